import type { Grid } from '../../core/grid/grid';
import type { Appendix } from '../../core/report/appendix';
import type { Frame } from '../../core/tables/frame';

/** A table of the workbook as it is printed. */
export function appendixOf(grid: Grid, { area, body }: Frame, name: string, errors: number): Appendix {
  const { top, left, bottom, right } = area;
  const rows = Array.from({ length: bottom - top + 1 }, () =>
    new Array<string | number | null>(right - left + 1).fill(null),
  );
  for (const { row, column, content } of grid.cells) {
    const cells = rows[row - top];
    if (cells !== undefined && column >= left && column <= right) cells[column - left] = content;
  }
  return { name, ...body, rows, errors };
}
