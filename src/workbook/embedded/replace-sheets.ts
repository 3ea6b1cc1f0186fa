import type { Injector } from '@univerjs/core';
import { ICommandService, IUndoRedoService, generateRandomId } from '@univerjs/core';
import { RemoveSheetCommand, SetWorksheetActiveOperation, SetWorksheetNameMutation } from '@univerjs/sheets';
import { insertSheets } from './insert-sheets';
import type { SheetData } from './sheet-of-plan';

/**
 * Puts sheets in place of all that are there; nothing of it can be undone. The workbook itself stays: the library does not
 * draw a second one in the place of the first.
 */
export function replaceSheets(
  injector: Injector,
  unitId: string,
  old: readonly string[],
  sheets: readonly SheetData[],
): void {
  const commands = injector.get(ICommandService);
  // Until they are gone, their names must not be those of the new ones.
  for (const subUnitId of old)
    commands.syncExecuteCommand(SetWorksheetNameMutation.id, { unitId, subUnitId, name: generateRandomId() });
  insertSheets(injector, unitId, old.length, sheets);
  const [first] = sheets;
  if (first !== undefined)
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: first.sheet.id });
  // The command, unlike the mutation, also removes what plug-ins keep for a sheet.
  for (const subUnitId of old) commands.syncExecuteCommand(RemoveSheetCommand.id, { unitId, subUnitId });
  injector.get(IUndoRedoService).clearUndoRedo(unitId);
}
