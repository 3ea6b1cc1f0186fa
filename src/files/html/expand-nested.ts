import type { Grid, GridCell } from '../../core/grid/grid';
import type { Block } from './blocks';
import type { PositionedCell } from './position-cells';

/** A cell that may hold tables. */
export interface CellContent {
  readonly blocks: readonly Block[];
  readonly number?: number | undefined;
}

export const hasTable = ({ blocks }: CellContent): boolean => blocks.some(({ kind }) => kind === 'table');

/** The lines of a cell; a line break is preserved, so that two figures in one cell remain two. */
function contentOf({ blocks, number }: CellContent): string | number | null {
  if (number !== undefined) return number;
  const text = linesOf(blocks);
  return text === '' ? null : text;
}

const linesOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text.replace(/\t/gu, ' ')] : [])).join('\n');

/** The content of a cell from top to bottom: tables, and the text between them as tables of one cell. */
function stackOf({ blocks }: CellContent): readonly Grid[] {
  const stack: Grid[] = [];
  let text: Block[] = [];
  const endText = () => {
    const content = linesOf(text);
    if (content !== '')
      stack.push({ rows: 1, columns: 1, cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, content }] });
    text = [];
  };
  for (const block of blocks)
    if (block.kind === 'line') text.push(block);
    else {
      endText();
      stack.push(block.grid);
    }
  endText();
  return stack;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Where each row or column begins after some of them are expanded. */
function starts(count: number, needs: readonly { from: number; span: number; size: number }[]): number[] {
  const sizes = new Array<number>(count).fill(1);
  for (const { from, span, size } of needs) {
    const missing = size - total(sizes.slice(from, from + span));
    const last = from + span - 1;
    if (missing > 0) sizes[last] = (sizes[last] ?? 1) + missing;
  }
  const at = [0];
  for (const size of sizes) at.push((at.at(-1) ?? 0) + size);
  return at;
}

/**
 * Positioned cells as a grid. A cell that contains a nested table expands to as many rows and columns as that table
 * has, as displayed: the inner rows are next to the labels of the outer row.
 */
export function gridOfPlaced(
  placed: readonly PositionedCell<CellContent>[],
  rows: number,
  columns: number,
): Grid {
  const nested = placed
    .filter(({ cell }) => hasTable(cell))
    .map((place) => ({ ...place, stack: stackOf(place.cell) }));
  if (nested.length === 0)
    return {
      rows,
      columns,
      cells: inOrder(placed.map(({ cell, ...place }): GridCell => ({ ...place, content: contentOf(cell) }))),
    };
  const rowAt = starts(
    rows,
    nested.map(({ row, rowSpan, stack }) => ({
      from: row,
      span: rowSpan,
      size: total(stack.map((grid) => grid.rows)),
    })),
  );
  const columnAt = starts(
    columns,
    nested.map(({ column, columnSpan, stack }) => ({
      from: column,
      span: columnSpan,
      size: stack.reduce((most, grid) => Math.max(most, grid.columns), 0),
    })),
  );
  const frameOf = ({ row, column, rowSpan, columnSpan }: PositionedCell<CellContent>) => {
    const top = rowAt[row] ?? 0;
    const left = columnAt[column] ?? 0;
    return {
      row: top,
      column: left,
      rowSpan: (rowAt[row + rowSpan] ?? 0) - top,
      columnSpan: (columnAt[column + columnSpan] ?? 0) - left,
    };
  };
  const cells = placed
    .filter(({ cell }) => !hasTable(cell))
    .map((place): GridCell => ({ ...frameOf(place), content: contentOf(place.cell) }));
  for (const place of nested) {
    const frame = frameOf(place);
    let top = frame.row;
    for (const grid of place.stack) {
      const isText = grid.cells.length === 1;
      for (const cell of grid.cells)
        cells.push({
          ...cell,
          row: top + cell.row,
          column: frame.column + cell.column,
          columnSpan: isText ? frame.columnSpan : cell.columnSpan,
        });
      top += grid.rows;
    }
  }
  return { rows: rowAt.at(-1) ?? 0, columns: columnAt.at(-1) ?? 0, cells: inOrder(cells) };
}

const inOrder = (cells: readonly GridCell[]): readonly GridCell[] =>
  [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
