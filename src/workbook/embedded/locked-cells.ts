import type { ICellData, ICommandInfo, IExecutionOptions, Injector, IRange, Worksheet } from '@univerjs/core';
import { CanceledError, ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Workbook } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { SetRangeValuesMutation, SheetsSelectionsService } from '@univerjs/sheets';
import type { IEditorBridgeServiceVisibleParam } from '@univerjs/sheets-ui';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { activeSheet } from './active-sheet';
import { isCalculated } from './calculation';
import { placeOfEdit } from './open-edit';
import { isCellLocked, isSheetProtected } from './sheet-of-plan';

/** What was about to be changed, and where the selected cell is in the window, in pixels. */
export type LockedInput = {
  readonly left: number;
  readonly bottom: number;
} & (
  | {
      /** A label, header or calculated total of a protected sheet, or its rows and columns. */
      readonly kind: 'locked';
    }
  | {
      /** The formula of a total, not protected. */
      readonly kind: 'total';
      /** Opens the cell after all. */
      readonly open: () => void;
    }
);

interface Surroundings {
  /** The change in progress is made by the program or by an undo, which may change everything. */
  readonly isFree: () => boolean;
  readonly refused: (input: LockedInput) => void;
}

/** Commands that move or merge cells, by what they move. */
const moving = {
  rows: /^sheet\.command\.(?:insert|remove|move)-(?:multi-)?rows?\b/u,
  columns: /^sheet\.command\.(?:insert|remove|move)-(?:multi-)?cols?\b/u,
  cells:
    /^sheet\.command\.(?:(?:insert|delete)-range-move|move-range$|reorder-range$|split-text|(?:add|remove)-worksheet-merge)/u,
} as const;

/**
 * Guards a protected sheet: labels, headers and calculated totals of its tables keep their content, and the tables their
 * rows and columns. A change of locked cells together with others changes the others. On every sheet, the formula of a
 * total is opened only if the user wants to. To be called before the library's plug-ins start: they note what becomes of
 * formulas before it is written.
 */
export function guardLockedCells(injector: Injector, { isFree, refused }: Surroundings): void {
  const commands = injector.get(ICommandService);
  /** A total is being opened because the user wants to. */
  let isAdmitted = false;
  const refuse = (): void => refused({ kind: 'locked', ...placeOfEdit(injector) });
  const open = (command: ICommandInfo): void => {
    isAdmitted = true;
    try {
      commands.syncExecuteCommand(command.id, command.params);
    } finally {
      isAdmitted = false;
    }
  };
  commands.beforeCommandExecuted((command, options) => {
    if (command.id === SetCellEditVisibleOperation.id) {
      const found = opensLocked(injector, command);
      if (found === null || (found === 'total' && isAdmitted)) return;
      if (found === 'locked') refuse();
      else refused({ kind: 'total', ...placeOfEdit(injector), open: () => open(command) });
      throw new CanceledError();
    }
    if (isFree() || isCalculated(options)) return;
    if (command.id === SetRangeValuesMutation.id) {
      if (keepLocked(injector, command)) refuse();
    } else if (movesForm(injector, command, options)) {
      refuse();
      throw new CanceledError();
    }
  });
}

type Cell = readonly [row: number, column: number];

/** The upper left cell of the selected one. */
function selectedCell(injector: Injector): Cell | null {
  const primary = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  return primary === undefined ? null : [primary.startRow, primary.startColumn];
}

/** Whether a cell, or the merged one that covers it, is locked. */
function isLocked(sheet: Worksheet, row: number, column: number): boolean {
  const merge = sheet.getMergedCell(row, column);
  return isCellLocked(sheet.getCellRaw(merge?.startRow ?? row, merge?.startColumn ?? column));
}

/** What a command is about to open for editing, if the user should not or has to be asked. */
function opensLocked(injector: Injector, { params }: ICommandInfo): LockedInput['kind'] | null {
  const { visible } = (params ?? {}) as Partial<IEditorBridgeServiceVisibleParam>;
  const sheet = activeSheet(injector);
  const cell = visible === true ? selectedCell(injector) : null;
  if (sheet === null || cell === null || !isLocked(sheet, ...cell)) return null;
  if (isSheetProtected(sheet.getConfig())) return 'locked';
  const { f } = sheet.getCellRaw(...cell) ?? {};
  return typeof f === 'string' && f !== '' ? 'total' : null;
}

function sheetOf(injector: Injector, unitId = '', subUnitId = ''): Worksheet | null {
  const workbook = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  return workbook?.getSheetBySheetId(subUnitId) ?? null;
}

const contents = ['v', 'p', 'f', 'si', 't'] as const;

/** Takes new contents of locked cells out of a change. Returns whether there were any. */
function keepLocked(injector: Injector, { params }: ICommandInfo): boolean {
  const { unitId, subUnitId, cellValue } = (params ?? {}) as Partial<ISetRangeValuesMutationParams>;
  const sheet = sheetOf(injector, unitId, subUnitId);
  if (sheet === null || cellValue === undefined || !isSheetProtected(sheet.getConfig())) return false;
  let isFound = false;
  for (const [row, columns] of Object.entries(cellValue))
    for (const [column, data] of Object.entries(columns as Record<string, ICellData | null>)) {
      if (!isLocked(sheet, Number(row), Number(column))) continue;
      const current = sheet.getCellRaw(Number(row), Number(column)) ?? {};
      const given = data === null ? contents : contents.filter((key) => key in data);
      // A change of nothing but the format.
      if (given.length === 0) continue;
      isFound ||= given.some((key) => differs(data?.[key], current[key]));
      Reflect.deleteProperty(columns as object, column);
    }
  return isFound;
}

const differs = (wanted: unknown, current: unknown): boolean => (wanted ?? '') !== (current ?? '');

/** Whether a command would move cells of a protected table. */
function movesForm(injector: Injector, { id, params }: ICommandInfo, options?: IExecutionOptions): boolean {
  const [rows, columns] = [moving.rows.test(id), moving.columns.test(id)];
  if ((!rows && !columns && !moving.cells.test(id)) || options?.fromCollab === true) return false;
  const { unitId, subUnitId, range, ranges, fromRange, toRange } = (params ?? {}) as MovedRanges;
  const sheet = subUnitId === undefined ? activeSheet(injector) : sheetOf(injector, unitId, subUnitId);
  if (sheet === null || !isSheetProtected(sheet.getConfig())) return false;
  const given = [range, fromRange, toRange, ...(ranges ?? [])].filter((one) => one !== undefined);
  const selected = injector.get(SheetsSelectionsService).getCurrentSelections();
  const [lastRow, lastColumn] = endOfForm(sheet);
  return (given.length > 0 ? given : selected.map((selection) => selection.range)).some(
    ({ startRow, startColumn }) => (columns || startRow <= lastRow) && (rows || startColumn <= lastColumn),
  );
}

interface MovedRanges {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

/** The last row and column with locked cells: all figures of a table are between them and the first ones. */
function endOfForm(sheet: Worksheet): Cell {
  let [lastRow, lastColumn] = [-1, -1];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!isCellLocked(cell)) return;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  });
  return [lastRow, lastColumn];
}
