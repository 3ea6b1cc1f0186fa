import type { TotalsKind } from '../grid/workbook-mark';
import type { Report } from '../report/report';
import { reportTitle } from '../report/report-title';
import { tableSectionsOf } from '../report/table-sections';
import { editions } from '../statute/editions';
import { planWorksheet } from '../worksheet/plan-worksheet';
import { writeWorkbook } from './write-workbook';
import type { WriteOptions } from './writer';

export interface XlsxOptions extends WriteOptions {
  /** Formulas add up by themselves; control totals typed by hand let an error be located. */
  readonly totals: TotalsKind;
}

/**
 * Writes the tables of a report as a workbook, one sheet each, which keeps checking itself by conditional formats and data
 * validation. Throws `TotalsDiffer` when totals are to be formulas and the report has other figures in their place.
 */
export async function writeXlsx(report: Report, options: XlsxOptions): Promise<Uint8Array> {
  const edition = editions[report.edition];
  const { totals, remarks = [] } = options;
  const plans = tableSectionsOf(edition).map((section) =>
    planWorksheet({ report, edition, section, totals, remarks }),
  );
  return writeWorkbook({
    title: reportTitle(report),
    sheets: plans.map((plan) => ({ plan })),
    mark: {
      edition: report.edition,
      year: report.year,
      agency: report.agency,
      ...(report.profile === undefined ? {} : { profile: report.profile }),
      totals,
    },
  });
}
