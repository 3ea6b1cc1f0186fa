import { fold } from '../grid/fold-label';
import type { Grid } from '../grid/grid';

/** What the cells of a sheet show, by row and by column. */
export class SheetTexts {
  private readonly byRow = new Map<number, Map<number, string>>();
  private readonly rowNames = new Map<string, Map<number, string>>();
  private readonly folded = new Map<string, string>();

  constructor(grid: Grid) {
    for (const { row, column, content } of grid.cells) {
      const text = content === null ? '' : String(content).trim();
      if (text === '') continue;
      const cells = this.byRow.get(row);
      if (cells === undefined) this.byRow.set(row, new Map([[column, text]]));
      else cells.set(column, text);
    }
  }

  at(row: number, column: number): string | undefined {
    return this.byRow.get(row)?.get(column);
  }

  /** What names are compared by: without the differences between widths and kinds of brackets. */
  keyOf(name: string): string {
    const known = this.folded.get(name);
    if (known !== undefined) return known;
    const key = fold(name);
    this.folded.set(name, key);
    return key;
  }

  /** Rows that are not empty, in order. */
  usedRows(): readonly number[] {
    return [...this.byRow.keys()].sort((a, b) => a - b);
  }

  /** The first and last columns that are not empty in these rows; null if there are none. */
  columnsIn(from: number, to: number): { readonly left: number; readonly right: number } | null {
    let left = Infinity;
    let right = -1;
    for (let row = from; row <= to; row += 1)
      for (const column of this.byRow.get(row)?.keys() ?? []) {
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    return right === -1 ? null : { left, right };
  }

  /** The name of a row: its texts in some columns. Running numbers are left out, since sorting changes them. */
  rowName(row: number, left: number, right: number): string {
    const key = `${left},${right}`;
    const names = this.rowNames.get(key) ?? new Map<number, string>();
    this.rowNames.set(key, names);
    const known = names.get(row);
    if (known !== undefined) return known;
    const cells = this.byRow.get(row);
    const found: string[] = [];
    for (let column = left; column < right; column += 1) {
      const text = cells?.get(column);
      if (text !== undefined && !/^\d+$/u.test(text)) found.push(text);
    }
    const name = joined(found);
    names.set(row, name);
    return name;
  }

  /** The name of a column: its texts in some rows, from top to bottom. */
  columnName(column: number, top: number, bottom: number): string {
    const found: string[] = [];
    for (let row = top; row < bottom; row += 1) {
      const text = this.at(row, column);
      if (text !== undefined) found.push(text);
    }
    return joined(found);
  }
}

const joined = (texts: readonly string[]): string => texts.join('/').replace(/\s+/gu, '');
