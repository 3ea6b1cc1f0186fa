import type { PlannedCell, WorksheetPlan } from '../../worksheet/plan-worksheet';
import { enteredText } from './entered-text';

/** What is entered into one cell; null leaves it as it is. */
type Entered = string | number | null;

/** All contents of a planned sheet at once, then its merged cells. A merged cell is written at its first place only. */
export function fillSheet(sheet: Excel.Worksheet, plan: WorksheetPlan): void {
  const rows = plan.rowHeights.length;
  const columns = plan.columnWidths.length;
  const block = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Entered => null));
  for (const cell of plan.cells) {
    const line = block[cell.row];
    if (line !== undefined) line[cell.column] = entered(cell);
  }
  sheet.getRangeByIndexes(0, 0, rows, columns).formulas = block;
  for (const { row, column, rowSpan, columnSpan } of plan.cells)
    if (rowSpan * columnSpan > 1) sheet.getRangeByIndexes(row, column, rowSpan, columnSpan).merge(false);
}

function entered({ content, formula }: PlannedCell): Entered {
  if (formula !== undefined) return `=${formula}`;
  return typeof content === 'string' ? enteredText(content) : content;
}
