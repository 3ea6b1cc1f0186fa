import type { GridCell } from '../../core/grid/grid';
import { cellKey, columnNumber } from '../../core/grid/addresses';

/** The totals of our workbooks: a sum that is shown only if all of its parts are present. */
const guarded = /^IF\(COUNT\(([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\)=(\d{1,3}),SUM\(\1\2:\3\4\),""\)$/u;

interface GuardedSum {
  readonly cell: GridCell;
  readonly first: { readonly row: number; readonly column: number };
  readonly last: { readonly row: number; readonly column: number };
  readonly count: number;
}

/**
 * Makes guarded sums without all of their parts show nothing again. When LibreOffice writes .xls, it stores 0 as the
 * result of a formula that shows an empty text, so a blank total would be read as zero.
 */
export function withoutFalseZeros(cells: readonly GridCell[]): readonly GridCell[] {
  const sums = cells.flatMap((cell) => guardedSumOf(cell) ?? []);
  if (sums.length === 0) return cells;
  const numbers = new Set(
    cells.filter(({ content }) => typeof content === 'number').map(({ row, column }) => cellKey(row, column)),
  );
  const shown = new Set(sums);
  let changed = true;
  // A sum may be part of another one.
  while (changed) {
    const empty = [...shown].filter((sum) => countOf(sum, numbers) < sum.count);
    for (const sum of empty) {
      shown.delete(sum);
      numbers.delete(cellKey(sum.cell.row, sum.cell.column));
    }
    changed = empty.length > 0;
  }
  const blank = new Set(sums.filter((sum) => !shown.has(sum)).map(({ cell }) => cell));
  return cells.map((cell) => (blank.has(cell) ? { ...cell, content: '' } : cell));
}

function guardedSumOf(cell: GridCell): GuardedSum | null {
  const [, startColumn, startRow, endColumn, endRow, count] = guarded.exec(cell.formula ?? '') ?? [];
  if (cell.content !== 0 || startColumn === undefined || endColumn === undefined) return null;
  return {
    cell,
    first: { row: Number(startRow) - 1, column: columnNumber(startColumn) - 1 },
    last: { row: Number(endRow) - 1, column: columnNumber(endColumn) - 1 },
    count: Number(count),
  };
}

/** How many numbers are in the range, counted no further than needed. */
function countOf({ first, last, count }: GuardedSum, numbers: ReadonlySet<number>): number {
  let found = 0;
  for (let row = first.row; row <= last.row && row < first.row + 1000; row += 1)
    for (let column = first.column; column <= last.column && column < first.column + 1000; column += 1) {
      if (numbers.has(cellKey(row, column))) found += 1;
      if (found >= count) return found;
    }
  return found;
}
