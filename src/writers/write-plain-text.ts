import { fillIn } from '../grid/fill-in';
import { layOut } from '../grid/lay-out';
import type { Report } from '../report/report';
import { tableSectionsOf } from '../report/table-sections';
import { editions } from '../statute/editions';
import type { WriteOptions } from './writer';

/** The tables with a tab between columns, for programs that take no rich text. Remarks come first. */
export function writePlainText(report: Report, { remarks = [] }: WriteOptions = {}): string {
  const edition = editions[report.edition];
  const sections = tableSectionsOf(edition).map(({ table, heading }) => {
    const grid = fillIn(layOut(edition, table), report, 'text');
    const lines = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
    for (const { row, column, content } of grid.cells) {
      const line = lines[row];
      if (line !== undefined) line[column] = String(content ?? '');
    }
    return [heading, ...lines.map((line) => line.join('\t'))].join('\n');
  });
  return [...remarks, ...sections].join('\n\n');
}
