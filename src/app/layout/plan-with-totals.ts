import type { PlanInput, WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { planSheet } from '../../workbook/plan/plan-worksheet';
import type { SheetLayout } from '../../workbook/plan/sheet-layouts';
import { TotalsDiffer } from '../../workbook/plan/total-formulas';

/** Plans a worksheet; its totals stay values where formulas would change a figure. */
export function planWithTotals(input: PlanInput, layout: SheetLayout): WorksheetPlan {
  try {
    return planSheet(input, layout);
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    return planSheet({ ...input, totals: 'typed' }, layout);
  }
}
