import type { Grid, GridCell } from '../grid/grid';
import type { RecognisedDocument } from '../grid/recognise';
import { recogniseDocument } from '../grid/recognise';
import type { TotalsKind } from '../grid/workbook-mark';
import { cellsOf, isComputed } from '../report/cells';
import type { Report } from '../report/report';
import type { TableSection } from '../report/table-sections';
import { tableSectionsOf } from '../report/table-sections';
import type { Edition } from '../statute/types';
import { editions } from '../statute/editions';
import { remarkLook } from '../worksheet/looks';
import type { PlannedCell, WorksheetPlan } from '../worksheet/plan-worksheet';
import { planWorksheet } from '../worksheet/plan-worksheet';
import { placesOf } from '../worksheet/sheet-places';
import { TotalsDiffer } from '../worksheet/totals-differ';

export interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

/** A sheet in our own layout with everything that is on it, or any other sheet as it is. */
export type KnownSheet = { readonly plan: WorksheetPlan } | NamedGrid;

/**
 * Tells which sheets hold a table in the layout in which this program writes it. Those become plans again, so that they keep
 * their looks, validation and conditional formats; what else stands on them stays.
 */
export function knownSheets(sheets: readonly NamedGrid[]): { report: Report; sheets: readonly KnownSheet[] } {
  const document = recogniseDocument(sheets.map((sheet) => sheet.grid));
  const edition: Edition = editions[document.report.edition];
  const known = sheets.map((sheet, index): KnownSheet => {
    const section = tableSectionsOf(edition).find(({ table }) => isOwn(document, edition, table, index));
    return section === undefined ? sheet : { plan: planOf(sheet, document.report, edition, section) };
  });
  return { report: document.report, sheets: known };
}

/** Every cell of the table is on this sheet, where we put it, and no cell of another table. */
function isOwn(
  { places }: RecognisedDocument,
  edition: Edition,
  table: TableSection['table'],
  sheet: number,
): boolean {
  const expected = placesOf(edition, table);
  const onSheet = [...places].filter(([, place]) => place.grid === sheet);
  return (
    onSheet.length === expected.size &&
    onSheet.every(([cell, place]) => {
      const own = expected.get(cell);
      return own?.row === place.row && own.column === place.column;
    })
  );
}

function planOf(
  { name, grid }: NamedGrid,
  report: Report,
  edition: Edition,
  section: TableSection,
): WorksheetPlan {
  const plan = planned(report, edition, section);
  const at = new Map(grid.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const covered = new Set(plan.cells.map(({ row, column }) => `${row},${column}`));
  // Titles and labels stay as they are written, right or wrong.
  const cells = plan.cells.map((cell) =>
    cell.cellId === undefined
      ? { ...cell, content: at.get(`${cell.row},${cell.column}`)?.content ?? cell.content }
      : cell,
  );
  const others = grid.cells
    .filter((cell) => !covered.has(`${cell.row},${cell.column}`) && cell.content !== null)
    .map(besideTable);
  const rows = Math.max(plan.rowHeights.length, ...others.map((cell) => cell.row + cell.rowSpan));
  const last = plan.rowHeights.at(-1) ?? 20;
  return {
    ...plan,
    name,
    cells: [...cells, ...others],
    rowHeights: Array.from({ length: rows }, (_, row) => plan.rowHeights[row] ?? last),
  };
}

function planned(report: Report, edition: Edition, section: TableSection): WorksheetPlan {
  const formulas = new Set(report.formulas ?? []);
  const computed = cellsOf(edition).filter((cell) => cell.table === section.table && isComputed(cell));
  const totals: TotalsKind =
    computed.length > 0 && computed.every((cell) => formulas.has(cell.id)) ? 'formula' : 'typed';
  try {
    return planWorksheet({ report, edition, section, totals });
  } catch (error) {
    if (!(error instanceof TotalsDiffer)) throw error;
    return planWorksheet({ report, edition, section, totals: 'typed' });
  }
}

const besideTable = ({ row, column, rowSpan, columnSpan, content, formula }: GridCell): PlannedCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  content,
  ...(formula === undefined ? {} : { formula }),
  look: remarkLook,
  locked: false,
});
