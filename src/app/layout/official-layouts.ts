import type { GridCell } from '../../core/grid/grid';
import { layOut } from '../../core/grid/lay-out';
import type { PlacedReport } from '../../core/recognise/recognise';
import type { CellId, Edition } from '../../core/statute/types';
import type { Position, Rectangle } from '../../workbook/plan/rectangles';
import type { SheetLayout } from '../../workbook/plan/sheet-layouts';
import { layoutsOf } from '../../workbook/plan/sheet-layouts';
import { framed, addressesOf } from '../../workbook/plan/cell-addresses';

/** A worksheet as this program lays it out, before any figures. */
export interface OfficialLayout {
  readonly layout: SheetLayout;
  /** Every cell of the tables and their headings, by worksheet row and column. */
  readonly cells: readonly GridCell[];
  /** Where the tables are. */
  readonly areas: readonly Rectangle[];
  readonly addresses: ReadonlyMap<CellId, Position>;
}

const known = new WeakMap<Edition, readonly OfficialLayout[]>();

/** Every worksheet this program makes for an edition: one for each table, and one with all tables. */
export function officialLayoutsOf(edition: Edition): readonly OfficialLayout[] {
  let layouts = known.get(edition);
  if (layouts === undefined) {
    layouts = [...layoutsOf(edition, 'separate'), ...layoutsOf(edition, 'stacked')].map((layout) =>
      officialLayout(edition, layout),
    );
    known.set(edition, layouts);
  }
  return layouts;
}

function officialLayout(edition: Edition, layout: SheetLayout): OfficialLayout {
  const columns = layout.columnWidths.length;
  const tables = layout.tables.map(({ section, frame }) => {
    const { row } = frame;
    const grid = layOut(edition, section.table);
    const heading: GridCell = {
      row: row - 1,
      column: 0,
      rowSpan: 1,
      columnSpan: columns,
      content: section.heading,
    };
    return {
      cells: [heading, ...framed(grid, frame)],
      area: { row, column: 0, rows: grid.rows, columns },
      addresses: addressesOf(edition, section.table, frame),
    };
  });
  return {
    layout,
    cells: tables.flatMap(({ cells }) => cells),
    areas: tables.map(({ area }) => area),
    addresses: new Map(tables.flatMap(({ addresses }) => [...addresses])),
  };
}

/**
 * The layout in which a sheet shows figures: every cell of it is on this sheet in its official position, and no other
 * cell is.
 */
export function layoutOfSheet(
  { addresses }: PlacedReport,
  edition: Edition,
  sheet: number,
): OfficialLayout | undefined {
  const onSheet = [...addresses].filter(([, address]) => address.grid === sheet);
  return officialLayoutsOf(edition).find(
    ({ addresses: expected }) =>
      onSheet.length === expected.size &&
      onSheet.every(([cell, address]) => {
        const own = expected.get(cell);
        return own?.row === address.row && own.column === address.column;
      }),
  );
}
