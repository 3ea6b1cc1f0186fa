import type { Candidate } from './evidence';
import { roundingLimit } from './evidence';
import type { Lines } from './lines';

/** Lines in the order in which a total may add them up, nearest first, and what it costs to look there. */
export interface Path {
  /** The lines in which the positions count, if not all of them: a path is a piece of a list, forwards or backwards. */
  readonly lines?: readonly number[];
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly cost: number;
  readonly isAdjacent: boolean;
}

/** The line at a position of a path. */
export const lineAt = ({ lines, from, step }: Path, at: number): number =>
  lines === undefined ? from + at * step : (lines[from + at * step] as number);

/** Only totals by name, and the first and last lines, add up more. */
const longest = 400;
const nearEnd = 5;
/** With nothing but noughts after a sum, the total may add up any number of them. */
const mostEnds = 3;
/** Figures after a sum that is exceeded which may still lead back to it, if one of them is negative. */
const ahead = 24;

/**
 * The beginnings of a path that add up to the total in some lane, with the number of lanes; each as the number of its
 * lines.
 */
function endsOnPath(
  { values, halves, lanes, isMixedLane }: Lines,
  total: number,
  path: Path,
  sample: readonly number[],
  isLong: boolean,
): Map<number, number> {
  const width = lanes.length;
  const ends = new Map<number, number>();
  for (const lane of sample) {
    const target = values[total * width + lane] as number;
    if (target === 0) continue;
    const half = halves[total * width + lane] as number;
    let sum = 0;
    let used = 0;
    let tolerance = half;
    let unit = 2 * half;
    let found = 0;
    /** The end of noughts after a match. */
    let plateau = 0;
    /** Where the search ends because the sum is exceeded. */
    let stop = isLong ? path.count : Math.min(path.count, longest);
    let isMixed = false;
    let isOver = false;
    for (let i = 0; i < stop; i += 1) {
      const at = lineAt(path, i) * width + lane;
      const value = values[at] as number;
      if (value === 0) {
        if (found > 0) plateau = i + 1;
        continue;
      }
      if (plateau > 0) {
        add(ends, plateau);
        plateau = 0;
      }
      sum += value;
      used += 1;
      tolerance += halves[at] as number;
      if (2 * (halves[at] as number) > unit) unit = 2 * (halves[at] as number);
      if (!isMixed && value < 0 !== target < 0) {
        isMixed = true;
        stop = Math.min(path.count, longest);
      }
      if (i > 0 && Math.abs(sum - target) <= roundingLimit(tolerance, used, unit)) {
        add(ends, i + 1);
        found += 1;
        if (found >= mostEnds) break;
      } else {
        found = 0;
        if (!isMixed && !isOver && Math.abs(sum) > Math.abs(target) + tolerance) {
          isOver = true;
          stop = Math.min(stop, isMixedLane[lane] === true ? i + ahead : i + 1);
        }
      }
    }
    if (plateau > 0) add(ends, plateau);
  }
  return ends;
}

const add = (ends: Map<number, number>, end: number): void => {
  ends.set(end, (ends.get(end) ?? 0) + 1);
};

/** Candidates along a path: its beginnings for which most lanes vote, at least so many. */
export function* alongPath(
  lines: Lines,
  total: number,
  path: Path,
  sample: readonly number[],
  least: number,
): Generator<Candidate> {
  const isAtEnd = total < nearEnd || total >= lines.lines.length - nearEnd;
  const isLong = isAtEnd || lines.lines[total]?.traits.isTotal === true;
  const found = endsOnPath(lines, total, path, sample, isLong);
  if (found.size === 0) return;
  const ends = [...found].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [end] of ends.slice(0, 4))
    yield {
      total,
      parts: Array.from({ length: end }, (_, at) => lineAt(path, at)),
      cost: path.cost + Math.log2(end),
      isAdjacent: path.isAdjacent,
    };
}
