import { figureCountsAfter, isExactLabel } from './known-labels';
import type { TextRow } from './text-row';

/** Longer cells are sentences. */
const longest = 80;

/**
 * Separates a figure from the label before it if the mark between them was lost: the label is an official one without
 * it, and the row has too few cells with it.
 */
export function separateStuck(row: TextRow): TextRow {
  const { cells, isCut } = row;
  if (!isCut) return row;
  const at = cells.findIndex(
    (cell) => cell !== null && cell.length <= longest && /\d$/u.test(cell) && /\p{Script=Han}/u.test(cell),
  );
  const [, label = '', figure = ''] = /^(.*?)(\d{1,9})$/u.exec(cells[at] ?? '') ?? [];
  const isStuck =
    isExactLabel(label) && figureCountsAfter(label).some((count) => cells.length - at - 1 < count);
  return isStuck ? { ...row, cells: [...cells.slice(0, at), label, figure, ...cells.slice(at + 1)] } : row;
}
