import type { Limits } from './limit';
import { Budget } from './limit';
import type { System } from './problem';
import { Tableau } from './tableau';

/** Cells that could be wrong together, all others being right. */
interface MinimalSet {
  readonly cells: readonly number[];
  /** What the cells and the blanks would have to be. */
  readonly values: ReadonlyMap<number, number>;
  /** Whether these values are the only possible ones. */
  readonly isDetermined: boolean;
}

/** The smallest sets of cells whose change makes all rules hold. */
export interface MinimalSets {
  /** The sum of the weights of each of the sets. */
  readonly cost: number;
  readonly sets: readonly MinimalSet[];
  /** The number is a lower bound. */
  readonly isCapped: boolean;
  /** False if the search ended early: sets may be missing. */
  readonly isComplete: boolean;
}

interface Search {
  readonly system: System;
  readonly weights: readonly number[];
  readonly budget: Budget;
  readonly cap: number;
  readonly found: MinimalSet[];
  threshold: number;
  /** The smallest cost above the threshold that was encountered. */
  next: number;
}

const tolerance = 1e-9;

/**
 * The sets of cells of least weight whose change makes all rules hold, with non-negative integers (the principle of
 * Fellegi and Holt). Blanks may become anything at no cost. Exact as long as coefficients are 1 and −1.
 *
 * Some cell of every broken rule must be wrong: the search doubts each in turn, eliminates it from the other rules, and
 * trusts it once a later cell is doubted, so that no set occurs twice. A cell that would have to be negative counts as
 * a broken rule too: this finds sets whose cells depend on each other, such as the corners of a rectangle.
 */
export function minimalSets(system: System, limits: Limits & { readonly cap?: number } = {}): MinimalSets {
  const weights = system.cells.map(({ value, weight = 1 }) => (value === null ? 0 : weight));
  const start = Tableau.of(system);
  system.cells.forEach(({ value, weight = 1 }, cell) => {
    if (value === null) start.doubt(cell);
    else if (weight === Infinity) start.trust(cell);
  });
  const search: Search = {
    system,
    weights,
    budget: new Budget(limits),
    cap: limits.cap ?? 1000,
    found: [],
    threshold: 0,
    next: Infinity,
  };
  for (;;) {
    search.next = Infinity;
    visit(start, [], 0, search);
    if (search.found.length > 0 || search.next === Infinity || search.budget.isSpent) break;
    search.threshold = search.next;
  }
  return {
    cost: search.found.length > 0 ? search.threshold : Infinity,
    sets: search.found,
    isCapped: search.found.length >= search.cap,
    isComplete: !search.budget.isSpent,
  };
}

function visit(tableau: Tableau, cells: readonly number[], cost: number, search: Search): void {
  if (search.found.length >= search.cap || !search.budget.take()) return;
  const broken = tableau.broken();
  const doubtful = broken[0] ?? tableau.settle();
  if (doubtful === null) {
    search.found.push({ cells, values: tableau.values(), isDetermined: tableau.isDetermined() });
    return;
  }
  // Rules without a common cell need a wrong cell each.
  const rest = boundOf(broken.slice(1), search.weights, doubtful);
  const own = tableau.copy();
  for (const cell of doubtful) {
    const total = cost + (search.weights[cell] as number);
    const bound = total + rest;
    if (bound > search.threshold + tolerance) search.next = Math.min(search.next, bound);
    else {
      const child = own.copy();
      child.doubt(cell);
      visit(child, [...cells, cell], total, search);
    }
    own.trust(cell);
  }
}

const lightest = (cells: readonly number[], weights: readonly number[]): number =>
  cells.reduce((least, cell) => Math.min(least, weights[cell] as number), Infinity);

/** A lower bound on what must be added for rows that share no cell with each other or with those already chosen. */
function boundOf(
  broken: readonly (readonly number[])[],
  weights: readonly number[],
  taken: readonly number[],
): number {
  const seen = new Set(taken);
  let bound = 0;
  for (const cells of broken) {
    if (cells.some((cell) => seen.has(cell))) continue;
    for (const cell of cells) seen.add(cell);
    bound += lightest(cells, weights);
  }
  return bound;
}
