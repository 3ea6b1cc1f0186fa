import type {
  DataValidationOperator,
  ICellData,
  IRange,
  ISheetDataValidationRule,
  IStyleBase,
  IStyleData,
  IWorksheetData,
  Nullable,
} from '@univerjs/core';
import type {
  CFRuleType,
  CFSubRuleType,
  IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat } from '../plan/conditional-formats';
import type { DataValidation } from '../plan/data-validations';
import type { CellFormat, Mark } from '../plan/cell-formats';
import { marks } from '../plan/cell-formats';
import type { PlannedCell, WorksheetPlan } from '../plan/plan-worksheet';
import type { Rectangle } from '../plan/rectangles';

/** Free rows below the content, as room for notes. */
export const rowsBelow = 30;

/** Columns of a sheet that uses that many. */
export const columnsAround = (used: number): number => Math.max(used + 4, 16);

/** A character of a ten-point font is 7 pixels wide on screen; a column has 5 more for padding, as in Excel. */
export const pixelsOfCharacters = (characters: number): number => Math.round(characters * 7 + 5);

export const pixelsOfPoints = (points: number): number => Math.round((points * 96) / 72);

/** Rows that stay in view take less height than on paper: the grid needs less space between lines. */
const frozenShare = 0.82;

const line = { s: 1, cl: { rgb: '#000000' } } as const;

/** RRGGBB in the grid's model. */
export const colour = (rgb: string) => ({ rgb: `#${rgb}` });

/**
 * A format in the grid's model. Its enumerations are written as numbers, because the library cannot be loaded where
 * this is tested: left 1, centre 2; middle 2; wrap 3; thin line 1.
 */
const styleOfLook = (look: CellFormat): IStyleData => ({
  ff: look.fontName,
  fs: look.fontSize,
  bl: look.bold ? 1 : 0,
  ht: look.horizontal === 'center' ? 2 : 1,
  vt: 2,
  tb: 3,
  ...(look.border ? { bd: { t: line, r: line, b: line, l: line } } : {}),
  ...(look.fill === undefined ? {} : { bg: colour(look.fill) }),
  ...(look.numberFormat === undefined ? {} : { n: { pattern: look.numberFormat } }),
});

/** The name under which a workbook stores the style: the same format has the same name in every workbook. */
const styleNameOf = (look: CellFormat): string =>
  [
    'nianbao',
    look.fontName,
    look.fontSize,
    look.bold ? 'b' : '',
    look.horizontal,
    look.border ? 'box' : '',
    look.fill ?? '',
    look.numberFormat ?? '',
  ].join(' ');

const styleOfMark = ({ fill, color, bold }: Mark): IStyleBase => ({
  bg: colour(fill),
  ...(color === undefined ? {} : { cl: colour(color) }),
  ...(bold === true ? { bl: 1 } : {}),
});

/** A sheet of the grid with what the library stores outside sheets. Data only. */
export interface SheetData {
  readonly sheet: Partial<IWorksheetData> & { readonly id: string; readonly name: string };
  readonly styles: Readonly<Record<string, IStyleData>>;
  readonly validations: readonly ISheetDataValidationRule[];
  /** In order of priority. */
  readonly conditionalFormats: readonly IConditionFormattingRule[];
  /** The part of the opened file that holds it. */
  readonly origin?: string;
}

/** A planned worksheet in the grid's model. */
export function sheetOfPlan(plan: WorksheetPlan, id: string, name: string): SheetData {
  const frozen = freezeOf(plan);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of plan.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const isCorner = row === cell.row && column === cell.column;
        // The empty cells covered by a merge also have the style, for its borders.
        (cellData[row] ??= {})[column] = {
          ...(isCorner ? contentOf(cell) : {}),
          s: styleNameOf(cell.look),
          ...(cell.locked ? { custom: lockedCell } : {}),
        };
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
      // Heights are fixed, so that the grid does not compute others.
      rowData: Object.fromEntries(
        plan.rowHeights.map((height, row) => [
          row,
          {
            h: pixelsOfPoints(row < (frozen.freeze?.ySplit ?? 0) ? height * frozenShare : height),
            ia: 0 as const,
          },
        ]),
      ),
      columnData: Object.fromEntries(
        plan.columnWidths.map((width, column) => [column, { w: pixelsOfCharacters(width) }]),
      ),
      ...frozen,
      ...(plan.isProtected === true ? { custom: protectedSheet } : {}),
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

/** A sheet in the grid's model is protected if it has this. */
export const protectedSheet = { isProtected: true } as const;

export const isSheetProtected = ({ custom }: Pick<Partial<IWorksheetData>, 'custom'>): boolean =>
  (custom as Partial<typeof protectedSheet> | null | undefined)?.isProtected === true;

/** A cell in the grid's model that cannot be changed on a protected sheet has this. */
const lockedCell = { isLocked: true } as const;

export const isCellLocked = (cell: Nullable<Pick<ICellData, 'custom'>>): boolean =>
  (cell?.custom as Partial<typeof lockedCell> | null | undefined)?.isLocked === true;

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

/** A long table with labels that is alone on its sheet keeps its headers and labels visible. */
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
    // Any integer or decimal, if there is no minimum.
    ...(least === undefined
      ? { operator: 'between' as DataValidationOperator, formula1: '-999999999999', formula2: '999999999999' }
      : { operator: 'greaterThanOrEqual' as DataValidationOperator, formula1: String(least) }),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: prompt.text,
    showErrorMessage: true,
    // A mark, 2, not a refusal, 1: invalid input is refused before it is in the cell. The library would take it back
    // later, by an undo that may hit another step.
    errorStyle: 2,
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
