import { fillIn } from '../grid/fill-in';
import type { Grid, GridCell } from '../grid/grid';
import { layOut } from '../grid/lay-out';
import type { TotalsKind } from '../grid/workbook-mark';
import { nameOfTable } from '../grid/workbook-mark';
import { isComputed } from '../report/cells';
import type { Report } from '../report/report';
import { reportTitle } from '../report/report-title';
import type { TableSection } from '../report/table-sections';
import type { CellId, Edition, TableForm, TableId } from '../statute/types';
import type { ConditionalFormat } from './conditional-formats';
import { conditionalFormatsOf } from './conditional-formats';
import type { DataValidation } from './data-validations';
import { dataValidationsOf } from './data-validations';
import type { Look } from './looks';
import { dataLook, fontSizes, headingLook, labelLooks, remarkLook, titleLook } from './looks';
import type { Rectangle } from './rectangles';
import type { TextBox } from './row-heights';
import { rowHeights } from './row-heights';
import type { DataPlace } from './sheet-places';
import { placesOf, tableOrigin } from './sheet-places';
import { totalFormulas } from './total-formulas';

/** A cell of a worksheet, with the places that it covers. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: string | number | null;
  /** Without equals sign; `content` is then its result, null for an empty text. */
  readonly formula?: string;
  readonly look: Look;
  /** The user is not meant to change it. */
  readonly locked: boolean;
  readonly cellId?: CellId;
}

/** A table as a worksheet, in terms that every host has: what the file writer and every workbook adapter put into effect. */
export interface WorksheetPlan {
  readonly table: TableId;
  /** The name of the sheet: 表二, 表三, 表四. */
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** In characters of the cell font. */
  readonly columnWidths: readonly number[];
  /** In points, all rows that are used. */
  readonly rowHeights: readonly number[];
  readonly validations: readonly DataValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** The hidden name of the range that the table covers. */
  readonly rangeName: string;
  readonly area: Rectangle;
  /** Rows of column headers of the whole table, and columns of row labels; 0 where there are none. */
  readonly headerRows: number;
  readonly labelColumns: number;
}

export interface PlanInput {
  readonly report: Report;
  readonly edition: Edition;
  readonly section: TableSection;
  readonly totals: TotalsKind;
  readonly remarks?: readonly string[];
}

/** Points; a figure of ten points with some air. */
const leastRowHeight = 20;

/**
 * Column widths in characters: labels by level, then figures. Wide enough for the longest figures, and such that the pages
 * need little or no shrinking.
 */
const widths: Record<TableForm['id'], { readonly labels: readonly number[]; readonly data: number }> = {
  t2: { labels: [26], data: 20 },
  t3: { labels: [6, 12, 36], data: 9 },
  t4: { labels: [], data: 9 },
};

const columnWidthsOf = (form: TableForm, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => widths[form.id].labels[column] ?? widths[form.id].data);

/**
 * One table as a worksheet: title, section heading, table, an empty row, remarks. Throws `TotalsDiffer` when totals are to be
 * formulas and the report has other figures in their place.
 */
export function planWorksheet({ report, edition, section, totals, remarks = [] }: PlanInput): WorksheetPlan {
  const { table, name, heading } = section;
  const grid = fillIn(layOut(edition, table), report);
  const places = placesOf(edition, table);
  const formulas = totals === 'formula' ? totalFormulas(places, report) : undefined;
  const lastRow = tableOrigin.row + grid.rows - 1;
  const line = (row: number, content: string, look: Look): PlannedCell => ({
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: grid.columns,
    content,
    look,
    locked: true,
  });

  const cells: PlannedCell[] = [
    line(0, reportTitle(report), titleLook),
    line(1, heading, headingLook),
    ...grid.cells.map((cell): PlannedCell => {
      const formula = cell.cellId === undefined ? undefined : formulas?.get(cell.cellId);
      return {
        row: cell.row + tableOrigin.row,
        column: cell.column + tableOrigin.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        content: formula === undefined ? cell.content : formula.value,
        ...(formula === undefined ? {} : { formula: formula.formula }),
        look: lookOf(cell, places),
        locked: cell.cellId === undefined || formula !== undefined,
        ...(cell.cellId === undefined ? {} : { cellId: cell.cellId }),
      };
    }),
    ...remarks.map((remark, index) => line(lastRow + 2 + index, remark, remarkLook)),
  ];
  const columnWidths = columnWidthsOf(edition.tables[table], grid.columns);
  const rows = lastRow + 1 + (remarks.length === 0 ? 0 : 1 + remarks.length);
  return {
    table,
    name,
    cells,
    columnWidths,
    rowHeights: rowHeights(cells.map(textBox), columnWidths, rows, fontSizes.cell, leastRowHeight),
    validations: dataValidationsOf([...places.values()], totals),
    conditionalFormats: conditionalFormatsOf(edition, table),
    rangeName: nameOfTable(table),
    area: { ...tableOrigin, rows: grid.rows, columns: grid.columns },
    headerRows: headerRowsOf(grid),
    labelColumns: edition.tables[table].widths.labels.length,
  };
}

const textBox = ({ content, look, ...place }: PlannedCell): TextBox => ({
  ...place,
  text: String(content ?? ''),
  fontSize: look.fontSize,
});

function lookOf(cell: GridCell, places: ReadonlyMap<string, DataPlace>): Look {
  if (cell.role !== undefined && cell.role !== 'data') return labelLooks[cell.role];
  const form = places.get(cell.cellId ?? '')?.cell;
  return dataLook(form?.type ?? 'count', form !== undefined && isComputed(form));
}

/** Rows of column headers above the first row of figures, in a table of one block; else 0. */
function headerRowsOf({ cells }: Grid): number {
  if (cells.some(({ role }) => role === 'caption')) return 0;
  return Math.min(...cells.filter(({ role }) => role === 'data').map(({ row }) => row));
}
