import { lineWithin } from '../../core/grid/broken-figure';
import type { GridCell } from '../../core/grid/grid';
import { isFigure } from './blocks';
import type { Deadline } from './deadline';
import { labelWord } from './label-words';
import type { MarkLine } from './line-text';
import { cellText, linesOf, piecesOf, textOf } from './line-text';
import type { Mark } from './marks';
import { joinLabels, pieceOf } from './pieces';
import type { RuledCell, RuledTable } from './ruled-tables';

/** Characters closer than this belong together even across a line. As a fraction of the font size. */
const together = 0.25;

/** Digits drawn one by one are one figure if the gap between them is within these limits. In font sizes. */
const gaps = { least: -0.2, most: 0.3, play: 0.06 } as const;

const digit = /^[\d０-９.,，．]$/u;

/** The distance of a character from the one before it, in font sizes; NaN if they are not in one line. */
const gapBetween = (before: Mark, mark: Mark): number =>
  Math.abs(mark.y - before.endY) > gaps.play * mark.size ? Number.NaN : (mark.x - before.endX) / mark.size;

/** Characters drawn by one operation without a gap, and digits drawn one after the other at equal distances. */
function runsOf(marks: readonly Mark[]): readonly Mark[][] {
  const lengths = new Map<number, number>();
  for (const { run } of marks) lengths.set(run, (lengths.get(run) ?? 0) + 1);
  const isSingle = (mark: Mark) => lengths.get(mark.run) === 1 && digit.test(mark.text);
  const goesOn = (run: readonly Mark[], last: Mark, mark: Mark): boolean => {
    if (last.run === mark.run)
      return Math.hypot(mark.x - last.endX, mark.y - last.endY) <= together * mark.size;
    const gap = gapBetween(last, mark);
    const [first, second] = run;
    const usual = first === undefined || second === undefined ? gap : gapBetween(first, second);
    return (
      isSingle(last) &&
      isSingle(mark) &&
      gap >= gaps.least &&
      gap <= gaps.most &&
      Math.abs(gap - usual) <= gaps.play
    );
  };
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && goesOn(run, last, mark)) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

/** The vertical middle of the text, not of its line. */
function middleOf(run: readonly Mark[]): readonly [number, number] {
  const [first, last] = [run[0] as Mark, run.at(-1) as Mark];
  const isLevel = Math.abs(last.endX - first.x) >= Math.abs(last.endY - first.y);
  return [(first.x + last.endX) / 2, (first.y + last.endY) / 2 - (isLevel ? 0.35 * first.size : 0)];
}

/** Index of the slot between the edges, or -1. */
const slotAt = (edges: readonly number[], at: number): number =>
  at < (edges[0] ?? 0) ? -1 : edges.findIndex((edge, index) => at >= edge && at < (edges[index + 1] ?? -1));

/** How far the figures of one row may differ in height. In font sizes. */
const uneven = 1.2;

const figuresIn = (line: MarkLine): readonly MarkLine[] =>
  piecesOf(line, 1).filter((piece) => isFigure(textOf(piece.marks)));

/** Whether a cell contains more than one cell can hold, because the lines between rows or columns are not drawn. */
function holdsSeveral(marks: readonly Mark[], width: number, deadline: Deadline): boolean {
  const lines = linesOf(marks);
  if (lines.some((line) => figuresIn(line).length > 1)) return true;
  const rows = joinLabels(
    lines.map((line) => pieceOf(line)),
    deadline,
  ).filter(({ text }) => labelWord(text)?.kind === 'row');
  if (rows.length > 1) return true;
  // A long number may be wrapped: then its line is full.
  const isShort = (line: MarkLine) => line.right - line.left + 1.5 * line.size < width;
  const numbers = lines.filter((line) => isFigure(textOf(line.marks)));
  return numbers.length > 1 && numbers.slice(0, -1).some(isShort);
}

/**
 * Whether the figures of a row are at different heights: then it is several rows without lines between them, unless it
 * has one label, next to which each column may be aligned differently.
 */
function hasUnevenRow(contents: ReadonlyMap<RuledCell, readonly Mark[]>): boolean {
  const places = new Map<number, MarkLine[]>();
  for (const [cell, marks] of contents) {
    const [line, second] = cell.rowSpan > 1 ? [] : linesOf(marks);
    if (line === undefined || second !== undefined || figuresIn(line).length === 0) continue;
    places.set(cell.row, [...(places.get(cell.row) ?? []), line]);
  }
  const isUneven = (lines: readonly MarkLine[]): boolean => {
    const heights = lines.map(({ y }) => y);
    return Math.max(...heights) - Math.min(...heights) > uneven * Math.max(...lines.map(({ size }) => size));
  };
  const hasLabel = (row: number): boolean =>
    [...contents].some(([cell, marks]) => cell.row === row && labelWord(cellText(marks))?.kind === 'row');
  return [...places].some(([row, lines]) => isUneven(lines) && !hasLabel(row));
}

/** The cells of a drawn table with their text. */
export interface FilledTable {
  readonly cells: readonly GridCell[];
  /** Everything in the table. */
  readonly marks: ReadonlySet<Mark>;
  /** Some cells contain what must be several rows or columns. */
  readonly isIncomplete: boolean;
}

export function fillTable(table: RuledTable, marks: readonly Mark[], deadline: Deadline): FilledTable {
  const { xs, ys, cells } = table;
  const columns = xs.length - 1;
  const owners = new Map<number, RuledCell>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        owners.set(row * columns + column, cell);
  const contents = new Map<RuledCell, Mark[]>();
  const crossing = new Map<RuledCell, string>();
  const inside = new Set<Mark>();
  const ownerAt = (marksOfRun: readonly Mark[]): RuledCell | undefined => {
    const [x, y] = middleOf(marksOfRun);
    const [column, row] = [slotAt(xs, x), slotAt(ys, y)];
    return column === -1 || row === -1 ? undefined : owners.get(row * columns + column);
  };
  for (const run of runsOf(marks)) {
    const places = run.every(({ text }) => digit.test(text)) ? run.map((mark) => ownerAt([mark])) : [];
    const touched = [...new Set(places)];
    if (touched.length > 1) {
      const text = run
        .map(
          (mark, index) => (index > 0 && places[index] !== places[index - 1] ? lineWithin : '') + mark.text,
        )
        .join('');
      for (const cell of touched)
        if (cell !== undefined) crossing.set(cell, [crossing.get(cell) ?? '', text].join(' ').trim());
      for (const mark of run) inside.add(mark);
      continue;
    }
    const owner = ownerAt(run);
    if (owner === undefined) continue;
    for (const mark of run) inside.add(mark);
    const written = contents.get(owner);
    if (written === undefined) contents.set(owner, [...run]);
    else for (const mark of run) written.push(mark);
  }
  const widthOf = (cell: RuledCell) => (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0);
  return {
    cells: cells.map((cell) => {
      const text = [cellText(contents.get(cell) ?? []), crossing.get(cell) ?? ''].join(' ').trim();
      return { ...cell, content: text === '' ? null : text };
    }),
    marks: inside,
    isIncomplete:
      hasUnevenRow(contents) ||
      cells.some((cell) => holdsSeveral(contents.get(cell) ?? [], widthOf(cell), deadline)),
  };
}
