import type { WorksheetPlan } from './plan-worksheet';
import type { Rectangle } from './rectangles';

/**
 * What remains allowed on a sheet that we protect: locked cells may look different, but not hold something else. By this
 * choice, and by the missing password, our protection is recognised.
 */
export const allowedWhenProtected = ['formatCells', 'formatColumns', 'formatRows'] as const;

/**
 * The key of a text stored with a workbook whose tables the user does not want to be protected. Without it the web edition
 * protects the tables of every workbook that it opens.
 */
export const unprotectedKey = 'unprotected';

/** Rows below and columns next to the tables in which notes can be written on a protected sheet. */
const around = { rows: 200, columns: 26 } as const;

/** The cells around the tables of a planned sheet, which are unlocked when it is protected. */
export function areasAround({ rowHeights, columnWidths }: WorksheetPlan): readonly Rectangle[] {
  const [rows, columns] = [rowHeights.length, columnWidths.length];
  return [
    { row: 0, column: columns, rows, columns: around.columns },
    { row: rows, column: 0, rows: around.rows, columns: columns + around.columns },
  ];
}
