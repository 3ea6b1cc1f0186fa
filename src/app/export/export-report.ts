import type { Report } from '../../core/report/report';
import type { FillableTemplate } from './report-template';
import type { WriteOptions } from '../../files/writer';

export const exportFormats = ['docx', 'html', 'json', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The bytes of an export. Only what the format needs is loaded.
 *
 * @param template gives the report template; asked for Word only
 */
export async function exportReport(
  report: Report,
  format: ExportFormat,
  template: () => Promise<FillableTemplate>,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const [{ fillReportTemplate }, fillable] = await Promise.all([import('./report-template'), template()]);
      return (await fillReportTemplate(fillable, report, options.remarks)).bytes;
    }
    case 'html':
      return (await import('../../files/html/write-html')).writeHtml(report, options);
    case 'json':
      return (await import('./report-json')).reportJson(report, options);
    case 'csv':
      return (await import('../../files/csv/write-csv')).writeCsv(report, options);
  }
}
