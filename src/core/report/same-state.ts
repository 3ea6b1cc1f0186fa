import type { CellState } from './report';

/** Whether two cells hold the same; what cannot be read is compared as text. Undefined is a cell that is not there. */
export function isSameState(one: CellState | undefined, other: CellState | undefined): boolean {
  if (one?.kind !== other?.kind) return false;
  if (one?.kind === 'number' && other?.kind === 'number') return one.value === other.value;
  return one?.kind !== 'invalid' || other?.kind !== 'invalid' || one.raw === other.raw;
}
