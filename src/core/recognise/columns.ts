import { parseNumber } from '../report/parse-number';
import type { Edition, TableId } from '../statute/types';
import { addsUp } from './divide-run';
import type { FoundRow } from './find-rows';
import { rowSumsOf } from './form-sums';
import type { Header } from './header';

/** Where the columns are according to the header. */
export interface Columns {
  /** First column of each leaf. */
  readonly own: readonly number[];
  /** Columns not in the form that have a heading, such as 备注 or 上年数. */
  readonly foreign: ReadonlySet<number>;
  /** Columns not in the form without a heading: their figures are noted. */
  readonly unheaded: ReadonlySet<number>;
  /**
   * The header has fewer cells than the rows, in a source that may have lost some: it is unknown which figure is below
   * which heading.
   */
  readonly isShort: boolean;
  /** The columns follow the form's order, not the positions of the headings. */
  readonly isByOrder: boolean;
}

/**
 * The columns under a header, and those next to them: with a heading unknown to the form, or without one where some row
 * below has a figure next to a complete set. Null without a header that names every column; in running text every line
 * starts at column 0.
 */
export function columnsFor(
  edition: Edition,
  table: TableId,
  header: Header | null,
  rows: readonly FoundRow[],
): Columns | null {
  const named = header?.columns ?? [];
  if (header === null || named.length === 0 || named.includes(-1) || new Set(named).size < named.length)
    return null;
  const below = rows.filter((row) => row.header?.zone === header.zone);
  const isByOrder = header.isDisordered && addsUpInOrder(edition, table, named, below);
  const own = isByOrder ? [...named].sort((a, b) => a - b) : named;
  const foreign = new Set(header.foreign);
  const unheaded = new Set<number>();
  let isShort = false;
  for (const { zone } of below) {
    if (own.length === 1) continue;
    const columns = zone.data.map((place) => place.column);
    if (!own.every((column) => columns.includes(column))) continue;
    for (const column of columns) {
      if (own.includes(column) || foreign.has(column)) continue;
      unheaded.add(column);
      if (zone.line.mayLackCells && !header.cells.has(column)) isShort = true;
    }
  }
  return { own, foreign, unheaded, isShort, isByOrder };
}

/**
 * Whether the rows add up when read in the form's order but not by the headings: a span that is too small has moved a
 * heading of several rows ahead of its neighbour.
 */
function addsUpInOrder(
  edition: Edition,
  table: TableId,
  named: readonly number[],
  rows: readonly FoundRow[],
): boolean {
  const ids = rows[0]?.columns.map(({ node }) => node.id) ?? [];
  const sums = rowSumsOf(edition, table, ids);
  const addUp = (columns: readonly number[]) => {
    const held = rows.map(({ zone }) => {
      const figures = columns.map((column) => {
        const place = zone.data.find((other) => other.column === column);
        const state = place === undefined ? undefined : parseNumber(place.text, 'count').state;
        return state?.kind === 'number' ? state.value : Number.NaN;
      });
      return sums.every((sum) => addsUp(figures, sum));
    });
    return held.every(Boolean);
  };
  return sums.length > 0 && !addUp(named) && addUp([...named].sort((a, b) => a - b));
}
