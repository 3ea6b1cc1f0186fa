/** One part of a printed page, in reading order. */
export type PagePart =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      /** Its accessible name, for those who do not see the heading above it. */
      readonly label: string;
      /** Fractions of the width, one per column. */
      readonly widths: readonly number[];
      /** Column headers; a table without them has row headers. */
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
    };

/** A document of headings, paragraphs and tables as text, ready to print on A4. */
export interface PrintedPage {
  readonly title: string;
  readonly parts: readonly PagePart[];
}
