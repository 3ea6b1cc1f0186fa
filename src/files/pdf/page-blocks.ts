import type { Block, TableBlock, TextBlock } from './blocks';
import type { Deadline } from './deadline';
import { linesOf, textOf } from './line-text';
import type { Mark, Page } from './marks';
import { inReadingOrder } from './text-columns';
import { fillTable } from './ruled-cells';
import { ruledTables } from './ruled-tables';

/** What a page shows: its tables with drawn lines, and the lines of text around them, from top to bottom. */
export function blocksOf(page: Page, index: number, deadline: Deadline): readonly Block[] {
  let marks: readonly Mark[] = page.marks;
  const tables: TableBlock[] = [];
  // What stands in a table within a frame is the table's.
  const bySize = [...ruledTables(page, deadline)].sort((a, b) => a.cells.length - b.cells.length);
  for (const table of bySize.reverse()) {
    const filled = fillTable(table, marks, deadline);
    // Its characters stay with the lines of text, whose places tell the rows and columns.
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
