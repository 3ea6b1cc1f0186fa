import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { fillIn } from '../grid/fill-in';
import type { Grid, GridCell } from '../grid/grid';
import { layOut } from '../grid/lay-out';
import type { TotalsKind } from '../grid/workbook-mark';
import { isComputed } from '../report/cells';
import type { Report } from '../report/report';
import type { Edition, TableId } from '../statute/types';
import { conditionalFormatsOf } from './conditional-formats';
import { dataValidationsOf } from './data-validations';
import type { Rectangle } from './rectangles';
import { referenceTo } from './rectangles';
import { reportTitle } from './report-title';
import { rowHeights } from './row-heights';
import type { TextBox } from './row-heights';
import type { DataPlace } from './sheet-places';
import { placesOf, tableOrigin } from './sheet-places';
import type { TableSection } from '../report/table-sections';
import { totalFormulas } from './total-formulas';
import { columnWidthsOf, pageSetupOf } from './xlsx-page';
import {
  dataStyle,
  fontSizes,
  headingStyle,
  labelStyles,
  markStyles,
  remarkStyle,
  titleStyle,
} from './xlsx-styles';
import { textCell } from './xlsx-text';

/** Everything that a worksheet of ours is made of. */
export interface SheetInput {
  readonly report: Report;
  readonly edition: Edition;
  readonly section: TableSection;
  readonly totals: TotalsKind;
  readonly remarks: readonly string[];
}

/** Points; a figure of ten points with some air. */
const leastRowHeight = 20;

/** One table as a worksheet: title, section heading, table, an empty row, remarks. */
export function sheetOf({ report, edition, section, totals, remarks }: SheetInput): WriteSheet {
  const { table, name, heading } = section;
  const grid = fillIn(layOut(edition, table), report);
  const places = placesOf(edition, table);
  const widths = columnWidthsOf(edition.tables[table], grid.columns);
  const formulas = totals === 'formula' ? totalFormulas(places, report) : undefined;

  const boxes: (TextBox & { readonly cell: Partial<Cell>; readonly style: CellStyle })[] = [];
  const put = (place: Omit<GridCell, 'content'>, text: string, cell: Partial<Cell>, style: CellStyle) => {
    boxes.push({ ...place, text, cell, style, fontSize: style.font?.size ?? fontSizes.cell });
  };
  const line = (row: number) => ({ row, column: 0, rowSpan: 1, columnSpan: grid.columns });
  const lastRow = tableOrigin.row + grid.rows - 1;

  put(line(0), reportTitle(report), textCell(reportTitle(report)), titleStyle);
  put(line(1), heading, textCell(heading), headingStyle);
  for (const cell of grid.cells) {
    const place = { ...cell, row: cell.row + tableOrigin.row, column: cell.column + tableOrigin.column };
    const total = cell.cellId === undefined ? undefined : formulas?.get(cell.cellId);
    const content: Partial<Cell> =
      total === undefined
        ? contentCell(cell)
        : { formula: total.formula, formulaResult: total.value, value: total.value };
    put(place, String(cell.content ?? ''), content, styleOf(cell, places, total !== undefined));
  }
  remarks.forEach((remark, index) => {
    put(line(lastRow + 2 + index), remark, textCell(remark), remarkStyle);
  });

  const rows = lastRow + 1 + (remarks.length === 0 ? 0 : 1 + remarks.length);
  const heights = rowHeights(boxes, widths, rows, fontSizes.cell, leastRowHeight);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells: new Map(boxes.flatMap(({ cell, style, ...box }) => styledCells(box, cell, style))),
    merges: boxes
      .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rowSpan - 1,
        endCol: column + columnSpan - 1,
      })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    dataValidations: validations([...places.values()], totals),
    conditionalRules: marks(edition, table),
    ...pageSetupOf(edition.tables[table], { rows, columns: grid.columns, headerRows: headerRowsOf(grid) }),
  };
}

function contentCell({ content }: GridCell): Partial<Cell> {
  if (content === null) return { value: null };
  return typeof content === 'number' ? { value: content } : textCell(content);
}

function styleOf(cell: GridCell, places: ReadonlyMap<string, DataPlace>, isFormula: boolean): CellStyle {
  if (cell.role !== undefined && cell.role !== 'data') return labelStyles[cell.role];
  const form = places.get(cell.cellId ?? '')?.cell;
  return dataStyle(form?.type ?? 'count', form !== undefined && isComputed(form), isFormula);
}

/** The cell and, for its borders, the empty ones that a merge covers. */
function styledCells(
  box: Omit<TextBox, 'text' | 'fontSize'>,
  cell: Partial<Cell>,
  style: CellStyle,
): readonly (readonly [string, Partial<Cell>])[] {
  return Array.from({ length: box.rowSpan * box.columnSpan }, (_, index) => {
    const row = box.row + Math.floor(index / box.columnSpan);
    const column = box.column + (index % box.columnSpan);
    return [`${row},${column}`, index === 0 ? { ...cell, style } : { value: null, style }] as const;
  });
}

/** Rows of column headers above the first row of figures, in a table of one block; else 0. */
function headerRowsOf({ cells }: Grid): number {
  if (cells.some(({ role }) => role === 'caption')) return 0;
  return Math.min(...cells.filter(({ role }) => role === 'data').map(({ row }) => row));
}

const squareReference = (areas: readonly Rectangle[]): string =>
  areas.map((area) => referenceTo(area)).join(' ');

const validations = (places: readonly DataPlace[], totals: TotalsKind): DataValidation[] =>
  dataValidationsOf(places, totals).map(({ areas, type, least, prompt, error }) => ({
    range: squareReference(areas),
    type,
    // Every whole or decimal number there is, where there is no least one.
    ...(least === undefined
      ? { operator: 'between', formula1: '-999999999999', formula2: '999999999999' }
      : { operator: 'greaterThanOrEqual', formula1: String(least) }),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: prompt.title,
    inputMessage: prompt.text,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: error.title,
    errorMessage: error.text,
  }));

const marks = (edition: Edition, table: TableId): ConditionalRule[] =>
  conditionalFormatsOf(edition, table).map(({ areas, formula, kind }, index) => ({
    type: 'expression',
    priority: index + 1,
    range: squareReference(areas),
    formula,
    style: markStyles[kind],
  }));
