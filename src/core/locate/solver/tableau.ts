import type { System } from './problem';

const untouched = 0;
const doubted = 1;
const trusted = 2;

/** Doubted cells are variables; a row expresses its variable in terms of all others. Integers throughout. */
export class Tableau {
  private constructor(
    private readonly system: System,
    /** Coefficients of all cells, followed by the constant of the row's variable. */
    private readonly rows: Float64Array[],
    /** The variable that a row determines, or −1 while it has none. */
    private readonly basis: Int32Array,
    private readonly status: Uint8Array,
  ) {}

  static of(system: System): Tableau {
    const size = system.cells.length;
    // An inequality is an equality with a slack cell, which is always free.
    const slack = system.rules.filter((rule) => !rule.isEquality).length;
    let next = size;
    const rows = system.rules.map((rule) => {
      const row = new Float64Array(size + slack + 1);
      let rest = rule.constant;
      rule.cells.forEach((cell, i) => {
        row[cell] = rule.coefficients[i] as number;
        rest -= (rule.coefficients[i] as number) * (system.values[cell] as number);
      });
      if (!rule.isEquality) row[next++] = 1;
      row[size + slack] = rest;
      return row;
    });
    const tableau = new Tableau(
      system,
      rows,
      new Int32Array(rows.length).fill(-1),
      new Uint8Array(size + slack),
    );
    for (let cell = size; cell < size + slack; cell += 1) tableau.doubt(cell);
    return tableau;
  }

  copy(): Tableau {
    // Rows are replaced, never mutated.
    return new Tableau(this.system, [...this.rows], this.basis.slice(), this.status.slice());
  }

  trust(cell: number): void {
    this.status[cell] = trusted;
  }

  /** Makes a cell a variable. */
  doubt(cell: number): void {
    this.status[cell] = doubted;
    const value = this.system.values[cell] ?? 0;
    let pivot = -1;
    for (let at = 0; at < this.rows.length; at += 1) {
      const row = this.rows[at] as Float64Array;
      const k = row[cell] as number;
      if (k === 0) continue;
      if (value !== 0) {
        const changed = row.slice();
        changed[changed.length - 1] = (changed.at(-1) ?? 0) + k * value;
        this.rows[at] = changed;
      }
      if (this.basis[at] !== -1) continue;
      if (pivot === -1 || Math.abs(k) < Math.abs((this.rows[pivot] as Float64Array)[cell] as number))
        pivot = at;
    }
    if (pivot !== -1) this.pivot(pivot, cell);
  }

  /** A row that does not hold and that no variable can mend: the cells of which one must be wrong, fewest first. */
  broken(): readonly (readonly number[])[] {
    const found: (readonly number[])[] = [];
    for (let at = 0; at < this.rows.length; at += 1) {
      const row = this.rows[at] as Float64Array;
      if (this.basis[at] === -1 && row[row.length - 1] !== 0) found.push(this.candidates(row, () => true));
    }
    return found.sort((a, b) => a.length - b.length);
  }

  /**
   * Searches for non-negative integers for all variables. Null if they exist; otherwise the cells of which one more
   * must be wrong.
   */
  settle(): readonly number[] | null {
    for (;;) {
      const at = this.negativeRow();
      if (at === -1) break;
      const row = this.rows[at] as Float64Array;
      const own = row[this.basis[at] as number] as number;
      let entering = -1;
      for (let cell = 0; cell < row.length - 1 && entering === -1; cell += 1) {
        const k = (row[cell] as number) / own;
        if (this.status[cell] !== doubted || cell === this.basis[at] || k === 0) continue;
        if (k < 0 || this.isSigned(cell)) entering = cell;
      }
      if (entering === -1) return this.candidates(row, (cell, k) => k / own < 0 || this.canFall(cell));
      this.pivot(at, entering);
    }
    for (let at = 0; at < this.rows.length; at += 1)
      if (this.basis[at] !== -1 && !Number.isInteger(this.valueAt(at)))
        return this.candidates(this.rows[at] as Float64Array, () => true);
    return null;
  }

  /** The values of the doubted cells once they are settled. */
  values(): ReadonlyMap<number, number> {
    const values = new Map<number, number>();
    this.status.forEach((status, cell) => {
      if (status === doubted && cell < this.system.cells.length) values.set(cell, 0);
    });
    this.basis.forEach((cell, at) => {
      if (cell !== -1 && cell < this.system.cells.length) values.set(cell, this.valueAt(at));
    });
    return values;
  }

  /** Whether these are the only possible values of the doubted cells. */
  isDetermined(): boolean {
    const basic = new Set(this.basis);
    return this.status.every((status, cell) => status !== doubted || basic.has(cell));
  }

  private isSigned(cell: number): boolean {
    return this.system.cells[cell]?.isSigned === true;
  }

  private canFall(cell: number): boolean {
    return this.isSigned(cell) || (this.system.values[cell] as number) > 0;
  }

  private valueAt(at: number): number {
    const row = this.rows[at] as Float64Array;
    return (row[row.length - 1] as number) / (row[this.basis[at] as number] as number);
  }

  private negativeRow(): number {
    // Smallest variable first (guarantees termination).
    let found = -1;
    for (let at = 0; at < this.rows.length; at += 1) {
      const cell = this.basis[at] as number;
      if (cell === -1 || this.isSigned(cell) || this.valueAt(at) >= 0) continue;
      if (found === -1 || cell < (this.basis[found] as number)) found = at;
    }
    return found;
  }

  private candidates(row: Float64Array, helps: (cell: number, k: number) => boolean): readonly number[] {
    const found: number[] = [];
    for (let cell = 0; cell < this.system.cells.length; cell += 1) {
      const k = row[cell] as number;
      if (k !== 0 && this.status[cell] === untouched && helps(cell, k)) found.push(cell);
    }
    return found;
  }

  private pivot(at: number, cell: number): void {
    const source = this.rows[at] as Float64Array;
    const own = source[cell] as number;
    for (let other = 0; other < this.rows.length; other += 1) {
      const row = this.rows[other] as Float64Array;
      const k = row[cell] as number;
      if (other === at || k === 0) continue;
      const sign = own < 0 ? -1 : 1;
      const [keep, take] = [Math.abs(own), k * sign];
      const changed = new Float64Array(row.length);
      for (let i = 0; i < row.length; i += 1)
        changed[i] = keep * (row[i] as number) - take * (source[i] as number);
      if (keep !== 1) shorten(changed);
      this.rows[other] = changed;
    }
    this.basis[at] = cell;
  }
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** Divides a row by its greatest common divisor, so that its numbers stay small. */
function shorten(row: Float64Array): void {
  let divisor = 0;
  for (const k of row) divisor = greatestDivisor(divisor, Math.abs(k));
  if (divisor > 1) for (let i = 0; i < row.length; i += 1) row[i] = (row[i] as number) / divisor;
}
