import { figureOf } from '../report/cell-references';
import { alternativeCellsOf, cellId, leavesOf } from '../report/cells';
import { fromMillionths, toMillionths } from '../report/cell-state';
import type { Report } from '../report/report';
import type { SeriesCells } from '../statute/panels';
import { editions } from '../statute/editions';
import type { CellId, Edition } from '../statute/types';
import type { YearColumn } from './year-reports';

/**
 * A figure of a year. undecided: a cell is blank or not a number. notCounted: the form of that year does not count it.
 * missing and open: there is no report, or none was chosen.
 */
export type Figure =
  | { readonly kind: 'number'; readonly value: number; readonly cells: readonly CellId[] }
  | { readonly kind: 'undecided'; readonly cells: readonly CellId[] }
  | { readonly kind: 'notCounted' | 'missing' | 'open' };

/** The value of a figure; null for a gap, which is never 0. */
export const valueOf = (figure: Figure | undefined): number | null =>
  figure?.kind === 'number' ? figure.value : null;

/** The cells of a form that a series adds up, in printed order; null if the form lacks one of its columns or its row. */
export function cellsOfSeries(edition: Edition, series: SeriesCells): readonly CellId[] | null {
  const { table, row, columns } = series;
  const cells = edition.tables[table].blocks.flatMap((block) => {
    const rows = leavesOf(block.rows).filter(
      ({ node, path }) => node.id === row || (node.total !== true && path.some(({ id }) => id === row)),
    );
    const found = leavesOf(block.columns).filter(({ node }) => columns.includes(node.id));
    return found.length < columns.length
      ? []
      : rows.flatMap(({ node }) => found.map((column) => cellId(table, node.id, column.node.id)));
  });
  return cells.length === 0 ? null : cells;
}

/** The sum of these cells in a year. */
export function figureIn(column: YearColumn, series: SeriesCells): Figure {
  if (column.state !== 'report') return { kind: column.state };
  const { report } = column.source;
  const edition = editions[report.edition];
  const cells = cellsOfSeries(edition, series);
  if (cells === null) return { kind: 'notCounted' };
  const value = sumIn(report, edition, cells);
  return value === null ? { kind: 'undecided', cells } : { kind: 'number', value, cells };
}

function sumIn(report: Report, edition: Edition, cells: readonly CellId[]): number | null {
  // A form with one row （六） may have been filled in with three.
  const divided = cells.flatMap((cell) => {
    if (report.cells.has(cell)) return [cell];
    const parts = alternativeCellsOf(edition).filter(
      ({ id, inPlaceOf }) => inPlaceOf.length === 1 && inPlaceOf[0] === cell && report.cells.has(id),
    );
    return parts.length === 0 ? [cell] : parts.map(({ id }) => id);
  });
  const state = figureOf(report, edition, divided);
  if (state.kind !== 'number' || !Number.isFinite(state.value) || state.value < 0) return null;
  return fromMillionths(toMillionths(state.value));
}

/** The sum of figures; undecided as soon as one is, and a gap for the reason of the first gap. */
export function sumOf(figures: readonly Figure[]): Figure {
  const gap =
    figures.find(({ kind }) => kind !== 'number' && kind !== 'undecided') ??
    figures.find(({ kind }) => kind === 'undecided');
  const cells = figures.flatMap((figure) => ('cells' in figure ? figure.cells : []));
  if (gap?.kind === 'undecided') return { kind: 'undecided', cells };
  if (gap !== undefined) return gap;
  const sum = figures.reduce((all, figure) => all + toMillionths(valueOf(figure) ?? 0), 0);
  return { kind: 'number', value: fromMillionths(sum), cells };
}
