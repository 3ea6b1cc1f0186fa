import { columnName } from '../../core/grid/addresses';

/** A cell of a worksheet by row and column, counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Cells of a worksheet, counted from 0; `rows` and `columns` are their numbers. */
export interface Rectangle extends Position {
  readonly rows: number;
  readonly columns: number;
}

/** The same cells as few rectangles, by row, then by column. */
export function rectanglesOf(positions: readonly Position[]): readonly Rectangle[] {
  const runs: Rectangle[] = [];
  for (const { row, column } of [...positions].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.row === row && column < last.column + last.columns) continue;
    if (last?.row === row && column === last.column + last.columns)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const joined: Rectangle[] = [];
  for (const run of runs) {
    const above = joined.findIndex(
      (other) =>
        other.column === run.column && other.columns === run.columns && other.row + other.rows === run.row,
    );
    const other = joined[above];
    if (other === undefined) joined.push(run);
    else joined[above] = { ...other, rows: other.rows + 1 };
  }
  return joined;
}

/** Which parts are absolute references: none by default. */
export interface Fixed {
  readonly row?: boolean;
  readonly column?: boolean;
}

/** A rectangle as an A1 reference: `D4:I4`, `D$4:D$9`, or `D4` for a single cell. */
export function referenceTo({ row, column, rows, columns }: Rectangle, fixed: Fixed = {}): string {
  const corner = (r: number, c: number) =>
    `${fixed.column === true ? '$' : ''}${columnName(c)}${fixed.row === true ? '$' : ''}${r + 1}`;
  const from = corner(row, column);
  return rows === 1 && columns === 1 ? from : `${from}:${corner(row + rows - 1, column + columns - 1)}`;
}
