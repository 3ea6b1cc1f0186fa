import type { Cell, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { marks } from '../../workbook/plan/cell-formats';
import type { PlannedCell, WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import type { Rectangle } from '../../workbook/plan/rectangles';
import { allowedWhenProtected } from '../../workbook/plan/protection';
import { referenceTo } from '../../workbook/plan/rectangles';
import { cellStyle, markStyle, textCell } from './xlsx-cell';

/** From this many columns without row labels on, a page is landscape. */
const landscapeFrom = 10;

/** Inches. The 37 and 28 mm of GB/T 9704-2012 are for running text; table 3 would shrink to an unreadable size. */
const margins = { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.4, footer: 0.4 };

/**
 * Printing: A4, one page wide, page numbers. A table alone on its sheet takes as many pages as needed, with repeated
 * header rows; a long one with labels keeps its headers and labels visible on screen. Several tables share one page.
 */
function pageSetupOf({
  tables,
  rowHeights,
  columnWidths,
}: WorksheetPlan): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'freezePane'> {
  const used = { row: 0, column: 0, rows: rowHeights.length, columns: columnWidths.length };
  const alone = tables.length === 1 ? tables[0] : undefined;
  const { headerRows = 0, labelColumns = 0 } = alone ?? {};
  const firstHeader = alone?.area.row ?? 0;
  const lastHeader = firstHeader + headerRows;
  const isWide = alone !== undefined && labelColumns === 0 && columnWidths.length >= landscapeFrom;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: isWide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: tables.length > 1 ? 1 : 0,
      horizontalCentered: true,
      margins,
      printArea: referenceTo(used, { row: true, column: true }),
      ...(headerRows > 0 ? { printTitlesRow: `$${firstHeader + 1}:$${lastHeader}` } : {}),
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    ...(headerRows > 0 && labelColumns > 0
      ? { freezePane: { rows: lastHeader, columns: labelColumns } }
      : {}),
  };
}

/** A planned worksheet in the library's model. */
export function sheetOf(plan: WorksheetPlan): WriteSheet {
  return {
    name: plan.name,
    columns: plan.columnWidths.map((width) => ({ width })),
    cells: new Map(plan.cells.flatMap(styledCells)),
    merges: mergesOf(plan.cells),
    rowDefs: new Map(plan.rowHeights.map((height, row) => [row, { height }])),
    dataValidations: validations(plan),
    conditionalRules: conditionalRules(plan),
    ...pageSetupOf(plan),
    ...(plan.isProtected === true ? { protection } : {}),
  };
}

const protection = Object.fromEntries(allowedWhenProtected.map((action) => [action, true]));

/** Where a sheet is protected, the cells outside its tables can be changed all the same. */
export function withFreeCells(xml: string, { rowHeights, columnWidths }: WorksheetPlan): string {
  const [rows, columns] = [rowHeights.length, columnWidths.length];
  const last = { row: 1_048_576, column: 16_384 };
  const areas = squareReference([
    { row: 0, column: columns, rows, columns: last.column - columns },
    { row: rows, column: 0, rows: last.row - rows, columns: last.column },
  ]);
  return xml.replace(
    /<sheetProtection [^>]*\/>/u,
    (element) =>
      `${element}<protectedRanges><protectedRange sqref="${areas}" name="notes"/></protectedRanges>`,
  );
}

/** The merged cells. */
const mergesOf = (cells: readonly Span[]): MergeRange[] =>
  cells
    .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rowSpan - 1,
      endCol: column + columnSpan - 1,
    }));

type Span = Pick<PlannedCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

function contentOf({ content, formula }: PlannedCell): Partial<Cell> {
  if (formula !== undefined) return { formula, formulaResult: content ?? '', value: content ?? '' };
  return typeof content === 'string' ? textCell(content) : { value: content };
}

/** The cell and, for its borders, the empty ones covered by its merge. */
function styledCells(cell: PlannedCell): readonly (readonly [string, Partial<Cell>])[] {
  const style = cellStyle(cell.look, cell.locked);
  return Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) => {
    const row = cell.row + Math.floor(index / cell.columnSpan);
    const column = cell.column + (index % cell.columnSpan);
    return [
      `${row},${column}`,
      index === 0 ? { ...contentOf(cell), style } : { value: null, style },
    ] as const;
  });
}

const squareReference = (areas: readonly Rectangle[]): string =>
  areas.map((area) => referenceTo(area)).join(' ');

const validations = ({ validations: planned }: WorksheetPlan): DataValidation[] =>
  planned.map(({ areas, type, least, prompt, error }) => ({
    range: squareReference(areas),
    type,
    // Any integer or decimal, if there is no minimum.
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

const conditionalRules = ({ conditionalFormats }: WorksheetPlan): ConditionalRule[] =>
  conditionalFormats.map(({ areas, formula, kind }, index) => ({
    type: 'expression',
    priority: index + 1,
    range: squareReference(areas),
    formula,
    style: markStyle(marks[kind]),
  }));
