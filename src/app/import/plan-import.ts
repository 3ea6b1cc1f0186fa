import type { Report } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import type { CellId } from '../../core/statute/types';
import type { CellPlaces } from '../session/cell-places';
import type { FigureChange } from '../session/figure-change';

/** What taking figures over into tables that are there would do. */
export interface ImportPlan {
  readonly changes: readonly FigureChange[];
  /** Those of the changes that replace something else than a blank. */
  readonly overwritten: readonly CellId[];
  /** Formulas, which stay, and would show something else than the source says, as far as is known. */
  readonly formulas: readonly CellId[];
  /** Filled in the workbook, blank in the source: they stay as they are. */
  readonly kept: readonly CellId[];
  /** Figures of the source for which the workbook has no cell. */
  readonly unmatched: readonly CellId[];
}

/**
 * Compares figures with the tables of a workbook. A blank of the source replaces nothing, a formula stays a formula, and what cannot
 * be read is written as it stands, to be found by the check.
 */
export function planImport(from: Report, into: Report, places: CellPlaces): ImportPlan {
  const isFormula = new Set(into.formulas ?? []);
  const changes: FigureChange[] = [];
  const overwritten: CellId[] = [];
  const formulas: CellId[] = [];
  const kept: CellId[] = [];
  const unmatched: CellId[] = [];
  for (const [cell, to] of from.cells) {
    const own = into.cells.get(cell);
    if (to.kind === 'blank') {
      if (own !== undefined && own.kind !== 'blank' && !isFormula.has(cell)) kept.push(cell);
    } else if (own === undefined || !places.has(cell)) unmatched.push(cell);
    else if (isFormula.has(cell)) formulas.push(cell);
    else if (!isSameState(own, to)) {
      changes.push({ cell, from: own, to });
      if (own.kind !== 'blank') overwritten.push(cell);
    }
  }
  return { changes, overwritten, formulas, kept, unmatched };
}
