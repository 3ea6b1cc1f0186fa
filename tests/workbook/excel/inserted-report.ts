import { recogniseDocument } from '../../../src/core/recognise/recognise';
import type { TotalsKind, WorkbookMark } from '../../../src/workbook/stored/workbook-mark';
import type { CellState, Report } from '../../../src/core/report/report';
import { tableSectionsOf } from '../../../src/core/report/cell-names';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import type { SheetAddress, WorkbookPort } from '../../../src/workbook/port';
import type { WorksheetPlan } from '../../../src/workbook/plan/plan-worksheet';
import { planWorksheet } from '../../../src/workbook/plan/plan-worksheet';
import { uniformReport } from '../../fixtures/reports';

export const plansOf = (report: Report, totals: TotalsKind): readonly WorksheetPlan[] => {
  const edition = editions[report.edition];
  return tableSectionsOf(edition).map((section) => planWorksheet({ report, edition, section, totals }));
};

export const markOf = ({ edition, year, agency }: Report, totals: TotalsKind): WorkbookMark => ({
  edition,
  year,
  agency,
  totals,
});

/** Inserts the three tables of an all-zero report, or of another one. */
export async function insertReport(
  port: WorkbookPort,
  totals: TotalsKind = 'formula',
  report: Report = uniformReport(0),
): Promise<void> {
  await port.insert(plansOf(report, totals), markOf(report, totals));
}

export async function placeOf(port: WorkbookPort, cell: CellId): Promise<SheetAddress> {
  const sheets = await port.read();
  const place = recogniseDocument(sheets.map(({ grid }) => grid)).addresses.get(cell);
  const sheet = place === undefined ? undefined : sheets[place.grid];
  if (place === undefined || sheet === undefined) throw new Error(`no place of ${cell}`);
  return { sheet: sheet.id, row: place.row, column: place.column };
}

/** What the workbook now contains in a cell. */
export async function stateOf(port: WorkbookPort, cell: CellId): Promise<CellState | undefined> {
  const sheets = await port.read();
  return recogniseDocument(sheets.map(({ grid }) => grid)).report.cells.get(cell);
}
