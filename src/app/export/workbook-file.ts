import type { Settings } from '../../workbook/stored/settings-xml';
import type { TotalsKind, WorkbookMark } from '../../workbook/stored/workbook-mark';
import type { OpenedFile } from '../../files/open/guard';
import type { UnsupportedContent } from '../../files/xlsx/unsupported-content';
import { readXlsx } from '../../files/xlsx/read-xlsx';
import type { AgencyProfile } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { writeWorkbook } from '../../files/xlsx/write-xlsx';
import type { KnownSheet, NamedGrid } from '../layout/official-sheets';
import { officialSheets } from '../layout/official-sheets';

/** A workbook file as the embedded workbook accepts it. */
export interface OpenedWorkbook {
  readonly sheets: readonly KnownSheet[];
  /** Hidden sheets: part of the file, not of the report. */
  readonly hidden: readonly NamedGrid[];
  /** Null in workbooks that this program did not write. */
  readonly mark: WorkbookMark | null;
  /** What was stored with the workbook; the mark may supply some of what is missing. */
  readonly settings: Settings;
  /** Content of the file that the embedded workbook does not support and loses on saving. */
  readonly unsupported: readonly UnsupportedContent[];
}

/** Opens a .xlsx file with all its sheets. Throws `UnusableFile`. */
export async function openWorkbook(file: OpenedFile): Promise<OpenedWorkbook> {
  const document = await readXlsx(file, { forEditing: true });
  const { grids, names = [], hidden = [], mark = null, settings, unsupported = [], unsupportedOn } = document;
  const named = grids.map((grid, index): NamedGrid => ({ name: names[index] ?? `工作表${index + 1}`, grid }));
  const { sheets } = officialSheets(named);
  // The formatting and validation of our sheets are rebuilt.
  const foreign = [...sheets.flatMap((sheet) => ('plan' in sheet ? [] : [sheet])), ...hidden];
  const ofSheets = foreign.flatMap(({ grid }) => unsupportedOn?.get(grid) ?? []);
  const all = [...new Set([...ofSheets, ...unsupported])];
  return { sheets, hidden, mark, settings: { ...settingsOf(mark), ...settings }, unsupported: all };
}

/** Defined names survive in programs that drop unknown content. */
const settingsOf = (mark: WorkbookMark | null): Settings =>
  mark === null ? {} : { totals: mark.totals, profile: JSON.stringify(mark.profile ?? {}) };

interface Facts {
  readonly totals: TotalsKind;
  readonly profile: AgencyProfile;
  /** Everything stored with the workbook. */
  readonly settings?: Settings;
  /** Hidden sheets. */
  readonly hidden?: readonly NamedGrid[];
}

/**
 * The bytes of a .xlsx file with all these sheets; our tables keep their formulas, validation and conditional formats.
 * Hidden sheets are not part of the report, but stay in the file.
 */
export function saveWorkbook(
  sheets: readonly NamedGrid[],
  { totals, profile, settings = {}, hidden = [] }: Facts,
): Promise<Uint8Array> {
  const known = officialSheets(sheets);
  const { edition, year, agency } = known.report;
  return writeWorkbook({
    title: reportTitle(known.report),
    sheets: [...known.sheets, ...hidden.map((sheet) => ({ ...sheet, hidden: true as const }))],
    mark: { edition, year, agency, totals, profile },
    settings,
  });
}
