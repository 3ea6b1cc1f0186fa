import type { SheetContent } from '../../workbook/port';
import type { CheckTablesAside, StoredTables } from '../tables/check-stored';

export type { CheckTablesAside, StoredTables } from '../tables/check-stored';

/**
 * Checks the tables that are defined in a workbook. Loads the code for that only if there are any; null if there are
 * none.
 */
export async function checkStoredTables(
  sheets: readonly SheetContent[],
  definitions: string | null,
  aside: CheckTablesAside | undefined,
): Promise<StoredTables | null> {
  if (definitions === null) return null;
  return (await import('../tables/check-stored')).checkStored(sheets, definitions, aside);
}
