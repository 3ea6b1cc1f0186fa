import { cellsOf } from '../../src/core/report/cells';
import type { CellState, Report } from '../../src/core/report/report';
import { numberState } from '../../src/core/report/report';
import type { EditionId } from '../../src/core/statute/editions';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';

/** A report in which every cell of the form has a unique figure: 101, 102, 103 … in printed order. */
export function sampleReport(edition: EditionId = '2021', changes: Partial<Report> = {}): Report {
  const ids = cellsOf(editions[edition]).map((cell) => cell.id);
  return {
    edition,
    year: 2024,
    agency: '红石县人民政府',
    cells: new Map(ids.map((id, index) => [id, numberState(101 + index)])),
    notes: [],
    ...changes,
  };
}

/** The report with other states in some of its cells. */
export const withCells = (report: Report, states: Readonly<Record<CellId, CellState>>): Report => ({
  ...report,
  cells: new Map([...report.cells, ...(Object.entries(states) as [CellId, CellState][])]),
});

export const invalid = (raw: string): CellState => ({ kind: 'invalid', raw });

/** What any Unicode string becomes in a file: without control characters and unpaired surrogates. */
export const printable = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Control}\p{Surrogate}\ufffe\uffff]/gu, '');
