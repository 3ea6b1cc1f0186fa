import type { Grid, GridCell } from './grid';

const covers = (from: number, span: number, other: GridCell, axis: 'row' | 'column'): boolean =>
  axis === 'row'
    ? other.row < from + span && from < other.row + other.rowSpan
    : other.column < from + span && from < other.column + other.columnSpan;

/**
 * The headers of each data cell of a laid-out table: caption and columns from the outside in, then rows. A block has the header
 * rows right above its figures; those of another block say nothing about it.
 */
export function headersOfCells(grid: Grid): ReadonlyMap<GridCell, readonly GridCell[]> {
  const data = grid.cells.filter((cell) => cell.role === 'data');
  const dataRows = new Set(data.map((cell) => cell.row));
  /** The rows of headers above a row of figures. */
  const blockRows = (row: number): readonly [first: number, last: number] => {
    let last = row;
    while (last > 0 && dataRows.has(last)) last -= 1;
    let first = last;
    while (first > 0 && !dataRows.has(first - 1)) first -= 1;
    return [first, last];
  };
  return new Map(
    data.map((cell) => {
      const [first, last] = blockRows(cell.row);
      const headers = grid.cells.filter((header) => {
        switch (header.role) {
          case 'caption':
          case 'columnHeader':
            return (
              header.row >= first &&
              header.row <= last &&
              covers(cell.column, cell.columnSpan, header, 'column')
            );
          case 'rowHeader':
            return covers(cell.row, cell.rowSpan, header, 'row');
          default:
            return false;
        }
      });
      return [cell, headers] as const;
    }),
  );
}
