import type { Cause } from './causes';
import { causeCosts } from './causes';
import type { CellPlace, System, SystemRule } from './problem';
import { imbalance } from './problem';

/** A slip that changes several cells at once, whatever the rules require. */
export interface Move {
  readonly cells: readonly number[];
  readonly values: readonly number[];
  readonly cause: Cause;
  readonly cost: number;
}

const farthestColumn = 2;
const farthestRow = 2;
/** Totals are computed, not copied: the figures they are made of slip more often. */
const totalsSlip = 0.5;

interface Placed {
  readonly cell: number;
  readonly place: CellPlace;
}

/** All moves that the positions of the cells suggest. */
export function movesOf(system: System): readonly Move[] {
  const placed = system.cells.flatMap(({ place, weight = 1 }, cell) =>
    place === undefined || weight === Infinity ? [] : [{ cell, place }],
  );
  const rows = groupedBy(placed, ({ grid, row }) => `${grid} ${row}`);
  const columns = groupedBy(placed, ({ grid, column }) => `${grid} ${column}`);
  const totals = new Set(system.rules.map(({ total }) => total));
  const rowTotals = new Set(
    rows.flatMap((row) => row.filter(({ cell }) => isRowTotal(system, row, cell)).map(({ cell }) => cell)),
  );
  const moves: Move[] = [];
  for (const row of rows) {
    row.sort((a, b) => a.place.column - b.place.column);
    pairs(row, (one, other) => {
      const off = other.place.column - one.place.column;
      const withTotal = isTotalOf(system, one.cell, other.cell) || isTotalOf(system, other.cell, one.cell);
      if (withTotal)
        add(exchange(system, one.cell, other.cell, 'exchangedWithTotal', 0.05 * (off - 1)), moves);
      else if (off <= farthestColumn && totals.has(one.cell) === totals.has(other.cell))
        add(exchange(system, one.cell, other.cell, 'neighbourColumn', 0.3 * (off - 1)), moves);
    });
    for (const by of [1, -1])
      add(
        shift(
          system,
          row.filter(({ cell }) => !isRowTotal(system, row, cell)),
          by,
        ),
        moves,
      );
  }
  for (const column of columns) {
    column.sort((a, b) => a.place.row - b.place.row);
    pairs(column, (one, other) => {
      const off = other.place.row - one.place.row;
      if (off > farthestRow) return;
      const across = one.place.group === other.place.group ? 0 : 0.15;
      const summed = rowTotals.has(one.cell) && rowTotals.has(other.cell) ? totalsSlip : 0;
      add(exchange(system, one.cell, other.cell, 'neighbourRow', across + summed + 0.25 * (off - 1)), moves);
    });
  }
  return moves;
}

function add(move: Move | null, moves: Move[]): void {
  if (move !== null) moves.push(move);
}

function pairs<T>(items: readonly T[], visit: (one: T, other: T) => void): void {
  items.forEach((one, at) => {
    for (const other of items.slice(at + 1)) visit(one, other);
  });
}

function groupedBy(placed: readonly Placed[], keyOf: (place: CellPlace) => string): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const item of placed) {
    const key = keyOf(item.place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const isTotalOf = (system: System, total: number, part: number): boolean =>
  (system.rulesOf[total] ?? []).some(({ rule }) => {
    const own = system.rules[rule];
    return own?.total === total && own.cells.includes(part);
  });

const isRowTotal = (system: System, row: readonly Placed[], cell: number): boolean =>
  row.some((other) => other.cell !== cell && isTotalOf(system, cell, other.cell));

/** Exchanges the figures of two cells. Nothing if that changes nothing. */
function exchange({ values }: System, one: number, other: number, cause: Cause, more: number): Move | null {
  const [a, b] = [values[one] as number, values[other] as number];
  if (a === b || a < 0 || b < 0) return null;
  // A blank or 0 on one side means a misplaced figure; two figures mean an exchange.
  const isSlip = a === 0 || b === 0 || cause === 'exchangedWithTotal';
  const named = isSlip ? cause : 'exchangedCells';
  return {
    cells: [one, other],
    values: [b, a],
    cause: named,
    cost: causeCosts[named] + more,
  };
}

/**
 * A row whose figures all belong one column to the left (−1) or right (1). The figure pushed out follows from the row's
 * total.
 */
function shift(system: System, row: readonly Placed[], by: number): Move | null {
  const { values, rules, rulesOf } = system;
  if (row.length < 3) return null;
  const own = row.map(({ cell }) => values[cell] as number);
  const first = row[0];
  const sum = (rulesOf[first?.cell ?? -1] ?? []).find(({ rule }) =>
    row.every(({ cell }) => rules[rule]?.cells.includes(cell)),
  );
  const rule = rules[sum?.rule ?? -1];
  if (rule === undefined || rule.total === -1) return null;
  const moved = own.map((_, at) => own[at - by] ?? 0);
  const known = moved.reduce((total, value) => total + value, 0);
  const end = by > 0 ? 0 : row.length - 1;
  moved[end] = (values[rule.total] as number) - known;
  if (moved[end] < 0) return null;
  const changed = row.flatMap(({ cell }, at) =>
    moved[at] === own[at] ? [] : [{ cell, value: moved[at] as number }],
  );
  // Fewer cells are covered by the neighbouring-column slip.
  if (changed.length < 3) return null;
  return {
    cells: changed.map(({ cell }) => cell),
    values: changed.map(({ value }) => value),
    cause: 'shiftedRow',
    cost: causeCosts.shiftedRow,
  };
}

/** Longest chain from a changed figure through the sums that depend on it. */
const mostSteps = 6;

/**
 * What else would have to change if a late change is right: the sums of the cell, theirs in turn, and one side of a
 * balance. The figures alone cannot distinguish that from a slip in the cell, so only cells changed late are
 * considered.
 */
export function lateChangeMoves(system: System): readonly Move[] {
  const moves: Move[] = [];
  system.cells.forEach(({ isLateChange }, cell) => {
    if (isLateChange !== true) return;
    follow(system, system.values.slice(), new Set([cell]), [cell], moves);
  });
  return moves;
}

/** Mends the rules around changed cells one by one; if several cells could absorb the change, each option is a move. */
function follow(
  system: System,
  values: Float64Array,
  fixed: ReadonlySet<number>,
  changed: readonly number[],
  moves: Move[],
): void {
  const broken = changed
    .flatMap((cell) => system.rulesOf[cell] ?? [])
    .find(({ rule }) => imbalance(system.rules[rule] as SystemRule, values) !== 0);
  if (broken === undefined) {
    const cells = changed.slice(1);
    if (cells.length > 1)
      moves.push({
        cells,
        values: cells.map((cell) => values[cell] as number),
        cause: 'carriedThrough',
        cost: causeCosts.carriedThrough,
      });
    return;
  }
  if (changed.length > mostSteps) return;
  const rule = system.rules[broken.rule] as SystemRule;
  const off = imbalance(rule, values);
  const followers = rule.total === -1 || fixed.has(rule.total) ? rule.cells : [rule.total];
  for (const cell of followers) {
    if (fixed.has(cell) || system.cells[cell]?.weight === Infinity) continue;
    const k = rule.coefficients[rule.cells.indexOf(cell)] as number;
    const to = (values[cell] as number) - off / k;
    // A change follows through sums and balances; it never makes other parts of a sum wrong.
    if (to < 0 || (rule.total !== -1 && cell !== rule.total)) continue;
    const next = values.slice();
    next[cell] = to;
    follow(system, next, new Set([...fixed, cell]), [...changed, cell], moves);
  }
}
