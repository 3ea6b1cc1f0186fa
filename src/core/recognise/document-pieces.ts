import type { Grid, GridCell } from '../grid/grid';
import { fold, foldLabel, likeness } from '../grid/fold-label';
import type { Line } from './lines';
import { linesOf } from './lines';
import { namesOf } from './sections';
import { findTitle } from './title';
import { longestTitle } from './title-lines';
import { editions } from '../statute/editions';
import type { Edition } from '../statute/types';
import { leavesOf, tableIds } from '../report/cells';

/** A stretch of a document that is certainly at most one report, or cannot be divided any further. */
export interface Piece {
  /** Its lines, with their sheet. */
  readonly grids: readonly { readonly sheet: number; readonly grid: Grid }[];
  /** Cut from tables side by side: each piece includes what is above all of them. */
  readonly beside: boolean;
  /** The year in its heading; determined only for tables side by side. */
  readonly ownYear: number | null;
}

const forms: readonly Edition[] = Object.values(editions);
const labels: ReadonlySet<string> = new Set(
  forms.flatMap(({ tables }) =>
    tableIds.flatMap((table) =>
      tables[table].blocks.flatMap(({ rows }) => leavesOf(rows).map(({ node }) => fold(node.label))),
    ),
  ),
);
/** The headings before the first table and above it. */
const headings = [
  ...new Set(
    forms.flatMap(({ sections }) =>
      sections.slice(0, sections.findIndex(({ table }) => table !== undefined) + 1).flatMap(namesOf),
    ),
  ),
];
const firstBlocks = forms.flatMap(({ tables }) => tables.t2.blocks.slice(0, 1));
const captions = new Set(firstBlocks.map(({ caption }) => fold(caption ?? '')));
const firstRows = new Set(firstBlocks.map(({ rows }) => foldLabel(rows[0]?.label ?? '').whole));

/** Two headings are the same if they share at least this much. */
const sameHeading = 0.7;

/** Divides every sheet at its titles, at every second table 2, and between tables side by side. */
export function cutIntoPieces(grids: readonly Grid[]): readonly Piece[] {
  return grids.flatMap((grid, sheet) => besides(grid).flatMap((part) => downwards(part, sheet)));
}

/** A grid, or one of the tables side by side in it. */
interface Column {
  readonly grid: Grid;
  /** The part below the cut alone, without what spans all tables. */
  readonly beside: { readonly own: readonly GridCell[] } | null;
}

/** Cuts where a row has the same row label twice. Only text alone in its line may span the cut. */
function besides(grid: Grid): readonly Column[] {
  const whole: readonly Column[] = [{ grid, beside: null }];
  const starts = new Set<number>([0]);
  const lines = linesOf([grid]);
  for (const { places } of lines) {
    const first = new Map<string, number>();
    for (const { text, column } of places) {
      const label = fold(text);
      if (!labels.has(label)) continue;
      const before = first.get(label);
      if (before === undefined) first.set(label, column);
      else starts.add(leftOf(lines, column));
    }
  }
  if (starts.size === 1) return whole;
  const cuts = [...starts].sort((a, b) => a - b);
  const shared = new Set(
    lines
      .filter(({ places: [only, second] }) => only !== undefined && second === undefined)
      .map(({ row }) => row),
  );
  const crosses = ({ row, column, columnSpan, content }: GridCell) =>
    content !== null && !shared.has(row) && cuts.some((cut) => cut > column && cut < column + columnSpan);
  if (grid.cells.some(crosses)) return whole;
  // Text alone in its line that begins above the first table may apply to all of them.
  const isAbove = ({ row, column }: GridCell) => shared.has(row) && column < (cuts[1] ?? 0);
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? Number.POSITIVE_INFINITY;
    const isWithin = ({ column }: GridCell) => column >= from && column < to;
    return {
      grid: { ...grid, cells: grid.cells.filter((cell) => isAbove(cell) || isWithin(cell)) },
      beside: { own: grid.cells.filter((cell) => !isAbove(cell) && isWithin(cell)) },
    };
  });
}

/**
 * The first column of the table whose label is here: its group labels precede it, after the figures of the other table.
 */
