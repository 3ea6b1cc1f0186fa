import { held } from './figures';
import type { Lines } from './lines';

/** A line that may be the sum of others, by their indices. */
export interface Candidate {
  readonly total: number;
  readonly parts: readonly number[];
  /** Default: every part is added. */
  readonly signs?: readonly (1 | -1)[];
  /** Binary logarithm of the number of patterns that were as near at hand. */
  readonly cost: number;
  /** No figures lie between the total and its parts. */
  readonly isAdjacent: boolean;
}

/** How the lanes vote on a candidate. */
export interface Evidence {
  /** Binary logarithm of how much likelier a sum makes the figures than chance does. */
  readonly bits: number;
  /** The same without the lanes in which it fails. */
  readonly support: number;
  readonly holds: number;
  /** Of those, the ones that are equal to the last unit. */
  readonly exact: number;
  readonly fails: number;
  /** Lanes in which two or more parts add up: in the others the total repeats one of them. */
  readonly sums: number;
  /** The failures, less those in lanes where hardly any sum holds. */
  readonly against: number;
}

/** What the lane of a pattern shows. */
export const votes = {
  /** Nothing: blank, all nought, or a figure that is not given. */
  silent: 0,
  exact: 1,
  rounded: 2,
  fails: 3,
} as const;

export type Vote = (typeof votes)[keyof typeof votes];

/** A lane of a true sum that does not add up: about one in eleven does. */
const failureCost = 3.5;
/** With a single part that is not nought, the sum is a copy, which has other reasons, too. */
const copyShare = 0.25;
/** With a part that is not given, the sum may be another one. */
const openShare = 0.5;
/** Parts count as such where they are larger than the difference: 95 is not 94 + 0.9. */
const clearPart = 4;

/** Another table on the sheet, in which the same rows or columns mean something else. */
const elsewhereCost = 1;

interface Tally {
  support: number;
  against: number;
  holds: number;
  exact: number;
  sums: number;
  fails: number;
}

const noVotes = (): Tally => ({ support: 0, against: 0, holds: 0, exact: 0, sums: 0, fails: 0 });

/**
 * The segments of lanes that a pattern is about: without those in which it fails while it holds in others. A single
 * failure is one of the pattern.
 */
export function withoutElsewhere<T extends { readonly holds: number; readonly fails: number }>(
  segments: readonly T[],
): readonly T[] {
  const own = segments.filter(({ holds, fails }) => fails < 2 || holds * 4 > fails);
  return own.some(({ holds }) => holds > 0) ? own : segments;
}

/**
 * How far rounding may take a sum from its total.
 *
 * @param halves of the total and all parts together
 * @param unit the largest in which one of them is rounded
 */
export const roundingLimit = (halves: number, parts: number, unit: number): number =>
  // Of many parts, the errors cancel out in part.
  Math.min(halves, 1.2 * Math.sqrt(parts + 1) * unit);

/** Sums up how the lanes vote. The lanes are looked at in the given order, and no longer than there is hope. */
export class Voting {
  /** The result of the last `vote`: how far the parts are from the total. */
  private size = 0;
  private width = 0;
  private isCopy = false;
  private isOpen = false;
  private first = 0;
  private grain = 1;

  constructor(
    readonly lines: Lines,
    /** Less than 1 for lanes in which hardly any sum holds. */
    readonly weights: Float64Array,
  ) {}

