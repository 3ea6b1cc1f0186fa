import type { Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import type { CellId } from '../../core/statute/types';
import type { FigureChange } from '../corrections/change-figures';
import type { CellAddresses } from '../session/recognise-sheets';

/** What would change if figures were written into the existing tables. */
export interface ImportPlan {
  readonly changes: readonly FigureChange[];
  /** The changes that replace something other than a blank. */
  readonly overwritten: readonly CellId[];
  /** Formulas, which stay; they would show something other than the source does, as far as is known. */
  readonly formulas: readonly CellId[];
  /** Filled in the workbook, blank in the source: left unchanged. */
  readonly untouched: readonly CellId[];
  /** Figures of the source for which the workbook has no cell. */
  readonly unmatched: readonly CellId[];
}

/**
 * Compares figures with the tables of a workbook. A blank in the source replaces nothing, a formula stays a formula,
 * and unreadable text is written unchanged for the check to find.
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
