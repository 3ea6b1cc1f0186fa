import type { Cell, WriteOptions as WorkbookOptions, WriteSheet } from 'hucre/xlsx';
import { writeXlsx as writePackage } from 'hucre/xlsx';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import type { SheetToSave, TextRun, TypedCell } from '../../workbook/foreign/foreign-sheet';
import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { planWorksheets } from '../../workbook/plan/plan-worksheet';
import { referenceTo } from '../../workbook/plan/rectangles';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import type { Settings } from '../../workbook/stored/settings-xml';
import type { TotalsKind, WorkbookMark } from '../../workbook/stored/workbook-mark';
import { namesOfMark } from '../../workbook/stored/workbook-mark';
import type { WriteOptions } from '../writer';
import type { RowCell } from './appended-rows';
import { withRows } from './appended-rows';
import { finishPackage } from './finish-package';
import { cellFont, oneLine, textCell } from './xlsx-cell';
import { sheetOf, withFreeCells } from './xlsx-sheet';

/** A sheet to write: one of ours, or any other by its contents. */
export type WorkbookSheet =
  | {
      readonly plan: WorksheetPlan;
      /** More rows below the plan, in the formats of its last row. */
      readonly rows?: Iterable<readonly RowCell[]>;
      /** Rows and columns that stay in view. */
      readonly freeze?: { readonly rows: number; readonly columns: number };
    }
  /** Contents, number formats, formulas and merges; other looks are not known. */
  | PlainSheet;

type PlainSheet = Pick<SheetToSave, 'name' | 'isHidden' | 'cells' | 'merges' | 'rows' | 'columns'>;

interface WorkbookContent {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
  /** Only where its tables are those of the form. */
  readonly mark?: WorkbookMark;
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
      sheets: sheets.map((sheet) => ('plan' in sheet ? plannedSheet(sheet) : plainSheet(sheet))),
      namedRanges: [
        ...sheets.flatMap((sheet) => ('plan' in sheet ? tableNames(sheet.plan) : [])),
        ...(mark === undefined ? [] : markNames(mark)),
      ],
      defaultFont: cellFont,
      properties: { title: line, creator: 'nianbao', created: noDate, modified: noDate },
    }),
    settings,
    new Map(
      sheets.flatMap((sheet, index) =>
        'plan' in sheet
          ? [[`xl/worksheets/sheet${index + 1}.xml`, (xml: string) => finishedSheet(xml, sheet)] as const]
          : [],
      ),
    ),
  );
}

/** What the library does not write. */
function finishedSheet(xml: string, { plan, rows }: PlannedSheet): string | Uint8Array {
  const freed = plan.isProtected === true ? withFreeCells(xml, plan) : xml;
  return rows === undefined ? freed : withRows(freed, rows);
}

type PlannedSheet = Extract<WorkbookSheet, { readonly plan: WorksheetPlan }>;

const plannedSheet = ({ plan, freeze }: PlannedSheet): WriteSheet => ({
  ...sheetOf(plan),
  ...(freeze === undefined ? {} : { freezePane: freeze }),
});

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

const plainSheet = ({ name, isHidden, cells, merges, rows, columns }: PlainSheet): WriteSheet => ({
  name,
  ...(isHidden ? { hidden: true } : {}),
  cells: new Map(
    cells.map((cell): [string, Partial<Cell>] => [`${cell.row},${cell.column}`, plainCell(cell)]),
  ),
  merges: merges.map(({ row, column, rows: high, columns: wide }) => ({
    startRow: row,
    startCol: column,
    endRow: row + high - 1,
    endCol: column + wide - 1,
  })),
  rowDefs: new Map(rows.flatMap(({ at, isHidden: own }) => (own === true ? [[at, { hidden: true }]] : []))),
  columns: columnsOf(columns),
});

function columnsOf(bands: PlainSheet['columns']): NonNullable<WriteSheet['columns']> {
  const hidden = new Set(bands.flatMap(({ at, isHidden }) => (isHidden === true ? [at] : [])));
  return Array.from({ length: hidden.size === 0 ? 0 : Math.max(...hidden) + 1 }, (_, at) =>
    hidden.has(at) ? { hidden: true } : {},
  );
}

function plainCell({ value, formula, runs, numberFormat }: TypedCell): Partial<Cell> {
  const style = numberFormat === undefined ? {} : { style: { numFmt: numberFormat } };
  // The stored result of a formula; an unknown one has none.
  if (formula !== undefined)
    return { formula, ...(value === null ? {} : { formulaResult: value, value }), ...style };
  if (runs !== undefined) return { richText: runs.map(richRun), ...style };
  return { ...(typeof value === 'string' ? textCell(value) : { value }), ...style };
}

const richRun = ({ text, bold, italic, underline, strike, color, size, font, position }: TextRun) => ({
  text,
  font: {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strike === undefined ? {} : { strikethrough: strike }),
    ...(color === undefined ? {} : { color: { rgb: color } }),
    ...(size === undefined ? {} : { size }),
    ...(font === undefined ? {} : { name: font }),
    ...(position === undefined ? {} : { vertAlign: position }),
  },
});

interface XlsxOptions extends WriteOptions {
  /** Formulas add up automatically; typed control totals allow an error to be located. */
  readonly totals: TotalsKind;
  readonly arrangement?: Arrangement;
  /** Default: yes. */
  readonly isProtected?: boolean;
}

/**
 * Writes the tables of a report as a workbook, one per sheet or all on one, with conditional formats and data
 * validation that check it. Labels, headers and calculated totals are protected, without a password. Throws
 * `TotalsDiffer` if totals are to be formulas and the report's totals have other values.
 */
export async function writeXlsx(report: Report, options: XlsxOptions): Promise<Uint8Array> {
  const edition = editions[report.edition];
  const { totals, remarks = [], arrangement, isProtected = true } = options;
  const plans = planWorksheets({ report, edition, totals, remarks }, arrangement);
  return writeWorkbook({
    title: reportTitle(report),
    sheets: plans.map((plan) => ({ plan: { ...plan, isProtected } })),
    mark: {
      edition: report.edition,
      year: report.year,
      agency: report.agency,
      ...(report.profile === undefined ? {} : { profile: report.profile }),
      totals,
    },
  });
}