  evidence({ total, parts, signs }: Candidate, lanes: readonly number[]): Evidence {
    const { segments } = this.lines;
    const found: Tally[] = [];
    let tally = noVotes();
    let segment = -1;
    let seen: Set<number> | undefined;
    let fails = 0;
    let holds = 0;
    for (const lane of lanes) {
      if (segments[lane] !== segment) {
        tally = noVotes();
        found.push(tally);
        segment = segments[lane] as number;
      }
      const own = this.vote(total, parts, signs, lane);
      if (own === votes.silent) continue;
      if (own === votes.fails) {
        tally.fails += 1;
        fails += 1;
        tally.against += this.weights[lane] as number;
        if (fails > 8 && fails > 2 * holds + lanes.length / 3) break;
        continue;
      }
      holds += 1;
      tally.holds += 1;
      if (own === votes.exact) tally.exact += 1;
      if (!this.isCopy) tally.sums += 1;
      const key = this.size * 31 + this.first;
      if ((seen ??= new Set()).has(key)) continue;
      seen.add(key);
      tally.support += this.bitsOf(own, total, lane);
    }
    const own = withoutElsewhere(found);
    const all = noVotes();
    for (const each of own) {
      all.support += each.support;
      all.against += each.against;
      all.holds += each.holds;
      all.exact += each.exact;
      all.sums += each.sums;
      all.fails += each.fails;
    }
    const bits = all.support - failureCost * all.against - elsewhereCost * (found.length - own.length);
    return { ...all, bits };
  }

  /** Half of the sums are expected to be exact, the others wherever rounding takes them. */
  private bitsOf(result: Vote, total: number, lane: number): number {
    const { mostBits, lanes } = this.lines;
    const at = total * lanes.length + lane;
    // Sums of round figures are round.
    const range = Math.log2(this.size / this.grain + 1);
    const bits = result === votes.exact ? range - 0.5 : range - Math.log2(this.width) - 1;
    return (
      Math.max(0, Math.min(mostBits[at] as number, bits)) *
      (this.isCopy ? copyShare : this.isOpen ? openShare : 1)
    );
  }

  vote(total: number, parts: readonly number[], signs: readonly (1 | -1)[] | undefined, lane: number): Vote {
    const { values, kinds, halves, percents, ownGrains, lanes } = this.lines;
    const width = lanes.length;
    const at = total * width + lane;
    const own = kinds[at] as number;
    if (own === held.unknown || own === held.text) return votes.silent;
    const value = values[at] as number;
    let sum = 0;
    let tolerance = halves[at] as number;
    let unit = 2 * tolerance;
    let used = 0;
    let given = 0;
    let first = 0;
    let largest = 0;
    let second = 0;
    /** A part is not given: the others may still add up, if it is small or nought. */
    let open = 0;
    let grain = ownGrains[at] as number;
    for (let i = 0; i < parts.length; i += 1) {
      const part = (parts[i] as number) * width + lane;
      const kind = kinds[part];
      if (kind === held.unknown) open += 1;
      if (kind !== held.number) continue;
      given += 1;
      const amount = values[part] as number;
      if (amount === 0) continue;
      if (percents[part] !== percents[at] && value !== 0) return votes.silent;
      used += 1;
      if (used === 1) first = amount;
      sum += signs === undefined ? amount : amount * (signs[i] as number);
      if ((ownGrains[part] as number) < grain) grain = ownGrains[part] as number;
      const half = halves[part] as number;
      tolerance += half;
      if (2 * half > unit) unit = 2 * half;
      const size = Math.abs(amount);
      if (size > largest) {
        second = largest;
        largest = size;
      } else if (size > second) second = size;
    }
    if (own !== held.number && (used === 0 || sum === 0)) return votes.silent;
    if (value === 0 && used === 0) return votes.silent;
    // A figure whose breakdown is not given.
    if (given === 0) return votes.silent;
    if (own === held.blank) return votes.silent;
    const off = Math.abs(value - sum);
    this.size = Math.max(Math.abs(value), largest);
    if (open > used) return votes.silent;
    this.first = first;
    this.grain = grain;
    this.isOpen = open > 0;
    this.isCopy = used < 2;
    if (off === 0) return votes.exact;
    const limit = roundingLimit(tolerance, used, unit);
    if (off > limit || second <= clearPart * off) return open > 0 ? votes.silent : votes.fails;
    this.width = (2 * limit) / unit + 1;
    return votes.rounded;
  }
}
