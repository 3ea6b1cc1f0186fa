import { lineAt } from './candidates';
import type { Path } from './candidates';
import type { Candidate } from './evidence';
import type { Lines } from './lines';

/** Lines of a run that is searched for a block to leave out. */
const window = 30;
const mostVotes = 400;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  count: number;
}

/** Runs next to the total without one block in them: 其中 lines without the word, memo lines, another table's rows. */
export function* leftOutBlocks(
  lines: Lines,
  total: number,
  path: Path,
  sample: readonly number[],
  least: number,
): Generator<Candidate> {
  const found = new Map<number, Found>();
  for (const lane of sample) searchLane(lines, total, path, lane, found);
  for (const { from, to, end, count } of found.values()) {
    if (count < least) continue;
    const parts: number[] = [];
    for (let at = 0; at < end; at += 1) if (at < from || at >= to) parts.push(lineAt(path, at));
    const cost = 3 + Math.log2(end) + Math.log2(from + 1) + Math.log2(to - from + 1);
    yield { total, parts, cost, isAdjacent: false };
  }
}

/** Only lanes without negative figures: there a block of the right sum is found by moving its two ends. */
function searchLane(
  { values, halves, lanes }: Lines,
  total: number,
  path: Path,
  lane: number,
  found: Map<number, Found>,
): void {
  const width = lanes.length;
  const target = values[total * width + lane] as number;
  if (target <= 0) return;
  const half = halves[total * width + lane] as number;
  const count = Math.min(window, path.count);
  const own: number[] = [];
  const before: number[] = [0];
  for (let at = 0; at < count; at += 1) {
    const cell = lineAt(path, at) * width + lane;
    const value = values[cell] as number;
    if (value < 0) break;
    own.push(value);
    before.push((before[at] as number) + value);
  }
  // 0 to from are added, from to to are left out, to to end are added.
  for (let end = 3; end <= own.length; end += 1) {
    const over = (before[end] as number) - target;
    if (own[end - 1] === 0 || over <= half) continue;
    let to = 2;
    for (let from = 1; from < end - 1; from += 1) {
      if (own[from] === 0) continue;
      const goal = (before[from] as number) + over;
      if (to <= from) to = from + 1;
      while (to < end - 1 && (before[to] as number) < goal - 2 * half) to += 1;
      if (own[to - 1] === 0 || Math.abs((before[to] as number) - goal) > 3 * half) continue;
      const key = (from * 64 + to) * 64 + end;
      const known = found.get(key);
      if (known !== undefined) known.count += 1;
      else if (found.size < mostVotes) found.set(key, { from, to, end, count: 1 });
    }
  }
}
