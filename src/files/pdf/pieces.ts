import { isFigure } from './blocks';
import type { Deadline } from './deadline';
import { isLabelStart, labelWord } from './label-words';
import type { MarkLine } from './line-text';
import { textOf } from './line-text';

/** A piece of a text line that may be a cell, or a line of one. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  readonly isFigure: boolean;
}

/** A label of one or more pieces below each other. */
export interface Label extends Piece {
  /** Of the last line. */
  readonly bottom: number;
}

export const middleOf = ({ left, right }: Pick<Piece, 'left' | 'right'>): number => (left + right) / 2;

/** A vertical position in the whole document. */
export const heightOf = ({ page, y }: Pick<Piece, 'page' | 'y'>): number => page * 100_000 + y;

export function pieceOf(line: MarkLine, page = 0): Piece {
  const { left, right, y, size } = line;
  const text = textOf(line.marks);
  return { text, left, right, y, size, page, isFigure: isFigure(text) };
}

/** Maximum distance between lines of one label. In font sizes. */
const leading = 2.6;

const overlaps = (a: Piece, b: Piece): boolean => Math.min(a.right, b.right) > Math.max(a.left, b.left);

/** Whether a piece may be the next line of a label: below it, or at the top of the next page. */
const isBelow = (upper: Piece, lower: Piece): boolean =>
  overlaps(upper, lower) &&
  (lower.page === upper.page
    ? lower.y > upper.y && lower.y - upper.y <= leading * upper.size
    : lower.page === upper.page + 1);

/** The longest official label formed by a piece and the pieces below it. */
function linesFrom(first: Piece, rest: readonly Piece[]): readonly Piece[] {
  let best: readonly Piece[] = [];
  let lines: readonly Piece[] = [first];
  for (;;) {
    const text = lines.map((line) => line.text).join('');
    if (labelWord(text) !== undefined) best = lines;
    if (!isLabelStart(text) || lines.length > 8) return best;
    const last = lines.at(-1) as Piece;
    const next = rest.find((piece) => !lines.includes(piece) && isBelow(last, piece));
    if (next === undefined) return best;
    lines = [...lines, next];
  }
}

/**
 * Joins pieces that are the lines of one official label: without lines around it, only the label itself shows where it
 * ends. Other pieces stay unchanged.
 */
export function joinLabels(pieces: readonly Piece[], deadline: Deadline): readonly Label[] {
  const labels: Label[] = [];
  let rest = pieces;
  while (rest.length > 0) {
    deadline.check();
    const [first, ...others] = rest as [Piece, ...Piece[]];
    const found = linesFrom(first, others);
    const lines = found.length === 0 ? [first] : found;
    labels.push({
      ...first,
      text: lines.map((line) => line.text).join(''),
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
      bottom: lines.at(-1)?.page === first.page ? (lines.at(-1)?.y ?? first.y) : first.y,
    });
    rest = rest.filter((piece) => !lines.includes(piece));
  }
  return labels;
}
