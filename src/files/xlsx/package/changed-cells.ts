import type { Band, SheetToSave, TypedCell } from '../../../workbook/foreign/foreign-sheet';
import { cellKey } from '../../../core/grid/addresses';
import { areSameRuns } from '../../../workbook/foreign/text-runs';
import type { OpenedCell } from './foreign-cells';
import type { OpenedSheet } from './read-foreign';

/** A cell to write, and how it stands in the opened file. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** Undefined if the file does not hold it. */
  readonly before: OpenedCell | undefined;
  /** Undefined if the cell is empty now. */
  readonly after: TypedCell | undefined;
  /** Another content, not just another number format. */
  readonly isContent: boolean;
}

/** The cells of a sheet by their numbers; of several at one address, the last. */
export const cellsByKey = <T extends { readonly row: number; readonly column: number }>(
  cells: readonly T[],
): ReadonlyMap<number, T> => new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));

/** The cells that differ from those of the opened file: in content, formula or format. Results of formulas do not count. */
export function changedCells(opened: OpenedSheet, edited: SheetToSave): readonly CellChange[] {
  const before = cellsByKey(opened.cells);
  const after = cellsByKey(edited.cells);
  const changes: CellChange[] = [];
  const compare = (row: number, column: number, key: number) => {
    const old = before.get(key);
    const now = after.get(key);
    const isContent = !hasSameContent(old, now);
    if (isContent || !hasSameFormat(old, now))
      changes.push({ row, column, before: old, after: isEmpty(now) ? undefined : now, isContent });
  };
  for (const [key, { row, column }] of before) compare(row, column, key);
  for (const [key, { row, column }] of after) if (!before.has(key)) compare(row, column, key);
  return changes;
}

const isEmpty = (cell: TypedCell | undefined): boolean =>
  cell === undefined || (cell.value === null && cell.formula === undefined);

function hasSameContent(before: TypedCell | undefined, after: TypedCell | undefined): boolean {
  if (before?.formula !== undefined || after?.formula !== undefined)
    return (
      before?.formula !== undefined &&
      after?.formula !== undefined &&
      plainFormula(before.formula) === plainFormula(after.formula)
    );
  return (before?.value ?? null) === (after?.value ?? null) && areSameRuns(before?.runs, after?.runs);
}

/** Programs write names of sheets with quotes or without. */
const plainFormula = (formula: string): string => formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!');

/** An empty cell keeps its format. */
function hasSameFormat(before: TypedCell | undefined, after: TypedCell | undefined): boolean {
  if (after === undefined || (isEmpty(after) && after.format === undefined)) return true;
  if (after.format !== undefined && after.format !== before?.format) return false;
  return isEmpty(after) || after.numberFormat === before?.numberFormat;
}

/** The rows or columns that were hidden or shown, with whether they are hidden now. */
export function changedVisibility(
  opened: readonly Band[],
  edited: readonly Band[],
): ReadonlyMap<number, boolean> {
  const hidden = (bands: readonly Band[]) =>
    new Set(bands.filter(({ isHidden }) => isHidden === true).map(({ at }) => at));
  const [before, after] = [hidden(opened), hidden(edited)];
  return new Map(
    [...new Set([...before, ...after])]
      .filter((at) => before.has(at) !== after.has(at))
      .map((at) => [at, after.has(at)]),
  );
}
