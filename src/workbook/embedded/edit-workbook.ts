import type { ICellData, IMutationInfo, Injector, IWorkbookData } from '@univerjs/core';
import {
  BooleanNumber,
  generateRandomId,
  ICommandService,
  IResourceManagerService,
  IUndoRedoService,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  sequenceExecute,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { CellWrite } from '../port';
import type { CellChange } from './change-journal';
import type { SheetData } from './sheet-of-plan';
import { contentOf, protectedSheet } from './sheet-of-plan';

/** Writes cells of any sheets as one undo step. Formats do not change. */
export function writeCells(injector: Injector, unitId: string, cells: readonly CellWrite[]): void {
  const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const { sheet, row, column, content } of cells) {
    const values = bySheet.get(sheet) ?? {};
    bySheet.set(sheet, values);
    (values[row] ??= {})[column] = cellOf(content);
  }
  const redoMutations: IMutationInfo[] = [];
  const undoMutations: IMutationInfo[] = [];
  for (const [subUnitId, cellValue] of bySheet) {
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
    undoMutations.unshift({
      id: SetRangeValuesMutation.id,
      params: SetRangeValuesUndoMutationFactory(injector, params),
    });
    redoMutations.push({ id: SetRangeValuesMutation.id, params });
  }
  if (!sequenceExecute(redoMutations, injector.get(ICommandService)).result)
    throw new Error('the embedded workbook refused the cells');
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
}

/** The data of the grid itself, which the library would copy first, at four times the cost of everything else. */
export function dataOf(workbook: FWorkbook, injector: Injector): Partial<IWorkbookData> {
  const resources = injector
    .get(IResourceManagerService)
    .getResources(workbook.getId(), UniverInstanceType.UNIVER_SHEET);
  return { ...workbook.getWorkbook().getSnapshot(), resources };
}

/**
 * Makes noted changes again, without an undo step.
 *
 * @param idOf the id that a sheet of the changes has now
 */
export function redoChanges(
  injector: Injector,
  unitId: string,
  changes: readonly CellChange[],
  idOf: (old: string) => string,
): void {
  for (const { sheet, cells } of changes) {
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId: idOf(sheet), cellValue: cells };
    if (!injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params))
      throw new Error('the embedded workbook refused the cells');
  }
}

/** Everything the cell may have held before is named, so that nothing of it remains. */
function cellOf(content: CellWrite['content']): ICellData {
  const empty: ICellData = { v: null, t: null, f: null, si: null, p: null };
  if (typeof content === 'string' && content.startsWith('=')) return { ...empty, f: content };
  return { ...empty, ...contentOf({ content }) };
}

/** Protects a sheet, or takes its protection away. Not an undo step: undoing goes on as before. */
export function protectSheet(workbook: FWorkbook, id: string, isProtected: boolean): void {
  const config = workbook.getSheetBySheetId(id)?.getSheet().getConfig();
  if (config === undefined) return;
  if (isProtected) config.custom = { ...config.custom, ...protectedSheet };
  else config.custom = {};
}

/** What new sheets take the place of. */
interface Replaced {
  /** Ids of sheets to be hidden. */
  readonly instead: readonly string[];
  /** Sheets with nothing on them, to be removed: the first ones of the workbook. */
  readonly empty: readonly SheetData[];
}

/** Adds sheets after the others, with their validations and formats, in place of some, as one undo step. */
export function insertSheets(
  injector: Injector,
  unitId: string,
  first: number,
  sheets: readonly SheetData[],
  { instead, empty }: Replaced,
): void {
  const [shown] = sheets;
  const [blank] = empty;
  // A workbook always shows a sheet: the old ones go after the new ones appear, and reappear before those are removed.
  const redoMutations = [
    ...sheets.flatMap((data, index) => addition(unitId, first + index, data)),
    ...instead.map((subUnitId) => visibility(unitId, subUnitId, 1)),
    ...(shown === undefined || blank === undefined ? [] : [activation(unitId, shown)]),
    ...empty.map((data) => sheetRemoval(unitId, data)),
  ];
  const undoMutations = [
    ...empty.flatMap((data, index) => addition(unitId, index, data)),
    ...(blank === undefined ? [] : [activation(unitId, blank)]),
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
    // The last one added comes first.
    ...[...conditionalFormats]
      .reverse()
      .map((rule) => ({ id: AddConditionalRuleMutation.id, params: { unitId, subUnitId, rule } })),
  ];
}

