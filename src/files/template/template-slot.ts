import type { PartKind, TemplatePart } from './open-template';
import type { CellNumber, Paragraph } from './scan-part';

/** A location in a document, described for a person. */
export interface TemplateSlot {
  readonly part: PartKind | 'chart' | 'diagram';
  /** Which header, footer, chart or diagram, from 1. */
  readonly partNumber: number;
  /** Text that belongs to a shape: WordArt, or the description of a picture. */
  readonly shape?: 'wordArt' | 'picture';
  readonly isInTextBox: boolean;
  /** Counted from 1 over the whole part, including those in tables. */
  readonly paragraph: number;
  readonly cell: CellNumber | null;
  /** Some characters of the surrounding text. */
  readonly before: string;
  readonly after: string;
}

/** Where a text is that does not belong to a paragraph of the document. */
export type TextPosition = Pick<TemplateSlot, 'part' | 'partNumber' | 'paragraph' | 'shape'>;

/** Number of characters of text before the slot; twice as many after it. */
const context = 12;

/** @param start where it begins in the text of its paragraph */
export const slotOf = (part: TemplatePart, paragraph: Paragraph, start: number): TemplateSlot => ({
  part: part.kind,
  partNumber: part.number,
  isInTextBox: paragraph.isInTextBox,
  paragraph: paragraph.number,
  cell: paragraph.cell,
  ...around(paragraph.text, start),
});

/** @param start where it begins in the text */
export const slotIn = (at: TextPosition, text: string, start: number): TemplateSlot => ({
  ...at,
  isInTextBox: false,
  cell: null,
  ...around(text, start),
});

const around = (text: string, start: number): Pick<TemplateSlot, 'before' | 'after'> => ({
  before: text.slice(Math.max(0, start - context), start),
  after: text.slice(start, start + 2 * context),
});
