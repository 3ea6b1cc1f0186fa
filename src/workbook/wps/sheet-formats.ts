import { blocksBy, sizes } from '../excel/sheet-formats';
import { wholeOf } from '../excel/sheet-contents';
import type { CellFormat } from '../plan/cell-formats';
import { marks, remarkLook } from '../plan/cell-formats';
import type { ConditionalFormat } from '../plan/conditional-formats';
import type { DataValidation } from '../plan/data-validations';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import type { Rectangle } from '../plan/rectangles';
import { referenceTo } from '../plan/rectangles';
import { movedFormula } from './moved-formula';
import type { WpsRange, WpsSheet, WpsValidation, WpsWindow } from './jsapi';
import { colorOf, constants, member } from './jsapi';

/** The format of most cells of a sheet; the others list only differences. */
const usual: CellFormat = remarkLook;

/** The formats of a planned sheet, by blocks of equally formatted cells. */
export function formatSheet(sheet: WpsSheet, plan: WorksheetPlan): void {
  const rangeOf = (area: Rectangle) => sheet.Range(referenceTo(area));
  const all = wholeOf(plan);
  formatUsual(rangeOf(all));
  sizes(plan.columnWidths, (column, columns, width) => {
    rangeOf({ ...all, column, columns }).ColumnWidth = width;
  });
  sizes(plan.rowHeights, (row, rows, height) => {
    rangeOf({ ...all, row, rows }).RowHeight = height;
  });
  for (const [look, areas] of blocksBy(plan.cells, (cell) => cell.look))
    for (const area of areas) applyLook(rangeOf(area), look);
  for (const [locked, areas] of blocksBy(plan.cells, (cell) => cell.locked))
    if (!locked) for (const area of areas) rangeOf(area).Locked = false;
}

function formatUsual(range: WpsRange): void {
  const font = member(range, 'Font');
  font.Name = usual.fontName;
  font.Size = usual.fontSize;
  range.HorizontalAlignment = constants.left;
  range.VerticalAlignment = constants.center;
  range.WrapText = true;
}

function applyLook(range: WpsRange, look: CellFormat): void {
  const font = member(range, 'Font');
  if (look.fontName !== usual.fontName) font.Name = look.fontName;
  if (look.fontSize !== usual.fontSize) font.Size = look.fontSize;
  if (look.bold !== usual.bold) font.Bold = look.bold;
  if (look.horizontal !== usual.horizontal) range.HorizontalAlignment = constants.center;
  if (look.fill !== undefined) member(range, 'Interior').Color = colorOf(look.fill);
  if (look.numberFormat !== undefined) range.NumberFormat = look.numberFormat;
  if (!look.border) return;
  const borders = member(range, 'Borders');
  borders.LineStyle = constants.continuous;
  borders.Color = 0;
}

/** The built-in checks of a planned sheet. The sheet is the active one: WPS may take formulas from the active cell. */
export function addRules(sheet: WpsSheet, plan: WorksheetPlan): void {
  addFormats(sheet, plan.conditionalFormats);
  for (const validation of plan.validations)
    for (const area of validation.areas)
      validate(member(sheet.Range(referenceTo(area)), 'Validation'), validation);
}

/** Conditional formats in order of priority. The sheet is the active one. */
export function addFormats(
  sheet: WpsSheet,
  formats: readonly Pick<ConditionalFormat, 'kind' | 'areas' | 'formula'>[],
): void {
  for (const { areas, formula, kind } of formats) {
    const [corner] = areas;
    if (corner === undefined) continue;
    for (const area of areas) {
      // Whether a formula is relative to the active cell or to the first cell of the range: here they are the same.
      sheet.Range(referenceTo({ ...area, rows: 1, columns: 1 })).Select();
      const moved = movedFormula(formula, area.row - corner.row, area.column - corner.column);
      const conditions = member(sheet.Range(referenceTo(area)), 'FormatConditions');
      const condition = conditions.Add(constants.conditionExpression, undefined, `=${moved}`);
      const mark = marks[kind];
      member(condition, 'Interior').Color = colorOf(mark.fill);
      const font = member(condition, 'Font');
      if (mark.color !== undefined) font.Color = colorOf(mark.color);
      if (mark.bold !== undefined) font.Bold = mark.bold;
    }
  }
}

function validate(target: WpsValidation, { type, least, prompt, error }: DataValidation): void {
  const { validateWhole, validateDecimal, alertStop, between, greaterOrEqual } = constants;
  const kind = type === 'whole' ? validateWhole : validateDecimal;
  target.Delete();
  // Any integer or decimal, if there is no minimum.
  if (least === undefined) target.Add(kind, alertStop, between, '-999999999999', '999999999999');
  else target.Add(kind, alertStop, greaterOrEqual, String(least));
  target.IgnoreBlank = true;
  target.InputTitle = prompt.title;
  target.InputMessage = prompt.text;
  target.ErrorTitle = error.title;
  target.ErrorMessage = error.text;
}

/** A table alone on its sheet keeps its headers and labels visible. The sheet is the active one. */
export function freeze(window: WpsWindow, { tables }: WorksheetPlan): void {
  const [table] = tables;
  if (table === undefined || tables.length > 1) return;
  const { area, headerRows, labelColumns } = table;
  if (headerRows === 0 || labelColumns === 0) return;
  window.FreezePanes = false;
  window.SplitRow = area.row + headerRows;
  window.SplitColumn = labelColumns;
  window.FreezePanes = true;
}
