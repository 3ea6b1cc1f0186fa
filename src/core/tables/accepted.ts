import type { Judged } from './judge';
import type { Lines } from './lines';

/** Sums of one line in different parts: by sex, by region, by age. */
const mostSums = 4;
/** Patterns away from each other in which a line is a part. */
const mostFar = 3;
/** A repeated total stands so many lines from its parts at most. */
const copyDistance = 3;
const copyShare = 0.95;

/** The patterns accepted so far. None contradicts another. */
export class Accepted {
  readonly patterns: Judged[] = [];
  /** For each line the patterns that it is a part of, and those that it is the total of. */
  private readonly asPart: Judged[][];
  private readonly asTotal: Judged[][];

  constructor(
    private readonly lines: Lines,
    private readonly voters: readonly number[],
  ) {
    this.asPart = lines.lines.map(() => []);
    this.asTotal = lines.lines.map(() => []);
  }

  /** The lines that no other has added up. */
  get active(): readonly number[] {
    return [...this.asPart.keys()].filter((line) => this.asPart[line]?.length === 0);
  }

  /** Accepts what fits, in this order. Returns how many do. */
  add(judged: readonly Judged[]): number {
    let added = 0;
    for (const one of judged) {
      if (!this.fits(one)) continue;
      this.patterns.push(one);
      added += 1;
      this.asTotal[one.total]?.push(one);
      for (const part of one.parts) this.asPart[part]?.push(one);
    }
    return added;
  }

  private fits({ total, parts, isAdjacent }: Judged): boolean {
    const own = this.asTotal[total] ?? [];
    const set = new Set(parts);
    if (own.length >= mostSums) return false;
    if (own.some((other) => other.parts.some((part) => set.has(part)))) return false;
    for (const part of parts) {
      const others = this.asPart[part] ?? [];
      if (!isAdjacent && others.filter((other) => !other.isAdjacent).length >= mostFar) return false;
      // A total and one of its parts would count twice.
      for (const { parts: leaves } of this.asTotal[part] ?? [])
        if (leaves.some((leaf) => set.has(leaf))) return false;
      // The same parts have a second total only where it repeats the first.
      for (const other of others)
        if (
          other.total !== total &&
          other.parts.length === parts.length &&
          other.parts.every((leaf) => set.has(leaf)) &&
          !this.isCopyOf(total, other)
        )
          return false;
      if (this.reaches(part, total, new Set())) return false;
    }
    return true;
  }

  /** Whether a line is a sum that contains `goal`, directly or not. */
  private reaches(line: number, goal: number, seen: Set<number>): boolean {
    if (seen.has(line)) return false;
    seen.add(line);
    return (this.asTotal[line] ?? []).some(({ parts }) =>
      parts.some((part) => part === goal || this.reaches(part, goal, seen)),
    );
  }

  /** Whether a line repeats the total of a pattern next to it, such as at the end of a group that begins with it. */
  private isCopyOf(line: number, { total, parts }: Judged): boolean {
    if (![total, ...parts].some((own) => Math.abs(own - line) <= copyDistance)) return false;
    const { values, lanes } = this.lines;
    const valueIn = (own: number, lane: number): number => values[own * lanes.length + lane] as number;
    const same = this.voters.filter((lane) => valueIn(line, lane) === valueIn(total, lane)).length;
    return same >= copyShare * this.voters.length;
  }
}
