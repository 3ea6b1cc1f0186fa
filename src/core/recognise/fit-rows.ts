import type { Figures } from './divide-run';

/** A row and its possible figures: one entry if they are known. */
export interface RowChoices {
  readonly candidates: readonly Figures[];
}

/** Σ k × figure = 0, each figure by its row and column. */
export interface Equation {
  readonly terms: readonly { readonly row: number; readonly column: number; readonly k: number }[];
}

const mostSteps = 100_000;
const mostSolutions = 500;

/**
 * Chooses among the possible figures of rows those for which all equations hold. For each row the remaining candidates;
 * null as a whole if no choice satisfies all equations. If there are too many choices to examine, only what the
 * equations exclude for certain is left out, or nothing is known of any row.
 */
export function fitRows(
  rows: readonly RowChoices[],
  equations: readonly Equation[],
): readonly (readonly Figures[])[] | null {
  const domains = rows.map(({ candidates }) => [...candidates]);
  if (!narrow(domains, equations)) return null;
  const bound = new Set(equations.flatMap(({ terms }) => terms.map(({ row }) => row)));
  const open = domains
    .map((domain, row) => ({ row, size: domain.length }))
    .filter(({ row, size }) => size > 1 && bound.has(row))
    .sort((a, b) => a.size - b.size)
    .map(({ row }) => row);
  const chosen = domains.map(() => new Set<Figures>());
  const search = new Search(domains, equations, open, chosen);
  const isComplete = search.from(0);
  if (search.solutions === 0) return isComplete ? null : domains.map(() => []);
  return domains.map((domain, row) =>
    isComplete && bound.has(row) && domain.length > 1 ? [...(chosen[row] ?? [])] : domain,
  );
}

type Domains = Figures[][];

const valueOf = (candidate: Figures | undefined, column: number): number => candidate?.[column] ?? 0;

/** The least and the most that a term can add. */
function rangeOf(domain: readonly Figures[], column: number, k: number): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const candidate of domain) {
    const value = k * valueOf(candidate, column);
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Drops candidates that can no longer satisfy an equation, until none is left to drop. False if a row loses all. */
function narrow(domains: Domains, equations: readonly Equation[]): boolean {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const { terms } of equations) {
      const ranges = terms.map(({ row, column, k }) => rangeOf(domains[row] ?? [], column, k));
      const low = ranges.reduce((sum, [least]) => sum + least, 0);
      const high = ranges.reduce((sum, [, most]) => sum + most, 0);
      terms.forEach(({ row, column, k }, index) => {
        const [least, most] = ranges[index] ?? [0, 0];
        const domain = domains[row] ?? [];
        const kept = domain.filter((candidate) => {
          const value = k * valueOf(candidate, column);
          return value + low - least <= 0 && value + high - most >= 0;
        });
        if (kept.length === domain.length) return;
        domains[row] = kept;
        isChanged = true;
      });
    }
    if (domains.some((domain) => domain.length === 0)) return false;
  }
  return true;
}

/** Tries the candidates of the rows that still have several. */
class Search {
  solutions = 0;
  private steps = 0;

  constructor(
    private readonly domains: Domains,
    private readonly equations: readonly Equation[],
    private readonly open: readonly number[],
    private readonly chosen: readonly Set<Figures>[],
  ) {}

  /** False if the limit was reached before everything was tried. */
  from(index: number): boolean {
    const row = this.open[index];
    if (row === undefined) {
      this.solutions += 1;
      for (const done of this.open) {
        const [candidate] = this.domains[done] ?? [];
        if (candidate !== undefined) this.chosen[done]?.add(candidate);
      }
      return this.solutions < mostSolutions;
    }
    const domain = this.domains[row] ?? [];
    for (const candidate of domain) {
      this.steps += 1;
      if (this.steps > mostSteps) return false;
      this.domains[row] = [candidate];
      const goesOn = !this.isPossible() || this.from(index + 1);
      this.domains[row] = domain;
      if (!goesOn) return false;
    }
    return true;
  }

  private isPossible(): boolean {
    return this.equations.every(({ terms }) => {
      let low = 0;
      let high = 0;
      for (const { row, column, k } of terms) {
        const [least, most] = rangeOf(this.domains[row] ?? [], column, k);
        low += least;
        high += most;
      }
      return low <= 0 && high >= 0;
    });
  }
}