const activation = (unitId: string, { sheet }: SheetData): IMutationInfo => ({
  id: SetWorksheetActiveOperation.id,
  params: { unitId, subUnitId: sheet.id },
});

const sheetRemoval = (unitId: string, { sheet }: SheetData): IMutationInfo => ({
  id: RemoveSheetMutation.id,
  params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name },
});

const visibility = (unitId: string, subUnitId: string, hidden: 0 | 1): IMutationInfo => ({
  id: SetWorksheetHideMutation.id,
  params: { unitId, subUnitId, hidden },
});

/** In the order of `addition`. */
function removal(unitId: string, data: SheetData): readonly IMutationInfo[] {
  const { sheet, validations, conditionalFormats } = data;
  const subUnitId = sheet.id;
  return [
    sheetRemoval(unitId, data),
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

/**
 * Replaces all existing sheets; cannot be undone. The workbook itself stays: the library does not draw a second one in
 * its place.
 */
export function replaceSheets(
  injector: Injector,
  unitId: string,
  old: readonly string[],
  sheets: readonly SheetData[],
): void {
  const commands = injector.get(ICommandService);
  // Until they are removed, their names must differ from those of the new ones.
  for (const subUnitId of old)
    commands.syncExecuteCommand(SetWorksheetNameMutation.id, { unitId, subUnitId, name: generateRandomId() });
  const insert = (data: SheetData, index: number) => {
    // As if somebody else did: the library does not show each of them in turn.
    if (!sequenceExecute([...addition(unitId, index, data)], commands, { fromCollab: true }).result)
      throw new Error('the embedded workbook refused the sheets');
  };
  const show = ({ sheet }: SheetData) =>
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheet.id });
  const [first] = sheets;
  const smallest = smallestOf(sheets);
  if (first === undefined || smallest === undefined) return;
  insert(smallest, old.length);
  show(smallest);
  // Unlike the mutation, the command also removes what plug-ins store for a sheet. It would parse all formulas to find those
  // that refer to the sheet: none of the new ones does.
  withFormulas(injector, { [unitId]: Object.fromEntries(old.map((id) => [id, {}])) }, () => {
    for (const subUnitId of old) commands.syncExecuteCommand(RemoveSheetCommand.id, { unitId, subUnitId });
  });
  // At each sheet that is added, the library reads the formulas of all of them: here it does so once.
  withFormulas(injector, injector.get(FormulaDataModel).getFormulaData(), () => {
    sheets.forEach((data, index) => {
      if (data !== smallest) insert(data, index);
    });
  });
  show(first);
  injector.get(IUndoRedoService).clearUndoRedo(unitId);
}

/** The shown sheet with the fewest rows, the first of several. */
function smallestOf(sheets: readonly SheetData[]): SheetData | undefined {
  const rowsIn = ({ sheet }: SheetData) => Object.keys(sheet.cellData ?? {}).length;
  const shown = sheets.filter(({ sheet }) => sheet.hidden !== BooleanNumber.TRUE);
  return shown.sort((a, b) => rowsIn(a) - rowsIn(b))[0];
}

type Formulas = ReturnType<FormulaDataModel['getFormulaData']>;

/** Does something while the library takes these for all formulas. It adds those of new sheets to them. */
function withFormulas(injector: Injector, formulas: Formulas, act: () => void): void {
  const model = injector.get(FormulaDataModel);
  model.getFormulaData = () => formulas;
  try {
    act();
  } finally {
    Reflect.deleteProperty(model, 'getFormulaData');
  }
}
