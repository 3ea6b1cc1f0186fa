import { fillIn, layOut } from '../../core/grid/lay-out';
import { isMissing, missingSectionText, printedReport } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';
import { cellWords, plainWords } from '../document-text';
import type { PrintedPage } from '../printed-page';
import type { WriteOptions } from '../writer';

/**
 * The report for programs that do not accept rich text: tables with tabs between columns, one paragraph per line.
 * Remarks come first, or after the title if it is the whole report.
 */
export function writePlainText(report: Report, { remarks = [], sections }: WriteOptions = {}): string {
  const printed = printedReport(report, sections);
  const parts = printed.sections.map((section) =>
    [
      plainWords(section.heading),
      ...(section.table === undefined ? [] : tableLines(report, section.table)),
      ...(isMissing(section) ? [missingSectionText(section.numeral)] : section.paragraphs).map(plainWords),
    ].join('\n'),
  );
  const title = sections === 'report' ? [plainWords(reportTitle(report))] : [];
  const lead = printed.lead.length === 0 ? [] : [printed.lead.map(plainWords).join('\n')];
  return [...title, ...remarks.map(plainWords), ...lead, ...parts].join('\n\n');
}

function tableLines(report: Report, table: TableId): readonly string[] {
  const grid = fillIn(layOut(editions[report.edition], table), report);
  const lines = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
  for (const cell of grid.cells) {
    const line = lines[cell.row];
    if (line !== undefined) line[cell.column] = cellWords(cell, plainWords);
  }
  return lines.map((line) => line.join('\t'));
}

/** The check list as plain text for the clipboard: one line per table row, tabs between its cells. */
export const checklistText = ({ title, parts }: PrintedPage): string =>
  [
    plainWords(title),
    ...parts.flatMap((part) =>
      part.kind === 'table'
        ? [...(part.head === null ? [] : [part.head]), ...part.rows].map((row) =>
            row.map(plainWords).join('\t'),
          )
        : [plainWords(part.text)],
    ),
  ].join('\n');
