import type { Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import type { CellId } from '../../core/statute/types';
import type { FigureChange } from '../corrections/change-figures';
import type { CellAddresses } from '../session/workbook-follower';

/** What writing figures into tables that are there would do. */
export interface ImportPlan {
  readonly changes: readonly FigureChange[];
  /** Those of the changes that replace something else than a blank. */
  readonly overwritten: readonly CellId[];
  /** Formulas, which stay, and would show something else than the source says, as far as is known. */
  readonly formulas: readonly CellId[];
  /** Filled in the workbook, blank in the source: they stay as they are. */
  readonly untouched: readonly CellId[];
  /** Figures of the source for which the workbook has no cell. */
  readonly unmatched: readonly CellId[];
}

/**
 * Compares figures with the tables of a workbook. A blank of the source replaces nothing, a formula stays a formula, and what cannot
 * be read is written as it stands, to be found by the check.
 */
export function planImport(from: Report, into: Report, addresses: CellAddresses): ImportPlan {
  const isFormula = new Set(into.formulas ?? []);
  const changes: FigureChange[] = [];
  const overwritten: CellId[] = [];
  const formulas: CellId[] = [];
  const untouched: CellId[] = [];
  const unmatched: CellId[] = [];
  for (const [cell, to] of from.cells) {
    const own = into.cells.get(cell);
    if (to.kind === 'blank') {
      if (own !== undefined && own.kind !== 'blank' && !isFormula.has(cell)) untouched.push(cell);
    } else if (own === undefined || !addresses.has(cell)) unmatched.push(cell);
    else if (isFormula.has(cell)) formulas.push(cell);
    else if (!isSameState(own, to)) {
      changes.push({ cell, from: own, to });
      if (own.kind !== 'blank') overwritten.push(cell);
    }
  }
  return { changes, overwritten, formulas, untouched, unmatched };
}
