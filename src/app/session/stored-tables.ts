import type { SheetContent } from '../../workbook/port';
import type { StoredTables } from '../tables/check-stored';
import type { LoadTableTasks } from '../tables/table-tasks';

export type { StoredTables } from '../tables/check-stored';

/**
 * Checks the tables that are defined in a workbook. Loads the code for that only if there are any; null if there are
 * none.
 */
export const checkStoredTables = async (
  sheets: readonly SheetContent[],
  definitions: string | null,
  tasks: LoadTableTasks | undefined,
): Promise<StoredTables | null> =>
  definitions === null
    ? null
    : (await import('../tables/check-stored')).checkStored(sheets, definitions, tasks);
