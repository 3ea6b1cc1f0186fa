import type { Axis } from './lines';

/** The total is the sum of its parts, or at least their sum: 其中 names parts that do not exhaust it. */
export type RelationKind = 'equals' | 'atLeast';

/** A line of a table that is the sum of others, as one question to the user: it stands for a relation in each lane. */
export interface Pattern {
  readonly relation: RelationKind;
  /** 'rows': a row is the sum of rows, in every column that has figures. */
  readonly axis: Axis;
  /** Row or column in the sheet, from 0. */
  readonly total: number;
  readonly parts: readonly number[];
  readonly signs: readonly (1 | -1)[];
  /** Columns or rows in which it holds. */
  readonly holdsIn: readonly number[];
  /** Of these, where it holds only because figures are rounded. */
  readonly roundedIn: readonly number[];
  /** Where it does not hold, although other sums do. */
  readonly brokenIn: readonly number[];
  /** So likely that it may be accepted unseen. */
  readonly isStrong: boolean;
  /** Binary logarithm of how much likelier the figures make a sum than chance. */
  readonly bits: number;
}
