import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import type { CellState, Report } from '../../../src/core/report/report';
import { readHtmlText } from '../../../src/files/html/read-html';
import { readText } from '../../../src/files/text/read-text';
import { print } from '../../fixtures/messy/printed-rows';
import type { PrintedCell, PrintedRow } from '../../fixtures/messy/printed-rows';
import { shownCells } from '../../fixtures/messy/shape';

/** The report in a text of these lines. */
export const read = async (lines: readonly string[], gap = '\n') =>
  recogniseSource((await readText(Buffer.from(lines.join(gap)))).grids).report;

/** The report in a page with a paragraph for each line. */
export const readPage = (lines: readonly string[]) =>
  recogniseSource(readHtmlText(lines.map((line) => `<p>${line === '' ? '&nbsp;' : line}</p>`).join('')).grids)
    .report;

export type Cut = (cell: PrintedCell) => readonly string[];

/** One line for each cell, or for each part of it. */
export const linesOf = (report: Report, cut: Cut): readonly string[] => {
  const { title, tables } = print(report);
  return [
    title,
    ...tables.flatMap(({ heading, rows }) => [heading, ...shownCells(rows.flat()).flatMap(cut)]),
  ];
};

/** One line for each row. */
export const withRows = (report: Report, line: (row: PrintedRow) => string): readonly string[] => {
  const { title, tables } = print(report);
  return [title, ...tables.flatMap(({ heading, rows }) => [heading, ...rows.map(line)])];
};

export const stateOf = (report: Report, id: string): CellState | undefined =>
  new Map<string, CellState>(report.cells).get(id);
