import { amountPlaces, formatNumber } from './parse-number';
import type { CellState } from './report';

/** Whether two cells hold the same; what cannot be read is compared as text. Undefined is a cell that is not there. */
export function isSameState(one: CellState | undefined, other: CellState | undefined): boolean {
  if (one?.kind !== other?.kind) return false;
  if (one?.kind === 'number' && other?.kind === 'number') return one.value === other.value;
  return one?.kind !== 'invalid' || other?.kind !== 'invalid' || one.raw === other.raw;
}

/** What a cell holds, as it is printed and typed. Undefined is a cell that is not there. */
export const stateText = (state: CellState | undefined, blank = ''): string =>
  state?.kind === 'number' ? formatNumber(state.value) : state?.kind === 'invalid' ? state.raw : blank;

const factor = 10 ** amountPlaces;

/** A figure with at most six decimal places as a whole number of millionths, so that comparing it is exact. */
export const toMillionths = (value: number): number => Math.round(value * factor);

/** The inverse of `toMillionths`. */
export const fromMillionths = (millionths: number): number => millionths / factor;
