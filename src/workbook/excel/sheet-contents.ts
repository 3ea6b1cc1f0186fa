import type { PlannedCell, WorksheetPlan } from '../plan/plan-worksheet';
import type { Rectangle } from '../plan/rectangles';
import { enteredText } from './write-cells';

/** The input of one cell; null leaves it unchanged. */
type Entered = string | number | null;

/**
 * Writes all contents of a planned sheet at once, then merges its cells. A merged cell is written at its first cell
 * only.
 */
export function fillSheet(sheet: Excel.Worksheet, plan: WorksheetPlan): void {
  const { rows, columns } = wholeOf(plan);
  const block = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Entered => null));
  for (const cell of plan.cells) {
    const line = block[cell.row];
    if (line !== undefined) line[cell.column] = entered(cell);
  }
  sheet.getRangeByIndexes(0, 0, rows, columns).formulas = block;
  for (const { row, column, rowSpan, columnSpan } of plan.cells)
    if (rowSpan * columnSpan > 1) sheet.getRangeByIndexes(row, column, rowSpan, columnSpan).merge(false);
}

/** Everything a planned sheet covers. */
export const wholeOf = ({ rowHeights, columnWidths }: WorksheetPlan): Rectangle => ({
  row: 0,
  column: 0,
  rows: rowHeights.length,
  columns: columnWidths.length,
});

function entered({ content, formula }: PlannedCell): Entered {
  if (formula !== undefined) return `=${formula}`;
  return typeof content === 'string' ? enteredText(content) : content;
}
