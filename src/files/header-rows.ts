import type { Grid, GridCell } from '../core/grid/grid';

const isHeader = (cell: GridCell): boolean => cell.role === 'corner' || cell.role === 'columnHeader';

/**
 * The rows of column headers at the top of a table, which are repeated where it goes on over a page. A table that begins with a
 * caption is a stack of blocks, each with headers of its own; the first ones would be wrong above the later blocks.
 */
export const headerRowsOf = (grid: Grid): number =>
  grid.cells.find((cell) => !isHeader(cell))?.role === 'caption'
    ? 0
    : Math.min(...grid.cells.filter((cell) => !isHeader(cell)).map((cell) => cell.row));
