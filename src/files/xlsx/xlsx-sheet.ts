import type { Cell, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { marks } from '../../workbook/plan/looks';
import type { PlannedCell, WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import type { Rectangle } from '../../workbook/plan/rectangles';
import { referenceTo } from '../../workbook/plan/rectangles';
import { pageSetupOf } from './xlsx-page';
import { cellStyle, markStyle } from './xlsx-styles';
import { textCell } from './xlsx-text';

/** A planned worksheet in the terms of the library. */
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
  };
}

/** The cells that cover more than one place. */
export const mergesOf = (cells: readonly Span[]): MergeRange[] =>
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

/** The cell and, for its borders, the empty ones that a merge covers. */
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

const conditionalRules = ({ conditionalFormats }: WorksheetPlan): ConditionalRule[] =>
  conditionalFormats.map(({ areas, formula, kind }, index) => ({
    type: 'expression',
    priority: index + 1,
    range: squareReference(areas),
    formula,
    style: markStyle(marks[kind]),
  }));
