import type { ReportScope } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { TotalsDiffer } from '../../workbook/plan/total-formulas';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { WriteOptions } from '../../files/writer';
import type { CopyFlavour, PaneFormat, PrintOptions, RichText } from '../ports';
import type { FillableTemplate, FillTemplate } from './report-template';
import type { PictureOutcome, WantedPicture } from './wanted-picture';

interface ExportOptions extends WriteOptions {
  readonly sections?: ReportScope;
  /** For workbooks: whether totals are formulas, if every one of them agrees with the figures. */
  readonly totals?: TotalsKind;
  /** For Word: gives the office's own template; null or none is the built-in one. */
  readonly template?: (() => Promise<FillableTemplate>) | null;
  /** Fills that template where it can be ended. */
  readonly fill?: FillTemplate;
  /** For Word: the report in pictures. */
  readonly picture?: WantedPicture | null;
  /** What became of it. */
  readonly onPicture?: (outcome: PictureOutcome) => void;
}

/**
 * The bytes of a report in a format. Loads only the code that the format needs.
 *
 * @throws {TemplateError} when a template cannot be filled
 */
export async function writeExport(
  report: Report,
  format: PaneFormat,
  { totals = 'typed', ...options }: ExportOptions = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeWord(report, options);
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

async function writeWord(
  report: Report,
  { template = null, picture = null, ...options }: ExportOptions,
): Promise<Uint8Array> {
  const { remarks = [], onPicture } = options;
  const fillable = template === null ? await builtIn(options.sections) : await template();
  const fill: FillTemplate = async (...filled) =>
    template !== null && options.fill !== undefined
      ? options.fill(...filled)
      : (await import('./report-template')).fillDocument(...filled);
  const isBehindFirstSection = picture?.isBehindFirstSection === true;
  let drawn = isBehindFirstSection ? await picture.draw(report) : null;
  const wanted = () => ({
    remarks,
    picture: drawn,
    isBehindFirstSection: isBehindFirstSection && drawn !== null,
  });
  let filled = await fill(fillable, report, wanted());
  // Only the template shows whether it has a placeholder for pictures, and drawing takes longer than filling twice.
  if (filled.picture === 'lacking' && picture !== null && !isBehindFirstSection) {
    drawn = await picture.draw(report);
    if (drawn !== null) filled = await fill(fillable, report, wanted());
  }
  const { picture: result } = filled;
  onPicture?.(result === 'lacking' || (isBehindFirstSection && drawn === null) ? 'undrawn' : result);
  return filled.bytes;
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
