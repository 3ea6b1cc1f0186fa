import type { WriteSheet } from 'hucre/xlsx';
import type { WorksheetPlan } from '../worksheet/plan-worksheet';
import { referenceTo } from '../worksheet/rectangles';

/** From so many columns without row labels on, a page lies on its side. */
const landscapeFrom = 10;

/** Inches. The 37 and 28 mm of GB/T 9704-2012 are for running text; table 3 would shrink to an unreadable size. */
const margins = { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.4, footer: 0.4 };

/**
 * Printing: A4, one page wide and as many high as needed, header rows repeated, page numbers. A long table with labels also
 * keeps its headers and labels in sight on the screen.
 */
export function pageSetupOf({
  area,
  rowHeights,
  columnWidths,
  headerRows,
  labelColumns,
}: WorksheetPlan): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'freezePane'> {
  const lastHeader = area.row + headerRows;
  const used = { row: 0, column: 0, rows: rowHeights.length, columns: columnWidths.length };
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: labelColumns === 0 && columnWidths.length >= landscapeFrom ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins,
      printArea: referenceTo(used, { row: true, column: true }),
      ...(headerRows > 0 ? { printTitlesRow: `$${area.row + 1}:$${lastHeader}` } : {}),
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    ...(headerRows > 0 && labelColumns > 0
      ? { freezePane: { rows: lastHeader, columns: labelColumns } }
      : {}),
  };
}
