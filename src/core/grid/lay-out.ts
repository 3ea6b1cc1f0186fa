import { cellId, leavesOf } from '../report/cells';
import { formatNumber } from '../report/parse-number';
import type { Report } from '../report/report';
import type { Block, ColumnNode, Edition, RowNode, TableId } from '../statute/types';
import type { Grid, GridCell, Role } from './grid';

interface Tree<N> {
  readonly id: string;
  readonly label: string;
  readonly children?: readonly N[];
}

const depthOf = <N extends Tree<N>>(nodes: readonly N[]): number =>
  1 + Math.max(0, ...nodes.map((node) => (node.children === undefined ? 0 : depthOf(node.children))));

/** A header cell without its position: `level` counts from the root, `leaf` counts leaves from the first. */
interface Header {
  readonly label: string;
  readonly level: number;
  readonly levels: number;
  readonly leaf: number;
  readonly leaves: number;
}

/** A group covers one level and all its leaves; a leaf covers all remaining levels. */
function headersOf<N extends Tree<N>>(
  nodes: readonly N[],
  depth: number,
  level = 0,
  first = 0,
): readonly Header[] {
  let leaf = first;
  return nodes.flatMap((node) => {
    const start = leaf;
    const leaves = node.children === undefined ? 1 : leavesOf(node.children).length;
    leaf += leaves;
    const own: Header = {
      label: node.label,
      level,
      levels: node.children === undefined ? depth - level : 1,
      leaf: start,
      leaves,
    };
    return [own, ...(node.children === undefined ? [] : headersOf(node.children, depth, level + 1, start))];
  });
}

/** How many label columns a block needs: none if its only row has no label. */
const labelDepthOf = (block: Block): number => (block.corner === undefined ? 0 : depthOf(block.rows));

/** Spreads `count` columns over `width` grid columns as evenly as whole numbers allow; the last ones are wider. */
function spread(count: number, width: number): readonly { readonly start: number; readonly span: number }[] {
  const span = Math.floor(width / count);
  const wider = width - span * count;
  let start = 0;
  return Array.from({ length: count }, (_, index) => {
    const position = { start, span: span + (index >= count - wider ? 1 : 0) };
    start += position.span;
    return position;
  });
}

/**
 * The official layout of a table as a grid without figures: captions, headers and merges are derived from the trees.
 * Data cells have their cell id and no content. The top left corner is (0, 0).
 */
export function layOut(edition: Edition, table: TableId): Grid {
  const form = edition.tables[table];
  const labelColumns = Math.max(...form.blocks.map(labelDepthOf));
  const dataColumns = Math.max(...form.blocks.map((block) => leavesOf(block.columns).length));
  const columns = labelColumns + dataColumns;
  const cells: GridCell[] = [];
  const put = (
    role: Role,
    content: string | null,
    [row, rowSpan]: readonly [number, number],
    [column, columnSpan]: readonly [number, number],
  ) => {
    cells.push({ row, column, rowSpan, columnSpan, content, role });
  };

  let top = 0;
  for (const block of form.blocks) {
    if (block.caption !== undefined) {
      put('caption', block.caption, [top, 1], [0, columns]);
      top += 1;
    }
    const headerRows = depthOf(block.columns);
    if (block.corner !== undefined) put('corner', block.corner, [top, headerRows], [0, labelColumns]);
    const columnLeaves = leavesOf<ColumnNode>(block.columns);
    const positions = spread(columnLeaves.length, dataColumns);
    for (const header of headersOf(block.columns, headerRows)) {
      const from = positions[header.leaf];
      const to = positions[header.leaf + header.leaves - 1];
      if (from === undefined || to === undefined) continue;
      put(
        'columnHeader',
        header.label,
        [top + header.level, header.levels],
        [labelColumns + from.start, to.start + to.span - from.start],
      );
    }
    top += headerRows;

    const rowLeaves = leavesOf<RowNode>(block.rows);
    if (labelColumns > 0)
      for (const header of headersOf(block.rows, labelColumns))
        put('rowHeader', header.label, [top + header.leaf, header.leaves], [header.level, header.levels]);
    rowLeaves.forEach((row, r) => {
      columnLeaves.forEach((column, c) => {
        const position = positions[c];
        if (position === undefined) return;
        cells.push({
          row: top + r,
          column: labelColumns + position.start,
          rowSpan: 1,
          columnSpan: position.span,
          content: null,
          role: 'data',
          cellId: cellId(table, row.node.id, column.node.id),
        });
      });
    });
    top += rowLeaves.length;
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: top, columns, cells };
}

/**
 * Puts the figures of a report into a laid-out table. Blank cells, and cells the report does not have, stay empty;
 * unreadable ones keep their text. With `as: 'text'` numbers become their printed form.
 */
export function fillIn(grid: Grid, report: Report, as: 'number' | 'text' = 'number'): Grid {
  return {
    ...grid,
    cells: grid.cells.map((cell) => {
      const state = cell.cellId === undefined ? undefined : report.cells.get(cell.cellId);
      if (state === undefined || state.kind === 'blank') return cell;
      if (state.kind === 'invalid') return { ...cell, content: state.raw };
      return { ...cell, content: as === 'text' ? formatNumber(state.value) : state.value };
    }),
  };
}
