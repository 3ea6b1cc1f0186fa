import { recognise } from '../grid/recognise';
import type { PartOfDocument } from '../grid/split-reports';
import { isRepeated, splitReports } from '../grid/split-reports';
import type { TotalsKind } from '../grid/workbook-mark';
import type { Report } from '../report/report';
import { inspect } from '../readers/guard';
import { readJson } from '../readers/read-json';
import { readText } from '../readers/read-text';
import type { SourceDocument } from '../readers/reader';
import { UnusableFile } from '../readers/unusable-file';

/** A report with what its file says about itself. */
export interface LoadedReport {
  readonly report: Report;
  /** Only workbooks that this program wrote tell. */
  readonly totals?: TotalsKind;
}

async function readDocument(bytes: Uint8Array, kind: ReturnType<typeof inspect>): Promise<SourceDocument> {
  switch (kind) {
    case 'xlsx':
      return (await import('../readers/read-xlsx')).readXlsx(bytes);
    case 'docx':
      return (await import('../readers/docx/read-docx')).readDocx(bytes);
    case 'html':
      return (await import('../readers/html/read-html')).readHtml(bytes);
    case 'xls':
      return (await import('../readers/read-xls')).readXls(bytes);
    case 'text':
      return readText(bytes);
    default:
      throw new UnusableFile('notYetReadable', { kind });
  }
}

export interface LoadOptions {
  /** Which of several reports in the file, from 1. */
  readonly index?: number;
}

/**
 * Reads a file of any supported kind as one report.
 *
 * @param name the file's name; it only helps to tell what went wrong, the bytes decide what the file is
 * @throws {UnusableFile} when the file cannot be used, holds none of the tables, or holds several reports and it is not said which
 */
export async function loadReport(
  bytes: Uint8Array,
  name: string,
  { index }: LoadOptions = {},
): Promise<LoadedReport> {
  const kind = inspect(bytes, name);
  if (kind === 'json') return { report: chosen(only(readJson(bytes)), index) };
  const { grids, names, mark } = await readDocument(bytes, kind);
  const found = recognise(grids);
  if (found.cells.size === 0) throw new UnusableFile('noTable');
  // Which of them the mark of a workbook speaks of is not known.
  if (isRepeated(found)) return { report: oneOfSeveral(grids, names, index) };
  const report = chosen(only(found), index);
  if (mark === undefined) return { report };
  return {
    report: {
      ...report,
      // What stands in the sheet is what will be printed; the mark only fills gaps.
      year: report.year ?? mark.year,
      agency: report.agency ?? mark.agency,
      ...(mark.profile === undefined ? {} : { profile: mark.profile }),
    },
    totals: mark.totals,
  };
}

function oneOfSeveral(
  grids: SourceDocument['grids'],
  names: SourceDocument['names'],
  index: number | undefined,
): Report {
  const parts = splitReports(grids, names);
  if (parts === null) throw new UnusableFile('severalReports');
  if (index === undefined) throw new UnusableFile('severalReports', listOf(parts));
  return chosen(parts, index);
}

type Choice = Pick<PartOfDocument, 'report' | 'sheets'>;

const only = (report: Report): readonly Choice[] => [{ report, sheets: [] }];

function chosen(choices: readonly Choice[], index = 1): Report {
  const choice = choices[index - 1];
  if (choice === undefined) throw new UnusableFile('noSuchReport', { index, ...listOf(choices) });
  return choice.report;
}

/** How many reports there are, and of each, in a line of its own, agency, year and sheets, cut by tabs. */
const listOf = (choices: readonly Choice[]) => ({
  count: choices.length,
  reports: choices
    .map(({ report, sheets }) =>
      [report.agency ?? '', report.year ?? '', sheets.join('、')]
        .map((value) => String(value).replace(/\s+/gu, ' '))
        .join('\t'),
    )
    .join('\n'),
});
