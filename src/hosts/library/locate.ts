/**
 * The search for wrong cells alone, for tables of any kind: cells with whole numbers, and linear rules over them.
 *
 * @packageDocumentation
 */

export { locate, minimalCells } from '../../core/locate/solver/locate';
export type {
  LocatedPart,
  ProblemChange,
  ProblemRepair,
  RepairConfidence,
} from '../../core/locate/solver/locate';
export type { Cause } from '../../core/locate/solver/causes';
export type { Limits } from '../../core/locate/solver/limit';
export type { MinimalSets } from '../../core/locate/solver/minimal-sets';
export type { CellPlace, Problem, ProblemCell, ProblemRule } from '../../core/locate/solver/problem';
