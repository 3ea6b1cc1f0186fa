import type { Line } from './lines';

/** A line of text that may be a title or a part of one. */
export interface TitleLine {
  /** Without white space. */
  readonly text: string;
  /** Two words or more, such as links. */
  readonly isSeveral: boolean;
}

/** In characters, without white space. */
export const longestTitle = 80;

/** The lines of a document that have a single text. */
export const titleLinesOf = (lines: readonly Line[]): readonly TitleLine[] =>
  lines.flatMap(({ places: [only, second] }): readonly TitleLine[] => {
    if (only === undefined || second !== undefined) return [];
    const words = only.text.split(/\s+/u).filter((word) => word !== '');
    const isSeveral = words.length > 1 && words.every((word) => word.length > 1);
    return words.length === 0 ? [] : [{ text: words.join(''), isSeveral }];
  });
