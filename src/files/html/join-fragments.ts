import type { Grid, GridCell } from '../../core/grid/grid';
import type { Block } from './blocks';

const pageNumber = /^(?:第\s*\d{1,3}\s*页(?:[，,/]?\s*共\s*\d{1,3}\s*页)?|[-—–－·\s]*\d{1,3}[-—–－·\s]*)$/u;

/**
 * Puts the pieces of a table together that page breaks have left: tables of the same width with nothing between them but page
 * numbers, which become rows of their own. Alone, the later pieces would have no headers.
 */
export function joinFragments(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] as Block;
    if (block.kind === 'line') {
      joined.push(block);
      continue;
    }
    const pieces = [block.grid];
    for (let next = index + 1; ;) {
      const between: string[] = [];
      let other = blocks[next];
      while (other?.kind === 'line' && pageNumber.test(other.text) && between.length < 3) {
        between.push(other.text);
        next += 1;
        other = blocks[next];
      }
      if (other?.kind !== 'table' || other.grid.columns !== block.grid.columns) break;
      pieces.push(...between.map((text) => rowOf(text, block.grid.columns)), other.grid);
      index = next;
      next += 1;
    }
    joined.push(pieces.length === 1 ? block : { kind: 'table', grid: stacked(pieces, block.grid.columns) });
  }
  return joined;
}

const rowOf = (content: string, columns: number): Grid => ({
  rows: 1,
  columns,
  cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: columns, content }],
});

function stacked(grids: readonly Grid[], columns: number): Grid {
  const cells: GridCell[] = [];
  let rows = 0;
  for (const grid of grids) {
    for (const cell of grid.cells) cells.push({ ...cell, row: cell.row + rows });
    rows += grid.rows;
  }
  return { rows, columns, cells };
}
