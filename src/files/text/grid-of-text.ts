import { gridOfRows } from '../../core/grid/grid';
import type { Grid } from '../../core/grid/grid';
import { cutGlued } from './cut-glued';
import { cutSpaced } from './cut-spaced';
import { gatherValues } from './gather-values';
import { joinHeadings, joinLabels } from './join-labels';
import { joinNumbers } from './join-numbers';
import { joinWrapped } from './join-wrapped';
import { textLines } from './text-lines';
import { alignToColumns } from './align-to-columns';
import { recordsOf, separatorOf } from './separated-values';
import { separateStuck } from './stuck-figures';
import type { TextLine } from './text-lines';
import type { TextRow } from './text-row';
import { textRow } from './text-row';

/** Bars of other widths, and those that draw a table. */
const otherBars = /[｜│┃║]/gu;

/** The line below the header of a pipe table, or one drawn between rows: dashes, of which a figure has one at most. */
const isRule = (text: string): boolean =>
  (/^[\s|:-]+$/u.test(text) && text.includes('|') && /--|:-|-:/u.test(text)) ||
  (/^[\s+=-]+$/u.test(text) && /^\s*\+[-=]/u.test(text)) ||
  (/^[\s|\u2500-\u257f]+$/u.test(text) && /[\u2500-\u257f]/u.test(text));

const cell = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type CutAtMarks = (line: string) => TextRow | null;

/**
 * Splits cells at tabs, or at bars. A bar at either end of a line is its border; but if lines without it have just as
 * many bars, it delimits an empty cell.
 */
function marksOf(lines: readonly TextLine[]): CutAtMarks {
  const barred = lines.map(({ text }) => text.trim()).filter((text) => text.includes('|'));
  const countsWithout = (edge: (text: string) => boolean) =>
    new Set(barred.filter((text) => !edge(text)).map((text) => text.split('|').length));
  const starts = countsWithout((text) => text.startsWith('|'));
  const ends = countsWithout((text) => text.endsWith('|'));
  // If lines end with a bar but do not start with one, a leading bar follows an empty first cell.
  const areEdged = !barred.some((text) => !text.startsWith('|') && text.endsWith('|'));
  return (line) => {
    if (!line.includes('|'))
      return line.includes('\t') ? { cells: line.split('\t').map(cell), isCut: true } : null;
    const text = line.trim();
    // One cell to a line: a bar alone closes a blank one.
    if (text === '|') return { cells: [null], isCut: true, blanksKnown: true };
    const cells = text.split('|').map(cell);
    const from = areEdged && text.startsWith('|') && !starts.has(cells.length) ? 1 : 0;
    const to = text.endsWith('|') && !ends.has(cells.length) ? -1 : cells.length;
    // A closing bar: the line's empty cells exist and are blank.
    return {
      cells: cells.slice(from, to),
      isCut: true,
      ...(to === -1 ? { blanksKnown: true as const } : {}),
    };
  };
}

/** Longer lines are not rows of space-separated columns. */
const longestRow = 400;

function rowsOfLine(line: TextLine, cutAtMarks: CutAtMarks): readonly TextRow[] {
  const cut = cutAtMarks(line.text);
  if (cut !== null) return [separateStuck(cut)];
  const spaced = line.text.length > longestRow ? null : cutSpaced(line);
  return spaced ?? cutGlued(line.text) ?? [textRow(line.text.trim())];
}

/** From this share of rows on, run-together figures are assumed to affect the whole source. */
const manyRuns = 0.3;

/** Makes a grid of rows; what applies to all of them is recorded on the grid. */
function gridOf(rows: readonly TextRow[]): Grid {
  const figures = rows.filter(({ cells }) => cells.length > 1);
  const runs = rows.filter(({ isRun }) => isRun === true).length;
  return {
    ...gridOfRows(rows.map(({ cells }) => cells)),
    ...(runs > 0 && runs >= manyRuns * figures.length ? { mayRunTogether: true as const } : {}),
    ...(rows.some(({ isCut }) => isCut) ? { mayLackCells: true as const } : {}),
    ...(rows.some(({ blanksKnown }) => blanksKnown === true) ? { blanksKnown: true as const } : {}),
  };
}

/**
 * A plain text of any shape as one grid: cells at tabs, bars, commas or in columns of spaces; one value per line or
 * paragraph; labels and figures run together. Broken labels and paragraphs are rejoined, page numbers left out.
 */
export function gridOfText(source: string): Grid {
  const barred = source.replace(otherBars, '|');
  // Double lines between all cells.
  const text =
    /\|\|/u.test(barred) && !/(?<!\|)\|(?!\|)/u.test(barred) ? barred.replaceAll('||', '|') : barred;
  const hasMarks = /[|\t]/u.test(text);
  const separator = hasMarks ? null : separatorOf(text);
  if (separator !== null)
    return {
      ...gridOfRows(
        recordsOf(text, separator).map(
          (record) => separateStuck({ cells: record.map(cell), isCut: true }).cells,
        ),
      ),
      mayLackCells: true,
    };
  const lines = joinNumbers(textLines(text).filter((line) => !isRule(line.text)));
  const cutAtMarks = marksOf(lines);
  const rows = joinWrapped(lines).flatMap((line) =>
    rowsOfLine(line, cutAtMarks).map((row, index) =>
      index === 0 ? { ...row, blanksAbove: line.blanksAbove } : row,
    ),
  );
  return gridOf(alignToColumns(gatherValues(joinLabels(joinHeadings(rows)))));
}
