import type { Narrative } from './narrative';
import type { Note } from './note';
import type { AgencyKind, AgencyLevel, CellId } from '../statute/types';
import type { EditionId } from '../statute/editions';

/** A blank is never a zero by itself, and what cannot be read as a number keeps its text. */
export type CellState =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'invalid'; readonly raw: string };

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
