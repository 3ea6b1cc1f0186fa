import type {
  DataValidationOperator,
  ICellData,
  IRange,
  ISheetDataValidationRule,
  IStyleData,
  IWorksheetData,
} from '@univerjs/core';
import type {
  CFRuleType,
  CFSubRuleType,
  IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat } from '../plan/conditional-formats';
import type { DataValidation } from '../plan/data-validations';
import { marks } from '../plan/looks';
import type { PlannedCell, WorksheetPlan } from '../plan/plan-worksheet';
import type { Rectangle } from '../plan/rectangles';
import { columnsAround, pixelsOfCharacters, pixelsOfPoints, rowsBelow } from './sheet-size';
import { styleNameOf, styleOfLook, styleOfMark } from './style-of-look';

/** A sheet of the grid with what the library keeps outside of sheets. Data only. */
export interface SheetData {
  readonly sheet: Partial<IWorksheetData> & { readonly id: string; readonly name: string };
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly validations: readonly ISheetDataValidationRule[];
  /** In order of priority. */
  readonly conditionalFormats: readonly IConditionFormattingRule[];
}

/** A planned worksheet in the terms of the grid. */
export function sheetOfPlan(plan: WorksheetPlan, id: string, name: string): SheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of plan.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const isCorner = row === cell.row && column === cell.column;
        // The empty cells that a merge covers have the style, too, for its borders.
        (cellData[row] ??= {})[column] = { ...(isCorner ? contentOf(cell) : {}), s: styleNameOf(cell.look) };
      }
  return {
    sheet: {
      id,
      name,
      cellData,
      mergeData: plan.cells
        .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
        .map(({ row, column, rowSpan, columnSpan }) =>
          rangeOf({ row, column, rows: rowSpan, columns: columnSpan }),
        ),
      rowCount: plan.rowHeights.length + rowsBelow,
      columnCount: columnsAround(plan.columnWidths.length),
      // Heights are given: the grid shall not find others.
      rowData: Object.fromEntries(
        plan.rowHeights.map((height, row) => [row, { h: pixelsOfPoints(height), ia: 0 as const }]),
      ),
      columnData: Object.fromEntries(
        plan.columnWidths.map((width, column) => [column, { w: pixelsOfCharacters(width) }]),
      ),
      ...freezeOf(plan),
    },
    styles: Object.fromEntries(plan.cells.map(({ look }) => [styleNameOf(look), styleOfLook(look)])),
    validations: plan.validations.map((validation, index) =>
      validationRule(validation, `${id}-validation-${index}`),
    ),
    conditionalFormats: plan.conditionalFormats.map((format, index) =>
      conditionalRule(format, `${id}-format-${index}`),
    ),
  };
}

/** Text that reads as a number stays text: type 4 is forced text, 1 text, 2 number. */
export function contentOf({ content, formula }: Pick<PlannedCell, 'content' | 'formula'>): ICellData {
  if (formula !== undefined)
    return {
      f: `=${formula}`,
      ...(content === null ? {} : { v: content, t: typeof content === 'number' ? 2 : 1 }),
    };
  if (content === null) return {};
  if (typeof content === 'number') return { v: content, t: 2 };
  return { v: content, t: content.trim() !== '' && Number.isFinite(Number(content)) ? 4 : 1 };
}

export const rangeOf = ({ row, column, rows, columns }: Rectangle): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

/** A long table with labels that stands alone keeps its headers and labels in sight. */
function freezeOf({ tables }: WorksheetPlan): Partial<Pick<IWorksheetData, 'freeze'>> {
  const [table] = tables;
  if (table === undefined || tables.length > 1) return {};
  const { area, headerRows, labelColumns } = table;
  if (headerRows === 0 || labelColumns === 0) return {};
  const rows = area.row + headerRows;
  return { freeze: { ySplit: rows, startRow: rows, xSplit: labelColumns, startColumn: labelColumns } };
}

function validationRule(
  { areas, type, least, prompt, error }: DataValidation,
  uid: string,
): ISheetDataValidationRule {
  return {
    uid,
    type,
    ranges: areas.map(rangeOf),
    // Every whole or decimal number there is, where there is no least one.
    ...(least === undefined
      ? { operator: 'between' as DataValidationOperator, formula1: '-999999999999', formula2: '999999999999' }
      : { operator: 'greaterThanOrEqual' as DataValidationOperator, formula1: String(least) }),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: prompt.text,
    showErrorMessage: true,
    // What does not fit is refused.
    errorStyle: 1,
    errorTitle: error.title,
    error: error.text,
  };
}

const conditionalRule = (
  { areas, formula, kind }: ConditionalFormat,
  cfId: string,
): IConditionFormattingRule => ({
  cfId,
  ranges: areas.map(rangeOf),
  stopIfTrue: false,
  rule: {
    type: 'highlightCell' as CFRuleType.highlightCell,
    subType: 'formula' as CFSubRuleType.formula,
    value: `=${formula}`,
    style: styleOfMark(marks[kind]),
  },
});
