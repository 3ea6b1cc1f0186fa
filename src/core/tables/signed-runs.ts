import type { Path } from './candidates';
import { lineAt } from './candidates';
import type { Candidate } from './evidence';
import type { Lines } from './lines';

const longest = 5;

/**
 * Runs next to the total with a part that is taken off: 年末数 = 年初数 + 增加 − 减少. With two parts the same is a sum
 * the other way round.
 */
export function* signedRuns(
  { values, halves, lanes, lines }: Lines,
  total: number,
  path: Path,
  sample: readonly number[],
  least: number,
): Generator<Candidate> {
  const width = lanes.length;
  const votes = new Map<number, number>();
  for (const lane of sample) {
    const target = values[total * width + lane] as number;
    const half = halves[total * width + lane] as number;
    let sum = 0;
    for (let end = 1; end <= Math.min(longest, path.count); end += 1) {
      sum += values[lineAt(path, end - 1) * width + lane] as number;
      if (end < 3) continue;
      for (let minus = 0; minus < end; minus += 1) {
        const taken = values[lineAt(path, minus) * width + lane] as number;
        if (taken === 0 || Math.abs(sum - 2 * taken - target) > (end + 1) * half) continue;
        const key = end * 8 + minus;
        votes.set(key, (votes.get(key) ?? 0) + 1);
      }
    }
  }
  for (const [key, count] of votes) {
    if (count < least) continue;
    const [end, minus] = [key >> 3, key % 8];
    const parts = Array.from({ length: end }, (_, at) => lineAt(path, at));
    const isNamed = lines[parts[minus] ?? -1]?.traits.isTakenOff === true;
    if (!isNamed && lines[total]?.traits.isDifference !== true) continue;
    const signs = parts.map((_, at) => (at === minus ? -1 : 1));
    yield { total, parts, signs, cost: isNamed ? 2 : 4 + Math.log2(end * (end - 1)), isAdjacent: true };
  }
}
