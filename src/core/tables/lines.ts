import type { Figures } from './figures';
import { held } from './figures';
import type { LabelTraits } from './label-words';
import type { Region } from './regions';
import { depthOf, traitsOf } from './label-words';

/** Which way the lines of a pattern run: a sum of columns holds in rows, one of rows in columns. */
export type Axis = 'rows' | 'columns';

/** A row or column that holds figures. */
export interface Line {
  /** Its number in the sheet, from 0. */
  readonly at: number;
  readonly label: string;
  /** The label by which equal lines of several groups are known. */
  readonly name: string;
  readonly traits: LabelTraits;
  readonly depth: number | null;
  /** Half of the unit in which most of its figures are rounded. */
  readonly half: number;
}

/** More bits than this add nothing: a lane may be copied. */
const enough = 16;
/** Figures of so many units are hardly the same by chance. */
const large = 1000;

/** A sheet as parallel lines of figures: line i, lane j is `i * lanes.length + j`. */
export interface Lines {
  readonly axis: Axis;
  readonly lines: readonly Line[];
  /** The numbers of the columns or rows across the lines. */
  readonly lanes: readonly number[];
  /** Lanes whose heading speaks of shares, rates or averages. */
  readonly isRateLane: readonly boolean[];
  /** Lanes with negative figures: there a sum may pass its total and come back. */
  readonly isMixedLane: readonly boolean[];
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
  readonly halves: Float64Array;
  readonly percents: Uint8Array;
  /** The power of ten that divides a figure. */
  readonly ownGrains: Float64Array;
  /** The most bits that a cell is worth: less where others of the lane hold the same figure. */
  readonly mostBits: Float64Array;
  /** For each lane the table that it runs through, in ascending order. */
  readonly segments: Uint32Array;
}

/** The lines of figures of one direction. Years and running numbers are labels, see `labelLines`. */
export function linesOf(
  figures: Figures,
  isLabel: Uint8Array,
  regions: readonly Region[],
  axis: Axis,
): Lines {
  const { rows, columns } = figures;
  // Of one table alone, only its rows count.
  const only = regions.length === 1 ? regions[0] : undefined;
  const count = axis === 'rows' ? rows : columns;
  const across = axis === 'rows' ? columns : rows;
  const cell = (line: number, lane: number): number =>
    axis === 'rows' ? line * columns + lane : lane * columns + line;
  const isOutside = (at: number): boolean => {
    const row = Math.floor(at / columns);
    return only !== undefined && (row < only.top || row > only.bottom);
  };
  const isFigure = (at: number): boolean =>
    figures.kinds[at] === held.number && isLabel[at] === 0 && !isOutside(at);
  const usedLine = new Uint8Array(count);
  const usedLane = new Uint8Array(across);
  for (let line = 0; line < count; line += 1)
    for (let lane = 0; lane < across; lane += 1)
      if (isFigure(cell(line, lane))) {
        usedLine[line] = 1;
        usedLane[lane] = 1;
      }
  const lineNumbers = [...usedLine.keys()].filter((line) => usedLine[line] === 1);
  const lanes = [...usedLane.keys()].filter((lane) => usedLane[lane] === 1);
  const size = lineNumbers.length * lanes.length;
  const values = new Float64Array(size);
  const kinds = new Uint8Array(size);
  const halves = new Float64Array(size);
  const percents = new Uint8Array(size);
  lineNumbers.forEach((line, i) => {
    lanes.forEach((lane, j) => {
      const from = cell(line, lane);
      const to = i * lanes.length + j;
      const own = isLabel[from] === 1 ? held.text : (figures.kinds[from] as number);
      kinds[to] = own;
      if (own !== held.number) return;
      values[to] = figures.values[from] as number;
      halves[to] = figures.halves[from] as number;
      percents[to] = figures.percents[from] as number;
    });
  });
  const ownGrains = values.map(grainOfFigure);
  const knownTraits = new Map<string, LabelTraits>();
  const traits = (label: string): LabelTraits => {
    // 第1行, 第2行 … are read once.
    const name = nameOf(label);
    const found = knownTraits.get(name) ?? traitsOf(label);
    knownTraits.set(name, found);
    return found;
  };
  const labels = labelsOf(figures, isLabel, axis, lineNumbers, only?.top);
  const laneLabels = labelsOf(figures, isLabel, axis === 'rows' ? 'columns' : 'rows', lanes, only?.top);
  return {
    axis,
    lanes,
    isMixedLane: lanes.map((_, lane) =>
      lineNumbers.some((_line, i) => (values[i * lanes.length + lane] as number) < 0),
    ),
    isRateLane: laneLabels.map((label) => traits(label).isRate),
    values,
    kinds,
    halves,
    percents,
    ownGrains,
    segments: Uint32Array.from(lanes, (lane) =>
      axis === 'rows'
        ? 0
        : Math.max(
            0,
            regions.findLastIndex(({ top }) => top <= lane),
          ),
    ),
    mostBits: mostBitsOf(values, ownGrains, lineNumbers.length, lanes.length),
    lines: lineNumbers.map((at, i) => {
      const label = labels[i] ?? '';
      return {
        at,
        label,
        name: nameOf(label),
        traits: traits(label),
        depth: axis === 'rows' ? depthOf(label) : null,
        half: usualHalf(halves, i, lanes.length),
      };
    }),
  };
}

