import type { Grid } from '../grid/grid';
import type { DenseGrid } from './dense-grid';
import { denseGrid } from './dense-grid';
import type { Figures } from './figures';
import { figuresOf } from './figures';
import { labelLines } from './label-lines';
import { linesOf } from './lines';
import type { Pattern } from './pattern';
import type { Region } from './regions';
import { inSheet, regionsOf } from './regions';
import { patternsOf } from './search';
import { limitsOf } from './limits';

/** A table found on a sheet, with the sums that its figures show. Rows and columns count from 0 at A1. */
export interface DetectedTable extends Region {
  /** Best first. */
  readonly patterns: readonly Pattern[];
  /** Of parts that do not exhaust their total, by the word 其中. */
  readonly limits: readonly Pattern[];
}

/**
 * Finds the tables of a sheet and the sums in them: columns that add up columns, and rows that add up rows. Looks at
 * figures and labels only; formulas and formats are not needed. Pure: the same grid gives the same tables.
 *
 * @throws {RangeError} on more than four million cells
 */
export function detectTables(sheet: Grid): readonly DetectedTable[] {
  const dense = denseGrid(sheet);
  const figures = figuresOf(dense.grid);
  const isLabel = labelLines(figures);
  const regions = regionsOf(figures, isLabel);
  const patterns = [
    ...patternsOf(linesOf(figures, isLabel, regions, 'rows')),
    ...columnPatterns(figures, isLabel, regions),
  ];
  return joined(regions, patterns).map((region) => {
    const own = patterns.flatMap((pattern) => within(pattern, region));
    return {
      ...inSheet(region, dense),
      patterns: own
        .sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || b.bits - a.bits)
        .map((pattern) => patternInSheet(pattern, dense)),
      limits: limitsOf(figures, isLabel, region, own).map((pattern) => patternInSheet(pattern, dense)),
    };
  });
}

/**
 * The sums of columns: in each table by itself, since the same columns may mean something else in the next one, and in
 * all of them together, where a table alone has too few rows.
 */
function columnPatterns(
  figures: Figures,
  isLabel: Uint8Array,
  regions: readonly Region[],
): readonly Pattern[] {
  const together = patternsOf(linesOf(figures, isLabel, regions, 'columns'));
  if (regions.length < 2) return together;
  return regions.flatMap((region) => {
    const lines = linesOf(figures, isLabel, [region], 'columns');
    const own = patternsOf(lines);
    const others = together.flatMap((pattern) => within(pattern, region));
    return [...own, ...others.filter((pattern) => own.every((one) => agree(one, pattern)))];
  });
}

/** Whether two patterns of a table share no line, or only in ways that do not count anything twice. */
const agree = (one: Pattern, other: Pattern): boolean =>
  one.total === other.total
    ? !one.parts.some((part) => other.parts.includes(part))
    : !(one.parts.includes(other.total) && other.parts.includes(one.total)) &&
      !one.parts.some((part) => other.parts.includes(part));

/** Regions whose rows are added up together are one table. */
function joined(regions: readonly Region[], patterns: readonly Pattern[]): readonly Region[] {
  const found: Region[] = [];
  const spans = patterns
    .filter(({ axis }) => axis === 'rows')
    .map(({ total, parts }) => ({
      from: Math.min(total, ...ends(parts)),
      to: Math.max(total, ...ends(parts)),
    }));
  for (const region of regions) {
    const last = found.at(-1);
    if (last !== undefined && spans.some(({ from, to }) => from <= last.bottom && to >= region.top))
      found.splice(-1, 1, {
        ...last,
        bottom: region.bottom,
        left: Math.min(last.left, region.left),
        right: Math.max(last.right, region.right),
      });
    else found.push(region);
  }
  return found;
}

const ends = (parts: readonly number[]): readonly [number, number] => [
  parts[0] as number,
  parts.at(-1) as number,
];

/** What of a pattern lies in a region: all of it, or its lanes there. */
function within(pattern: Pattern, { top, bottom }: Region): readonly Pattern[] {
  const isInside = (row: number): boolean => row >= top && row <= bottom;
  if (pattern.axis === 'rows') return isInside(pattern.total) ? [pattern] : [];
  const holdsIn = pattern.holdsIn.filter(isInside);
  if (holdsIn.length === 0) return [];
  const [roundedIn, brokenIn] = [pattern.roundedIn.filter(isInside), pattern.brokenIn.filter(isInside)];
  return [{ ...pattern, holdsIn, roundedIn, brokenIn }];
}

function patternInSheet(pattern: Pattern, { rowAt, columnAt }: DenseGrid): Pattern {
  const [lineAt, laneAt] = pattern.axis === 'rows' ? [rowAt, columnAt] : [columnAt, rowAt];
  const line = (at: number): number => lineAt[at] as number;
  const lane = (at: number): number => laneAt[at] as number;
  return {
    ...pattern,
    total: line(pattern.total),
    parts: pattern.parts.map(line),
    holdsIn: pattern.holdsIn.map(lane),
    roundedIn: pattern.roundedIn.map(lane),
    brokenIn: pattern.brokenIn.map(lane),
  };
}
