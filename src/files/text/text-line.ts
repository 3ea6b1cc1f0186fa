/** A line of text that is not empty, with what surrounds it. Its indentation is kept: it tells paragraphs and columns. */
export interface TextLine {
  readonly text: string;
  /** Characters of white space before the text. */
  readonly indent: number;
  /** Empty lines above it. */
  readonly blanksAbove: number;
  /** A page of the source ended above it. */
  readonly afterPage: boolean;
}
