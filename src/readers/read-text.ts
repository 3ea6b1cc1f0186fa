import { gridOfRows } from '../grid/grid';
import { decodeText } from './decode-text';
import type { Reader } from './reader';

/** The line below the header of a pipe table. */
const pipeRule = /^[\s|:-]+$/u;

/** Cells are cut at tabs, or at bars; a bar at either end of the line is only its edge. */
function cellsOf(line: string): readonly (string | null)[] {
  const cells = line.includes('|')
    ? line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|')
    : line.split('\t');
  return cells.map((cell) => (cell.trim() === '' ? null : cell.trim()));
}

/** The lines of a plain text as rows of one grid: cells are cut at tabs, or at the bars of a pipe table. */
export function gridOfText(text: string): ReturnType<typeof gridOfRows> {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => !(line.includes('|') && pipeRule.test(line)));
  return gridOfRows(lines.map(cellsOf));
}

/** Plain text in any of the encodings that offices use. */
export const readText: Reader = (bytes) => Promise.resolve({ grids: [gridOfText(decodeText(bytes))] });
