import { recogniseSource } from '../grid/recognise-source';
import type { TotalsKind } from '../grid/workbook-mark';
import type { Report } from '../report/report';
import { inspect } from '../readers/guard';
import { readJson } from '../readers/read-json';
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
    case 'text':
      return (await import('../readers/read-text')).readText(bytes);
    default:
      throw new UnusableFile('notYetReadable', { kind });
  }
}

/**
 * Reads a file of any supported kind as one report.
 *
 * @param name the file's name; it only helps to tell what went wrong, the bytes decide what the file is
 * @throws {UnusableFile} when the file cannot be used, holds none of the tables, or holds several reports
 */
export async function loadReport(bytes: Uint8Array, name: string): Promise<LoadedReport> {
  const kind = inspect(bytes, name);
  if (kind === 'json') return { report: readJson(bytes) };
  const { grids, mark } = await readDocument(bytes, kind);
  const { report } = recogniseSource(grids);
  if (report.cells.size === 0) throw new UnusableFile('noTable');
  if (report.notes.some((note) => note.code === 'table.repeated')) throw new UnusableFile('severalReports');
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
