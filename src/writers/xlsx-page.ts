import type { WriteSheet } from 'hucre/xlsx';
import type { TableForm } from '../statute/types';
import { referenceTo } from './rectangles';
import { tableOrigin } from './sheet-places';

/**
 * Column widths in characters: labels by level, then figures. Wide enough for the longest figures, and such that the pages
 * need little or no shrinking.
 */
const widths: Record<TableForm['id'], { readonly labels: readonly number[]; readonly data: number }> = {
  t2: { labels: [26], data: 20 },
  t3: { labels: [6, 12, 36], data: 9 },
  t4: { labels: [], data: 9 },
};

export const columnWidthsOf = (form: TableForm, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => widths[form.id].labels[column] ?? widths[form.id].data);

/** From so many columns without row labels on, a page lies on its side. */
const landscapeFrom = 10;

/** Inches. The 37 and 28 mm of GB/T 9704-2012 are for running text; table 3 would shrink to an unreadable size. */
const margins = { top: 0.8, bottom: 0.8, left: 0.6, right: 0.6, header: 0.4, footer: 0.4 };

/** How far a sheet is used, and how many rows of its table are headers of all columns; 0 where blocks have their own. */
export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
  readonly headerRows: number;
}

/**
 * Printing: A4, one page wide and as many high as needed, header rows repeated, page numbers. A long table with labels also
 * keeps its headers and labels in sight on the screen.
 */
export function pageSetupOf(
  form: TableForm,
  { rows, columns, headerRows }: SheetExtent,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'freezePane'> {
  const lastHeader = tableOrigin.row + headerRows;
  const labels = form.widths.labels.length;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: labels === 0 && columns >= landscapeFrom ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins,
      printArea: referenceTo({ row: 0, column: 0, rows, columns }, { row: true, column: true }),
      ...(headerRows > 0 ? { printTitlesRow: `$${tableOrigin.row + 1}:$${lastHeader}` } : {}),
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    ...(headerRows > 0 && labels > 0 ? { freezePane: { rows: lastHeader, columns: labels } } : {}),
  };
}
