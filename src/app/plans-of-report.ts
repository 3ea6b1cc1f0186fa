import type { TotalsKind } from '../grid/workbook-mark';
import type { Report } from '../report/report';
import { tableSectionsOf } from '../report/table-sections';
import { editions } from '../statute/editions';
import type { WorksheetPlan } from '../worksheet/plan-worksheet';
import { planWorksheet } from '../worksheet/plan-worksheet';

/** The three tables of a report as worksheets, in printed order. Throws `TotalsDiffer`. */
export function plansOfReport(report: Report, totals: TotalsKind): readonly WorksheetPlan[] {
  const edition = editions[report.edition];
  return tableSectionsOf(edition).map((section) => planWorksheet({ report, edition, section, totals }));
}