const nameOf = (label: string): string =>
  label
    .replace(/[\d.,]+/gu, '')
    .trim()
    .toLowerCase();

function usualHalf(halves: Float64Array, line: number, lanes: number): number {
  const given = halves
    .slice(line * lanes, (line + 1) * lanes)
    .filter((half) => half > 0)
    .sort();
  return given[given.length >> 1] ?? 0;
}

/** The texts in front of the first figure of a row, or those closest above the first figure of a column. */
function labelsOf(
  { rows, columns, kinds, texts }: Figures,
  isLabel: Uint8Array,
  axis: Axis,
  lines: readonly number[],
  top = 0,
): readonly string[] {
  return lines.map((line) => {
    const found: string[] = [];
    const across = axis === 'rows' ? columns : rows;
    let isAfterFigure = false;
    for (let lane = axis === 'rows' ? 0 : top; lane < across; lane += 1) {
      const at = axis === 'rows' ? line * columns + lane : lane * columns + line;
      if (kinds[at] === held.number && isLabel[at] === 0) {
        isAfterFigure = true;
        break;
      }
      if (kinds[at] === held.text) found.push(texts.get(at) ?? '');
    }
    if (!isAfterFigure) return '';
    // Above columns are titles of the whole sheet, too.
    return axis === 'rows' ? found.join(' ') : (found.at(-1) ?? '');
  });
}

const largestGrain = 1e12;

function grainOfFigure(value: number): number {
  if (value === 0) return largestGrain;
  let grain = 1;
  while (grain < largestGrain && value % (grain * 10) === 0) grain *= 10;
  return grain;
}

/** Where a third of a lane is 1, a total of 1 agrees by chance in a third of all cases. */
function mostBitsOf(
  values: Float64Array,
  ownGrains: Float64Array,
  lines: number,
  lanes: number,
): Float64Array {
  const most = new Float64Array(values.length).fill(enough);
  for (let lane = 0; lane < lanes; lane += 1) {
    const counts = new Map<number, number>();
    for (let at = lane; at < values.length; at += lanes) {
      const value = values[at] as number;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (let at = lane; at < values.length; at += lanes) {
      const value = values[at] as number;
      // A large figure stands twice because a total is repeated, a small one by chance.
      const expected = Math.abs(value) >= large * (ownGrains[at] as number) ? 2 : 1;
      const same = (counts.get(value) as number) - expected;
      if (same > 0) most[at] = Math.min(enough, Math.log2((lines - 1) / same));
    }
  }
  return most;
}
