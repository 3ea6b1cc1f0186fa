import { roundingLimit } from './evidence';
import type { Figures } from './figures';
import { held } from './figures';
import { isOfWhichLabel } from './label-words';
import type { Axis, Line, Lines } from './lines';
import { linesOf } from './lines';
import type { Pattern } from './pattern';
import type { Region } from './regions';

/** Of ten lanes, one may be broken: the word 其中 is evidence enough. */
const leastShare = 0.9;

/** A total with the lines that 其中 names as parts of it. */
interface Named {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * The lines that 其中 names: their sum is at most the total. Where a total is the sum of them, that is a pattern, and no
 * limit is needed.
 *
 * @param patterns the sums that were found in the region
 */
export function limitsOf(
  figures: Figures,
  isLabel: Uint8Array,
  region: Region,
  patterns: readonly Pattern[],
): readonly Pattern[] {
  const { top, bottom } = region;
  const isNamed = [...figures.texts].some(
    ([at, text]) =>
      at >= top * figures.columns && at < (bottom + 1) * figures.columns && isOfWhichLabel(text),
  );
  if (!isNamed) return [];
  const rows = linesOf(figures, isLabel, [region], 'rows');
  const columns = linesOf(figures, isLabel, [region], 'columns');
  return [
    ...limitsIn(rows, 'rows', namedRows(rows.lines), patterns),
    ...limitsIn(columns, 'columns', namedColumns(figures, region, rows, columns.lines), patterns),
  ];
}

function limitsIn(
  lines: Lines,
  axis: Axis,
  named: readonly Named[],
  patterns: readonly Pattern[],
): readonly Pattern[] {
  const at = (line: number): number => (lines.lines[line] as Line).at;
  return named.flatMap(({ total: nearest, parts }) => {
    const total = wholeOf(lines, axis, nearest, named, patterns);
    const isExhausted = patterns.some(
      (sum) =>
        sum.axis === axis && sum.total === at(total) && parts.every((one) => sum.parts.includes(at(one))),
    );
    if (isExhausted) return [];
    const together = limitOf(lines, axis, { total, parts });
    if (together !== null || parts.length === 1) return together ?? [];
    // Parts such as women and minorities overlap: each alone is still no more than the total.
    return parts.flatMap((part) => limitOf(lines, axis, { total, parts: [part] }) ?? []);
  });
}

/**
 * After the last part of a sum, 其中 may mean the whole: 合计, 男, 女, 其中：少数民族. That is the weaker limit. Where other
 * parts have one of their own, it means the part before it.
 */
function wholeOf(
  { lines }: Lines,
  axis: Axis,
  nearest: number,
  named: readonly Named[],
  patterns: readonly Pattern[],
): number {
  const at = (line: number): number => (lines[line] as Line).at;
  const sum = patterns.find(
    ({ relation, axis: own, total, parts }) =>
      relation === 'equals' && own === axis && total < at(nearest) && parts.at(-1) === at(nearest),
  );
  if (sum === undefined) return nearest;
  const isElsewhere = named.some(({ total }) => total !== nearest && sum.parts.includes(at(total)));
  return isElsewhere ? nearest : lines.findIndex((line) => line.at === sum.total);
}

/** Rows that 其中 begins, and those after one that are indented further. */
function namedRows(lines: readonly Line[]): readonly Named[] {
  const named: { total: number; parts: number[]; lead: number }[] = [];
  let total: number | undefined;
  let open: (typeof named)[number] | undefined;
  for (const [line, { label, traits }] of lines.entries()) {
    if (traits.isOfWhich && total !== undefined) {
      open = { total, parts: [line], lead: leadOf(label) };
      if (!traits.isRate) named.push(open);
    } else if (open !== undefined && leadOf(label) > open.lead && !traits.isRate) open.parts.push(line);
    else {
      open = undefined;
      if (!traits.isRate) total = line;
    }
  }
  return named;
}

/** How far a label is indented. */
const leadOf = (label: string): number => {
  const lead = /^\s*/u.exec(label)?.[0] ?? '';
  return lead.length + lead.replace(/[^\u3000]/gu, '').length;
};

/** Columns below a head that 其中 begins, as far as that head reaches. */
function namedColumns(
  { columns, kinds, texts }: Figures,
  { top, right }: Region,
  rows: Lines,
  lines: readonly Line[],
): readonly Named[] {
  const first = rows.lines[0]?.at ?? top;
  const found: { from: number; to: number }[] = [];
  for (let row = top; row < first; row += 1)
    for (let column = 0; column <= right; column += 1) {
      const text = texts.get(row * columns + column);
      if (text === undefined || !isOfWhichLabel(text)) continue;
      let to = column + 1;
      while (to <= right && kinds[row * columns + to] === held.blank) to += 1;
      found.push({ from: column, to });
    }
  return found.flatMap(({ from, to }): readonly Named[] => {
    const parts = [...lines.keys()].filter((line) => {
      const { at, traits } = lines[line] as Line;
      return at >= from && at < to && !traits.isRate;
    });
    const total = lines.findLastIndex(
      ({ at, traits }) =>
        at < from && !traits.isRate && !found.some((other) => at >= other.from && at < other.to),
    );
    return total === -1 || parts.length === 0 ? [] : [{ total, parts }];
  });
}

/** A limit with its lanes; null if the figures speak against it. */
function limitOf(
  { lanes, lines, values, kinds, halves, percents, isRateLane }: Lines,
  axis: Axis,
  { total, parts }: Named,
): Pattern | null {
  const holdsIn: number[] = [];
  const roundedIn: number[] = [];
  const brokenIn: number[] = [];
  const width = lanes.length;
  for (const [j, lane] of lanes.entries()) {
    const own = total * width + j;
    const used = parts.map((part) => part * width + j).filter((at) => kinds[at] === held.number);
    if (isRateLane[j] === true || kinds[own] !== held.number || used.length === 0) continue;
    if (used.some((at) => percents[at] !== percents[own])) continue;
    const over = used.reduce((sum, at) => sum + (values[at] as number), 0) - (values[own] as number);
    const half = [own, ...used].reduce((sum, at) => sum + (halves[at] as number), 0);
    const allowed = roundingLimit(half, used.length, 2 * (halves[own] as number));
    if (over > allowed) brokenIn.push(lane);
    else {
      holdsIn.push(lane);
      if (over > 0) roundedIn.push(lane);
    }
  }
  if (holdsIn.length === 0 || holdsIn.length < leastShare * (holdsIn.length + brokenIn.length)) return null;
  const at = (line: number): number => (lines[line] as Line).at;
  return {
    relation: 'atLeast',
    axis,
    total: at(total),
    parts: parts.map(at),
    signs: parts.map(() => 1),
    holdsIn,
    roundedIn,
    brokenIn,
    isStrong: brokenIn.length === 0,
    bits: 0,
  };
}
