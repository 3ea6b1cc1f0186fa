import type { Appendix } from './appendix';
import type { Narrative } from './narrative';
import type { Note } from './note';
import type { AgencyKind, AgencyLevel, CellId } from '../statute/types';
import type { EditionId } from '../statute/editions';

/** A blank is never treated as zero, and text that is not a number is preserved. */
export type CellState =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'invalid'; readonly raw: string };

/** What is known about the agency beyond its name; decides which plausibility rules apply. */
export interface AgencyProfile {
  readonly kind?: AgencyKind;
  readonly level?: AgencyLevel;
}

/** The figures of one annual report. Cells missing from the source are not in the map. */
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
  /** Only for documents with at least one of the sections without a table. */
  readonly narrative?: Narrative;
  /** Tables besides those of the form that belong to it. */
  readonly appendices?: readonly Appendix[];
}

export const blank: CellState = Object.freeze({ kind: 'blank' });

export const numberState = (value: number): CellState => ({ kind: 'number', value });
