import type { Narrative } from './narrative';
import type { AgencyKind, AgencyLevel, CellId } from '../statute/types';
import type { EditionId } from '../statute/editions';

/** A blank is never a zero by itself, and what cannot be read as a number keeps its text. */
export type CellState =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'invalid'; readonly raw: string };

/** Something that reading a document had to guess, convert or could not place. The sentence is made at the edge. */
export interface Note {
  readonly code: NoteCode;
  readonly cells: readonly CellId[];
  /** `said` is the whole sentence, where a note came from elsewhere without the figures to make one. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type NoteCode =
  /** A number was written as text (full width, thousands marks, unit); params: count, example */
  | 'number.normalised'
  /** 元 was converted to 万元; params: raw, value */
  | 'number.converted'
  /** A label differs from the official one; params: found, expected */
  | 'label.variant'
  /** Rows or columns stand in another order than the form's; params: found */
  | 'label.order'
  /** Columns of the form whose headings were not found, so that figures were placed by their order; params: table, missing */
  | 'header.unclear'
  /** Labels of an older edition; params: edition, labels */
  | 'format.outdated'
  /** Figures beside some rows for which the form has no cell; params: table, row (the first), rows, text */
  | 'cell.extra'
  /** A line with figures within a table that is none of its rows, such as a subtotal; params: row, text */
  | 'row.extra'
  /** The figures of some rows do not stand below their headers and were placed by their order; params: table, row (the first), rows */
  | 'row.shifted'
  /** The figures of some rows were printed without gaps and divided by the sums of the form; params: table, row (the first), rows, text */
  | 'row.divided'
  /** The figures of a row could not be placed; all its cells are invalid; params: table, row, text */
  | 'row.unplaced'
  /** Labels of the form without figures and outside any table: their cells are left out; params: table, row (the first), rows */
  | 'row.unread'
  /** Rows of a table that was found are not in it: their cells are left out; params: table, row (the first), rows */
  | 'row.missing'
  /** A table is not in the document; params: table */
  | 'table.missing'
  /** A table is there twice: several reports in one document, or last year's beside this year's; params: table */
  | 'table.repeated'
  /** A section heading is missing or out of order; params: section */
  | 'section.missing'
  | 'section.order'
  /** params: missing */
  | 'title.incomplete'
  /** Typed numbers among formula totals */
  | 'formula.overwritten'
  /** A formula without a stored result */
  | 'formula.uncalculated'
  /** Pages of a document are pictures, so that nothing on them was read; params: pages, their numbers */
  | 'page.unread'
  /** The text of pages was recognised from pictures, not written; params: pages */
  | 'text.recognised'
  /** A note of a later version or another program; params: said */
  | 'other.told';

/** What is known about the agency beyond its name; decides which plausibility rules apply. */
export interface AgencyProfile {
  readonly kind?: AgencyKind;
  readonly level?: AgencyLevel;
}

/** The figures of one annual report. A cell that the source does not have is not in the map. */
export interface Report {
  readonly edition: EditionId;
  /** The year reported on, not the year of publication. */
  readonly year: number | null;
  /** 机关全称 as printed in the title. */
  readonly agency: string | null;
  readonly cells: ReadonlyMap<CellId, CellState>;
  readonly notes: readonly Note[];
  /** Cells that are worksheet formulas in the source. */
  readonly formulas?: readonly CellId[];
  readonly profile?: AgencyProfile;
  /** Only of documents that have one of the sections without a table. */
  readonly narrative?: Narrative;
}

export const blank: CellState = Object.freeze({ kind: 'blank' });

export const numberState = (value: number): CellState => ({ kind: 'number', value });
