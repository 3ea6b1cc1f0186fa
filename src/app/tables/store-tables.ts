import type { TableDefinition } from '../../core/tables/definition';
import type { Explanations } from '../session/explanations';
import type { Session } from '../session/session';
import { definitionsIn, tableDefinitionsText } from './table-definitions';

let last: { readonly text: string; readonly definitions: readonly TableDefinition[] | null } | null = null;

/** The definitions in the session's workbook; null if a later version wrote them. */
export function storedDefinitions({ snapshot: { tables } }: Session): readonly TableDefinition[] | null {
  if (tables === null) return [];
  // Views ask again and again.
  if (last?.text !== tables) last = { text: tables, definitions: definitionsIn(tables) };
  return last.definitions;
}

/** Stores definitions with the workbook, and checks by them. */
export async function saveDefinitions(
  session: Session,
  definitions: readonly TableDefinition[],
): Promise<void> {
  const tables = definitions.length === 0 ? null : tableDefinitionsText(definitions);
  session.update({ tables });
  await Promise.all([session.storeValue('tables', tables), session.check()]);
}

/** Stores the written explanations about sums of tables. */
export async function saveTableExplanations(session: Session, explanations: Explanations): Promise<void> {
  session.update({ tableExplanations: explanations });
  await session.storeValue('tableExplanations', explanations);
}
