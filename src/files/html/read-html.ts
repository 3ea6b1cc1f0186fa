import type { Grid } from '../../core/grid/grid';
import { decodeText } from '../open/decode-text';
import { gridOfText } from '../text/grid-of-text';
import type { Reader, SourceDocument } from '../reader';
import { UnusableFile } from '../unusable-file';
import { joinFragments } from './join-fragments';
import { pageBlocks } from './page-blocks';
import { pageLimits, parsePage } from './parse-page';

interface ReadHtmlOptions {
  /** Whether tabs in a line divide it, as in a text that comes from Word. */
  readonly keepsTabs?: boolean;
}

/**
 * Reads a page, or a piece of one as it lies in the clipboard: each table that holds data is a grid with its spans, and the lines
 * between tables are grids of text, in reading order. Text is taken as it is seen; nothing is executed or fetched. Throws
 * `UnusableFile` tooComplex for what is no report, but made to fill the memory.
 */
export function readHtmlText(html: string, { keepsTabs = false }: ReadHtmlOptions = {}): SourceDocument {
  // The clipboard of Windows puts a few lines about the piece before it.
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
      lines.push(block.text);
    } else {
      endLines();
      // A page may have rows with too few cells, and shows what is behind the gap too far to the left.
      grids.push({ ...block.grid, mayLackCells: true });
    }
  endLines();
  return { grids };
}

/** A page in any of the encodings that offices use. */
export const readHtml: Reader = (bytes) => Promise.resolve(readHtmlText(decodeText(bytes)));
