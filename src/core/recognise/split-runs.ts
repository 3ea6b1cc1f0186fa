import type { CellId, Edition, TableId } from '../statute/types';
import { cellId } from '../report/cells';
import { parseNumber } from '../report/parse-number';
import type { Division } from './divide-run';
import { divideRun, mayBeRun } from './divide-run';
import type { FoundRow } from './find-rows';
import type { Equation } from './fit-rows';
import { fitRows } from './fit-rows';
import { columnSumsOf, rowSumsOf } from './form-sums';

/** A single text after a label where there should be several figures. */
function runOf(row: FoundRow): string | null {
  const { line, data } = row.zone;
  const [only, second] = data;
  if (!line.mayRunTogether || only === undefined || second !== undefined) return null;
  return row.columns.length > 1 && mayBeRun(only.text) ? only.text : null;
}

/**
 * Splits figures that were run together (640020470 for 64 0 0 2 0 4 70) where the rules of the form leave no choice:
 * the sums of the row, and all sums of the table together. A run that can be split in only one way at all is split if
 * its row adds up or no sum covers it. In all other cases a table that does not add up, or adds up in two ways, stays
 * unchanged.
 */
export function splitRuns(
  edition: Edition,
  table: TableId,
  rows: readonly FoundRow[],
): ReadonlyMap<FoundRow, readonly number[]> {
  const runs = new Map<FoundRow, Division | null>();
  const withSums = new Set<FoundRow>();
  for (const row of rows) {
    const run = runOf(row);
    if (run === null) continue;
    const sums = rowSumsOf(
      edition,
      table,
      row.columns.map(({ node }) => node.id),
    );
    runs.set(row, divideRun(run, row.columns.length, sums));
    if (sums.length > 0) withSums.add(row);
  }
  if (runs.size === 0) return new Map();

  const forced = new Map<FoundRow, readonly number[]>();
  for (const [row, division] of runs) {
    const [only] = division?.candidates ?? [];
    if (division?.isForced === true && only !== undefined) forced.set(row, only);
  }
  const fitted = fitRows(
    rows.map((row) => ({ candidates: runs.has(row) ? (runs.get(row)?.candidates ?? []) : [figuresOf(row)] })),
    equationsOf(edition, table, rows, runs),
  );
  if (fitted === null) return forced;
  const split = new Map(forced);
  rows.forEach((row, index) => {
    const figures = fitted[index];
    if (withSums.has(row) && figures !== null && figures !== undefined) split.set(row, figures);
  });
  return split;
}

/** The figures of a row printed with gaps; NaN where one cannot be determined. */
function figuresOf({ zone, columns }: FoundRow): readonly number[] {
  return columns.map((_, index) => {
    const text = zone.data.length === columns.length ? (zone.data[index]?.text ?? '') : '';
    const { state } = parseNumber(text, 'count');
    return state.kind === 'number' ? state.value : Number.NaN;
  });
}

/** The sums of the table over its rows in the document, as far as all their figures are known or among candidates. */
function equationsOf(
  edition: Edition,
  table: TableId,
  rows: readonly FoundRow[],
  runs: ReadonlyMap<FoundRow, unknown>,
): readonly Equation[] {
  const places = new Map<CellId, { readonly row: number; readonly column: number }>();
  rows.forEach((row, index) => {
    const figures = runs.has(row) ? null : figuresOf(row);
    row.columns.forEach(({ node }, column) => {
      if (figures === null || !Number.isNaN(figures[column]))
        places.set(cellId(table, row.row, node.id), { row: index, column });
    });
  });
  /** A document has either a group or the row that replaces it; the other adds nothing. */
  const isOtherLayout = (cell: CellId) => {
    const row = cell.slice(table.length + 1, cell.lastIndexOf('.'));
    return (
      rows.some((found) => row.startsWith(`${found.row}.`)) ||
      (rows.some((found) => found.row.startsWith(`${row}.`)) && !rows.some((found) => found.row === row))
    );
  };
  return columnSumsOf(edition, table).flatMap(({ terms }) => {
    const own = terms.filter(({ cell }) => !isOtherLayout(cell));
    const placed = own.map(({ cell, k }) => ({ place: places.get(cell), k }));
    if (placed.some(({ place }) => place === undefined)) return [];
    return [{ terms: placed.flatMap(({ place, k }) => (place === undefined ? [] : [{ ...place, k }])) }];
  });
}
