import type { Finding } from '../../check/finding';
import type { Subject } from '../../check/tables/relations';
import type { CellState } from '../../report/report';
import type { CellId } from '../../statute/types';
import type { LocatedPart, ProblemChange, ProblemRepair } from '../solver/locate';

/** A change of a problem in the cells and units of a report. */
export interface RepairChange extends Omit<ProblemChange, 'cell' | 'from'> {
  readonly cell: CellId;
  readonly from: CellState;
}

/**
 * Changes after which relations that are broken hold, and none that holds is broken; nothing is changed by it. The relations are named
 * by `relationKey`.
 */
export interface Repair extends Omit<ProblemRepair, 'changes' | 'share'> {
  readonly changes: readonly RepairChange[];
}

/** Errors that have nothing to do with any others, with what could be done about them. The relations are named by `relationKey`. */
export interface LocatedErrors extends Omit<LocatedPart, 'repairs'> {
  /** Best first. Empty when nothing was found in time. */
  readonly repairs: readonly Repair[];
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

/** How findings and repairs name a relation: the rule, and the row or column that it is about. */
export function relationKey(rule: string, subject: Subject | Finding['params']): string {
  const id = 'row' in subject ? subject.row : 'column' in subject ? subject.column : undefined;
  return `${rule} ${id ?? ('each' in subject ? subject.each : undefined) ?? ''}`;
}
