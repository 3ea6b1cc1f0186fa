import { amountDecimals, formatNumber } from './parse-number';
import type { CellState } from './report';

/** Whether two cells have the same content; unreadable ones are compared as text. Undefined is an absent cell. */
export function isSameState(one: CellState | undefined, other: CellState | undefined): boolean {
  if (one?.kind === 'number') return other?.kind === 'number' && one.value === other.value;
  if (one?.kind === 'invalid') return other?.kind === 'invalid' && one.raw === other.raw;
  return one?.kind === other?.kind;
}

/** The content of a cell, as printed and typed. Undefined is an absent cell. */
export const stateText = (state: CellState | undefined, blank = ''): string =>
  state?.kind === 'number' ? formatNumber(state.value) : state?.kind === 'invalid' ? state.raw : blank;

const factor = 10 ** amountDecimals;

/** A figure with at most six decimal places as an integer number of millionths, so that comparisons are exact. */
export const toMillionths = (value: number): number => Math.round(value * factor);

/** The inverse of `toMillionths`. */
export const fromMillionths = (millionths: number): number => millionths / factor;
