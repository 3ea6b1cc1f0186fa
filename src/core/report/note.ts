import type { CellId, TableId } from '../statute/types';

/** The type of a param of a note. */
export interface ParamTypes {
  readonly text: string;
  readonly texts: readonly string[];
  readonly number: number;
  readonly numbers: readonly number[];
  readonly table: TableId;
}

/**
 * Every code of a note with its params: the types below, the codes and the JSON reader are derived from it. `row` is
 * the label of the first of several rows, `rows` their number, `text` an example of their figures.
 */
export const noteParams = {
  /** A number was written as text (full width, thousands marks, unit). */
  'number.normalised': { count: 'number', example: 'text' },
  /** 元 was converted to 万元. */
  'number.converted': { raw: 'text', value: 'text' },
  /** A label differs from the official one. */
  'label.variant': { found: 'text', expected: 'text' },
  /** Rows or columns are not in the order of the form. */
  'label.order': { found: 'texts' },
  /** Columns of the form whose headings were not found, so that figures were assigned in their order. */
  'header.unclear': { table: 'table', missing: 'texts' },
  /** Labels of an older edition. */
  'format.outdated': { edition: 'text', labels: 'texts' },
  /** Figures in some rows for which the form has no cell. */
  'cell.extra': { table: 'table', row: 'text', rows: 'number', text: 'text' },
  /** A line with figures within a table that is not one of its rows, such as a subtotal. */
  'row.extra': { row: 'text', text: 'text' },
  /** A row of a table that is in it twice, with different figures: the cells that differ are invalid. */
  'row.repeated': { row: 'text', first: 'text', second: 'text' },
  /** The figures of some rows are not below their headers and were assigned in their order. */
  'row.shifted': { table: 'table', row: 'text', rows: 'number' },
  /** The figures of some rows were printed without gaps and were divided by means of the form's sums. */
  'row.divided': { table: 'table', row: 'text', rows: 'number', text: 'text' },
  /** The figures of a row were printed without gaps and can be divided in several ways: what all agree on was read. */
  'row.ambiguous': { table: 'table', row: 'text', text: 'text', choices: 'texts' },
  /** The figures of a row could not be assigned to columns; all its cells are invalid. */
  'row.unplaced': { table: 'table', row: 'text', text: 'text' },
  /** Labels of the form without figures: their cells are blank among other rows of the table, otherwise left out. */
  'row.unread': { table: 'table', row: 'text', rows: 'number' },
  /** Rows that a table in the document lacks: their cells are left out. */
  'row.missing': { table: 'table', row: 'text', rows: 'number' },
  /** A table is not in the document. */
  'table.missing': { table: 'table' },
  /** A table appears twice: several reports in one document, or last year's next to this year's. */
  'table.repeated': { table: 'table' },
  /** A section heading is missing. */
  'section.missing': { section: 'text' },
  /** A section heading is out of order. */
  'section.order': { section: 'text' },
  /** Parts that the title lacks. */
  'title.incomplete': { missing: 'texts' },
  /** Words of a template at the end of the title. */
  'title.template': { words: 'text' },
  /** Typed numbers among formula totals. */
  'formula.overwritten': {},
  /** A formula without a stored result. */
  'formula.uncalculated': {},
  /** Pages of a document are pictures, so nothing on them was read. */
  'page.unread': { pages: 'numbers' },
  /** The text of pages was recognised from pictures (OCR). */
  'text.recognised': { pages: 'numbers' },
  /** A note from a later version or another program. */
  'other.told': { message: 'text' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, keyof ParamTypes>>>>;

type ParamKinds = typeof noteParams;
/** What a note is about, such as `number.converted`; the params of a note follow from it. */
export type NoteCode = keyof ParamKinds;

/** The params of each note. */
export type NoteParams = {
  readonly [C in NoteCode]: {
    readonly [P in keyof ParamKinds[C]]: ParamTypes[ParamKinds[C][P] & keyof ParamTypes];
  };
};

/** The complete sentence of a note that came from elsewhere without params to make one. */
export interface QuotedNote {
  readonly message: string;
}

/** One kind of note. */
export interface NoteOf<C extends NoteCode> {
  readonly code: C;
  readonly cells: readonly CellId[];
  readonly params: NoteParams[C] | QuotedNote;
}

/**
 * Something that had to be guessed or converted, or could not be assigned, while reading a document. The sentence is
 * composed in the message layer.
 */
export type Note = { readonly [C in NoteCode]: NoteOf<C> }[NoteCode];

export const noteCodes = Object.keys(noteParams) as readonly NoteCode[];

export const isNoteCode = (code: string): code is NoteCode => Object.hasOwn(noteParams, code);

export const isQuoted = (params: object): params is QuotedNote => 'message' in params;
