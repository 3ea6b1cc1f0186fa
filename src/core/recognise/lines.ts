import { rearmed } from '../report/disarmed-text';
import { nothingMarks, parseNumber } from '../report/parse-number';
import { isBroken } from '../grid/broken-figure';
import type { Grid, GridCell } from '../grid/grid';
import { plainIdeographs } from '../grid/plain-ideographs';
import { mayBeRun } from './divide-run';

/** A cell of a document as the recogniser sees it. */
export interface LineCell {
  readonly column: number;
  /** The first column after it. */
  readonly end: number;
  readonly text: string;
  readonly cell: GridCell;
  /** A number, or a mark for "nothing": belongs in a data cell. */
  readonly isFigure: boolean;
}

/** One row of a document. Empty cells are not among its texts, but counted where the source has them. */
export interface Line {
  /** The index of its grid in the document. */
  readonly grid: number;
  readonly row: number;
  readonly typed: boolean;
  /** A single text after a label may be several figures. */
  readonly mayRunTogether: boolean;
  /** Empty cells next to figures are blank cells. */
  readonly blanksKnown: boolean;
  readonly mayLackCells: boolean;
  readonly places: readonly LineCell[];
  /** Columns of all cells the source has in this row, including empty ones. */
  readonly columns: readonly number[];
}

function placeOf(cell: GridCell, mayRunTogether: boolean): LineCell | null {
  const text = cell.content === null ? '' : unarmed(plainIdeographs(String(cell.content)).trim());
  // A formula that shows nothing is still a data cell.
  if (text === '' && cell.formula === undefined) return null;
  return {
    column: cell.column,
    end: cell.column + cell.columnSpan,
    text,
    cell,
    isFigure:
      text === '' ||
      typeof cell.content === 'number' ||
      nothingMarks.includes(text) ||
      parsesAsFigure(text) ||
      (mayRunTogether && mayBeRun(text)),
  };
}

/**
 * The text that our exports and others wrote with an apostrophe before it, so that no spreadsheet program runs it. Before a
 * figure it stays: somebody means a text.
 */
function unarmed(text: string): string {
  const original = rearmed(text);
  return original !== text && parsesAsFigure(original) && !original.startsWith('=') ? text : original;
}

/** Whether a text can be a figure of any type; most texts are ruled out by their first character. */
const parsesAsFigure = (text: string): boolean =>
  /^[-+0-9０-９＋－−零=增减]/u.test(text) &&
  (text.startsWith('=') ||
    // 015 is a figure that somebody mistyped or cut.
    /^\d+$/u.test(text) ||
    isBroken(text) ||
    parseNumber(text, 'change').state.kind === 'number' ||
    parseNumber(text, 'amount').state.kind === 'number');

/** All rows of a document in reading order, sheet after sheet. */
export function linesOf(grids: readonly Grid[]): readonly Line[] {
  return grids.flatMap((grid, index) => {
    const mayRunTogether = grid.mayRunTogether === true;
    const blanksKnown = grid.blanksKnown === true;
    const mayLackCells = grid.mayLackCells === true;
    const rows = new Map<number, GridCell[]>();
    for (const cell of grid.cells) {
      const row = rows.get(cell.row);
      if (row === undefined) rows.set(cell.row, [cell]);
      else row.push(cell);
    }
    return [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]): Line => {
        const inOrder = cells.sort((a, b) => a.column - b.column);
        return {
          grid: index,
          row,
          typed: grid.typed === true,
          mayRunTogether,
          blanksKnown,
          mayLackCells,
          places: inOrder.map((cell) => placeOf(cell, mayRunTogether)).filter((place) => place !== null),
          columns: inOrder.map((cell) => cell.column),
        };
      });
  });
}
