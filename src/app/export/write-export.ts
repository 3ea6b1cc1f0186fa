import type { ReportScope } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { TotalsDiffer } from '../../workbook/plan/total-formulas';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { WriteOptions } from '../../files/writer';
import type { CopyFlavour, PaneFormat, PrintOptions, RichText } from '../ports';
import type { FillableTemplate, FillTemplate } from './report-template';

interface ExportOptions extends WriteOptions {
  readonly sections?: ReportScope;
  /** For workbooks: whether totals are formulas, if every one of them agrees with the figures. */
  readonly totals?: TotalsKind;
  /** For Word: gives the office's own template; null or none is the built-in one. */
  readonly template?: (() => Promise<FillableTemplate>) | null;
  /** Fills that template where it can be ended. */
  readonly fill?: FillTemplate;
}

/**
 * The bytes of a report in a format. Loads only the code that the format needs.
 *
 * @throws {TemplateError} when a template cannot be filled
 */
export async function writeExport(
  report: Report,
  format: PaneFormat,
  { totals = 'typed', template = null, fill, ...options }: ExportOptions = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const fillable = template === null ? await builtIn(options.sections) : await template();
      if (template !== null && fill !== undefined) return fill(fillable, report, options.remarks ?? []);
      const { fillReportTemplate } = await import('./report-template');
      return (await fillReportTemplate(fillable, report, options.remarks)).bytes;
    }
    case 'xlsx':
      return writeWorkbook(report, totals, options.remarks ?? []);
    case 'html':
      return (await import('../../files/html/write-html')).writeHtml(report, options);
    case 'json':
      return (await import('./report-json')).reportJson(report, options);
    case 'csv':
      return (await import('../../files/csv/write-csv')).writeCsv(report, options);
  }
}

async function builtIn(sections: ReportScope | undefined): Promise<FillableTemplate> {
  return { bytes: (await import('./built-in-template')).builtInTemplate(sections), places: null };
}

async function writeWorkbook(
  report: Report,
  totals: TotalsKind,
  remarks: readonly string[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../files/xlsx/write-xlsx');
  try {
    return await writeXlsx(report, { totals, remarks });
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    return writeXlsx(report, { totals: 'typed', remarks });
  }
}

/** A report as it will be on a page, as a fragment. */
export const writePreview = async (report: Report, options: PrintOptions): Promise<string> =>
  (await import('../../files/html/write-html')).writeHtmlFragment(report, options);

/** A report for the clipboard, adapted to the target program. */
export async function writeRichText(
  report: Report,
  flavour: CopyFlavour,
  options: PrintOptions,
): Promise<RichText> {
  const [{ writeHtmlFragment }, { pastedWords }] = await Promise.all([
    import('../../files/html/write-html'),
    import('../../files/document-text'),
  ]);
  if (flavour === 'source') return { html: null, text: writeHtmlFragment(report, options) };
  const { writePlainText } = await import('../../files/text/write-text');
  const text = writePlainText(report, options);
  if (flavour === 'portal') return { html: writeHtmlFragment(report, options, pastedWords), text };
  const { writeWordHtml } = await import('../../files/html/write-word-html');
  return { html: writeWordHtml(report, options), text };
}
