import type { GridCell } from '../../../core/grid/grid';
import { amountText } from '../../../core/rollup/tables/amount';
import type { RolledTable } from '../../../core/rollup/tables/roll-up-table';
import type { ResultFigure } from '../../../core/rollup/tables/result-table';
import { rollupTablesTexts as texts } from '../../../messages/zh-CN/rollup-tables';

/** A title and a line of remarks stand above the table. */
const rowsAbove = 2;

/** Where a cell of the result stands, by the numbers of its lines. */
export const positionIn = (
  { layout }: Pick<RolledTable, 'layout'>,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } => ({
  row: rowsAbove + (layout.rows[row]?.at ?? 0) - layout.top,
  column: (layout.columns[column]?.at ?? 0) - layout.left,
});

/** What is written for a figure of the result; an open one is no number. */
export const contentOf = (figure: ResultFigure): number | string | null =>
  figure === null ? null : figure === 'open' ? texts.open : Number(amountText(figure));

/** What stands above the table: its name, and its unit. */
export const linesAbove = ({ definition, unit }: RolledTable, remark: string): readonly [string, string] => [
  definition.name,
  [unit === null ? '' : texts.unit(unit), remark].filter((text) => text !== '').join('　'),
];

/** Heads, labels and other texts of the result: those in which all members agree. */
export function labelCells({
  layout,
  rows,
  kinds,
}: RolledTable): readonly Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'content'>[] {
  const labels = layout.labels.map((cell) => ({ ...cell, row: cell.row + rowsAbove }));
  const inBody = kinds.flatMap((line, row) =>
    line.flatMap((kind, column) => {
      const [first, ...others] = rows.map(({ cells }) => cells[row]?.[column]);
      const text = first?.kind === 'open' ? first.text : null;
      const isCommon = others.every((cell) => cell?.kind === 'open' && cell.text === text);
      return kind !== 'none' || text === null || !isCommon
        ? []
        : [{ ...positionIn({ layout }, row, column), rowSpan: 1, columnSpan: 1, content: text }];
    }),
  );
  return [...labels, ...inBody];
}
