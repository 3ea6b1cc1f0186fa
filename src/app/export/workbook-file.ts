import type {
  ForeignFormat,
  ForeignSheet,
  OpenedSheet,
  SheetToSave,
  TypedCell,
} from '../../workbook/foreign/foreign-sheet';
import { bodyOfGrid } from '../../workbook/foreign/body-of-grid';
import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { unprotectedKey } from '../../workbook/plan/protection';
import type { Settings } from '../../workbook/stored/settings-xml';
import type { TotalsKind, WorkbookMark } from '../../workbook/stored/workbook-mark';
import type { OpenedFile, OpenedPackage } from '../../files/open/guard';
import { openPackage } from '../../files/open/office-package';
import { UnusableFile } from '../../files/unusable-file';
import type { OpenedSheet as SheetInPackage } from '../../files/xlsx/package/read-foreign';
import { openBook } from '../../files/xlsx/package/read-foreign';
import type { SaveLoss } from '../../files/xlsx/package/save-loss';
import type { BookSheet } from '../../files/xlsx/package/write-into-package';
import { hasMacros, writeIntoPackage } from '../../files/xlsx/package/write-into-package';
import type { UnsupportedContent } from '../../files/xlsx/unsupported-content';
import { readXlsx } from '../../files/xlsx/read-xlsx';
import type { AgencyProfile } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { writeWorkbook } from '../../files/xlsx/write-xlsx';
import type { NamedGrid } from '../layout/official-sheets';
import { officialSheets } from '../layout/official-sheets';

/**
 * Cells of others that the grid of the page takes without stopping for long. As in the reader of .xls, it is far more
 * than a report with everything around it has.
 */
const mostCells = 200_000;

/** A workbook file as the embedded workbook accepts it. */
export interface OpenedWorkbook {
  /** In the order of the file, hidden ones included: they are part of the file, not of the report. */
  readonly sheets: readonly OpenedSheet[];
  /** The formats to which the cells of the sheets refer. */
  readonly formats: readonly ForeignFormat[];
  /** Null in workbooks that this program did not write. */
  readonly mark: WorkbookMark | null;
  /** What was stored with the workbook; the mark may supply some of what is missing. */
  readonly settings: Settings;
  /** Content of the file that the embedded workbook does not show, or only in part. */
  readonly unsupported: readonly UnsupportedContent[];
  /** The file, which is needed to save the workbook with everything in it. */
  readonly original: OpenedPackage;
}

/** Opens a .xlsx file with all its sheets. Throws `UnusableFile`. */
export async function openWorkbook(file: OpenedFile): Promise<OpenedWorkbook> {
  if (file.kind !== 'xlsx') throw new UnusableFile({ code: 'notAWorkbook' });
  const opened = openPackage(file);
  const document = await readXlsx(file, { forEditing: true, opened });
  const { grids, names = [], hidden = [], mark = null, settings, unsupported = [], unsupportedOn } = document;
  const { parts = new Map<object, string>() } = document;
  const named = grids.map((grid, index): NamedGrid => ({ name: names[index] ?? `工作表${index + 1}`, grid }));
  const known = officialSheets(named).sheets.map((sheet, index) => [named[index]?.grid, sheet] as const);
  const isProtected = settings?.[unprotectedKey] === undefined;
  const plans = new Map(
    known.flatMap(([grid, sheet]) =>
      grid !== undefined && 'plan' in sheet
        ? [[parts.get(grid) ?? '', { ...sheet.plan, isProtected }] as const]
        : [],
    ),
  );
  // The formatting and validation of our sheets are rebuilt.
  const foreign = [
    ...known.flatMap(([grid, sheet]) => ('plan' in sheet ? [] : [grid])),
    ...hidden.map(({ grid }) => grid),
  ];
  const ofSheets = foreign.flatMap((grid) => (grid === undefined ? [] : (unsupportedOn?.get(grid) ?? [])));
  const book = await openBook(file, opened);
  const sheets: OpenedSheet[] = [];
  let cells = 0;
  for (const listed of book.listed) {
    const { part } = listed;
    if (part === undefined) continue;
    const plan = plans.get(part);
    if (plan !== undefined) sheets.push({ plan, part });
    else {
      const sheet = await book.sheet(listed);
      cells += sheet.cells.length;
      if (cells > mostCells) throw new UnusableFile({ code: 'unpacksTooLarge', cells, limit: mostCells });
      sheets.push({ foreign: shownSheet(sheet) });
    }
  }
  return {
    sheets,
    formats: book.formats,
    mark,
    settings: { ...settingsOf(mark), ...settings },
    unsupported: [...new Set([...ofSheets, ...unsupported])],
    original: file,
  };
}

