import { isLikeLabel } from './known-labels';
import type { TextLine } from './text-lines';

// Copies from PDF files break paragraphs at every line. Lines that were clearly wrapped are rejoined, so that the
// narrative is read as written and no sentence is mistaken for a label.

const numbered =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、)]|附件|第[一二三四五六七八九十]+条)/u;
const endsSentence = /[。！？!?”"]$/u;
const endsClause = /[；：;:]$/u;
const goesOn = /[，、,《（(“]$/u;
const punctuation = /[，。；]/u;
const isTitle = (text: string): boolean => text.length < 50 && text.endsWith('报告');

/** Width in columns: Chinese characters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 2 : 1;
  return width;
}

/** The maximum length of a paragraph: anything longer is not prose. */
const longestParagraph = 4000;

/** A line that may be part of a paragraph. */
interface ProseLine {
  readonly text: string;
  readonly indent: number;
  readonly blanksAbove: number;
  readonly afterPage: boolean;
}

/** Figures and marks for nothing: the row of a table. */
const row = /^[\d０-９\s/／—–\-－.,，零无]+$/u;

const isProse = (line: TextLine): boolean =>
  !row.test(line.text) &&
  !/[|\t]|\S {3,}\S/u.test(line.text) &&
  /\p{L}/u.test(line.text) &&
  !isLikeLabel(line.text.trim());

/** The width of full lines: nine in ten lines of prose do not exceed it. */
function fullWidth(lines: readonly TextLine[]): number {
  const widths = lines
    .filter(isProse)
    .map((line) => widthOf(line.text.trim()))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

/** Narrower lines are less than a page wide. */
const narrowest = 40;
/** From this share of wide lines on, indented ones begin paragraphs. */
const manyIndents = 0.1;

/** Whether paragraphs are indented: some of the wide lines are. Titles are indented everywhere. */
function hasIndents(lines: readonly TextLine[], full: number): boolean {
  const wide = lines.filter((line) => isProse(line) && widthOf(line.text.trim()) >= 0.6 * full);
  return wide.filter(({ indent }) => indent > 0).length > manyIndents * wide.length;
}

/** The lines of a text, with each wrapped paragraph on one line. */
export function joinWrapped(lines: readonly TextLine[]): readonly TextLine[] {
  const full = fullWidth(lines);
  const indents = hasIndents(lines, full);
  const joined: TextLine[] = [];
  let widthOfLast = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    const text = line.text.trim();
    const width = widthOf(text);
    const isSameLine = last !== undefined && isWrapped(last, widthOfLast, line, { full, indents });
    if (isSameLine) joined[joined.length - 1] = { ...last, text: `${last.text}${text}` };
    else joined.push(line);
    // Copies may also break at punctuation: several of their lines are one line of the page.
    widthOfLast = isSameLine && widthOfLast + width <= 1.1 * full ? widthOfLast + width : width;
  }
  return joined;
}

interface Page {
  readonly full: number;
  /** Paragraphs are indented. */
  readonly indents: boolean;
}

function isWrapped(above: ProseLine, width: number, line: TextLine, { full, indents }: Page): boolean {
  const text = line.text.trim();
  if (above.text.length > longestParagraph) return false;
  if (!isProse(above) || !isProse(line) || numbered.test(text) || isTitle(above.text.trim())) return false;
  const startsParagraph = indents && !line.afterPage && line.indent > 0;
  const isHeading = numbered.test(above.text.trim()) && !punctuation.test(above.text);
  if (isHeading) return false;
  if (line.blanksAbove > 0 && !line.afterPage) {
    // A sentence that breaks off within a separate paragraph.
    return (
      /\p{Script=Han}$/u.test(above.text) &&
      punctuation.test(above.text) &&
      punctuation.test(text) &&
      widthOf(above.text) >= 40
    );
  }
  if (startsParagraph) return false;
  if (goesOn.test(above.text)) return true;
  if (full < narrowest) return false;
  // If paragraphs are not indented, a full line that ends a sentence may end one, too.
  if (endsSentence.test(above.text)) return indents && width >= 0.9 * full;
  return width >= (endsClause.test(above.text) ? 0.9 : 0.6) * full;
}
