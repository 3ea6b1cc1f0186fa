import type { Cell, WriteOptions as WorkbookOptions, WriteSheet } from 'hucre/xlsx';
import { writeXlsx as writePackage } from 'hucre/xlsx';
import type { Grid } from '../../core/grid/grid';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { planWorksheets } from '../../workbook/plan/plan-worksheet';
import { referenceTo } from '../../workbook/plan/rectangles';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import type { Settings } from '../../workbook/stored/settings-xml';
import type { TotalsKind, WorkbookMark } from '../../workbook/stored/workbook-mark';
import { namesOfMark } from '../../workbook/stored/workbook-mark';
import type { WriteOptions } from '../writer';
import { finishPackage } from './finish-package';
import { cellFont, oneLine, textCell } from './xlsx-cell';
import { mergesOf, sheetOf } from './xlsx-sheet';

/** A sheet to write: one of ours, or any other by its contents. */
type WorkbookSheet =
  | { readonly plan: WorksheetPlan }
  /** Contents, formulas and merges; looks are not known. */
  | PlainSheet;

interface PlainSheet {
  readonly name: string;
  readonly grid: Grid;
  readonly hidden?: true;
}

interface WorkbookContent {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly mark: WorkbookMark;
  /** Texts stored with the workbook; default: none. */
  readonly settings?: Settings;
}

type NamedRange = NonNullable<WorkbookOptions['namedRanges']>[number];

/**
 * The date in every file, so that the same report gives the same bytes: the earliest that a zip archive can represent.
 */
const noDate = new Date(Date.UTC(1980, 0, 1));

/** Writes a workbook. Our sheets check themselves by conditional formats and data validation. */
export async function writeWorkbook({
  title,
  sheets,
  mark,
  settings = {},
}: WorkbookContent): Promise<Uint8Array> {
  const line = oneLine(title);
  return finishPackage(
    await writePackage({
      sheets: sheets.map((sheet) => ('plan' in sheet ? sheetOf(sheet.plan) : plainSheet(sheet))),
      namedRanges: [
        ...sheets.flatMap((sheet) => ('plan' in sheet ? tableNames(sheet.plan) : [])),
        ...markNames(mark),
      ],
      defaultFont: cellFont,
      properties: { title: line, creator: 'nianbao', created: noDate, modified: noDate },
    }),
    settings,
  );
}

/** Each whole table under a name that survives rows inserted above it. */
const tableNames = ({ name, tables }: WorksheetPlan): readonly NamedRange[] =>
  tables.map(({ rangeName, area }) => ({
    name: rangeName,
    range: `'${name.replace(/'/gu, "''")}'!${referenceTo(area, { row: true, column: true })}`,
  }));

const markNames = (mark: WorkbookMark): readonly NamedRange[] =>
  namesOfMark({ ...mark, agency: mark.agency === null ? null : oneLine(mark.agency) }).map(
    ({ name, content }) => ({ name, range: content }),
  );

const plainSheet = ({ name, grid, hidden }: PlainSheet): WriteSheet => ({
  name,
  ...(hidden === undefined ? {} : { hidden }),
  cells: new Map(
    grid.cells.map(({ row, column, content, formula }): [string, Partial<Cell>] => [
      `${row},${column}`,
      formula === undefined ? plainCell(content) : { formula, ...resultOf(content) },
    ]),
  ),
  merges: mergesOf(grid.cells),
});

const plainCell = (content: string | number | null): Partial<Cell> =>
  typeof content === 'string' ? textCell(content) : { value: content };

/** The stored result of a formula; an unknown one, which reads as the formula itself, has none. */
const resultOf = (content: string | number | null): Partial<Cell> =>
  content === null || (typeof content === 'string' && content.startsWith('='))
    ? {}
    : { formulaResult: content, value: content };

interface XlsxOptions extends WriteOptions {
  /** Formulas add up automatically; typed control totals allow an error to be located. */
  readonly totals: TotalsKind;
  readonly arrangement?: Arrangement;
}

/**
 * Writes the tables of a report as a workbook, one per sheet or all on one, with conditional formats and data
 * validation that check it. Throws `TotalsDiffer` if totals are to be formulas and the report's totals have other
 * values.
 */
export async function writeXlsx(report: Report, options: XlsxOptions): Promise<Uint8Array> {
  const edition = editions[report.edition];
  const { totals, remarks = [], arrangement } = options;
  const plans = planWorksheets({ report, edition, totals, remarks }, arrangement);
  return writeWorkbook({
    title: reportTitle(report),
    sheets: plans.map((plan) => ({ plan })),
    mark: {
      edition: report.edition,
      year: report.year,
      agency: report.agency,
      ...(report.profile === undefined ? {} : { profile: report.profile }),
      totals,
    },
  });
}
