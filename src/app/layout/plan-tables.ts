import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { planWorksheets } from '../../workbook/plan/plan-worksheet';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import { TotalsDiffer } from '../../workbook/plan/total-formulas';

/** The tables of a report as worksheets; their totals stay values where formulas would change a figure. */
export function planTables(
  report: Report,
  totals: TotalsKind,
  arrangement?: Arrangement,
  remarks: readonly string[] = [],
): { readonly plans: readonly WorksheetPlan[]; readonly totals: TotalsKind } {
  const plan = (kind: TotalsKind) => ({
    plans: planWorksheets({ report, edition: editions[report.edition], totals: kind, remarks }, arrangement),
    totals: kind,
  });
  try {
    return plan(totals);
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    return plan('typed');
  }
}
