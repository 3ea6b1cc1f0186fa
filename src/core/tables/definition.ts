import type { Axis } from './lines';
import type { RelationKind } from './pattern';

/** A row or column by its label, however the sheet is sorted or moved; `nth` counts equal labels from 0. */
export interface LineName {
  readonly label: string;
  readonly nth: number;
}

/** A confirmed sum, or a limit on one: a total and its parts by name. */
export interface DefinedSum {
  readonly relation: RelationKind;
  readonly axis: Axis;
  readonly total: LineName;
  readonly parts: readonly LineName[];
  readonly signs: readonly (1 | -1)[];
  /** Rows or columns across in which nothing adds up, such as shares and averages. */
  readonly notIn: readonly LineName[];
}

/** How far the labels of a table reach into it. */
export interface TableBody {
  /** Rows above the first figures, and columns in front of them, that hold its labels. */
  readonly headRows: number;
  readonly labelColumns: number;
}

/** A table with its confirmed sums, found again by its labels. */
export interface TableDefinition extends TableBody {
  readonly name: string;
  /** The sheet that it was defined on: preferred where several tables have the same labels. */
  readonly sheet?: string;
  /** It belongs to the report: exports and approvals include it. */
  readonly isAppendix?: true;
  /** Its figures are not rounded, such as counts: a sum that is off by one does not hold. */
  readonly isExact?: true;
  readonly sums: readonly DefinedSum[];
}
