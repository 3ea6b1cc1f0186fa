import { UnusableFile } from '../unusable-file';

/** A cell with its requested spans. */
export interface SpannedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A cell with its assigned position. */
export interface PositionedCell<C> {
  readonly cell: C;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Allowed by the HTML Standard; 0 rows means all remaining rows of the group. */
const mostColumnsSpanned = 1000;
const mostColumns = 4096;

/**
 * Assigns each cell its position as in the HTML Standard ("forming a table"): a cell takes the first free column of its
 * row, and no cell extends beyond its row group. Cells may overlap if a page asks for it. Throws `UnusableFile`
 * tooComplex if a table is wider than any spreadsheet would show.
 *
 * @param groups the rows of each group, each with its cells
 */
export function positionCells<C extends SpannedCell>(
  groups: readonly (readonly (readonly C[])[])[],
): readonly PositionedCell<C>[] {
  const placed: PositionedCell<C>[] = [];
  /** For each column, the first row that no cell from above extends into. */
  const free = new Int32Array(mostColumns);
  let start = 0;
  for (const rows of groups) {
    const end = start + rows.length;
    rows.forEach((cells, index) => {
      const row = start + index;
      let column = 0;
      for (const cell of cells) {
        while (column < mostColumns && (free[column] ?? 0) > row) column += 1;
        if (column >= mostColumns) throw new UnusableFile({ code: 'tooComplex' });
        const rowSpan = cell.rowSpan === 0 ? end - row : Math.min(cell.rowSpan, end - row);
        const columnSpan = Math.min(Math.max(1, cell.columnSpan), mostColumnsSpanned, mostColumns - column);
        placed.push({ cell, row, column, rowSpan, columnSpan });
        free.fill(row + rowSpan, column, column + columnSpan);
        column += columnSpan;
      }
    });
    start = end;
  }
  return placed;
}
