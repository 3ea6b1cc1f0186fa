/** A total among the columns of a row and the columns that it adds up. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface Division {
  /** Every way to cut the run that satisfies the sums of its row. */
  readonly candidates: readonly (readonly number[])[];
  /** There is no other way to cut it at all, whatever the sums are; without sums not even one with cells left blank. */
  readonly isForced: boolean;
}

/** A run with more ways to be cut, or more steps to find them, is not divided. */
const mostCandidates = 2000;
const mostSteps = 60_000;
/** More digits than any figure has. */
const mostDigits = 9;

/** What may be a run of counts: digits, with the spaces that are left between some of them. */
const runPattern = /^\d[\d ]*$/u;

/** Whether a text may be several figures run together. */
export const mayBeRun = (text: string): boolean => runPattern.test(text);

/**
 * All ways to cut digits that were run together into so many whole numbers: none but 0 begins with a zero, a space is never within
 * a number. Null where there are too many ways to look at.
 */
export function divideRun(run: string, count: number, sums: readonly RowSum[]): Division | null {
  const digits = run.replace(/ /gu, '');
  const boundaries = new Set<number>();
  let length = 0;
  for (const piece of run.split(/ +/u)) boundaries.add((length += piece.length));
  const sumAt = new Map(sums.map((sum) => [sum.total, sum]));
  const candidates: (readonly number[])[] = [];
  let steps = 0;
  let ways = 0;
  const numbers: number[] = [];

  /** Cuts the next number; with `isFree` without regard to sums, up to the second way. */
  const cut = (at: number, isFree: boolean, wanted = count): boolean => {
    steps += 1;
    if (steps > mostSteps) return false;
    if (numbers.length === wanted) {
      if (at !== digits.length) return true;
      if (isFree) ways += 1;
      else candidates.push([...numbers]);
      return candidates.length <= mostCandidates && !(isFree && ways > 1);
    }
    const left = wanted - numbers.length;
    const longest = digits[at] === '0' ? 1 : mostDigits;
    for (let size = 1; size <= longest && at + size + left - 1 <= digits.length; size += 1) {
      const end = at + size;
      if (left === 1 && end !== digits.length) {
        if (boundaries.has(end)) break;
        continue;
      }
      const value = Number(digits.slice(at, end));
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
  if (!cut(0, false)) return null;
  steps = 0;
  const isForced = cut(0, true) && ways === 1;
  // A blank leaves nothing in a run, and without a sum nothing tells that there is none: 127 may be 12 and 7.
  for (let wanted = 1; isForced && sums.length === 0 && wanted < count && ways === 1; wanted += 1)
    cut(0, true, wanted);
  return { candidates, isForced: isForced && ways === 1 && steps <= mostSteps };
}
