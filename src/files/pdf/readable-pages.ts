import type { Note } from '../../core/report/note';
import { UnusableFile } from '../unusable-file';
import type { Block } from './blocks';
import type { Mark, Page } from './marks';

/**
 * What can be read of a page. text: its visible text. recognised: a hidden text layer, as OCR programs produce.
 * picture: nothing, or nothing but a page number. blank: the page is empty.
 */
type PageKind = 'text' | 'recognised' | 'picture' | 'blank';

/** From this share of a page on, a picture may be the scanned page itself. */
const pageSized = 0.5;
/** A logo covers a smaller share of a page. */
const least = 0.05;
/** Fewer paths are rules and frames; characters drawn as paths need more. */
const fewPaths = 20;
/** The number of characters in a header with a page number. */
const fewMarks = 16;

const isInk = ({ text }: Mark): boolean => text.trim() !== '';

const isPageSized = ({ picture }: Page): boolean => picture >= pageSized;

/**
 * Whether the hidden text of a page is read: if there is no other, or if the page is a picture with little visible
 * text.
 */
export function needsHiddenText(page: Page): boolean {
  const ink = page.marks.filter(isInk);
  const hidden = ink.filter(({ isHidden }) => isHidden).length;
  return hidden > 0 && (hidden === ink.length || (isPageSized(page) && hidden > ink.length / 2));
}

/** @param hasTable whether a table with drawn lines was found on it */
export function kindOfPage(page: Page, hasTable: boolean): PageKind {
  if (needsHiddenText(page)) return 'recognised';
  const count = page.marks.filter((mark) => isInk(mark) && !mark.isHidden).length;
  if (count === 0) return page.picture >= least || page.paths >= fewPaths ? 'picture' : 'blank';
  return !hasTable && isPageSized(page) && count < fewMarks ? 'picture' : 'text';
}

/** The numbers of the pages of one kind, from 1. */
const pagesOfKind = (kinds: readonly PageKind[], wanted: PageKind): readonly number[] =>
  kinds.flatMap((kind, index) => (kind === wanted ? [index + 1] : []));

/** Notes on a document that was read: some of its pages were not read, or were read with OCR. */
export function pageNotes(kinds: readonly PageKind[]): readonly Note[] {
  const note = (code: 'page.unread' | 'text.recognised', kind: PageKind): readonly Note[] => {
    const pages = pagesOfKind(kinds, kind);
    return pages.length === 0 ? [] : [{ code, cells: [], params: { pages } }];
  };
  return [...note('text.recognised', 'recognised'), ...note('page.unread', 'picture')];
}

/**
 * The characters that reports use: Latin, Greek and Cyrillic letters, punctuation, symbols, full-width forms, Chinese
 * characters.
 */
const expected =
  /^[\s\u0020-\u007e\u00a0-\u00ff\u0370-\u03ff\u0410-\u044f\u2000-\u206f\u2070-\u27bf\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{323af}]*$/u;
const control = /\p{Cc}|\p{Cn}|\p{Co}|\ufffd/u;

/** Whether a character may be wrong because its font does not identify it. */
const isDoubtful = (text: string): boolean => !expected.test(text) || control.test(text.replace(/\s/gu, ''));

/** Above this share, the doubtful characters of a font are more than bullets and rare signs. */
const many = 0.3;

/**
 * Throws if the document cannot be read as displayed: pages that are pictures, or fonts with unknown characters. A
 * table read with some figures missing or replaced would be worse than none.
 */
export function refuseUnreadable(
  pages: readonly Page[],
  kinds: readonly PageKind[],
  blocks: readonly Block[],
): void {
  const all = kinds.every((kind) => kind === 'picture' || kind === 'blank');
  const hasTable = blocks.some((block) => block.kind === 'table');
  if (all || (kinds.includes('picture') && !hasTable))
    throw new UnusableFile({ code: 'scannedPdf', pages: pagesOfKind(kinds, 'picture'), all });

  const fonts = new Map<string, { all: number; doubtful: number }>();
  for (const { text, font } of pages.flatMap(({ marks }) => marks)) {
    if (text.trim() === '' && !control.test(text)) continue;
    const count = fonts.get(font) ?? { all: 0, doubtful: 0 };
    count.all += 1;
    if (isDoubtful(text)) count.doubtful += 1;
    fonts.set(font, count);
  }
  const counts = [...fonts.values()];
  const marks = counts.reduce((sum, count) => sum + count.all, 0);
  const unknown = counts.filter((count) => count.doubtful > many * count.all);
  const doubtful = unknown.reduce((sum, count) => sum + count.all, 0);
  const inTables = blocks.some(
    (block) => block.kind === 'table' && block.cells.some((cell) => isDoubtful(String(cell.content ?? ''))),
  );
  if (doubtful > 0.05 * marks || (doubtful > 0 && inTables))
    throw new UnusableFile({ code: 'unmappedFonts' });
}
