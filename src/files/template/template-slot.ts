import type { PartKind, TemplatePart } from './open-template';
import type { CellNumber, Paragraph } from './scan-part';

/** Where something stands in a document, as a person finds it. */
export interface TemplateSlot {
  readonly part: PartKind;
  /** Which header or footer, from 1. */
  readonly partNumber: number;
  readonly isInTextBox: boolean;
  /** Counted from 1 over the whole part, with those in tables. */
  readonly paragraph: number;
  readonly cell: CellNumber | null;
  /** The text around it, some characters of it. */
  readonly before: string;
  readonly after: string;
}

/** Characters of the text before the slot; twice as many behind. */
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
