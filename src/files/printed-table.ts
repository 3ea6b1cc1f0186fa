import type { Grid, GridCell } from '../core/grid/grid';
import type { Appendix } from '../core/report/appendix';
import type { TableForm } from '../core/statute/types';

/**
 * Divides `total` among the grid columns of a table in the proportions of its form. Integers whose sum is exactly
 * `total`, so that the columns of a fixed layout end flush with the margin.
 */
export function columnWidths(
  { labels, data }: TableForm['widths'],
  columns: number,
  total: number,
): readonly number[] {
  const shares = Array.from({ length: columns }, (_, column) => labels[column] ?? data);
  const sum = shares.reduce((all, share) => all + share, 0);
  let before = 0;
  let edge = 0;
  return shares.map((share) => {
    before += share;
    const nextEdge = Math.round((before / sum) * total);
    const width = nextEdge - edge;
    edge = nextEdge;
    return width;
  });
}

/** Labels of other tables get the width of two columns of figures. */
export const appendixWidths = ({ labelColumns }: Appendix): TableForm['widths'] => ({
  labels: Array.from({ length: labelColumns }, () => 2),
  data: 1,
});

const isHeader = (cell: GridCell): boolean => cell.role === 'corner' || cell.role === 'columnHeader';

/**
 * The rows of column headers at the top of a table, repeated where it continues on another page. A table that begins
 * with a caption is a stack of blocks, each with its headers; the first ones would be wrong above the later blocks.
 */
export const headerRowsOf = (grid: Grid): number =>
  grid.cells.find((cell) => !isHeader(cell))?.role === 'caption'
    ? 0
    : Math.min(...grid.cells.filter((cell) => !isHeader(cell)).map((cell) => cell.row));
