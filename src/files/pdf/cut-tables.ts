import { foldLabel } from '../../core/grid/fold-label';
import type { GridCell } from '../../core/grid/grid';
import { officialLabels } from './label-words';
import type { Block, TableBlock } from './blocks';
import { isFigure } from './blocks';

/** How far the column edges of one table may differ between two pages. Points. */
const near = 3;

const hasEdge = (xs: readonly number[], x: number): boolean =>
  xs.some((other) => Math.abs(other - x) <= near);

/** One part may lack lines of the other: those within the labels, if all its labels span them. */
function hasSameColumns({ xs: a }: TableBlock, { xs: b }: TableBlock): boolean {
  if (a.length < 2 || b.length < 2) return false;
  const outer = [Math.min, Math.max].every((end) => Math.abs(end(...a) - end(...b)) <= near);
  return outer && (a.every((x) => hasEdge(b, x)) || b.every((x) => hasEdge(a, x)));
}

/** The part with the columns of a table that has more edges. */
function withEdges(part: TableBlock, xs: readonly number[]): TableBlock {
  const places = part.xs.map((x) => xs.findIndex((other) => Math.abs(other - x) <= near));
  const cells = part.cells.map((cell): GridCell => {
    const column = places[cell.column] ?? cell.column;
    const end = places[cell.column + cell.columnSpan] ?? column + cell.columnSpan;
    return { ...cell, column, columnSpan: end - column };
  });
  return { ...part, xs, columns: xs.length - 1, cells };
}

const textAt = (cells: readonly GridCell[], row: number, column: number): string =>
  String(cells.find((cell) => cell.row === row && cell.column === column)?.content ?? '');

/**
 * Whether the first row of a part continues the last row before it: some label is complete only when both are joined.
 */
function isCutRow(above: TableBlock, below: TableBlock): boolean {
  const last = above.rows - 1;
  const row = below.cells.filter((cell) => cell.row === 0 && cell.content !== null);
  if (row.some((cell) => isFigure(String(cell.content)) && textAt(above.cells, last, cell.column) !== ''))
    return false;
  return row.some((cell) => {
    const [start, end] = [textAt(above.cells, last, cell.column), String(cell.content)];
    return start !== '' && !isFigure(start) && officialLabels.has(foldLabel(start + end).whole);
  });
}

/** Joins the two parts into one table. */
function joinedTable(above: TableBlock, below: TableBlock): TableBlock {
  const isCut = isCutRow(above, below);
  const shift = above.rows - (isCut ? 1 : 0);
  const last = above.rows - 1;
  const rest = isCut ? below.cells.filter((cell) => cell.row === 0) : [];
  const cells = above.cells.map((cell): GridCell => {
    if (cell.row !== last) return cell;
    const more = rest.find((other) => other.column === cell.column);
    const text = `${cell.content ?? ''}${more?.content ?? ''}`;
    return { ...cell, content: text === '' ? null : text };
  });
  const kept = new Set(
    rest.filter((cell) => cells.some((other) => other.row === last && other.column === cell.column)),
  );
  const moved = below.cells
    .filter((cell) => !kept.has(cell))
    .map((cell): GridCell => ({ ...cell, row: cell.row + shift }));
  return {
    ...above,
    page: below.page,
    bottom: below.bottom,
    rows: shift + below.rows,
    cells: [...cells, ...moved],
  };
}

/** Joins tables split by a page break: they are adjacent on two pages and have the same columns. */
export function joinCutTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isRest =
      block.kind === 'table' &&
      last?.kind === 'table' &&
      last.page + 1 === block.page &&
      hasSameColumns(last, block);
    if (isRest) {
      const xs = last.xs.length >= block.xs.length ? last.xs : block.xs;
      joined[joined.length - 1] = joinedTable(withEdges(last, xs), withEdges(block, xs));
    } else joined.push(block);
  }
  return joined;
}
