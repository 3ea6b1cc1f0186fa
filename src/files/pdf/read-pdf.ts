import { fold } from '../../core/grid/fold-label';
import type { Grid } from '../../core/grid/grid';
import { gridOfRows } from '../../core/grid/grid';
import { namesOf } from '../../core/recognise/sections';
import { editions } from '../../core/statute/editions';
import type { Edition } from '../../core/statute/types';
import type { Reader, SourceDocument } from '../reader';
import type { Block, TableBlock, TextBlock } from './blocks';
import { joinCutTables } from './cut-tables';
import type { Clock } from './deadline';
import { Deadline } from './deadline';
import { withoutFurniture } from './furniture';
import { joinWrapped } from './line-text';
import type { Page } from './marks';
import { withOpenTables } from './open-tables';
import { blocksOf } from './page-blocks';
import { readPages } from './pages';
import { kindOfPage, pageNotes, refuseUnreadable } from './readable-pages';
import { upright } from './upright';

/** The numbering that begins a section or an item of the report, never the continuation of a sentence. */
const heading = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+[.、．])/u;

/** The headings of sections; one that is complete in its line does not continue. */
const sectionNames: ReadonlySet<string> = new Set(
  Object.values(editions as Readonly<Record<string, Edition>>).flatMap(({ sections }) =>
    sections.flatMap(namesOf),
  ),
);

/** How far from the margin a wrapped line may end, and its continuation may start. In font sizes. */
const ragged = 1.6;
const flush = 0.8;
/** Maximum distance between lines of one paragraph. In font sizes. */
const furthest = 3;

/** How much larger than the body text lines of one size must be to form a title. */
const large = 1.15;

/** The font size of most of the text. */
function mainSize(blocks: readonly TextBlock[]): number {
  const counts = new Map<number, number>();
  for (const { line, text } of blocks) {
    const size = Math.round(line.size);
    counts.set(size, (counts.get(size) ?? 0) + text.length);
  }
  return [...counts].reduce((most, count) => (count[1] > most[1] ? count : most), [0, 0])[0];
}

/**
 * Joins lines of text that form one paragraph: the upper reaches the right margin, the lower starts at the left one; or
 * they are lines of one title.
 */
function paragraphsOf(
  blocks: readonly TextBlock[],
  size: number,
  rightOf: (page: number) => number,
): readonly string[] {
  const left = Math.min(...blocks.map(({ line }) => line.left));
  const paragraphs: string[] = [];
  let last: TextBlock | null = null;
  for (const block of blocks) {
    const { line, text } = block;
    const isTitle = last !== null && Math.min(line.size, last.line.size) > large * size;
    const goesOn =
      last !== null &&
      !sectionNames.has(fold(last.text)) &&
      (isTitle ||
        (last.line.right >= rightOf(last.page) - ragged * line.size &&
          line.left <= left + flush * line.size)) &&
      Math.abs(last.line.size - line.size) < 0.2 * line.size &&
      (last.page !== block.page || line.y - last.line.y <= furthest * line.size) &&
      !heading.test(text);
    if (goesOn) paragraphs.push(joinWrapped(paragraphs.pop() ?? '', text));
    else paragraphs.push(text);
    last = block;
  }
  return paragraphs;
}

const gridOfTable = ({ rows, columns, cells }: TableBlock): Grid => ({ rows, columns, cells });

const gridOfText = (blocks: readonly TextBlock[], size: number, rightOf: (page: number) => number): Grid =>
  gridOfRows(paragraphsOf(blocks, size, rightOf).map((paragraph) => [paragraph]));

/**
 * The right margin of each page: that of its longest line or widest table. Between two tables there may be short lines
 * only, of which the longest is not wrapped.
 */
function rightMargins(blocks: readonly Block[]): (page: number) => number {
  const margins = new Map<number, number>();
  for (const block of blocks) {
    const right = block.kind === 'text' ? block.line.right : (block.xs.at(-1) ?? 0);
    margins.set(block.page, Math.max(margins.get(block.page) ?? 0, right));
  }
  return (page) => margins.get(page) ?? 0;
}

/** The grids on the pages of a document, in reading order, and the notes about the pages. */
function documentGrids(pages: readonly Page[], deadline: Deadline): Pick<SourceDocument, 'grids' | 'notes'> {
  const turned = pages.map(upright);
  const found = turned.map((page, index) => {
    deadline.check();
    return blocksOf(page, index, deadline);
  });
  const kinds = pages.map((page, index) =>
    kindOfPage(page, found[index]?.some(({ kind }) => kind === 'table') === true),
  );
  const blocks = joinCutTables(withOpenTables(withoutFurniture(found, turned), deadline));
  refuseUnreadable(turned, kinds, blocks);
  const size = mainSize(blocks.filter((block) => block.kind === 'text'));
  const rightOf = rightMargins(blocks);
  const grids: Grid[] = [];
  let texts: TextBlock[] = [];
  const flush = () => {
    if (texts.length > 0) grids.push(gridOfText(texts, size, rightOf));
    texts = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text') texts.push(block);
    else {
      flush();
      grids.push(gridOfTable(block));
    }
  }
  flush();
  return { grids, notes: pageNotes(kinds) };
}

/**
 * Reads a PDF: its tables as one grid each, the lines around them as grids of one column, in reading order. Columns
 * come from drawn lines, otherwise from the positions of the figures. Throws `UnusableFile` also if the pages are
 * pictures, or a font does not identify its characters: better to read nothing than something wrong.
 */
export async function readPdf(bytes: Uint8Array, clock?: Clock): ReturnType<Reader> {
  const deadline = new Deadline(clock);
  return documentGrids(await readPages(bytes, deadline), deadline);
}
