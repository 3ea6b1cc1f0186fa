import { decodeText } from './decode-text';
import type { Reader } from './reader';
import { gridOfText } from './text/grid-of-text';
import { gridsOfOwnCsv } from './text/own-csv';

/** Plain text of any shape in any of the encodings that offices use, and the .csv that this program writes. */
export const readText: Reader = (bytes) => {
  const text = decodeText(bytes);
  return Promise.resolve({ grids: gridsOfOwnCsv(text) ?? [gridOfText(text)] });
};
