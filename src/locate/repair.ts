import type { CellState } from '../report/report';
import type { CellId } from '../statute/types';
import type { Cause } from './causes';
import type { RepairConfidence } from './locate';

export interface RepairChange {
  readonly cell: CellId;
  readonly from: CellState;
  /** In the unit of the cell. */
  readonly to: number;
  readonly cause: Cause;
  /** Changes of the same number were one slip, such as a figure in the neighbour column. */
  readonly slip: number;
}

/** Changes after which relations that are broken hold, and none that holds is broken. Nothing is changed by it. */
export interface Repair {
  readonly changes: readonly RepairChange[];
  /** The relations that it cures, by `relationKey`. */
  readonly cures: readonly string[];
  readonly confidence: RepairConfidence;
  /** How many other repairs of the same errors are worth telling. */
  readonly alternatives: number;
}

/** Errors that have nothing to do with any others, with what could be done about them. */
export interface LocatedErrors {
  /** Best first. */
  readonly repairs: readonly Repair[];
  /** The broken relations, by `relationKey`. */
  readonly broken: readonly string[];
  readonly isComplete: boolean;
}

export interface Located {
  readonly errors: readonly LocatedErrors[];
  /**
   * Where totals are formulas, many cells can be wrong: in how many least ways the figures could be corrected, and at least that
   * where `isCapped`. Null where totals are typed.
   */
  readonly candidates: { readonly count: number; readonly isCapped: boolean } | null;
  /** Totals that are formulas and whose figures an office knows from its register: telling them leaves fewer candidates. */
  readonly ask: readonly CellId[];
}
