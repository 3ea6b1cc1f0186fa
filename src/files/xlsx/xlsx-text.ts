import type { Cell } from 'hucre/xlsx';
import { withoutControls } from '../markup-text';

/** Characters that a cell can hold; Excel calls a file with more damaged. */
const longest = 32_767;

/**
 * A text as cell content that stays text. Signs that begin a formula are harmless in a shared string. `_x0041_` would be
 * read as a letter, so its first underscore is written as such an escape itself (ECMA-376 part 1, 22.9.2.19).
 */
export function textCell(text: string): Partial<Cell> {
  const plain = withoutControls(text)
    .replace(/\r\n?/gu, '\n')
    .slice(0, longest)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  // The library writes the text of an error value, such as #REF!, as an error; a run of rich text it leaves alone.
  return plain.startsWith('#') ? { richText: [{ text: plain }] } : { value: plain };
}

/** The text in one line, for places that have no lines: document properties and defined names. */
export const oneLine = (text: string): string => withoutControls(text).replace(/[\t\r\n]+/gu, ' ');
