import type { FoundRow } from './find-rows';
import type { Columns } from './columns';
import type { Header } from './header';
import type { Zone } from './zones';

/** What the number of cells in a row shows. */
export interface RowWidth {
  /** It has fewer cells than the rows around it: some were lost, or two became one. */
  readonly isShort: boolean;
  /** Its cells follow its label, one for each column; empty ones may follow them. */
  readonly isCounted: boolean;
}

const unknown: RowWidth = { isShort: false, isCounted: false };

/** The columns of the cells after the labels of a row, including the empty ones. */
export function cellsAfterLabels({ line, labels, end }: Zone): readonly number[] {
  const labelEnd = labels.at(-1)?.place.end ?? 0;
  return line.columns.filter((column) => column >= labelEnd && column < end);
}

interface Measured {
  readonly row: FoundRow;
  readonly cells: number;
  /** All cells from the first after the labels to the last that is not empty fit into the row of the form. */
  readonly isCounted: boolean;
  /** The last column that has a cell. */
  readonly end: number;
}

function measure(row: FoundRow): Measured {
  const cells = cellsAfterLabels(row.zone);
  const count = row.columns.length;
  const last = row.zone.data.at(-1)?.column ?? -1;
  return {
    row,
    cells: cells.length,
    isCounted: cells.length >= count && last <= (cells[count - 1] ?? -1),
    end: cells.at(-1) ?? -1,
  };
}

/**
 * Compares the rows of a table with each other, where the source may have lost cells. Either they have one cell for each
 * column after their labels, or they all end in the same column, below the last heading; the minority lacks cells.
 */
export function rowWidths(
  rows: readonly FoundRow[],
  columnsUnder: (header: Header | null) => Columns | null,
): (row: FoundRow) => RowWidth {
  const open = rows.filter(({ zone }) => zone.line.mayLackCells);
  if (open.length === 0) return () => unknown;
  const groups = new Map<string, FoundRow[]>();
  for (const row of open) {
    const key = `${row.zone.line.grid} ${row.header?.zone ?? ''} ${row.columns.length}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const widths = new Map<FoundRow, RowWidth>();
  for (const group of groups.values()) {
    const measured = group.map(measure);
    const own = columnsUnder(group[0]?.header ?? null)?.own;
    const end = own === undefined ? commonest(measured.map((one) => one.end)) : Math.max(...own);
    const counted = measured.filter(({ isCounted }) => isCounted).length;
    const ended = measured.filter((one) => one.end >= end).length;
    const areEnded = ended > counted || (ended === counted && own !== undefined);
    const isMost = Math.max(ended, counted) > measured.length / 2;
    for (const one of measured) {
      const isNarrow = one.cells < one.row.columns.length;
      widths.set(one.row, {
        isShort: isMost && areEnded ? one.end < end : isNarrow,
        isCounted: isMost && !areEnded && one.isCounted,
      });
    }
  }
  return (row) => widths.get(row) ?? unknown;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, count) => (count[1] > most[1] ? count : most), [-1, 0])[0];
}
