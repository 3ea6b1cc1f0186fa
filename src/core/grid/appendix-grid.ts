import type { Appendix } from '../report/appendix';
import type { Grid, Role } from './grid';

/** A table of the report that is not of the form, laid out like those that are. */
export const appendixGrid = ({ rows, headRows, labelColumns }: Appendix): Grid => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  cells: rows.flatMap((contents, row) =>
    contents.map((content, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      content,
      role: roleOf(row < headRows, column < labelColumns),
    })),
  ),
});

function roleOf(isHead: boolean, isLabel: boolean): Role {
  if (isHead) return isLabel ? 'corner' : 'columnHeader';
  return isLabel ? 'rowHeader' : 'data';
}
