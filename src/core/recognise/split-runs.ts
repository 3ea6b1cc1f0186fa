import type { CellId, Edition, TableId } from '../statute/types';
import { cellId } from '../report/cells';
import { parseNumber } from '../report/parse-number';
import { completionsOf } from './complete-row';
import type { Division, Figures } from './divide-run';
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

/** More ways than anybody would choose from. */
const mostReadings = 12;

const undivided: Division = { candidates: [], isForced: false };

/**
 * Splits figures that were run together (640020470 for 64 0 0 2 0 4 70), and completes rows that lack cells, where the
 * rules of the form leave no choice: the sums of the row, and all sums of the table together. A run that can be split
 * in only one way at all is split if its row adds up or no sum covers it. In all other cases a table that does not add
 * up stays unchanged. Where several ways remain, all of them are returned.
 *
 * @param isShort whether a row lacks cells
 */
export function splitRuns(
  edition: Edition,
  table: TableId,
  rows: readonly FoundRow[],
  isShort: (row: FoundRow) => boolean,
): ReadonlyMap<FoundRow, readonly Figures[]> {
  const open = new Map<FoundRow, Division>();
  const withSums = new Set<FoundRow>();
  for (const row of rows) {
    const run = runOf(row);
    if (run === null && !isShort(row)) continue;
    const sums = rowSumsOf(
      edition,
      table,
      row.columns.map(({ node }) => node.id),
    );
    const division =
      run === null
        ? { candidates: completionsOf(row, sums), isForced: false }
        : (divideRun(run, row.columns.length, sums) ?? undivided);
    // A row that cannot be completed is unknown, which excludes no reading of the others.
    if (run === null && division.candidates.length === 0) continue;
    open.set(row, division);
    if (sums.length > 0) withSums.add(row);
  }
  if (open.size === 0) return new Map();

  const forced = new Map<FoundRow, readonly Figures[]>();
  for (const [row, { candidates, isForced }] of open)
    if (isForced && candidates.length > 0) forced.set(row, candidates.slice(0, 1));
  const fitted = fitRows(
    rows.map((row) => ({ candidates: open.get(row)?.candidates ?? [figuresOf(row)] })),
    equationsOf(edition, table, rows, open),
  );
  if (fitted === null) return forced;
  const split = new Map(forced);
  rows.forEach((row, index) => {
    const readings = fitted[index] ?? [];
    // A blank cell may be lost anywhere, so a row that lacks cells needs the only completion.
    const most = isShort(row) ? 1 : mostReadings;
    if (open.has(row) && withSums.has(row) && readings.length > 0 && readings.length <= most)
      split.set(row, readings);
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
  open: ReadonlyMap<FoundRow, Division>,
): readonly Equation[] {
  const places = new Map<CellId, { readonly row: number; readonly column: number }>();
  rows.forEach((row, index) => {
    const figures = open.has(row) ? null : figuresOf(row);
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
