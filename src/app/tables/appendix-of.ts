import type { Grid } from '../../core/grid/grid';
import type { Appendix, BrokenSum } from '../../core/report/appendix';
import type { Frame } from '../../core/tables/frame';
import { printedFigure } from '../../core/tables/printed-figure';
import type { CheckedSum } from '../../core/tables/sums';

/** A table of the workbook as it is printed, with what its check found. */
export function appendixOf(
  grid: Grid,
  frame: Frame,
  name: string,
  { checked, broken }: { readonly checked: number; readonly broken: readonly CheckedSum[] },
): Appendix {
  const { top, left, bottom, right } = frame.area;
  const rows = Array.from({ length: bottom - top + 1 }, () =>
    new Array<string | number | null>(right - left + 1).fill(null),
  );
  for (const { row, column, content } of grid.cells) {
    const cells = rows[row - top];
    if (cells !== undefined && column >= left && column <= right) cells[column - left] = content;
  }
  return { name, ...frame.body, rows, checked, broken: broken.map((sum) => inWords(frame, sum)) };
}

function inWords(
  frame: Frame,
  { relation, total: [row, column], value, sum, decimals }: CheckedSum,
): BrokenSum {
  return {
    row: frame.nameOf('rows', row).label,
    column: frame.nameOf('columns', column).label,
    is: printedFigure(value, decimals),
    sum: printedFigure(sum, decimals),
    isLimit: relation === 'atLeast',
  };
}