/** A sheet without where everything is written in its part: the page has no use for it. */
function shownSheet(sheet: SheetInPackage): ForeignSheet {
  const { part, name, isHidden, merges, rows, columns, freeze } = sheet;
  return { part, name, isHidden, cells: sheet.cells.map(shownCell), merges, rows, columns, freeze };
}

function shownCell(cell: SheetInPackage['cells'][number]): TypedCell {
  const shown: TypedCell = { ...cell };
  Reflect.deleteProperty(shown, 'raw');
  Reflect.deleteProperty(shown, 'heldFormula');
  return shown;
}

/** Defined names survive in programs that drop unknown content. */
const settingsOf = (mark: WorkbookMark | null): Settings =>
  mark === null ? {} : { totals: mark.totals, profile: JSON.stringify(mark.profile ?? {}) };

/** A sheet of a workbook; of a sheet that is only a grid, nothing else is known, and one of our form is protected. */
export type SavedSheet = NamedGrid & Partial<Omit<SheetToSave, 'name'>>;

/** What is saved besides the sheets. */
export interface WorkbookFacts {
  readonly totals: TotalsKind;
  readonly profile: AgencyProfile;
  /** Everything stored with the workbook. */
  readonly settings?: Settings;
  /** The file from which the workbook was opened; null if there is none. */
  readonly original?: OpenedPackage | null;
  /** Leaves out every sheet that is not of our form. */
  readonly isReportOnly?: boolean;
}

/** A saved workbook. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What the bytes do not hold. */
  readonly losses: readonly SaveLoss[];
  /** Whether some of the sheets are of our form, and so can be saved alone. */
  readonly hasReport: boolean;
}

/**
 * The bytes of a .xlsx file with all these sheets; our tables keep their formulas, validation and conditional formats,
 * and everything else stays as it is in the opened file. Hidden sheets are not part of the report, but stay in the file.
 */
export async function saveWorkbook(
  sheets: readonly SavedSheet[],
  { totals, profile, settings = {}, original = null, isReportOnly = false }: WorkbookFacts,
): Promise<SavedWorkbook> {
  const shown = sheets.filter(({ isHidden }) => isHidden !== true);
  const known = officialSheets(shown);
  const { edition, year, agency } = known.report;
  const plans = new Map(
    known.sheets.flatMap((sheet, index) => {
      const own = shown[index];
      if (own === undefined || !('plan' in sheet)) return [];
      return [[own, { ...sheet.plan, isProtected: own.isProtected ?? true }] as const];
    }),
  );
  const all = sheets
    .filter((sheet) => !isReportOnly || plans.has(sheet))
    .map((sheet): BookSheet => bookSheet(sheet, plans.get(sheet)));
  const content = {
    title: reportTitle(known.report),
    sheets: all,
    mark: { edition, year, agency, totals, profile },
    settings,
  };
  const hasReport = plans.size > 0;
  if (original !== null && !isReportOnly)
    return { ...(await writeIntoPackage(original, content)), hasReport };
  const written = await writeWorkbook({
    ...content,
    sheets: all.map((sheet) => (sheet.plan === undefined ? sheet : { plan: sheet.plan })),
  });
  const orphans = all.filter(({ origin, plan }) => origin !== null && plan === undefined);
  return {
    bytes: written,
    losses: orphans.map(({ name }) => ({ sheet: name, kind: 'original' })),
    hasReport,
  };
}

const bookSheet = (sheet: SavedSheet, plan: WorksheetPlan | undefined): BookSheet => ({
  ...bodyOfGrid(sheet.grid),
  isHidden: false,
  origin: null,
  isRearranged: false,
  ...sheet,
  ...(plan === undefined ? {} : { plan }),
});

/** The extension of the file as which a workbook is saved. */
export const fileExtension = async (original: OpenedPackage | null): Promise<'xlsx' | 'xlsm'> =>
  original !== null && (await hasMacros(original)) ? 'xlsm' : 'xlsx';
