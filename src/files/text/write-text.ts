import { fillIn, layOut } from '../../core/grid/lay-out';
import { isMissing, missingSectionText, printedReport } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';
import { withoutControls } from '../../workbook/xml/markup-text';
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
      section.heading,
      ...(section.table === undefined ? [] : tableLines(report, section.table)),
      ...(isMissing(section) ? [missingSectionText(section.numeral)] : section.paragraphs),
    ].join('\n'),
  );
  const title = sections === 'report' ? [reportTitle(report)] : [];
  const lead = printed.lead.length === 0 ? [] : [printed.lead.join('\n')];
  return [...title, ...remarks, ...lead, ...parts].join('\n\n');
}

function tableLines(report: Report, table: TableId): readonly string[] {
  const grid = fillIn(layOut(editions[report.edition], table), report, 'text');
  const lines = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
  for (const { row, column, content } of grid.cells) {
    const line = lines[row];
    // A tab or a line end within a cell would shift all figures after it.
    if (line !== undefined) line[column] = withoutControls(String(content ?? '').replace(/\s+/gu, ' '));
  }
  return lines.map((line) => line.join('\t'));
}

/** The check list as plain text: one line per table row, tabs between its cells. */
export const checklistText = ({ title, parts }: PrintedPage): string =>
  [
    title,
    ...parts.flatMap((part) =>
      part.kind === 'table'
        ? [...(part.head === null ? [] : [part.head]), ...part.rows].map((row) => row.map(inLine).join('\t'))
        : [part.text],
    ),
  ].join('\n');

const inLine = (text: string): string => text.replace(/\s+/gu, ' ');
