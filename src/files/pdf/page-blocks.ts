import type { Block, TableBlock, TextBlock } from './blocks';
import type { Deadline } from './deadline';
import { linesOf, piecesOf, textOf } from './line-text';
import type { Mark, Page } from './marks';
import { fillTable } from './ruled-cells';
import { ruledTables } from './ruled-tables';

/** Fewer pieces on either side of a gap are not columns of text. */
const fewest = 4;
/** The minimum average number of characters per line in a column of text: table cells have fewer. */
const shortest = 10;

/** Lines of text in reading order: if they are in two columns, the left one first. */
function inReadingOrder(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const pieces = blocks.flatMap((block) => piecesOf(block.line, 1).map((line) => ({ block, line })));
  if (pieces.length < 2 * fewest) return blocks;
  const left = Math.min(...pieces.map(({ line }) => line.left));
  const right = Math.max(...pieces.map(({ line }) => line.right));
  const middle = (left + right) / 2;
  const sides = {
    left: pieces.filter(({ line }) => line.right <= middle),
    right: pieces.filter(({ line }) => line.left >= middle),
  };
  const crossing = pieces.filter(({ line }) => line.left < middle && line.right > middle);
  const isText = (side: typeof pieces) =>
    side.length >= fewest &&
    side.reduce((sum, { line }) => sum + line.marks.length, 0) / side.length >= shortest;
  if (!isText(sides.left) || !isText(sides.right)) return blocks;
  // Headings above the columns, and text below them, span the whole width.
  const tops = [...sides.left, ...sides.right].map(({ line }) => line.y);
  const [top, bottom] = [Math.min(...tops), Math.max(...tops)];
  if (crossing.some(({ line }) => line.y > top && line.y < bottom)) return blocks;
  const cut = (side: typeof pieces) =>
    side.map(({ block, line }): TextBlock => ({ ...block, line, text: textOf(line.marks) }));
  return [
    ...blocks.filter(({ line }) => line.y < top - 0.1),
    ...cut(sides.left),
    ...cut(sides.right),
    ...blocks.filter(({ line }) => line.y > bottom + 0.1),
  ];
}

/** The contents of a page: its tables with drawn lines, and the lines of text around them, from top to bottom. */
export function blocksOf(page: Page, index: number, deadline: Deadline): readonly Block[] {
  let marks: readonly Mark[] = page.marks;
  const tables: TableBlock[] = [];
  // Content of a table within a frame belongs to the table.
  const bySize = [...ruledTables(page, deadline)].sort((a, b) => a.cells.length - b.cells.length);
  for (const table of bySize.reverse()) {
    const filled = fillTable(table, marks, deadline);
    // Its characters stay with the lines of text, whose positions reveal the rows and columns.
    if (filled.isIncomplete || filled.marks.size === 0) continue;
    marks = marks.filter((mark) => !filled.marks.has(mark));
    tables.push({
      kind: 'table',
      page: index,
      top: table.ys[0] ?? 0,
      bottom: table.ys.at(-1) ?? 0,
      xs: table.xs,
      rows: table.ys.length - 1,
      columns: table.xs.length - 1,
      cells: filled.cells,
    });
  }
  tables.sort((a, b) => a.top - b.top || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));

  const texts = linesOf(marks).map((line): TextBlock => ({
    kind: 'text',
    page: index,
    line,
    text: textOf(line.marks),
  }));
  const blocks: Block[] = [];
  let rest: readonly TextBlock[] = texts;
  for (const table of tables) {
    const above = rest.filter(({ line }) => line.y < table.top + 1);
    rest = rest.filter(({ line }) => line.y >= table.top + 1);
    blocks.push(...inReadingOrder(above), table);
  }
  return [...blocks, ...inReadingOrder(rest)];
}
