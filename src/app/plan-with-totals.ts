import type { PlanInput, WorksheetPlan } from '../worksheet/plan-worksheet';
import { planSheet } from '../worksheet/plan-worksheet';
import type { SheetLayout } from '../worksheet/sheet-layouts';
import { TotalsDiffer } from '../worksheet/totals-differ';

/** Plans a worksheet; with its totals as they are where formulas in their place would change a figure. */
export function planWithTotals(input: PlanInput, layout: SheetLayout): WorksheetPlan {
  try {
    return planSheet(input, layout);
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    return planSheet({ ...input, totals: 'typed' }, layout);
  }
}
