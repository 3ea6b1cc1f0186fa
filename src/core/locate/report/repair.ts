import type { Finding } from '../../check/finding';
import type { Subject } from '../../check/tables/relations';
import type { CellState } from '../../report/report';
import type { CellId } from '../../statute/types';
import type { LocatedPart, ProblemChange, ProblemRepair } from '../solver/locate';

/** A change of a problem in terms of the report's cells and units. */
export interface RepairChange extends Omit<ProblemChange, 'cell' | 'from'> {
  readonly cell: CellId;
  readonly from: CellState;
}

/** Changes that make broken relations hold and break none; applies nothing. Relations are named by `relationKey`. */
export interface Repair extends Omit<ProblemRepair, 'changes' | 'share'> {
  readonly changes: readonly RepairChange[];
}

/** A group of errors independent of all others, with possible repairs. Relations are named by `relationKey`. */
export interface LocatedErrors extends Omit<LocatedPart, 'repairs'> {
  /** Best first. Empty if nothing was found in time. */
  readonly repairs: readonly Repair[];
}

/** What is probably wrong in a report. */
export interface Located {
  readonly errors: readonly LocatedErrors[];
  /**
   * If totals are formulas, many cells can be wrong: the number of minimal ways to correct the figures, a lower bound
   * where `isCapped`. Null if totals are typed.
   */
  readonly candidates: { readonly count: number; readonly isCapped: boolean } | null;
  /**
   * Totals that are formulas and whose figures an office knows from its register: entering them leaves fewer
   * candidates.
   */
  readonly ask: readonly CellId[];
}

/** How findings and repairs name a relation: the rule, and the row or column it concerns. */
export function relationKey(rule: string, subject: Subject | Finding['params']): string {
  const id = 'row' in subject ? subject.row : 'column' in subject ? subject.column : undefined;
  return `${rule} ${id ?? ('each' in subject ? subject.each : undefined) ?? ''}`;
}
