import { UnusableFile } from '../../files/unusable-file';
import type { CheckedSheets } from './check-tables';
import { checkDefined } from './check-tables';
import type { Sheet } from './sheet';
import type { LoadTableTasks } from './table-tasks';
import { definitionsIn } from './table-definitions';

/** The check of a workbook's tables. */
export interface StoredTables extends CheckedSheets {
  /** Why nothing was checked: a later version defined them, or it takes too long. */
  readonly problem?: 'unreadable' | 'tooLarge';
}

const unchecked = { tables: [], notFound: [], appendices: [], errors: 0 } as const;

/** Cells that are checked in less than a tenth of a second. */
const mostCellsAtOnce = 20_000;

/** Checks the tables of sheets by the stored text of their definitions. @param tasks for sheets with many cells */
export async function checkStored(
  sheets: readonly Sheet[],
  definitions: string,
  tasks: LoadTableTasks | undefined,
): Promise<StoredTables> {
  const tables = definitionsIn(definitions);
  if (tables === null) return { ...unchecked, problem: 'unreadable' };
  const cells = sheets.reduce((sum, { grid }) => sum + grid.cells.length, 0);
  try {
    if (tasks === undefined || cells <= mostCellsAtOnce) return checkDefined(sheets, tables);
    const { check } = await tasks();
    return await check(
      sheets.map(({ name, grid }) => ({ name, grid })),
      definitions,
    );
  } catch (error) {
    if (error instanceof UnusableFile) return { ...unchecked, problem: 'tooLarge' };
    throw error;
  }
}

/** Checks tables by a text of definitions, which this version has written. */
export function checkDefinedText(sheets: readonly Sheet[], definitions: string): CheckedSheets {
  return checkDefined(sheets, definitionsIn(definitions) ?? []);
}
