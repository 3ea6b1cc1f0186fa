import type { DefinedSum, LineName, TableBody } from './definition';
import type { Axis } from './lines';
import type { Pattern } from './pattern';
import type { Region } from './regions';
import type { SheetTexts } from './sheet-texts';

/** A rectangle of a sheet; all four sides belong to it. */
export type Area = Pick<Region, 'top' | 'left' | 'bottom' | 'right'>;

export const across = (axis: Axis): Axis => (axis === 'rows' ? 'columns' : 'rows');

/** A table on a sheet whose rows and columns have names. */
export class Frame {
  private readonly nameOfLine: Readonly<Record<Axis, ReadonlyMap<number, string>>>;
  private readonly named: Readonly<Record<Axis, ReadonlyMap<string, readonly number[]>>>;

  constructor(
    private readonly texts: SheetTexts,
    readonly area: Area,
    readonly body: TableBody,
  ) {
    const [row, column] = [area.top + body.headRows, area.left + body.labelColumns];
    const rows = new Map<number, string>();
    const columns = new Map<number, string>();
    for (let at = row; at <= area.bottom; at += 1) rows.set(at, texts.rowName(at, area.left, column));
    for (let at = column; at <= area.right; at += 1) columns.set(at, texts.columnName(at, area.top, row));
    this.nameOfLine = { rows, columns };
    this.named = { rows: this.linesByKey(rows), columns: this.linesByKey(columns) };
  }

  nameOf(axis: Axis, line: number): LineName {
    const label = this.nameOfLine[axis].get(line) ?? '';
    const same = this.named[axis].get(this.texts.keyOf(label)) ?? [];
    return { label, nth: Math.max(0, same.indexOf(line)) };
  }

  lineOf(axis: Axis, { label, nth }: LineName): number | undefined {
    return this.named[axis].get(this.texts.keyOf(label))?.[nth];
  }

  /** The rows or columns of the table that hold figures. */
  lines(axis: Axis): readonly number[] {
    return [...this.nameOfLine[axis].keys()];
  }

  /** A pattern by the names of its lines. @param idle labelled lanes in which nothing adds up */
  sumOf({ relation, axis, total, parts, signs }: Pattern, idle: readonly number[]): DefinedSum {
    return {
      relation,
      axis,
      total: this.nameOf(axis, total),
      parts: parts.map((part) => this.nameOf(axis, part)),
      signs,
      notIn: idle.map((lane) => this.nameOf(across(axis), lane)).filter(({ label }) => label !== ''),
    };
  }

  private linesByKey(names: ReadonlyMap<number, string>): ReadonlyMap<string, readonly number[]> {
    const lines = new Map<string, number[]>();
    for (const [line, name] of names) {
      const key = this.texts.keyOf(name);
      const known = lines.get(key);
      if (known === undefined) lines.set(key, [line]);
      else known.push(line);
    }
    return lines;
  }
}
