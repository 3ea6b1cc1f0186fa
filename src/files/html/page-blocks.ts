import type { Block } from './blocks';
import { BlockList } from './blocks';
import { attribute, fieldText, seenAs, storedNumber } from './element';
import type { CellContent } from './expand-nested';
import { gridOfPlaced, hasTable } from './expand-nested';
import type { Element, Node } from './parse-page';
import type { SpannedCell } from './position-cells';
import { positionCells } from './position-cells';

/** What the surrounding elements imply for a text. */
interface Context {
  readonly keepsSpaces: boolean;
  readonly keepsTabs: boolean;
  readonly isRaised: boolean;
  /** The number of enclosing tables. */
  readonly tables: number;
}

/** From this depth on a nested table is only a frame: nobody nests figures so deep. */
const deepestTable = 6;

/**
 * The maximum number of characters in one cell, of which a label has at most 40: more is an article in a layout table.
 */
const longestCell = 1000;

/**
 * The lines and tables of a page in reading order.
 *
 * @param keepsTabs whether tabs separate content within a line: in Word they do, in HTML they are mere white space
 */
export function pageBlocks(nodes: readonly Node[], keepsTabs: boolean): readonly Block[] {
  const list = new BlockList();
  walk(nodes, list, { keepsSpaces: false, keepsTabs, isRaised: false, tables: 0 });
  list.breakLine();
  return list.blocks;
}

function walk(nodes: readonly Node[], list: BlockList, context: Context): void {
  for (const node of nodes)
    if ('value' in node) addText(node.value, list, context);
    else if ('tagName' in node) walkElement(node, list, context);
}

/** Line ends and tabs in the source of a page are displayed as one space. */
const writtenSpaces = /[\t\n\f\r ]+/gu;

function addText(text: string, list: BlockList, { keepsSpaces, keepsTabs, isRaised }: Context): void {
  if (!keepsSpaces) {
    list.add(text.replace(keepsTabs ? /[\n\f\r ]+/gu : writtenSpaces, ' '), isRaised);
    return;
  }
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    if (index > 0) list.breakLine();
    list.add(line, isRaised);
  });
}

function walkElement(element: Element, list: BlockList, context: Context): void {
  const seen = seenAs(element);
  if (seen.isHidden || seen.isInvisible) return;
  if (element.tagName === 'br') {
    list.breakLine(true);
    return;
  }
  if (seen.part === 'table') {
    walkTable(element, list, context);
    return;
  }
  if (seen.tabs > 0) {
    list.add('\t'.repeat(seen.tabs), false);
    return;
  }
  const field = fieldText(element);
  if (field !== undefined) list.add(field, false);
  if (seen.isBlock) list.breakLine();
  walk(element.childNodes, list, {
    ...context,
    keepsSpaces: context.keepsSpaces || seen.keepsSpaces,
    isRaised: context.isRaised || seen.isRaised,
  });
  if (seen.isBlock) list.breakLine();
}

interface TableCell extends SpannedCell, CellContent {}

/** A table as a grid; a layout table as its content. */
function walkTable(table: Element, list: BlockList, context: Context): void {
  const inside = { ...context, tables: context.tables + 1 };
  const { captions, groups } = rowGroupsOf(table);
  list.breakLine();
  for (const caption of captions) walk(caption.childNodes, list, context);
  list.breakLine();
  const cells = groups.map((rows) => rows.map((row) => row.map((cell) => readCell(cell, inside))));
  const rows = cells.flat();
  if (onlyArranges(rows) || context.tables >= deepestTable) {
    for (const { blocks } of rows.flat()) list.append(blocks);
    return;
  }
  const placed = positionCells(cells);
  const columns = placed.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  if (rows.some((row) => row.some(({ blocks }) => blocks.length > 0)))
    list.table(gridOfPlaced(placed, rows.length, columns));
}

/**
 * A table with nested tables and no row of at least three texts holds no figures; neither do articles and single
 * columns.
 */
function onlyArranges(rows: readonly (readonly TableCell[])[]): boolean {
  const lengthOf = ({ blocks }: TableCell) =>
    blocks.reduce((sum, block) => sum + (block.kind === 'line' ? block.text.length : 0), 0);
  if (rows.every((row) => row.length <= 1)) return true;
  if (rows.some((row) => row.some((cell) => lengthOf(cell) > longestCell))) return true;
  if (!rows.some((row) => row.some(hasTable))) return false;
  const filled = (row: readonly TableCell[]) => row.filter((cell) => lengthOf(cell) > 0 && !hasTable(cell));
  return rows.filter((row) => filled(row).length >= 3).length < 2;
}

function readCell(cell: Element, context: Context): TableCell {
  const list = new BlockList();
  if (!seenAs(cell).isInvisible) walk(cell.childNodes, list, context);
  list.breakLine();
  const number = storedNumber(cell);
  return {
    blocks: list.blocks,
    rowSpan: spanOf(cell, 'rowspan', 'aria-rowspan'),
    columnSpan: spanOf(cell, 'colspan', 'aria-colspan'),
    ...(number === undefined || list.blocks.length === 0 ? {} : { number }),
  };
}

/** A span as browsers read it: the digits at the beginning; 1 without any. */
function spanOf(cell: Element, ...names: readonly string[]): number {
  for (const name of names) {
    const digits = /^\s*\+?(\d{1,9})/u.exec(attribute(cell, name) ?? '')?.[1];
    if (digits !== undefined) return Number(digits);
  }
  return 1;
}

type Rows = readonly (readonly Element[])[];

/** The cells of a table by row group in display order: the first head at the top, the first foot at the end. */
function rowGroupsOf(table: Element): { captions: readonly Element[]; groups: readonly Rows[] } {
  const captions: Element[] = [];
  const found: { part: 'head' | 'body' | 'foot'; rows: Element[][] }[] = [];
  const visit = (parent: Element, group: Element[][] | null) => {
    let own = group;
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      const { part, isHidden } = seenAs(node);
      if (isHidden) continue;
      if (part === 'caption') captions.push(node);
      else if (part === 'head' || part === 'body' || part === 'foot') {
        const rows: Element[][] = [];
        found.push({ part, rows });
        visit(node, rows);
        own = group;
      } else if (part === 'row') {
        // Rows without a group form one until the next group begins.
        if (own === null) found.push({ part: 'body', rows: (own = []) });
        own.push(cellsIn(node));
      } else if (part === undefined) visit(node, own);
    }
  };
  visit(table, null);
  const head = found.find(({ part }) => part === 'head');
  const foot = found.find(({ part }) => part === 'foot');
  const others = found.filter((group) => group !== head && group !== foot);
  const inOrder = [head, ...others, foot].filter((group) => group !== undefined);
  return { captions, groups: inOrder.map(({ rows }) => rows) };
}

function cellsIn(row: Element): Element[] {
  return row.childNodes.flatMap((node): Element[] => {
    if (!('tagName' in node)) return [];
    const { part, isHidden } = seenAs(node);
    if (isHidden) return [];
    return part === 'cell' ? [node] : part === undefined ? cellsIn(node) : [];
  });
}
