import type { Grid, GridCell } from '../../core/grid/grid';
import type { RecognisedDocument } from '../../core/recognise/recognise';
import { editions } from '../../core/statute/editions';
import type { Edition, TableId } from '../../core/statute/types';
import type { Position, Rectangle } from '../../workbook/plan/rectangles';
import type { OfficialLayout } from './official-layouts';
import { layoutOfSheet, officialLayoutsOf } from './official-layouts';

/**
 * How the tables of a workbook lie: as this program prints them; so at first, but changed since; or in the layout of somebody
 * else.
 */
export type LayoutState = 'official' | 'damaged' | 'other';

/** A sheet in our layout needs so large a part of our labels in their places to be taken for ours without a mark. */
const oursFrom = 0.5;

/**
 * Compares what was read with our own layouts. A table that a workbook of ours has no more counts as damage, too.
 *
 * @param isMarked the workbook says that this program laid it out
 */
export function layoutStateOf(
  grids: readonly Grid[],
  document: RecognisedDocument,
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

/** The tables of the form that no sheet shows exactly as we print them. */
export function tablesToRestore(grids: readonly Grid[], document: RecognisedDocument): readonly TableId[] {
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

const sheetsWithFigures = ({ addresses }: RecognisedDocument): ReadonlySet<number> =>
  new Set([...addresses.values()].map(({ grid }) => grid));

/** No spreadsheet program has more columns. */
const keyOf = ({ row, column }: Position): number => row * 16_384 + column;

/** Headings and labels word for word, all merges, and nothing within the tables that the form does not have. */
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

/** An empty cell may be missing from a grid, with its merge; figures are not compared. */
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

/** The part of the labels of a layout that a sheet shows word for word in their places. */
function likeness(grid: Grid | undefined, { cells }: OfficialLayout): number {
  const at = new Map(grid?.cells.map((cell) => [keyOf(cell), cell.content]));
  const labels = cells.filter(({ cellId, content }) => cellId === undefined && content !== null);
  return labels.filter((cell) => at.get(keyOf(cell)) === cell.content).length / labels.length;
}
