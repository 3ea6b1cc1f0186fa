import type { Note } from '../report/note';
import type { CellId } from '../statute/types';

/** Rows of one table that share a note: the label of the first, the number of rows, and the content of the first. */
export class RowList {
  private readonly names: string[] = [];
  private readonly cells: CellId[] = [];
  private text = '';

  add(name: string, cells: readonly CellId[], text = ''): void {
    if (this.names.length === 0) this.text = text;
    this.names.push(name);
    this.cells.push(...cells);
  }

  /** Their note, if there are any rows. */
  notes(
    make: (
      cells: readonly CellId[],
      rows: { readonly row: string; readonly rows: number },
      text: string,
    ) => Note,
  ): readonly Note[] {
    const [row] = this.names;
    return row === undefined ? [] : [make(this.cells, { row, rows: this.names.length }, this.text)];
  }
}
