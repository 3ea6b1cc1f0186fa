import type { IMutationInfo, Injector } from '@univerjs/core';
import {
  ICommandService,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  sequenceExecute,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetHideMutation } from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { SheetData } from './sheet-of-plan';

/**
 * Adds sheets behind the others, with their validations and formats, and hides those that they stand in for, as one step for
 * the user to undo.
 */
export function insertSheets(
  injector: Injector,
  unitId: string,
  first: number,
  sheets: readonly SheetData[],
  instead: readonly string[] = [],
): void {
  // A workbook always shows a sheet: the old ones go after the new ones came, and come back before those go.
  const redoMutations = [
    ...sheets.flatMap((data, index) => addition(unitId, first + index, data)),
    ...instead.map((subUnitId) => visibility(unitId, subUnitId, 1)),
  ];
  const undoMutations = [
    ...instead.map((subUnitId) => visibility(unitId, subUnitId, 0)),
    ...sheets.flatMap((data) => removal(unitId, data)).reverse(),
  ];
  if (!sequenceExecute(redoMutations, injector.get(ICommandService)).result)
    throw new Error('the embedded workbook refused the sheets');
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
}

function addition(
  unitId: string,
  index: number,
  { sheet, styles, validations, conditionalFormats }: SheetData,
): readonly IMutationInfo[] {
  const subUnitId = sheet.id;
  return [
    {
      id: InsertSheetMutation.id,
      params: { unitId, index, sheet: mergeWorksheetSnapshotWithDefault(sheet), styles },
    },
    ...validations.map((rule) => ({ id: AddDataValidationMutation.id, params: { unitId, subUnitId, rule } })),
    // The one that is added last comes first.
    ...[...conditionalFormats]
      .reverse()
      .map((rule) => ({ id: AddConditionalRuleMutation.id, params: { unitId, subUnitId, rule } })),
  ];
}

const visibility = (unitId: string, subUnitId: string, hidden: 0 | 1): IMutationInfo => ({
  id: SetWorksheetHideMutation.id,
  params: { unitId, subUnitId, hidden },
});

/** In the order of `addition`. */
function removal(
  unitId: string,
  { sheet, validations, conditionalFormats }: SheetData,
): readonly IMutationInfo[] {
  const subUnitId = sheet.id;
  return [
    { id: RemoveSheetMutation.id, params: { unitId, subUnitId, subUnitName: sheet.name } },
    {
      id: RemoveDataValidationMutation.id,
      params: { unitId, subUnitId, ruleId: validations.map(({ uid }) => uid) },
    },
    ...conditionalFormats.map(({ cfId }) => ({
      id: DeleteConditionalRuleMutation.id,
      params: { unitId, subUnitId, cfId },
    })),
  ];
}
