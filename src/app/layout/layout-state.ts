import { cellKey } from '../../core/grid/addresses';
import type { Grid, GridCell } from '../../core/grid/grid';
import type { PlacedReport } from '../../core/recognise/recognise';
import { editions } from '../../core/statute/editions';
import type { Edition, TableId } from '../../core/statute/types';
import type { Position, Rectangle } from '../../workbook/plan/rectangles';
import type { OfficialLayout } from './official-layouts';
import { layoutOfSheet, officialLayoutsOf } from './official-layouts';

/**
 * How the tables of a workbook are laid out: as this program prints them; so at first, but changed since; or in someone
 * else's layout.
 */
export type LayoutState = 'official' | 'damaged' | 'other';

/** The share of our labels that a sheet must have in the right cells to count as ours without a mark. */
const oursFrom = 0.5;

/**
 * Compares what was read with the official layouts. A table missing from a workbook that we laid out also counts as
 * damage.
 *
 * @param isMarked the workbook is marked as laid out by this program
 */
export function layoutStateOf(
  grids: readonly Grid[],
  document: PlacedReport,
  isMarked: boolean,
): LayoutState {
  const edition: Edition = editions[document.report.edition];
  if (document.report.cells.size === 0) return 'official';
  if (tablesToRestore(grids, document).length === 0) return 'official';
  const isOurs =
    isMarked ||
    [...sheetsWithFigures(document)].some((sheet) =>
      officialLayoutsOf(edition).some((layout) => likeness(grids[sheet], layout) >= oursFrom),
    );
  return isOurs ? 'damaged' : 'other';
}

/** The tables that no sheet shows exactly as we print them. */
export function tablesToRestore(grids: readonly Grid[], document: PlacedReport): readonly TableId[] {
  const edition: Edition = editions[document.report.edition];
  const printed = new Set<TableId>();
  for (const sheet of sheetsWithFigures(document)) {
    const own = layoutOfSheet(document, edition, sheet);
    const grid = grids[sheet];
    if (own === undefined || grid === undefined || !isAsPrinted(grid, own)) continue;
    for (const { section } of own.layout.tables) printed.add(section.table);
  }
  return edition.sections.flatMap(({ table }) => (table === undefined || printed.has(table) ? [] : [table]));
}

const sheetsWithFigures = ({ addresses }: PlacedReport): ReadonlySet<number> =>
  new Set([...addresses.values()].map(({ grid }) => grid));

const keyOf = ({ row, column }: Position): number => cellKey(row, column);

/** Headings and labels word for word, all merges, and nothing within the tables that is not in the form. */
function isAsPrinted(grid: Grid, { cells, areas }: OfficialLayout): boolean {
  const at = new Map(grid.cells.map((cell) => [keyOf(cell), cell]));
  const expected = new Set(cells.map(keyOf));
  return (
    cells.every((cell) => isAsExpected(at.get(keyOf(cell)), cell, grid.mergesUnknown === true)) &&
    grid.cells.every(
      (cell) =>
        cell.content === null || expected.has(keyOf(cell)) || !areas.some((area) => isWithin(cell, area)),
    )
  );
}

/** A grid may omit an empty cell with its merge; figures are not compared. */
const isAsExpected = (found: GridCell | undefined, expected: GridCell, isMergeUnknown: boolean): boolean =>
  found === undefined
    ? expected.content === null
    : (isMergeUnknown || (found.rowSpan === expected.rowSpan && found.columnSpan === expected.columnSpan)) &&
      (expected.cellId !== undefined || found.content === expected.content);

const isWithin = ({ row, column }: Position, area: Rectangle): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** The share of a layout's labels that a sheet has word for word in the right cells. */
function likeness(grid: Grid | undefined, { cells }: OfficialLayout): number {
  const at = new Map(grid?.cells.map((cell) => [keyOf(cell), cell.content]));
  const labels = cells.filter(({ cellId, content }) => cellId === undefined && content !== null);
  return labels.filter((cell) => at.get(keyOf(cell)) === cell.content).length / labels.length;
}
