import type { ICommandInfo, Injector, IRange, Worksheet } from '@univerjs/core';
import { CanceledError, Direction, ICommandService, Rectangle } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService, getPrimaryForRange } from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { MoveSelectionEnterAndTabCommand, ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { cellKey } from '../../core/grid/addresses';
import { errorTitle } from '../plan/data-validations';
import { activeSheet } from './active-sheet';

/** Rows of headers between two blocks of a table; between two tables there are more. */
const mostHeaderRows = 3;

/**
 * In the tables of the report, Enter and Tab go to the next cell to be filled in: down a column, over header rows, then
 * the next column; with Shift back. Elsewhere, from the last cell, and where that is off, they do what they do in any
 * spreadsheet.
 */
export function followForm(injector: Injector, isOn: () => boolean): void {
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted((command) => {
    if (command.id !== MoveSelectionEnterAndTabCommand.id || !isOn()) return;
    const sheet = activeSheet(injector);
    const next = sheet === null ? null : nextInput(injector, sheet, isBackward(command));
    if (sheet === null || next === null) return;
    const target = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
    const selections = [{ range: next, primary: getPrimaryForRange(next, sheet), style: null }];
    commands.syncExecuteCommand(SetSelectionsOperation.id, { ...target, selections });
    commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: next });
    throw new CanceledError();
  });
}

const isBackward = ({ params }: ICommandInfo): boolean => {
  const { direction } = (params ?? {}) as { readonly direction?: Direction };
  return direction === Direction.UP || direction === Direction.LEFT;
};

/** The cell to be filled in after or before the selected one; null if none is selected, or it is the last. */
function nextInput(injector: Injector, sheet: Worksheet, backward: boolean): IRange | null {
  const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  if (range === undefined) return null;
  const selected = wholeCell(sheet, range.startRow, range.startColumn);
  if (!Rectangle.contains(selected, range)) return null;
  const cells = inputsOf(injector, sheet);
  const at = cells.findIndex((cell) => Rectangle.equals(cell, selected));
  return at < 0 ? null : (cells[backward ? at - 1 : at + 1] ?? null);
}

function wholeCell(sheet: Worksheet, row: number, column: number): IRange {
  const merge = sheet.getMergedCell(row, column);
  const { startRow, startColumn, endRow, endColumn } = merge ?? {
    startRow: row,
    startColumn: column,
    endRow: row,
    endColumn: column,
  };
  return { startRow, startColumn, endRow, endColumn };
}

/** The cells of the form in the order in which they are filled in: table by table, column by column. */
function inputsOf(injector: Injector, sheet: Worksheet): readonly IRange[] {
  const rules = injector.get(SheetDataValidationModel).getRules(sheet.getUnitId(), sheet.getSheetId());
  const cells = new Map<number, IRange>();
  for (const { ranges } of rules.filter((rule) => rule.errorTitle === errorTitle))
    for (const { startRow, startColumn, endRow, endColumn } of ranges)
      for (let row = startRow; row <= endRow; row += 1)
        for (let column = startColumn; column <= endColumn; column += 1) {
          const cell = wholeCell(sheet, row, column);
          cells.set(cellKey(cell.startRow, cell.startColumn), cell);
        }
  const byRow = [...cells.values()].sort((a, b) => a.startRow - b.startRow);
  const tables = new Map<IRange, number>();
  let table = 0;
  let last = byRow[0]?.startRow ?? 0;
  for (const cell of byRow) {
    if (cell.startRow - last - 1 > mostHeaderRows) table += 1;
    last = cell.endRow;
    tables.set(cell, table);
  }
  return byRow.sort(
    (a, b) =>
      (tables.get(a) ?? 0) - (tables.get(b) ?? 0) || a.startColumn - b.startColumn || a.startRow - b.startRow,
  );
}
