import type { ICellData, ICommandInfo, IStyleData, Injector, Workbook } from '@univerjs/core';
import {
  CanceledError,
  CellValueType,
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import type { ISetNumfmtMutationParams, ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  AFTER_CELL_EDIT,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import { typedFigure } from '../../core/report/typed-figure';
import type { ValueType } from '../../core/statute/types';
import { shownFigure } from '../foreign/shown-content';
import { isCalculated } from './calculation';
import type { InputCell } from './input-cells';
import { inputCellAt } from './input-cells';
import { isCellEditing, openCell } from './open-edit';
import type { UndoInProgress } from './undo-in-progress';

/** What was typed into a cell and refused. */
export interface RefusedInput {
  readonly text: string;
  readonly type: ValueType;
  /** Where the cell is in the window, in pixels. */
  readonly left: number;
  readonly bottom: number;
}

interface Surroundings {
  /** The open cell has to be left, whatever is in it: the user goes elsewhere, or the workbook is saved. */
  readonly isLeaving: () => boolean;
  /** An entry was refused, and stays in the open cell to be corrected; null when it is changed or given up. */
  readonly refused: (input: RefusedInput | null) => void;
}

/** The content of a cell of the form for a text: the number that it is, or the text as it is, never a date. */
export function figureContent(text: string, { type }: InputCell): Pick<ICellData, 'v' | 't'> {
  const figure = typedFigure(text, type);
  if (figure !== null) return { v: figure, t: CellValueType.NUMBER };
  const trimmed = text.trim();
  return trimmed === '' ? { v: null, t: null } : { v: trimmed, t: CellValueType.FORCE_STRING };
}

/**
 * Only numbers get into the cells of the form. The library makes dates of `1/2` and `3-5`, and keeps their serial
 * numbers; here such an entry is refused at the cell. What arrives otherwise, by paste or by filling, becomes the text that
 * it shows, which is no figure. These cells keep the number format of the form.
 */
export function admitOnlyNumbers(injector: Injector, undo: UndoInProgress, surroundings: Surroundings): void {
  const commands = injector.get(ICommandService);
  let isRefused = false;
  commands.onCommandExecuted((command) => {
    if (!isRefused || !isCellEditing(command)) return;
    isRefused = false;
    surroundings.refused(null);
  });
  const refuse = (input: RefusedInput) => {
    isRefused = true;
    surroundings.refused(input);
    throw new CanceledError();
  };
  commands.beforeCommandExecuted((command, options) => {
    if (command.id === SetCellEditVisibleOperation.id) {
      const input = surroundings.isLeaving() ? null : wrongEntry(injector, command);
      if (input !== null) refuse(input);
    } else if (undo.isRunning || isCalculated(options)) return;
    else if (command.id === SetRangeValuesMutation.id) admitValues(injector, command);
    else if (command.id === SetNumfmtMutation.id) exceptInputCells(injector, command);
  });
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before the library looks for dates.
    priority: 100,
    handler(value, { unitId, subUnitId, row, col }, next) {
      const cell = inputCellAt(injector, unitId, subUnitId, row, col);
      if (cell === null || value === null || value === undefined || isFormula(value)) return next(value);
      const text = textOf(value);
      if (text === undefined) return next(value);
      return { ...value, p: null, f: null, si: null, ...figureContent(text, cell) };
    },
  });
}

const isFormula = ({ f, si }: ICellData): boolean =>
  (typeof f === 'string' && f !== '') || (typeof si === 'string' && si !== '');

/** What somebody typed or pasted; undefined if it is a number or nothing. */
function textOf({ v, p }: ICellData): string | undefined {
  const stream = p?.body?.dataStream;
  if (stream !== undefined) return stream.replace(/\r\n$/u, '').replaceAll('\r', '\n');
  return typeof v === 'string' ? v : undefined;
}

/** An entry that would be committed by a key and is no figure; committed by the mouse, it becomes a text. */
function wrongEntry(injector: Injector, { params }: ICommandInfo): RefusedInput | null {
  const { visible, keycode } = (params ?? {}) as Partial<IEditorBridgeServiceVisibleParam>;
  if (visible !== false || keycode === undefined || keycode === KeyCode.ESC) return null;
  const open = openCell(injector);
  if (open === null || open.text.trim() === '' || /^[=＝]/u.test(open.text)) return null;
  const cell = inputCellAt(injector, open.unitId, open.sheet, open.row, open.column);
  if (cell === null || typedFigure(open.text, cell.type) !== null) return null;
  const { left, bottom } = open;
  return { text: open.text, type: cell.type, left, bottom };
}

/** Changes the values before they are written. */
function admitValues(injector: Injector, { params }: ICommandInfo): void {
  const { unitId, subUnitId, cellValue } = (params ?? {}) as Partial<ISetRangeValuesMutationParams>;
  if (unitId === undefined || subUnitId === undefined || cellValue === undefined) return;
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const sheet = workbook?.getSheetBySheetId(subUnitId);
  if (workbook === null || workbook === undefined || sheet === null || sheet === undefined) return;
  const styles = workbook.getStyles();
  for (const [row, columns] of Object.entries(cellValue))
    for (const [column, data] of Object.entries(columns as Record<string, ICellData | null>)) {
      if (data === null) continue;
      const cell = inputCellAt(injector, unitId, subUnitId, Number(row), Number(column));
      if (cell === null) continue;
      const given = styles.get(data.s) as IStyleData | null | undefined;
      const current = sheet.getCellRaw(Number(row), Number(column));
      const pattern = given?.n?.pattern ?? styles.getStyleByCell(current)?.n?.pattern;
      // A change of nothing but the format leaves the value, and gets none that would show another one.
      if ('v' in data || 'p' in data || 'f' in data) admitValue(data, cell, given?.n?.pattern);
      if (isOther(pattern, cell)) data.s = { ...given, n: formatOf(cell) };
    }
}

function admitValue(data: ICellData, cell: InputCell, pattern: string | undefined): void {
  if (isFormula(data)) return;
  const shown =
    typeof data.v === 'number' && pattern !== undefined && data.t !== CellValueType.STRING
      ? shownFigure(data.v, pattern)
      : undefined;
  const text = typeof shown === 'string' ? shown : textOf(data);
  if (text === undefined) return;
  const content = figureContent(text, cell);
  data.v = content.v;
  data.t = content.t;
  if (data.p !== undefined) data.p = null;
}

const isGeneral = (pattern: string | undefined): boolean =>
  pattern === undefined || pattern === '' || /^general$/iu.test(pattern);

const isOther = (pattern: string | undefined, { numberFormat }: InputCell): boolean =>
  numberFormat === null ? !isGeneral(pattern) : pattern !== numberFormat;

const formatOf = ({ numberFormat }: InputCell) => (numberFormat === null ? null : { pattern: numberFormat });

/** Takes the cells of the form out of a change of number formats. */
function exceptInputCells(injector: Injector, { params }: ICommandInfo): void {
  const { unitId, subUnitId, values } = (params ?? {}) as Partial<ISetNumfmtMutationParams>;
  if (unitId === undefined || subUnitId === undefined || values === undefined) return;
  const isInput = (row: number, column: number) =>
    inputCellAt(injector, unitId, subUnitId, row, column) !== null;
  for (const value of Object.values(values))
    value.ranges = value.ranges.flatMap((range) => {
      const cells = [];
      let isTouched = false;
      for (let row = range.startRow; row <= range.endRow; row += 1)
        for (let column = range.startColumn; column <= range.endColumn; column += 1)
          if (isInput(row, column)) isTouched = true;
          else cells.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
      return isTouched ? cells : [range];
    });
}
