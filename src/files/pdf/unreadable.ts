import { UnusableFile } from '../unusable-file';
import type { Block } from './blocks';
import type { Page } from './marks';
import type { PageKind } from './page-kinds';
import { pagesOfKind } from './page-kinds';

/** What reports are written in: Latin, Greek and Cyrillic letters, marks, symbols, full width forms, Chinese characters. */
const expected =
  /^[\s\u0020-\u007e\u00a0-\u00ff\u0370-\u03ff\u0410-\u044f\u2000-\u206f\u2070-\u27bf\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{323af}]*$/u;
const control = /\p{Cc}|\p{Cn}|\p{Co}|\ufffd/u;

/** Whether a character may be wrong: its font does not tell which one it is. */
const isDoubtful = (text: string): boolean => !expected.test(text) || control.test(text.replace(/\s/gu, ''));

/** From this part on, the doubtful characters of a font are more than bullets and rare signs. */
const many = 0.3;

/**
 * Throws where the document cannot be read for what it shows: pages that are pictures, or fonts whose characters are unknown. A
 * table that is read with some of its figures missing or replaced would be worse than none.
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
