import type { ChangedSheet, NewResult } from '../../../workbook/foreign/affected-formulas';
import { cellKey } from '../../../core/grid/addresses';
import { affectedFormulas } from '../../../workbook/foreign/affected-formulas';
import type { SheetToSave } from '../../../workbook/foreign/foreign-sheet';
import type { CellChange } from './changed-cells';
import { cellsByKey, changedCells } from './changed-cells';
import { childNamed } from './children';
import type { OpenedSheet } from './read-foreign';

/** A sheet of the opened file as it is to be saved. */
export interface EditedSheet {
  readonly opened: OpenedSheet;
  readonly sheet: SheetToSave;
  /** Its tables are written anew: its old part only shows what changed. */
  readonly isOurs: boolean;
}

/** The same, with what changed on it and because of changes elsewhere. */
export interface ComparedSheet extends EditedSheet {
  readonly changes: readonly CellChange[];
  readonly results: ReadonlyMap<number, NewResult>;
}

/**
 * Compares sheets with the opened file.
 *
 * @param names the contents of defined names, in lower case
 */
export function comparedSheets(
  edited: readonly EditedSheet[],
  names: ReadonlyMap<string, readonly string[]>,
): readonly ComparedSheet[] {
  const changes = edited.map(({ opened, sheet, isOurs }) => (isOurs ? [] : changedCells(opened, sheet)));
  const results = affectedFormulas(
    edited.map((own, index) => changedSheet(own, changes[index] ?? [])),
    names,
  );
  return edited.map((own, index) => ({
    ...own,
    changes: changes[index] ?? [],
    results: results[index] ?? new Map<number, NewResult>(),
  }));
}

function changedSheet({ opened, sheet, isOurs }: EditedSheet, changes: readonly CellChange[]): ChangedSheet {
  const after = cellsByKey(sheet.cells);
  const hasTables = childNamed(opened.outline, 'tableParts') !== undefined;
  if (isOurs) {
    const before = cellsByKey(opened.cells);
    const keys = new Set([...before.keys(), ...after.keys()]);
    const changed = [...keys].filter(
      (key) => (before.get(key)?.value ?? null) !== (after.get(key)?.value ?? null),
    );
    return {
      name: sheet.name,
      hasTables,
      formulas: [],
      changed: changed.flatMap((key) => after.get(key) ?? before.get(key) ?? []),
    };
  }
  const changed = changes.filter(({ isContent }) => isContent);
  const changedKeys = new Set(changed.map(({ row, column }) => cellKey(row, column)));
  const written = opened.cells.flatMap((cell) => {
    const formula = cell.formula ?? cell.heldFormula;
    if (formula === undefined || changedKeys.has(cellKey(cell.row, cell.column))) return [];
    const isFailed = cell.isError !== true && after.get(cellKey(cell.row, cell.column))?.isError === true;
    return [{ ...cell, formula, isUncalculated: cell.formula === undefined || isFailed }];
  });
  const typed = changed.flatMap(({ after: cell }) =>
    cell?.formula === undefined
      ? []
      : [{ ...cell, formula: cell.formula, isUncalculated: cell.isError === true }],
  );
  return {
    name: sheet.name,
    hasTables,
    formulas: [...written, ...typed],
    changed,
  };
}
