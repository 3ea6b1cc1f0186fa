/** The position of a cell on the form: a figure typed one column or one row off lands in its neighbour. */
export interface CellPlace {
  /** Cells of different grids are not neighbours. */
  readonly grid: string;
  readonly row: number;
  readonly column: number;
  /** Rows or columns of one printed group; slips within a group are likelier than across. */
  readonly group?: string;
}

/** A named cell with what is known about it. */
export interface ProblemCell {
  readonly id: string;
  /** An integer; null for a blank, which may become anything. */
  readonly value: number | null;
  /** The cost of doubting this cell, default 1. Infinity for a cell known to be right. */
  readonly weight?: number;
  /** May be negative. */
  readonly isSigned?: boolean;
  readonly place?: CellPlace;
  /** What the cell should be according to a source outside the rules, such as last year's report. */
  readonly expected?: number;
  /** Changed while everything still agreed, so that totals may have been forgotten. */
  readonly isLateChange?: boolean;
}

/** Σ k × cell (=, ≤) constant. */
export interface ProblemRule {
  readonly id: string;
  /** k is an integer, default 1. */
  readonly terms: readonly { readonly cell: string; readonly k?: number }[];
  /** Default: '='. */
  readonly op?: '=' | '<=';
  /** Default: 0. */
  readonly constant?: number;
  /** The cell that adds up the others, where the rule is a sum. */
  readonly total?: string;
}

/** Any set of linear rules over named cells. Independent of the annual report. */
export interface Problem {
  readonly cells: readonly ProblemCell[];
  readonly rules: readonly ProblemRule[];
}

export interface SystemRule {
  readonly id: string;
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly isEquality: boolean;
  readonly constant: number;
  /** Index of the cell that adds up the others, or −1. */
  readonly total: number;
}

/** A problem with names replaced by indices. */
export interface System {
  readonly cells: readonly ProblemCell[];
  readonly rules: readonly SystemRule[];
  /** For each cell its rules and coefficients. */
  readonly rulesOf: readonly (readonly { readonly rule: number; readonly k: number }[])[];
  /** Blanks count as 0. */
  readonly values: Float64Array;
}

/** Throws on a rule over an unknown cell, or a non-integer coefficient or figure. */
export function systemOf({ cells, rules }: Problem): System {
  const index = new Map(cells.map(({ id }, at) => [id, at]));
  const rulesOf: { rule: number; k: number }[][] = cells.map(() => []);
  const compiled = rules.map((rule, at): SystemRule => {
    const sums = new Map<number, number>();
    for (const { cell, k = 1 } of rule.terms) {
      const own = index.get(cell);
      if (own === undefined || !Number.isInteger(k)) throw new Error(`Rule ${rule.id}: ${k} × ${cell}`);
      sums.set(own, (sums.get(own) ?? 0) + k);
    }
    const terms = [...sums].filter(([, k]) => k !== 0);
    for (const [cell, k] of terms) rulesOf[cell]?.push({ rule: at, k });
    return {
      id: rule.id,
      cells: terms.map(([cell]) => cell),
      coefficients: terms.map(([, k]) => k),
      isEquality: rule.op !== '<=',
      constant: rule.constant ?? 0,
      total: rule.total === undefined ? -1 : (index.get(rule.total) ?? -1),
    };
  });
  const values = Float64Array.from(cells, ({ value }) => value ?? 0);
  if (!values.every(Number.isSafeInteger)) throw new Error('A figure is no whole number');
  return { cells, rules: compiled, rulesOf, values };
}

/** Σ k × cell − constant. */
export function imbalance(rule: SystemRule, values: Float64Array): number {
  let sum = -rule.constant;
  for (let i = 0; i < rule.cells.length; i += 1)
    sum += (rule.coefficients[i] as number) * (values[rule.cells[i] as number] as number);
  return sum;
}

/** Whether a rule with this imbalance is broken. */
export const isBroken = (rule: SystemRule, off: number): boolean => (rule.isEquality ? off !== 0 : off > 0);

/** The smallest parts of a problem that share no cell; errors in one do not affect another. */
export function componentsOf({ cells, rules }: Problem): readonly Problem[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  for (const { terms } of rules) {
    const first = terms[0];
    if (first === undefined) continue;
    for (const { cell } of terms) {
      const [one, other] = [rootOf(first.cell), rootOf(cell)];
      if (one !== other) parent.set(other, one);
    }
  }
  const parts = new Map<string, { cells: ProblemCell[]; rules: ProblemRule[] }>();
  for (const rule of rules) {
    const first = rule.terms[0];
    if (first === undefined) continue;
    const root = rootOf(first.cell);
    const part = parts.get(root) ?? { cells: [], rules: [] };
    part.rules.push(rule);
    parts.set(root, part);
  }
  for (const cell of cells) parts.get(rootOf(cell.id))?.cells.push(cell);
  return [...parts.values()];
}
