import type { SheetFormat } from '../port';
import type { DataValidation } from '../plan/data-validations';
import type { CellFormat } from '../plan/cell-formats';
import type { ConditionalFormat } from '../plan/conditional-formats';
import { fontSizes, marks, remarkLook } from '../plan/cell-formats';
import type { PlannedCell, WorksheetPlan } from '../plan/plan-worksheet';
import type { Position, Rectangle } from '../plan/rectangles';
import { rectanglesOf, referenceTo } from '../plan/rectangles';
import { wholeOf } from './sheet-contents';

/** The format of most cells of a sheet; the others list only differences. */
const usual: CellFormat = remarkLook;

/**
 * The formats of a planned sheet, by blocks of equally formatted cells, after contents and merges, borders last:
 * versions of Excel differ in what a merge does to existing borders.
 */
export function formatSheet(sheet: Excel.Worksheet, plan: WorksheetPlan): void {
  const rangeOf = ({ row, column, rows, columns }: Rectangle) =>
    sheet.getRangeByIndexes(row, column, rows, columns);
  const all = wholeOf(plan);
  formatUsual(rangeOf(all));
  sizes(plan.columnWidths, (column, columns, width) => {
    rangeOf({ ...all, column, columns }).format.columnWidth = pointsOfCharacters(width);
  });
  sizes(plan.rowHeights, (row, rows, height) => {
    rangeOf({ ...all, row, rows }).format.rowHeight = height;
  });
  for (const [look, areas] of blocksBy(plan.cells, (cell) => cell.look))
    for (const area of areas) applyLook(rangeOf(area), area, look);
  for (const [locked, areas] of blocksBy(plan.cells, (cell) => cell.locked))
    if (!locked) for (const area of areas) rangeOf(area).format.protection.locked = false;
  for (const [border, areas] of blocksBy(plan.cells, (cell) => cell.look.border))
    if (border) for (const area of areas) drawLines(rangeOf(area), area);
}

function formatUsual({ format }: Excel.Range): void {
  format.font.name = usual.fontName;
  format.font.size = usual.fontSize;
  format.horizontalAlignment = 'Left';
  format.verticalAlignment = 'Center';
  format.wrapText = true;
}

function applyLook(range: Excel.Range, { rows, columns }: Rectangle, look: CellFormat): void {
  const { format } = range;
  if (look.fontName !== usual.fontName) format.font.name = look.fontName;
  if (look.fontSize !== usual.fontSize) format.font.size = look.fontSize;
  if (look.bold !== usual.bold) format.font.bold = look.bold;
  if (look.horizontal !== usual.horizontal) format.horizontalAlignment = 'Center';
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.numberFormat !== undefined)
    range.numberFormat = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => look.numberFormat),
    );
}

function drawLines({ format }: Excel.Range, { rows, columns }: Rectangle): void {
  const lines: readonly (
    'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical'
  )[] = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const line of lines) {
    const border = format.borders.getItem(line);
    border.style = 'Continuous';
    border.color = '#000000';
  }
}

/** The areas of cells that share a property, including everything that they cover. */
export function blocksBy<T>(
  cells: readonly PlannedCell[],
  property: (cell: PlannedCell) => T,
): readonly (readonly [T, readonly Rectangle[]])[] {
  const groups = new Map<string, { readonly value: T; readonly positions: Position[] }>();
  for (const cell of cells) {
    const value = property(cell);
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, positions: [] };
    groups.set(key, group);
    for (let row = 0; row < cell.rowSpan; row += 1)
      for (let column = 0; column < cell.columnSpan; column += 1)
        group.positions.push({ row: cell.row + row, column: cell.column + column });
  }
  return [...groups.values()].map(({ value, positions }) => [value, rectanglesOf(positions)] as const);
}

/** Neighbours of the same size are set at once. */
export function sizes(
  all: readonly number[],
  set: (first: number, count: number, size: number) => void,
): void {
  let first = 0;
  all.forEach((size, index) => {
    if (size === all[index + 1]) return;
    set(first, index + 1 - first, size);
    first = index + 1;
  });
}

/**
 * Excel measures columns in points here; a character of ten points is 7 pixels wide, a column has 5 more for padding.
 */
const pointsOfCharacters = (characters: number): number =>
  ((characters * 7 * (fontSizes.cell / 10) + 5) * 72) / 96;

/** The built-in checks of a planned sheet: conditional formats and data validation. */
export function addRules(sheet: Excel.Worksheet, plan: WorksheetPlan): void {
  addFormats(sheet, plan.conditionalFormats);
  for (const validation of plan.validations) {
    for (const { row, column, rows, columns } of validation.areas)
      validate(sheet.getRangeByIndexes(row, column, rows, columns).dataValidation, validation);
  }
}

/** Adds conditional formats to existing sheets. */
export async function formatSheets(
  context: Excel.RequestContext,
  formats: readonly SheetFormat[],
): Promise<void> {
  for (const id of new Set(formats.map(({ sheet }) => sheet)))
    addFormats(
      context.workbook.worksheets.getItem(id),
      formats.filter(({ sheet }) => sheet === id),
    );
  await context.sync();
}

/** Conditional formats in order of priority. */
function addFormats(
  sheet: Excel.Worksheet,
  formats: readonly Pick<ConditionalFormat, 'kind' | 'areas' | 'formula'>[],
): void {
  // The last one added comes first.
  for (const { areas, formula, kind } of [...formats].reverse()) {
    const ranges = sheet.getRanges(areas.map((area) => referenceTo(area)).join(','));
    const { custom } = ranges.conditionalFormats.add('Custom');
    const mark = marks[kind];
    custom.rule.formula = `=${formula}`;
    custom.format.fill.color = `#${mark.fill}`;
    if (mark.color !== undefined) custom.format.font.color = `#${mark.color}`;
    if (mark.bold !== undefined) custom.format.font.bold = mark.bold;
  }
}

function validate(target: Excel.DataValidation, { type, least, prompt, error }: DataValidation): void {
  // Any integer or decimal, if there is no minimum.
  const bounds: Excel.BasicDataValidation =
    least === undefined
      ? { operator: 'Between', formula1: -999_999_999_999, formula2: 999_999_999_999 }
      : { operator: 'GreaterThanOrEqualTo', formula1: least };
  target.rule = type === 'whole' ? { wholeNumber: bounds } : { decimal: bounds };
  target.ignoreBlanks = true;
  target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  target.errorAlert = { showAlert: true, style: 'Stop', title: error.title, message: error.text };
}
