import { amountText } from '../../../core/rollup/tables/amount';
import { csvBytes, csvText } from '../../../files/csv/csv-lines';
import { rollupTablesTexts as texts } from '../../../messages/zh-CN/rollup-tables';
import { labelCells, linesAbove, positionIn } from './result-cells';
import type { RolledTables } from './roll-up-tables';

/** The results as they are laid out, one below the other, each with its name and unit above it. Figures are exact. */
export function tablesCsv({ tables, counted, due }: RolledTables): Uint8Array {
  const lines: string[][] = [];
  for (const rolled of tables) {
    if (rolled === null) continue;
    if (lines.length > 0) lines.push([]);
    const rows: string[][] = linesAbove(rolled, counted < due ? texts.incomplete(counted, due) : '').map(
      (line) => [csvText(line)],
    );
    const put = (row: number, column: number, field: string): void => {
      const own = (rows[row] ??= []);
      own[column] = field;
    };
    for (const { row, column, content } of labelCells(rolled))
      put(row, column, csvText(content === null ? '' : String(content)));
    for (const [row, cells] of rolled.figures.entries())
      for (const [column, figure] of cells.entries()) {
        const position = positionIn(rolled, row, column);
        if (figure !== null)
          put(position.row, position.column, figure === 'open' ? texts.open : amountText(figure));
      }
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    // Rows between those that hold something are blank lines.
    for (let row = 0; row < rows.length; row += 1)
      lines.push(Array.from({ length: width }, (_, column) => rows[row]?.[column] ?? ''));
  }
  return csvBytes(lines);
}
