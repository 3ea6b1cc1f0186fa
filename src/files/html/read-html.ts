import type { Grid, GridCell } from '../../core/grid/grid';
import { decodeText } from '../open/decode-text';
import type { Reader, SourceDocument } from '../reader';
import { gridOfText } from '../text/grid-of-text';
import { UnusableFile } from '../unusable-file';
import type { Block } from './blocks';
import { pageBlocks } from './page-blocks';
import { pageLimits, parsePage } from './parse-page';

const pageNumber = /^(?:第\s*\d{1,3}\s*页(?:[，,/]?\s*共\s*\d{1,3}\s*页)?|[-—–－·\s]*\d{1,3}[-—–－·\s]*)$/u;

/** Empty lines that may be the blank cells of a row. */
const mostBlanks = 20;

/**
 * Joins the fragments of a table split by page breaks: tables of the same width with nothing but page numbers between
 * them, which become separate rows. Alone, the later fragments would have no headers.
 */
function joinFragments(blocks: readonly Block[]): readonly Block[] {
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

interface ReadHtmlOptions {
  /** Whether tabs separate content within a line, as in text from Word. */
  readonly keepsTabs?: boolean;
}

/**
 * Reads a page, or an HTML fragment from the clipboard: each data table is a grid with its spans, and the lines between
 * tables are grids of text, in reading order. Text is read as displayed; nothing is executed or fetched. Throws
 * `UnusableFile` tooComplex for input that is not a report but made to exhaust memory.
 */
export function readHtmlText(html: string, { keepsTabs = false }: ReadHtmlOptions = {}): SourceDocument {
  // The Windows clipboard puts a few lines about the fragment before it.
  const page = /^Version:\d/u.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html;
  const grids: Grid[] = [];
  let lines: string[] = [];
  let dividers = 0;
  const endLines = () => {
    // A line of a page ends where its author ended it: each is a paragraph of the text.
    if (lines.length > 0) grids.push(gridOfText(lines.join('\n\n')));
    lines = [];
  };
  for (const block of joinFragments(pageBlocks(parsePage(page), keepsTabs)))
    if (block.kind === 'line') {
      // Each becomes a cell.
      dividers += /[\t|]/u.test(block.text) ? block.text.split(/[\t|]/u).length : 0;
      if (dividers > pageLimits.elements) throw new UnusableFile({ code: 'tooComplex' });
      lines.push(...new Array<string>(Math.min(block.blanksAbove, mostBlanks)).fill(''), block.text);
    } else {
      endLines();
      // A page may have rows with too few cells, which shifts everything after the gap to the left.
      grids.push({ ...block.grid, mayLackCells: true });
    }
  endLines();
  return { grids };
}

/** A page in any of the encodings that offices use. */
export const readHtml: Reader = (bytes) => Promise.resolve(readHtmlText(decodeText(bytes)));
