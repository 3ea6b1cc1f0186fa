/** The number of a footnote, which must not become a part of the figure that it stands at. */
const footnoteMark = /^[([（〔【]?(?:注?\d{1,3}|[*†‡※#]+|注|[\u2460-\u2473])[)\]）〕】]?$/u;

/** A piece of a text that may stand above or below the line. */
export interface TextPiece {
  readonly text: string;
  readonly isRaised: boolean;
}

/** The pieces as one text, without the marks of footnotes where anything else is there. */
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
