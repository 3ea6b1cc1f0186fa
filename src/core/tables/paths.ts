import type { Path } from './candidates';
import { lineAt } from './candidates';
import type { Line, Lines } from './lines';

/** Steps between parts, and lines between a total and its first part. */
export const reach = 12;
/** Lines that are looked at for those of one depth. */
const mostLines = 400;

/** The lines that no other has added up yet, in order, and those of them that are like a total. */
export class ActiveLines {
  private readonly alike = new Map<boolean, readonly number[]>();
  private readonly coarse = new Map<string, readonly number[]>();
  private readonly hasDepth: boolean;

  constructor(
    private readonly lines: readonly Line[],
    private readonly active: readonly number[],
  ) {
    this.hasDepth = lines.some(({ depth }) => depth !== null);
  }

  /** The lines next to a total, on either side. */
  *paths(total: number): Generator<Path> {
    const { traits, half } = this.lines[total] as Line;
    yield* bothSides(this.active, total, 1);
    const alike = this.alikeOf(traits.isRate);
    if (alike.length < this.active.length) yield* bothSides(alike, total, 2.5);
    // Ratios between amounts have more decimals.
    const coarse = this.coarseOf(traits.isRate, half);
    if (coarse.length < alike.length) yield* bothSides(coarse, total, 4);
    if (!this.hasDepth) return;
    for (const side of bothSides(this.active, total, 2.5)) {
      const level = sameDepth(this.lines, side);
      if (level !== null) yield { ...side, lines: level, from: 0, step: 1, count: level.length };
    }
  }

  private alikeOf(isRate: boolean): readonly number[] {
    const found =
      this.alike.get(isRate) ??
      this.active.filter((line) => {
        const { traits } = this.lines[line] as Line;
        return !traits.isOfWhich && traits.isRate === isRate;
      });
    this.alike.set(isRate, found);
    return found;
  }

  private coarseOf(isRate: boolean, half: number): readonly number[] {
    const key = `${isRate}${half}`;
    const found =
      this.coarse.get(key) ?? this.alikeOf(isRate).filter((line) => (this.lines[line] as Line).half >= half);
    this.coarse.set(key, found);
    return found;
  }
}

function* bothSides(lines: readonly number[], total: number, cost: number): Generator<Path> {
  const at = firstFrom(lines, total);
  const next = lines[at] === total ? at + 1 : at;
  const path = { lines, cost, isAdjacent: true };
  if (lines.length - next >= 2) yield { ...path, from: next, step: 1, count: lines.length - next };
  if (at >= 2) yield { ...path, from: at - 1, step: -1, count: at };
}

/** The lines as deep as the first one, up to one that is less deep. */
function sameDepth(lines: readonly Line[], side: Path): readonly number[] | null {
  const depth = lines[lineAt(side, 0)]?.depth ?? 0;
  const level: number[] = [];
  let isDeeper = false;
  for (let at = 0; at < Math.min(side.count, mostLines); at += 1) {
    const line = lineAt(side, at);
    const own = lines[line]?.depth ?? 0;
    if (own < depth) break;
    if (own === depth) level.push(line);
    else isDeeper = true;
  }
  return isDeeper && level.length >= 2 ? level : null;
}

/** Lines with the same label, on either side: a total over all groups has 合计, 男 and 女 as each of them has. */
export function* namedPaths(
  { lines }: Lines,
  total: number,
  named: ReadonlyMap<string, readonly number[]>,
): Generator<Path> {
  const own = lines[total]?.name ?? '';
  const near = new Set<string>([own]);
  for (const way of [1, -1])
    for (let step = 1; step <= 4; step += 1) near.add(lines[total + way * step]?.name ?? '');
  near.delete('');
  for (const name of near) {
    const all = named.get(name) ?? [];
    if (all.length > mostLines) continue;
    for (const side of bothSides(all, total, name === own ? 2.5 : 4.5)) yield { ...side, isAdjacent: false };
  }
}

/** Every second line, every third ...: headings of two levels repeat the same columns. */
export function* stridePaths({ lines }: Lines, total: number): Generator<Path> {
  for (let step = 2; step <= reach; step += 1)
    for (const way of [step, -step]) {
      const path = progression(lines.length, total + way, way, 2 + Math.log2(step));
      if (path.count >= 2) yield path;
    }
}

/** The same away from the total. */
export function* farPaths({ lines }: Lines, total: number): Generator<Path> {
  for (let gap = 2; gap <= reach; gap += 1)
    for (let step = 1; step <= reach; step += 1) {
      if (step === gap) continue;
      for (const way of [1, -1]) {
        const path = progression(lines.length, total + way * gap, way * step, 2 + Math.log2(gap * step));
        if (path.count >= 2) yield path;
      }
    }
}

function progression(lines: number, from: number, step: number, cost: number): Path {
  const room = step > 0 ? lines - 1 - from : from;
  const isInside = from >= 0 && from < lines;
  return { from, step, count: isInside ? Math.floor(room / Math.abs(step)) + 1 : 0, cost, isAdjacent: false };
}

/** Where a number is or would be in a sorted list. */
function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
