import type { Note } from '../../core/report/note';
import type { Mark, Page } from './marks';

/**
 * What of a page can be read. text: what it shows. recognised: a hidden layer of text, as programs that recognise the characters of
 * pictures leave it. picture: nothing, or nothing but a page number, of what it shows. blank: there is nothing.
 */
export type PageKind = 'text' | 'recognised' | 'picture' | 'blank';

/** From this part of a page on, a picture may be the page itself, scanned. */
const pageSized = 0.5;
/** A logo is less of a page. */
const least = 0.05;
/** Fewer paths are rules and frames; characters that are drawn as paths are more. */
const fewPaths = 20;
/** As many characters has a header with a page number. */
const fewMarks = 16;

const isInk = ({ text }: Mark): boolean => text.trim() !== '';

const isPageSized = ({ picture }: Page): boolean => picture >= pageSized;

/**
 * Whether the hidden text of a page is to be read: where there is no other, and where the page is a picture and its visible text is the lesser
 * part.
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
export const pagesOfKind = (kinds: readonly PageKind[], wanted: PageKind): readonly number[] =>
  kinds.flatMap((kind, index) => (kind === wanted ? [index + 1] : []));

/** Notes on a document that was read: pages of it were not read, or were by another program. */
export function pageNotes(kinds: readonly PageKind[]): readonly Note[] {
  const note = (code: 'page.unread' | 'text.recognised', kind: PageKind): readonly Note[] => {
    const pages = pagesOfKind(kinds, kind);
    return pages.length === 0 ? [] : [{ code, cells: [], params: { pages } }];
  };
  return [...note('text.recognised', 'recognised'), ...note('page.unread', 'picture')];
}
