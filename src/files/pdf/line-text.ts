import { lineWithin } from '../../core/grid/broken-figure';
import type { Mark } from './marks';

/** Characters on one baseline, from left to right. */
export interface MarkLine {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly marks: readonly Mark[];
}

/** How far the baselines of one line may differ, as a fraction of the font size: superscripts, and other fonts. */
const baseline = 0.4;
/** Closer than this, the same character was drawn twice to look bold. As a fraction of the font size. */
const twice = 0.2;
/** A wider gap between characters is a space. As a fraction of the font size. */
const space = 0.3;

/** Vertical text does not belong to lines. */
const isLevel = ({ x, endX, y, endY }: Mark): boolean => Math.abs(endX - x) >= Math.abs(endY - y);

const lineOf = (marks: readonly Mark[], y: number): MarkLine => ({
  y,
  left: Math.min(...marks.map((mark) => mark.x)),
  right: Math.max(...marks.map((mark) => mark.endX)),
  size: Math.max(...marks.map((mark) => mark.size)),
  marks,
});

/** Sorts characters into lines from top to bottom. White space alone does not make a line. */
export function linesOf(marks: readonly Mark[]): readonly MarkLine[] {
  const lines: { y: number; marks: Mark[] }[] = [];
  const inOrder = marks.filter((mark) => isLevel(mark) && mark.text !== '').sort((a, b) => a.y - b.y);
  for (const mark of inOrder) {
    const line = lines.at(-1);
    const size = Math.min(mark.size, line?.marks[0]?.size ?? mark.size);
    if (line !== undefined && mark.y - line.y <= baseline * size) line.marks.push(mark);
    else lines.push({ y: mark.y, marks: [mark] });
  }
  return lines
    .map((line) => lineOf(once([...line.marks].sort((a, b) => a.x - b.x)), line.y))
    .filter((line) => line.marks.some((mark) => mark.text.trim() !== ''));
}

/** Without characters that were drawn twice. */
function once(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const isAgain = kept
      .slice(-3)
      .some((other) => other.text === mark.text && Math.abs(other.x - mark.x) < twice * mark.size);
    if (!isAgain) kept.push(mark);
  }
  return kept;
}

/** Chinese characters and punctuation are set solid; gaps between them come from justification. */
const closed =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])\s+(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/gu;

/** Digits that cover each other by more than this belong to two figures. As a fraction of the font size. */
const overlap = 0.2;
const digits = /^\d\d$/u;

/**
 * The text of some characters of a line, with spaces where there are gaps. Where two figures are printed over each
 * other, which no reader could distinguish, a mark prevents them from being a number.
 */
export function textOf(marks: readonly Mark[]): string {
  let text = '';
  let last: Mark | null = null;
  for (const mark of marks) {
    const gap = last === null ? 0 : (mark.x - last.endX) / mark.size;
    if (gap > space) text += ' ';
    else if (gap < -overlap && digits.test(`${last?.text ?? ''}${mark.text}`)) text += lineWithin;
    text += mark.text;
    last = mark;
  }
  return text.replace(/\s+/gu, ' ').trim().replace(closed, '');
}

/** Splits the line at gaps of more than `gap` font sizes, or of `betweenRuns` between different text runs. */
export function piecesOf(line: MarkLine, gap: number, betweenRuns = gap): readonly MarkLine[] {
  const pieces: Mark[][] = [];
  let last: Mark | null = null;
  for (const mark of line.marks) {
    if (mark.text.trim() === '') continue;
    const piece = pieces.at(-1);
    const least = last?.run === mark.run ? gap : betweenRuns;
    if (piece === undefined || last === null || mark.x - last.endX > least * line.size) pieces.push([mark]);
    else piece.push(mark);
    last = mark;
  }
  return pieces.map((marks) => lineOf(marks, line.y));
}

/** The text of a cell: its lines, joined like wrapped text; then vertical text, in drawing order. */
export function cellText(marks: readonly Mark[]): string {
  const level = linesOf(marks).map((line) => textOf(line.marks));
  const turned = marks.filter((mark) => !isLevel(mark)).map((mark) => mark.text);
  return [...level, turned.join('').trim()].filter((text) => text !== '').reduce(joinWrapped, '');
}

/** Joins two lines of a wrapped text; a space is needed only between Latin words. */
export const joinWrapped = (before: string, after: string): string =>
  /[A-Za-z,.;]$/u.test(before) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after;
