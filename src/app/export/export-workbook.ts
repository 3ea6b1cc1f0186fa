import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import type { Report } from '../../core/report/report';
import { TotalsDiffer } from '../../workbook/plan/total-formulas';
import { writeXlsx } from '../../files/xlsx/write-xlsx';

/** A report as a workbook file. Its totals are formulas only where every one of them agrees with the figures. */
export async function exportWorkbook(
  report: Report,
  totals: TotalsKind,
  remarks: readonly string[],
): Promise<Uint8Array> {
  try {
    return await writeXlsx(report, { totals, remarks });
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    return writeXlsx(report, { totals: 'typed', remarks });
  }
}
