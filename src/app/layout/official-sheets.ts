import type { Grid, GridCell } from '../../core/grid/grid';
import { recogniseDocument } from '../../core/recognise/recognise';
import type { TotalsKind } from '../../workbook/stored/workbook-mark';
import { cellsOf, isComputed } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import type { Edition } from '../../core/statute/types';
import { editions } from '../../core/statute/editions';
import { remarkLook } from '../../workbook/plan/cell-formats';
import type { PlannedCell, WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { heightsFor, leastRowHeight } from '../../workbook/plan/plan-worksheet';
import type { SheetLayout } from '../../workbook/plan/sheet-layouts';
import { layoutOfSheet } from './official-layouts';
import { planWithTotals } from './plan-with-totals';

export interface NamedGrid {
  readonly name: string;
  readonly grid: Grid;
}

/** A sheet in the official layout with everything on it, or any other sheet unchanged. */
export type KnownSheet = { readonly plan: WorksheetPlan } | NamedGrid;

/**
 * Finds the sheets that hold tables in one of our layouts. They become plans again, so that they keep their formatting,
 * validation and conditional formats; other content on them stays.
 */
export function officialSheets(sheets: readonly NamedGrid[]): {
  report: Report;
  sheets: readonly KnownSheet[];
} {
  const document = recogniseDocument(sheets.map((sheet) => sheet.grid));
  const edition: Edition = editions[document.report.edition];
  const known = sheets.map((sheet, index): KnownSheet => {
    const own = layoutOfSheet(document, edition, index);
    return own === undefined ? sheet : { plan: planOf(sheet, document.report, edition, own.layout) };
  });
  return { report: document.report, sheets: known };
}

function planOf(
  { name, grid }: NamedGrid,
  report: Report,
  edition: Edition,
  layout: SheetLayout,
): WorksheetPlan {
  const plan = planWithTotals({ report, edition, totals: totalsOf(report, edition, layout) }, layout);
  const at = new Map(grid.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const covered = new Set(plan.cells.map(({ row, column }) => `${row},${column}`));
  // Titles and labels stay as written, right or wrong, and so do numbers stored as text: the check reports them.
  const cells = plan.cells.map((cell) => {
    const written = at.get(`${cell.row},${cell.column}`);
    const isText = typeof written?.content === 'string' && written.formula === undefined;
    return written !== undefined && (cell.cellId === undefined || (isText && cell.formula === undefined))
      ? { ...cell, content: written.content ?? cell.content }
      : cell;
  });
  const others = grid.cells
    .filter((cell) => !covered.has(`${cell.row},${cell.column}`) && cell.content !== null)
    .map(besideTable);
  // Our remarks are shown in full; a long note in a narrow column would make a row absurdly high.
  const lines = others.filter(({ columnSpan }) => columnSpan === plan.columnWidths.length);
  const heights = heightsFor([...cells, ...lines], plan.columnWidths);
  const rows = others.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), heights.length);
  return {
    ...plan,
    name,
    cells: [...cells, ...others],
    rowHeights: Array.from({ length: rows }, (_, row) => heights[row] ?? leastRowHeight),
  };
}

/** Formulas if every total of these tables is currently one. */
function totalsOf(report: Report, edition: Edition, { tables }: SheetLayout): TotalsKind {
  const formulas = new Set(report.formulas ?? []);
  const ids = new Set(tables.map(({ section }) => section.table));
  const computed = cellsOf(edition).filter((cell) => ids.has(cell.table) && isComputed(cell));
  return computed.length > 0 && computed.every((cell) => formulas.has(cell.id)) ? 'formula' : 'typed';
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
