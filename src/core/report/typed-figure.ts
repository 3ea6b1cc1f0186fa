import type { ValueType } from '../statute/types';
import { parseNumber } from './parse-number';

/** Words and marks that documents write in a cell of changes: 减4, 增2/减0. */
const inWords = /[增减/／]/u;

/**
 * The number that somebody typed into a cell of the form; null if it is none, or one that the cell cannot hold. Stricter
 * than `parseNumber`, which reads what others have written: nothing is converted or guessed that could be corrected at
 * once. Accepts full-width digits, thousands marks, a plus sign and a trailing unit of the cell.
 */
export function typedFigure(text: string, type: ValueType): number | null {
  const { state, converted } = parseNumber(text, type);
  if (state.kind !== 'number' || converted || inWords.test(text)) return null;
  const { value } = state;
  if (type !== 'change' && value < 0) return null;
  return type === 'amount' || Number.isInteger(value) ? value : null;
}
