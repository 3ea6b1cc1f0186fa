import type { Candidate } from './evidence';
import { held } from './figures';
import type { Lines } from './lines';
import { reach } from './paths';

/** Two lines near a third that is their sum: differences, and totals of two with something between them. */
export function* pairsNear(lines: Lines, total: number, sample: readonly number[]): Generator<Candidate> {
  const from = Math.max(0, total - reach);
  const to = Math.min(lines.lines.length - 1, total + reach);
  for (let one = from; one < to; one += 1) {
    if (one === total) continue;
    for (let other = one + 1; other <= to; other += 1) {
      if (other === total || !mayHold(lines, total, one, other, sample)) continue;
      const distance = Math.max(Math.abs(one - total), Math.abs(other - total));
      yield { total, parts: [one, other], cost: 1 + 2 * Math.log2(distance), isAdjacent: false };
    }
  }
}

/** Quick: gives up after the first few failures. */
function mayHold(
  { values, kinds, halves, lanes }: Lines,
  total: number,
  one: number,
  other: number,
  sample: readonly number[],
): boolean {
  const width = lanes.length;
  let holds = 0;
  let fails = 0;
  for (const lane of sample) {
    const t = total * width + lane;
    const a = one * width + lane;
    const b = other * width + lane;
    if (kinds[t] !== held.number || kinds[a] === held.unknown || kinds[b] === held.unknown) continue;
    const value = values[t] as number;
    const first = values[a] as number;
    const second = values[b] as number;
    if (value === 0 && first === 0 && second === 0) continue;
    const tolerance = (halves[t] as number) + (halves[a] as number) + (halves[b] as number);
    if (Math.abs(value - first - second) <= tolerance) holds += 1;
    else {
      fails += 1;
      if (fails > 3 && fails > holds) return false;
    }
  }
  return holds > 0 && (fails <= 1 || holds >= 4 * fails || fails / sample.length < 0.3);
}
