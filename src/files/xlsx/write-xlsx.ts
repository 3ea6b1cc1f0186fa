import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Report } from '../../core/report/report';
import { reportTitle } from '../../core/report/report-title';
import { editions } from '../../core/statute/editions';
import { planWorksheets } from '../../workbook/plan/plan-worksheet';
import type { Arrangement } from '../../workbook/plan/sheet-layouts';
import { writeWorkbook } from './write-workbook';
import type { WriteOptions } from '../writer';

export interface XlsxOptions extends WriteOptions {
  /** Formulas add up by themselves; control totals typed by hand let an error be located. */
  readonly totals: TotalsKind;
  readonly arrangement?: Arrangement;
}

/**
 * Writes the tables of a report as a workbook, on a sheet each or all on one, which keeps checking itself by conditional formats and data
 * validation. Throws `TotalsDiffer` when totals are to be formulas and the report has other figures in their place.
 */
export async function writeXlsx(report: Report, options: XlsxOptions): Promise<Uint8Array> {
  const edition = editions[report.edition];
  const { totals, remarks = [], arrangement } = options;
  const plans = planWorksheets({ report, edition, totals, remarks }, arrangement);
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
