import type { PartKind, TemplatePart } from './open-template';
import type { CellNumber, Paragraph } from './scan-part';

/** A location in a document, described for a person. */
export interface TemplateSlot {
  readonly part: PartKind;
  /** Which header or footer, from 1. */
  readonly partNumber: number;
  readonly isInTextBox: boolean;
  /** Counted from 1 over the whole part, including those in tables. */
  readonly paragraph: number;
  readonly cell: CellNumber | null;
  /** Some characters of the surrounding text. */
  readonly before: string;
  readonly after: string;
}

/** Number of characters of text before the slot; twice as many after it. */
const context = 12;

/** @param start where it begins in the text of its paragraph */
export const slotOf = (part: TemplatePart, paragraph: Paragraph, start: number): TemplateSlot => ({
  part: part.kind,
  partNumber: part.number,
  isInTextBox: paragraph.isInTextBox,
  paragraph: paragraph.number,
  cell: paragraph.cell,
  before: paragraph.text.slice(Math.max(0, start - context), start),
  after: paragraph.text.slice(start, start + 2 * context),
});
