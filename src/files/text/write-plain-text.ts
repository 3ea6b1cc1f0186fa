import { fillIn, layOut } from '../../core/grid/lay-out';
import { isMissing, missingSectionText, printedReport } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { TableId } from '../../core/statute/types';
import { withoutControls } from '../markup-text';
import type { WriteOptions } from '../writer';

/**
 * The report for programs that take no rich text: tables with a tab between columns, one paragraph in each line. Remarks come first,
 * or after the title where it is the whole report.
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
    // A tab or a line end within a cell would shift all figures behind it.
    if (line !== undefined) line[column] = withoutControls(String(content ?? '').replace(/\s+/gu, ' '));
  }
  return lines.map((line) => line.join('\t'));
}
