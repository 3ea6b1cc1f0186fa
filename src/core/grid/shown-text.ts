/** The number of a footnote, which must not become part of the figure next to it. */
const footnoteMark = /^[([（〔【]?(?:注?\d{1,3}|[*†‡※#]+|注|[\u2460-\u2473])[)\]）〕】]?$/u;

/** A piece of text that may be superscript or subscript. */
export interface TextPiece {
  readonly text: string;
  readonly isRaised: boolean;
}

/** Joins the pieces into one text, without footnote marks if there is anything else. */
export function withoutMarks(
  pieces: readonly TextPiece[],
  plain: (text: string) => string = (text) => text.trim(),
): string {
  const raised = plain(join(pieces.filter(({ isRaised }) => isRaised)));
  const isMarked = raised !== '' && raised.split(/\s|,|，/u).every((mark) => footnoteMark.test(mark));
  const own = isMarked ? plain(join(pieces.filter(({ isRaised }) => !isRaised))) : '';
  return own === '' ? plain(join(pieces)) : own;
}

const join = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join('');
