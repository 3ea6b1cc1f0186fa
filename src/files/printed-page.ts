/** One part of a printed page, in the order of reading. */
export type PagePart =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      /** What it is called by those who do not see the heading above it. */
      readonly label: string;
      /** Shares of the width, one for each column. */
      readonly widths: readonly number[];
      /** Headers of the columns; a table without them has headers of rows. */
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
    };

/** A document of headings, paragraphs and tables, in words that are ready to be printed on A4. */
export interface PrintedPage {
  readonly title: string;
  readonly parts: readonly PagePart[];
}
