import type { Grid } from '../../core/grid/grid';
import type { SheetBody } from './foreign-sheet';

/** What a sheet of which only the grid is known holds. */
export const bodyOfGrid = ({ cells }: Grid): SheetBody => ({
  cells: cells.flatMap(({ row, column, content, formula }) =>
    content === null && formula === undefined
      ? []
      : [
          {
            row,
            column,
            // A formula without a result reads as itself.
            value: formula !== undefined && content === `=${formula}` ? null : content,
            ...(formula === undefined ? {} : { formula }),
          },
        ],
  ),
  merges: cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rows: rowSpan, columns: columnSpan })),
  rows: [],
  columns: [],
});
