import { nothingMarks, parseNumber } from '../../core/report/parse-number';
import { figureCountsAfter, isExactLabel, isLikeLabel } from './known-labels';
import type { TextLine } from './text-lines';
import type { TextRow } from './text-row';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Text between white space, with its position in the line. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

/** A figure, a mark for nothing, or digits that may be several figures run together. */
const isFigure = ({ text }: Word): boolean =>
  nothingMarks.includes(text) ||
  /^\d+$/u.test(text) ||
  (/[\d０-９零]/u.test(text) && parseNumber(text, 'change').state.kind === 'number') ||
  (/[\d０-９]/u.test(text) && parseNumber(text, 'amount').state.kind === 'number');

/** Figures within words, other than the number before a label: several rows in one line, or a sentence. */
const hasFigureWithin = (text: string): boolean =>
  /[^\s（(第]\s*\d(?![\d.．、])/u.test(text) || /\d$/u.test(text);

/** Words with one space between them belong together; two spaces, or a wide one, separate cells. */
function cellsOfWords(words: readonly Word[], line: string): readonly Word[] {
  const cells: Word[] = [];
  for (const word of words) {
    const last = cells.at(-1);
    const gap = last === undefined ? '  ' : line.slice(last.end, word.start);
    if (last === undefined || gap.length > 1 || gap === '\u3000') cells.push(word);
    else
      cells[cells.length - 1] = { text: line.slice(last.start, word.end), start: last.start, end: word.end };
  }
  return cells;
}

const isPiece = ({ text }: Word): boolean => text.length <= 4 && /^\p{Script=Han}+$/u.test(text);

/**
 * A line whose columns are separated by white space, as printed by `pdftotext -layout`: labels, then figures, each with
 * its position in the line; or several labels of a header. Null for a line of words.
 */
export function cutSpaced({ text: line }: TextLine): readonly TextRow[] | null {
  const words = wordsOf(line);
  const firstFigure = words.findLastIndex((word) => !isFigure(word)) + 1;
  const labels = cellsOfWords(words.slice(0, firstFigure), line);
  const figures = words.slice(firstFigure);
  const row = (cells: readonly Word[]): TextRow => ({
    cells: cells.map(({ text }) => text),
    isCut: false,
    spans: cells.map(({ start, end }) => [start, end] as const),
  });
  if (figures.length > 0) {
    const label = labels.at(-1);
    if (label === undefined) return [row(figures)];
    if (hasFigureWithin(label.text)) return null;
    return figureCountsAfter(label.text).length > 0 ? [row([...labels, ...figures])] : null;
  }
  if (labels.length > 1) {
    // Sentences may have wide gaps, too; headers consist of labels or pieces of them.
    const isHeader = labels.some(({ text }) => isLikeLabel(text)) || labels.every(isPiece);
    return isHeader ? pieces(labels, line).map((piece) => row([piece])) : null;
  }
  if (words.length > 1 && words.every(isPiece) && !isExactLabel(line))
    return pieces(labels, line).map((piece) => row([piece]));
  return null;
}

/** Adjacent headings in a header: 结果 结果 其他. */
const pieces = (labels: readonly Word[], line: string): readonly Word[] =>
  labels.flatMap((label) => {
    const own = wordsOf(line.slice(label.start, label.end)).map(({ text, start, end }) => ({
      text,
      start: start + label.start,
      end: end + label.start,
    }));
    return own.length > 1 &&
      own.every(isPiece) &&
      own.some(({ text }) => text.length > 1) &&
      !isLikeLabel(label.text)
      ? own
      : [label];
  });
