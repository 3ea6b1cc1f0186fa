import type { CellId } from '../statute/types';

/** The role of a cell in a laid-out table. */
export type Role = 'caption' | 'corner' | 'columnHeader' | 'rowHeader' | 'data';

/** A cell with its span. Rows and columns count from 0; (row, column) is its top left corner. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** null is an empty cell. Numbers only where the source stores numbers. */
  readonly content: string | number | null;
  /** The worksheet formula behind the content, without the equals sign. */
  readonly formula?: string;
  /** Only in laid-out tables: a grid that was read has no meaning yet. */
  readonly role?: Role;
  /** Only for data cells of laid-out tables. */
  readonly cellId?: CellId;
}

/**
 * A sheet, a table or a whole document as rows × columns of cells with spans. A grid read from a file or worksheet has
 * contents only; one made by `layOut` also records the role of each cell. Positions without a cell are empty. Cells are
 * in reading order: by row, then by column.
 */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  /** The source stores numbers as numbers, so a number stored as text is worth a note. */
  readonly typed?: true;
  /** The source does not record which cells are merged: all of them appear to be single. */
  readonly mergesUnknown?: true;
  /**
   * The source has lost the separators between figures: a single text after a label may be several figures run
   * together.
   */
  readonly mayRunTogether?: true;
  /** The reader has assigned every figure to its column by position: an empty cell next to figures is a blank cell. */
  readonly blanksKnown?: true;
  /**
   * Blank cells may have vanished from a row: a row with fewer cells than its header does not show which are missing.
   */
  readonly mayLackCells?: true;
}

/** Makes a grid from rows of contents without spans; null is an empty cell. */
export function gridOfRows(rows: readonly (readonly (string | number | null)[])[], typed?: true): Grid {
  return {
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
    cells: rows.flatMap((contents, row) =>
      contents.map((content, column) => ({ row, column, rowSpan: 1, columnSpan: 1, content })),
    ),
    ...(typed === true ? { typed } : {}),
  };
}
