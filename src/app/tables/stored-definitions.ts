import type { TableDefinition } from '../../core/tables/definition';
import type { Session } from '../session/session';
import { definitionsIn } from './table-definitions';

let last: { readonly text: string; readonly definitions: readonly TableDefinition[] | null } | null = null;

/** The definitions in the session's workbook; null if a later version wrote them. */
export function storedDefinitions({ snapshot: { tables } }: Session): readonly TableDefinition[] | null {
  if (tables === null) return [];
  // Views ask again and again.
  if (last?.text !== tables) last = { text: tables, definitions: definitionsIn(tables) };
  return last.definitions;
}
