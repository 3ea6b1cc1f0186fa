import type { WriteSheet } from 'hucre/xlsx';
import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { referenceTo } from '../../workbook/plan/rectangles';

/** From so many columns without row labels on, a page lies on its side. */
const landscapeFrom = 10;

/** Inches. The 37 and 28 mm of GB/T 9704-2012 are for running text; table 3 would shrink to an unreadable size. */
const margins = { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.4, footer: 0.4 };

/**
 * Printing: A4, one page wide, page numbers. A table on its own is as many pages high as needed, with its header rows repeated,
 * and a long one with labels keeps its headers and labels in sight on the screen. Several tables share one page.
 */
export function pageSetupOf({
  tables,
  rowHeights,
  columnWidths,
}: WorksheetPlan): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'freezePane'> {
  const used = { row: 0, column: 0, rows: rowHeights.length, columns: columnWidths.length };
  const alone = tables.length === 1 ? tables[0] : undefined;
  const { headerRows = 0, labelColumns = 0 } = alone ?? {};
  const firstHeader = alone?.area.row ?? 0;
  const lastHeader = firstHeader + headerRows;
  const isWide = alone !== undefined && labelColumns === 0 && columnWidths.length >= landscapeFrom;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: isWide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: alone === undefined ? 1 : 0,
      horizontalCentered: true,
      margins,
      printArea: referenceTo(used, { row: true, column: true }),
      ...(headerRows > 0 ? { printTitlesRow: `$${firstHeader + 1}:$${lastHeader}` } : {}),
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    ...(headerRows > 0 && labelColumns > 0
      ? { freezePane: { rows: lastHeader, columns: labelColumns } }
      : {}),
  };
}
