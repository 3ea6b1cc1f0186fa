/** Figures of a row; null is a blank cell, which adds nothing. */
export type Figures = readonly (number | null)[];

/** A total among the columns of a row and the columns that it adds up. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export const addsUp = (figures: Figures, { total, parts }: RowSum): boolean =>
  figures[total] === parts.reduce((sum, part) => sum + (figures[part] ?? 0), 0);

/** The possible figures of a row. */
export interface Division {
  /** Every way to split the run that satisfies the sums of its row. */
  readonly candidates: readonly Figures[];
  /**
   * There is no other way to split it at all, whatever the sums are; without sums, not even one that leaves cells
   * blank.
   */
  readonly isForced: boolean;
}

/** A run with more splits, or more steps to find them, is not divided. */
const mostCandidates = 2000;
const mostSteps = 60_000;
/** More digits than any figure has. */
const mostDigits = 9;

/** A possible run of counts: digits, with the spaces that survive between some of them. */
const runPattern = /^\d[\d ]*$/u;

/** Whether a text may be several figures run together. */
export const mayBeRun = (text: string): boolean => runPattern.test(text);

/**
 * All ways to split run-together digits into the given number of integers: only 0 begins with a zero, and a space is
 * never inside a number. Null if there are too many ways to examine.
 */
export function divideRun(run: string, count: number, sums: readonly RowSum[]): Division | null {
  const digits = run.replace(/ /gu, '');
  const boundaries = new Set<number>();
  let length = 0;
  for (const piece of run.split(/ +/u)) boundaries.add((length += piece.length));
  const sumAt = new Map(sums.map((sum) => [sum.total, sum]));
  const candidates: Figures[] = [];
  let steps = 0;
  let ways = 0;
  const numbers: number[] = [];
  /** Where the digits to cut end, and the most that they may add up to. */
  let stop = digits.length;
  let most = Number.POSITIVE_INFINITY;

  /** Splits off the next number; with `isFree` ignores sums and stops at the second way. */
  const cut = (at: number, isFree: boolean, wanted = count): boolean => {
    steps += 1;
    if (steps > mostSteps) return false;
    if (numbers.length === wanted) {
      if (at !== stop) return true;
      if (isFree) ways += 1;
      else if (stop === digits.length) candidates.push([...numbers]);
      else if (numbers.reduce((sum, number) => sum + number, 0) === most) candidates.push([...numbers, most]);
      return candidates.length <= mostCandidates && !(isFree && ways > 1);
    }
    const left = wanted - numbers.length;
    const longest = digits[at] === '0' ? 1 : mostDigits;
    for (let size = 1; size <= longest && at + size + left - 1 <= stop; size += 1) {
      const end = at + size;
      if (left === 1 && end !== stop) {
        if (boundaries.has(end)) break;
        continue;
      }
      const value = Number(digits.slice(at, end));
      if (value > most) break;
      const sum = isFree ? undefined : sumAt.get(numbers.length);
      const fits =
        sum === undefined || sum.parts.reduce((total, part) => total + (numbers[part] ?? 0), 0) === value;
      if (fits) {
        numbers.push(value);
        const goesOn = cut(end, isFree, wanted);
        numbers.pop();
        if (!goesOn) return false;
      }
      if (boundaries.has(end)) break;
    }
    return true;
  };
  if (digits.length < count || digits.length > count * mostDigits) return { candidates: [], isForced: false };
  const last = sumAt.get(count - 1);
  if (last?.parts.length !== count - 1) {
    if (!cut(0, false)) return null;
  } else
    // The total of all others is cut first: it limits how many digits each of them can have.
    for (let size = 1; size <= mostDigits && digits.length - size >= count - 1; size += 1) {
      stop = digits.length - size;
      const isWhole = ![...boundaries].some((boundary) => boundary > stop && boundary < digits.length);
      if (!isWhole) break;
      if (size > 1 && digits[stop] === '0') continue;
      most = Number(digits.slice(stop));
      if (!cut(0, false, count - 1)) return null;
    }
  stop = digits.length;
  most = Number.POSITIVE_INFINITY;
  steps = 0;
  const isForced = cut(0, true) && ways === 1;
  // A blank leaves no trace in a run, and only a sum can rule one out: 127 may be 12 and 7.
  for (let wanted = 1; isForced && sums.length === 0 && wanted < count && ways === 1; wanted += 1)
    cut(0, true, wanted);
  return { candidates, isForced: isForced && ways === 1 && steps <= mostSteps };
}
