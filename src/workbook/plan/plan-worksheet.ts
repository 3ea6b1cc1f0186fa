import type { Grid, GridCell } from '../../core/grid/grid';
import { fillIn, layOut } from '../../core/grid/lay-out';
import type { TableSection } from '../../core/report/cell-names';
import { isComputed } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import type { TotalsKind } from '../stored/workbook-mark';
import { nameOfTable } from '../stored/workbook-mark';
import type { ConditionalFormat } from './conditional-formats';
import { conditionalFormatsOf } from './conditional-formats';
import type { DataValidation } from './data-validations';
import { dataValidationsOf } from './data-validations';
import type { CellFormat } from './cell-formats';
import { dataLook, fontSizes, headingLook, labelFormats, remarkLook, titleLook } from './cell-formats';
import type { Rectangle } from './rectangles';
import type { TextBox } from './row-heights';
import { rowHeights } from './row-heights';
import type { Arrangement, SheetLayout } from './sheet-layouts';
import { layoutsOf, separateLayout } from './sheet-layouts';
import type { DataCell } from './cell-addresses';
import { framed, addressesOf } from './cell-addresses';
import { totalFormulas } from './total-formulas';

/** A cell of a worksheet, and the cells that it covers. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: string | number | null;
  /** Without equals sign; `content` is then its result, null for an empty text. */
  readonly formula?: string;
  readonly look: CellFormat;
  /** The user is not meant to change it. */
  readonly locked: boolean;
  readonly cellId?: CellId;
}

/** A table on a planned worksheet. */
interface PlannedTable {
  readonly table: TableId;
  /** The hidden name of the range that the table covers. */
  readonly rangeName: string;
  readonly area: Rectangle;
  /** The number of column header rows of the whole table, and of row label columns; 0 if there are none. */
  readonly headerRows: number;
  readonly labelColumns: number;
}

/**
 * One or more tables as a worksheet, in terms that every host has: implemented by the file writer and every workbook
 * adapter.
 */
export interface WorksheetPlan {
  /** The name of the sheet: 表二, 表三, 表四, or 年报数据 for all of them. */
  readonly name: string;
  /** From top to bottom; none on a scratch sheet. */
  readonly tables: readonly PlannedTable[];
  readonly cells: readonly PlannedCell[];
  /** In characters of the cell font. */
  readonly columnWidths: readonly number[];
  /** In points, all rows used. */
  readonly rowHeights: readonly number[];
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Its locked cells cannot be changed, until the protection is taken away: it has no password. */
  readonly isProtected?: boolean;
}

export interface PlanInput {
  readonly report: Report;
  readonly edition: Edition;
  readonly totals: TotalsKind;
  readonly remarks?: readonly string[];
}

/** Points; fits a figure of ten points with some space. */
export const leastRowHeight = 20;

/** The tables of a report as worksheets. Throws `TotalsDiffer` like `planSheet`. */
export const planWorksheets = (
  input: PlanInput,
  arrangement: Arrangement = 'separate',
): readonly WorksheetPlan[] =>
  layoutsOf(input.edition, arrangement).map((layout) => planSheet(input, layout));

/** One table as a separate worksheet. Throws `TotalsDiffer` like `planSheet`. */
export const planWorksheet = ({
  section,
  ...input
}: PlanInput & { readonly section: TableSection }): WorksheetPlan =>
  planSheet(input, separateLayout(input.edition, section));

/**
 * Tables as a worksheet: title, then section heading, table and an empty row for each, then remarks. Throws
 * `TotalsDiffer` if totals are to be formulas and the report's totals have other values.
 */
export function planSheet(
  { report, edition, totals, remarks = [] }: PlanInput,
  { name, columnWidths, tables }: SheetLayout,
): WorksheetPlan {
  const line = (row: number, content: string, look: CellFormat): PlannedCell => ({
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: columnWidths.length,
    content,
    look,
    locked: true,
  });
  const planned = tables.map(({ section, frame }) => {
    const { table, heading } = section;
    const grid = fillIn(layOut(edition, table), report);
    const addresses = addressesOf(edition, table, frame);
    const formulas = totals === 'formula' ? totalFormulas(addresses, report) : undefined;
    return {
      table: {
        table,
        rangeName: nameOfTable(table),
        area: { row: frame.row, column: 0, rows: grid.rows, columns: frame.edges.at(-1) ?? 0 },
        headerRows: headerRowsOf(grid),
        labelColumns: frame.edges[edition.tables[table].widths.labels.length] ?? 0,
      },
      cells: [
        line(frame.row - 1, heading, headingLook),
        ...framed(grid, frame).map((cell): PlannedCell => {
          const { row, column, rowSpan, columnSpan, content, cellId } = cell;
          const formula = cellId === undefined ? undefined : formulas?.get(cellId);
          return {
            row,
            column,
            rowSpan,
            columnSpan,
            content: formula === undefined ? content : formula.value,
            ...(formula === undefined ? {} : { formula: formula.formula }),
            look: lookOf(cell, addresses),
            locked: cellId === undefined || formula !== undefined,
            ...(cellId === undefined ? {} : { cellId }),
          };
        }),
      ],
      validations: dataValidationsOf([...addresses.values()], totals),
      conditionalFormats: conditionalFormatsOf(edition, table, frame),
    };
  });
  const tableEnd = Math.max(...planned.map(({ table: { area } }) => area.row + area.rows));
  const cells = [
    line(0, reportTitle(report), titleLook),
    ...planned.flatMap((part) => part.cells),
    ...remarks.map((remark, index) => line(tableEnd + 1 + index, remark, remarkLook)),
  ];
  return {
    name,
    tables: planned.map(({ table }) => table),
    cells,
    columnWidths,
    rowHeights: heightsFor(cells, columnWidths),
    validations: planned.flatMap(({ validations }) => validations),
    conditionalFormats: planned.flatMap(({ conditionalFormats }) => conditionalFormats),
  };
}

/** Row heights at which the text of all these cells is fully visible. */
export const heightsFor = (
  cells: readonly PlannedCell[],
  columnWidths: readonly number[],
): readonly number[] =>
  rowHeights(
    cells.map(textBox),
    columnWidths,
    cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0),
    fontSizes.cell,
    leastRowHeight,
  );

const textBox = ({ content, look, ...span }: PlannedCell): TextBox => ({
  ...span,
  text: String(content ?? ''),
  fontSize: look.fontSize,
});

function lookOf(cell: GridCell, addresses: ReadonlyMap<string, DataCell>): CellFormat {
  if (cell.role !== undefined && cell.role !== 'data') return labelFormats[cell.role];
  const form = addresses.get(cell.cellId ?? '')?.cell;
  return dataLook(form?.type ?? 'count', form !== undefined && isComputed(form));
}

/** Rows of column headers above the first row of figures, in a table of one block; otherwise 0. */
function headerRowsOf({ cells }: Grid): number {
  if (cells.some(({ role }) => role === 'caption')) return 0;
  return Math.min(...cells.filter(({ role }) => role === 'data').map(({ row }) => row));
}

/** A planned worksheet as read from a workbook: everything not empty, and every merged cell. */
export const gridOfPlan = ({ cells, rowHeights, columnWidths }: WorksheetPlan): Grid => ({
  rows: rowHeights.length,
  columns: columnWidths.length,
  cells: cells
    .filter(
      ({ content, formula, rowSpan, columnSpan }) =>
        content !== null || formula !== undefined || rowSpan * columnSpan > 1,
    )
    .map(({ row, column, rowSpan, columnSpan, content, formula }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      content,
      ...(formula === undefined ? {} : { formula }),
    })),
  typed: true,
});
