import type { Grid } from '../grid/grid';
import type { TableBody } from './definition';
import { denseGrid } from './dense-grid';
import { figuresOf, held } from './figures';
import type { Area } from './frame';
import { labelLines } from './label-lines';

/**
 * How far the labels of a table reach, by one of its cells with a figure: to the columns of text in front of it, and to
 * the first row with figures. Years and running numbers are labels.
 *
 * @throws {RangeError} on more than four million cells
 */
export function bodyAround(
  sheet: Grid,
  { top, left, bottom, right }: Area,
  [row, column]: readonly [number, number],
): TableBody {
  const { grid, rowAt, columnAt } = denseGrid(sheet);
  const { kinds, columns } = figuresOf(grid);
  const isLabel = labelLines(figuresOf(grid));
  const rowOf = new Map(rowAt.map((at, dense) => [at, dense]));
  const columnOf = new Map(columnAt.map((at, dense) => [at, dense]));
  const isFigure = (r: number, c: number): boolean | null => {
    const [line, lane] = [rowOf.get(r), columnOf.get(c)];
    if (line === undefined || lane === undefined) return null;
    const at = line * columns + lane;
    if (kinds[at] === held.blank) return null;
    return kinds[at] !== held.text && isLabel[at] === 0;
  };
  let labelColumns = 0;
  for (let at = left; at < column; at += 1) {
    let texts = 0;
    let figures = 0;
    for (let line = top; line <= bottom; line += 1) {
      const found = isFigure(line, at);
      if (found === true) figures += 1;
      if (found === false) texts += 1;
    }
    if (texts > figures) labelColumns = at - left + 1;
  }
  let headRows = 0;
  const hasFigure = (line: number): boolean => {
    for (let at = left + labelColumns; at <= right; at += 1) if (isFigure(line, at) === true) return true;
    return false;
  };
  while (top + headRows < row && !hasFigure(top + headRows)) headRows += 1;
  return { headRows, labelColumns };
}
