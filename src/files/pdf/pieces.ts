import { isFigure } from './blocks';
import type { MarkLine } from './line-text';
import { textOf } from './line-text';

/** A piece of a line of text that may be (a line of) a cell. */
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
  /** The last line's. */
  readonly bottom: number;
}

export const middleOf = ({ left, right }: Pick<Piece, 'left' | 'right'>): number => (left + right) / 2;

/** A place in the whole document, downwards. */
export const heightOf = ({ page, y }: Pick<Piece, 'page' | 'y'>): number => page * 100_000 + y;

export function pieceOf(line: MarkLine, page = 0): Piece {
  const { left, right, y, size } = line;
  const text = textOf(line.marks);
  return { text, left, right, y, size, page, isFigure: isFigure(text) };
}
