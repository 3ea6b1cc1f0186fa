import { docxWriter } from '../writers/write-docx';
import { writeCsv } from '../writers/write-csv';
import { writeHtml } from '../writers/write-html';
import { writeJson } from '../writers/write-json';
import type { WriteOptions } from '../writers/writer';
import type { Report } from '../report/report';

export const exportFormats = ['docx', 'html', 'json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The bytes of an export.
 *
 * @param template the report template, for Word only
 */
export function exportReport(
  report: Report,
  format: ExportFormat,
  template: Uint8Array,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return docxWriter(template)(report, options);
    case 'html':
      return writeHtml(report, options);
    case 'json':
      return writeJson(report, options);
    case 'csv':
      return writeCsv(report, options);
  }
}
