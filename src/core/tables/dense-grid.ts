import type { Grid } from '../grid/grid';

/** More cells than any table of a person; their figures take about a hundred megabytes. */
const mostCells = 4_000_000;

/** A grid without unused rows and columns: one blank row or column stands for a gap of any width. */
export interface DenseGrid {
  readonly grid: Grid;
  /** The row and column of the sheet for each of the grid. */
  readonly rowAt: readonly number[];
  readonly columnAt: readonly number[];
}

/**
 * Leaves out what is unused, so that a lone cell far away costs nothing.
 *
 * @throws {RangeError} on more cells than can be searched
 */
export function denseGrid(grid: Grid): DenseGrid {
  const used = grid.cells.filter(({ content }) => content !== null && content !== '');
  const rowAt = withGaps(used.map(({ row }) => row));
  const columnAt = withGaps(used.map(({ column }) => column));
  if (rowAt.length * columnAt.length > mostCells) throw new RangeError('Too many cells to search for sums');
  const rowOf = new Map(rowAt.map((row, at) => [row, at]));
  const columnOf = new Map(columnAt.map((column, at) => [column, at]));
  const cells = used.map((cell) => ({
    ...cell,
    row: rowOf.get(cell.row) as number,
    column: columnOf.get(cell.column) as number,
  }));
  return { grid: { rows: rowAt.length, columns: columnAt.length, cells }, rowAt, columnAt };
}

function withGaps(numbers: readonly number[]): readonly number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return sorted.flatMap((number, at) => {
    const before = at === 0 ? -1 : (sorted[at - 1] as number);
    return number - before > 1 ? [number - 1, number] : [number];
  });
}
