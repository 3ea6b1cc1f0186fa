import { formatNumber } from './parse-number';
import type { CellState } from './report';

/** What a cell holds, as it is printed and typed. Undefined is a cell that is not there. */
export const stateText = (state: CellState | undefined, blank = ''): string =>
  state?.kind === 'number' ? formatNumber(state.value) : state?.kind === 'invalid' ? state.raw : blank;
