import type { Grid } from '../../core/grid/grid';
import type { PlacedReport } from '../../core/recognise/recognise';
import { recogniseDocument } from '../../core/recognise/recognise';
import { inStoredOrder } from '../../core/report/hidden-characters';
import type { CellId } from '../../core/statute/types';
import type { SheetAddress, SheetContent } from '../../workbook/port';

/** Sheet addresses of a report's cells, as of the last read. */
export type CellAddresses = ReadonlyMap<CellId, SheetAddress>;

/** Finds the report in sheets without keeping the page busy; absent where that is not possible. */
export type RecogniseAside = (grids: readonly Grid[]) => Promise<PlacedReport>;

/** Texts that are compared with all labels in less than a tenth of a second, many times those of a report. */
const mostTextsAtOnce = 2000;

/** The report in sheets, with the addresses of its cells. @param aside for sheets with much text, where that is possible */
export async function recogniseSheets(
  sheets: readonly SheetContent[],
  aside: RecogniseAside | undefined,
): Promise<{ readonly document: PlacedReport; readonly addresses: CellAddresses }> {
  const grids = sheets.map(({ grid }) => grid);
  const document =
    aside === undefined || textsIn(grids) <= mostTextsAtOnce ? recogniseDocument(grids) : await aside(grids);
  return {
    // Nothing may change the order of what the pane shows around the words of a sheet.
    document: { ...document, report: inStoredOrder(document.report) },
    addresses: addressesOf(document, sheets),
  };
}

const textsIn = (grids: readonly Grid[]): number =>
  grids.reduce(
    (sum, { cells }) => sum + cells.filter(({ content }) => typeof content === 'string').length,
    0,
  );

/** @param sheets the ones that the document was recognised in, in the same order */
const addressesOf = (document: PlacedReport, sheets: readonly SheetContent[]): CellAddresses =>
  new Map(
    [...document.addresses].flatMap(([cell, { grid, row, column }]) => {
      const sheet = sheets[grid]?.id;
      return sheet === undefined ? [] : [[cell, { sheet, row, column }] as const];
    }),
  );
