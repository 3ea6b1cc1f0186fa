import type { NoteCode } from './report';

/** Every code there is; a new one that is missing here is an error of type. */
const codes: Readonly<Record<NoteCode, true>> = {
  'number.normalised': true,
  'number.converted': true,
  'label.variant': true,
  'label.order': true,
  'header.unclear': true,
  'format.outdated': true,
  'cell.extra': true,
  'row.extra': true,
  'row.shifted': true,
  'row.divided': true,
  'row.unplaced': true,
  'row.unread': true,
  'row.missing': true,
  'table.missing': true,
  'table.repeated': true,
  'section.missing': true,
  'section.order': true,
  'title.incomplete': true,
  'formula.overwritten': true,
  'formula.uncalculated': true,
  'page.unread': true,
  'text.recognised': true,
  'other.told': true,
};

export const noteCodes: readonly string[] = Object.keys(codes);

export const isNoteCode = (code: string): code is NoteCode => Object.hasOwn(codes, code);
