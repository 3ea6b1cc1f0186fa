import type {
  ICellData,
  ICommandService,
  Injector,
  IRange,
  ISheetDataValidationRule,
  Nullable,
  Worksheet,
} from '@univerjs/core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';

type Cells = Readonly<Record<string, Readonly<Record<string, ICellData>>>>;

/** Everything of a sheet that rows and columns move: contents and formats of cells, merges, and rules. */
export interface SheetStructure {
  /** Null for a sheet so large that copying its cells would be felt. */
  readonly cells: Cells | null;
  readonly merges: readonly IRange[];
  readonly validations: readonly ISheetDataValidationRule[];
  /** In order of priority. */
  readonly formats: readonly IConditionFormattingRule[];
}

/** Cells that are copied within a few milliseconds. */
const mostCells = 20_000;

/** A copy of the structure of a sheet, which later changes leave alone. */
export function structureOf(injector: Injector, sheet: Worksheet): SheetStructure {
  const [unitId, id] = [sheet.getUnitId(), sheet.getSheetId()];
  return {
    cells: cellsOf(sheet),
    merges: structuredClone(sheet.getMergeData()),
    validations: structuredClone(injector.get(SheetDataValidationModel).getRules(unitId, id)),
    formats: structuredClone(injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, id) ?? []),
  };
}

function cellsOf(sheet: Worksheet): Cells | null {
  const copy: Record<string, Record<string, ICellData>> = {};
  let count = 0;
  for (const [row, columns] of rowsOf(sheet)) {
    const cells: Record<string, ICellData> = {};
    for (const [column, cell] of Object.entries(columns)) {
      if (!cell) continue;
      count += 1;
      if (count > mostCells) return null;
      cells[column] = structuredClone(cell);
    }
    copy[row] = cells;
  }
  return copy;
}

const rowsOf = (
  sheet: Worksheet,
): readonly (readonly [string, Readonly<Record<string, Nullable<ICellData>>>])[] =>
  Object.entries(sheet.getCellMatrix().getMatrix() as Record<string, Record<string, Nullable<ICellData>>>);

/** Gives a sheet a structure that it had before. Only what differs is written. */
export function restoreStructure(
  injector: Injector,
  commands: ICommandService,
  sheet: Worksheet,
  { cells, merges, validations, formats }: SheetStructure,
): void {
  const target = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const run = (id: string, params: object) => commands.syncExecuteCommand(id, { ...target, ...params });
  restoreMerges(sheet.getMergeData(), merges, run);
  if (cells !== null) restoreCells(sheet, cells, run);
  restoreValidations(
    injector.get(SheetDataValidationModel).getRules(target.unitId, target.subUnitId),
    validations,
    run,
  );
  restoreFormats(injector, commands, sheet, formats);
}

/** Gives a sheet conditional formats; also those that it has, since the library goes on showing what they found before. */
export function restoreFormats(
  injector: Injector,
  commands: ICommandService,
  sheet: Worksheet,
  formats: readonly IConditionFormattingRule[],
): void {
  const target = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const found = injector.get(ConditionalFormattingRuleModel).getSubunitRules(target.unitId, target.subUnitId);
  for (const { cfId } of [...(found ?? [])])
    commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { ...target, cfId });
  // The last one added comes first.
  for (const rule of [...formats].reverse())
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...target, rule: structuredClone(rule) });
}

type Run = (id: string, params: object) => void;

const keyOf = ({ startRow, startColumn, endRow, endColumn }: IRange): string =>
  [startRow, startColumn, endRow, endColumn].join();

function restoreMerges(found: readonly IRange[], wanted: readonly IRange[], run: Run): void {
  const without = (some: readonly IRange[], others: readonly IRange[]) => {
    const keys = new Set(others.map(keyOf));
    return structuredClone(some.filter((range) => !keys.has(keyOf(range))));
  };
  const [extra, missing] = [without(found, wanted), without(wanted, found)];
  if (extra.length > 0) run(RemoveWorksheetMergeMutation.id, { ranges: extra });
  if (missing.length > 0) run(AddWorksheetMergeMutation.id, { ranges: missing });
}

/** Results of formulas are not compared: they follow. */
const textOf = (cell: ICellData): string => {
  const { v, t, f, si, s, p } = cell;
  const isFormula = (f ?? '') !== '' || (si ?? '') !== '';
  return JSON.stringify([
    isFormula ? null : (v ?? null),
    isFormula ? null : (t ?? null),
    f ?? '',
    si ?? '',
    s ?? '',
    p ?? '',
  ]);
};

const nothing: ICellData = { v: null, t: null, f: null, si: null, p: null, s: null };

function restoreCells(sheet: Worksheet, wanted: Cells, run: Run): void {
  const cellValue: Record<string, Record<string, ICellData | null>> = {};
  const put = (row: string, column: string, cell: ICellData | null) => {
    (cellValue[row] ??= {})[column] = cell;
  };
  for (const [row, columns] of rowsOf(sheet))
    for (const [column, cell] of Object.entries(columns))
      if (cell && wanted[row]?.[column] === undefined) put(row, column, null);
  const matrix = sheet.getCellMatrix();
  for (const [row, columns] of Object.entries(wanted))
    for (const [column, cell] of Object.entries(columns)) {
      const found = matrix.getValue(Number(row), Number(column)) as ICellData | null | undefined;
      if (found !== null && found !== undefined && textOf(found) === textOf(cell)) continue;
      put(row, column, { ...nothing, ...structuredClone(cell) });
    }
  if (Object.keys(cellValue).length > 0) run(SetRangeValuesMutation.id, { cellValue });
}

function restoreValidations(
  found: readonly ISheetDataValidationRule[],
  wanted: readonly ISheetDataValidationRule[],
  run: Run,
): void {
  const ids = new Set(wanted.map(({ uid }) => uid));
  const extra = found.filter(({ uid }) => !ids.has(uid)).map(({ uid }) => uid);
  if (extra.length > 0) run(RemoveDataValidationMutation.id, { ruleId: extra });
  for (const rule of wanted) {
    const same = found.find(({ uid }) => uid === rule.uid);
    if (same === undefined) run(AddDataValidationMutation.id, { rule: structuredClone(rule) });
    else if (same.ranges.map(keyOf).join(' ') !== rule.ranges.map(keyOf).join(' '))
      run(UpdateDataValidationMutation.id, {
        ruleId: rule.uid,
        payload: { type: UpdateRuleType.RANGE, payload: structuredClone(rule.ranges) },
      });
  }
}
