import type { Grid } from '../grid/grid';
import type { TableBody, TableDefinition } from './definition';
import type { DetectedTable } from './detect-tables';
import { across, Frame } from './frame';
import type { Axis } from './lines';
import type { Pattern } from './pattern';
import { SheetTexts } from './sheet-texts';

const least = (numbers: readonly number[], otherwise: number): number =>
  numbers.reduce((found, number) => Math.min(found, number), numbers[0] ?? otherwise);

/** How far the labels of a table reach: to the first row and column that its sums run through. */
function bodyOf({ top, left, patterns, limits }: DetectedTable): TableBody {
  const rows: number[] = [];
  const columns: number[] = [];
  for (const { axis, total, parts, holdsIn, brokenIn } of [...patterns, ...limits]) {
    (axis === 'rows' ? rows : columns).push(total, ...parts);
    (axis === 'rows' ? columns : rows).push(...holdsIn, ...brokenIn);
  }
  return { headRows: least(rows, top) - top, labelColumns: least(columns, left) - left };
}

/** The names of a detected table's rows and columns. */
export const frameOf = (grid: Grid, table: DetectedTable): Frame =>
  new Frame(new SheetTexts(grid), table, bodyOf(table));

/** Keeps the sums of a detected table by the names of its lines. */
export function definitionOf(grid: Grid, table: DetectedTable, name: string): TableDefinition {
  const frame = frameOf(grid, table);
  const sums = [...table.patterns, ...table.limits];
  return {
    name,
    ...frame.body,
    sums: sums.map((pattern) => frame.sumOf(pattern, idleLanes(frame, sums, pattern.axis))),
  };
}

/** Lanes in which there is nothing to add up in a direction. */
export function idleLanes(frame: Frame, patterns: readonly Pattern[], axis: Axis): readonly number[] {
  const own = patterns.filter((pattern) => pattern.axis === axis);
  const used = new Set(own.flatMap(({ holdsIn, brokenIn }) => [...holdsIn, ...brokenIn]));
  return frame.lines(across(axis)).filter((lane) => !used.has(lane));
}
