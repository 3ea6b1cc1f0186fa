import { isSameState } from '../report/cell-state';
import type { CellState } from '../report/report';
import type { Zone } from './zones';
import { figuresOf } from './zones';

/** The same row again within its table, if it has other contents. */
export function contradictionOf(
  { zone, duplicateRow }: { readonly zone: Zone; readonly duplicateRow: Zone | undefined },
  unused: readonly Zone[],
): Zone | undefined {
  if (duplicateRow === undefined || !unused.includes(duplicateRow)) return undefined;
  return figuresOf(duplicateRow) === figuresOf(zone) ? undefined : duplicateRow;
}

/** Whether two rows have different figures for a cell. */
export const differs = (one: CellState, other: CellState | undefined): boolean =>
  one.kind === 'number' && other?.kind === 'number' && one.value !== other.value;

/** Whether a second row contradicts a cell; it does if its figures cannot be assigned at all. */
export const contradicts = (read: CellState, second: CellState | undefined): boolean =>
  second === undefined || (second.kind !== 'blank' && !isSameState(read, second));