function leftOf(lines: readonly Line[], column: number): number {
  let left = column;
  for (const { places } of lines) {
    const before = places.filter((place) => place.column < column);
    const figure = before.findLast((place) => place.isFigure);
    const own = before.find((place) => figure !== undefined && place.column >= figure.end);
    if (own !== undefined && !own.isFigure) left = Math.min(left, own.column);
  }
  return left;
}

function downwards({ grid, beside }: Column, sheet: number): readonly Piece[] {
  const lines = linesOf([grid]);
  const cuts = new Set<number>([0]);
  const seen = { caption: false, row: false };
  lines.forEach((line, index) => {
    const isTitle = isTitleLine(line);
    const hasCaption = line.places.some(({ text }) => captions.has(fold(text)));
    const hasRow = line.places.some(({ text }) => firstRows.has(foldLabel(text).whole));
    const isAgain =
      (hasCaption && (seen.caption || seen.row)) || (hasRow && seen.row) || (isHeading(line) && seen.row);
    if (isTitle) cuts.add(agencyAbove(lines, index) ?? index);
    else if (isAgain) cuts.add(beginningOf(lines, index));
    if (isTitle || isAgain) seen.caption = seen.row = false;
    seen.caption ||= hasCaption;
    seen.row ||= hasRow;
  });
  const rows = [...cuts].map((index) => (index === 0 ? 0 : (lines[index]?.row ?? 0)));
  return [...new Set(rows)]
    .sort((a, b) => a - b)
    .map((from, index, all): Piece => {
      const to = all[index + 1] ?? grid.rows;
      const part = rowsBetween(grid, from, to);
      const own = beside === null ? null : rowsBetween({ ...grid, cells: beside.own }, from, to);
      return {
        grids: [{ sheet, grid: part }],
        beside: own !== null,
        ownYear: own === null ? null : (ownYearOf(own) ?? findTitle(linesOf([own])).year),
      };
    });
}

/** Headings precede the first line known to begin a table: 信息内容 and the names of the columns, and the section's. */
function beginningOf(lines: readonly Line[], index: number): number {
  let first = index;
  for (let above = index - 1; above >= Math.max(0, index - 3); above -= 1) {
    const line = lines[above];
    if (line === undefined || line.places.some(({ isFigure }) => isFigure)) break;
    if (isHeading(line)) return above;
    if (line.places.length < 2) break;
    first = above;
  }
  return first;
}

/**
 * The rows keep their numbers, so reported addresses stay right. A merge across the cut belongs to the side where it
 * begins.
 */
const rowsBetween = (grid: Grid, from: number, to: number): Grid => ({
  ...grid,
  cells: grid.cells.filter(({ row }) => row >= from && row < to),
});

const onlyText = ({ places }: Line): string => {
  const [only, second] = places;
  return only === undefined || second !== undefined ? '' : only.text.replace(/\s+/gu, '');
};

function isTitleLine(line: Line): boolean {
  const text = onlyText(line);
  return (
    text.length <= longestTitle &&
    text.endsWith('报告') &&
    !text.includes('《') &&
    findTitle([line]).missing !== null
  );
}

/** The line above the title that names the agency, if the title itself has only the year. */
function agencyAbove(lines: readonly Line[], index: number): number | undefined {
  const line = lines[index];
  if (line === undefined || findTitle([line]).agency !== null) return undefined;
  const above = lines.findLastIndex(({ places }, before) => before < index && places.length > 0);
  const agency = lines[above];
  return agency !== undefined && findTitle([agency, line]).agency !== null ? above : undefined;
}

function isHeading(line: Line): boolean {
  const text = fold(onlyText(line));
  return (
    /^[一二],/u.test(text) &&
    text.length <= 40 &&
    headings.some((heading) => likeness(text, heading) >= sameHeading)
  );
}

/** 2024年, 2024年度数据: a heading that states only the year of the figures. */
function ownYearOf(grid: Grid): number | null {
  const years = grid.cells.flatMap(({ content }) => {
    const match = /^[（(]?(20\d\d)年?度?(?:数据|情况|年报)?[）)]?$/u.exec(String(content ?? '').trim());
    return match === null ? [] : [Number(match[1])];
  });
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}
