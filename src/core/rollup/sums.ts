import type { Slots } from '../check/tables/figures';
import { slotsOf } from '../check/tables/figures';
import { cellsOf, isComputed } from '../report/cells';
import type { CellState, Report } from '../report/report';
import { blank, numberState } from '../report/report';
import type { CellId, Edition } from '../statute/types';
import { inUnit } from './member-report';

/** What the members of a roll-up have together, in columns by slot; amounts in millionths, NaN where undecided. */
export interface RollupSums {
  /** The sum over all rows, 本级 among them, before additions and removals. */
  readonly rows: Float64Array;
  readonly added: Float64Array;
  readonly removed: Float64Array;
  /** Rows + added − removed; computed cells are added up from these. */
  readonly totals: Float64Array;
  /** How many rows are not 0. */
  readonly nonZero: Uint32Array;
  /** How many rows have no figure. */
  readonly unknown: Uint32Array;
}

/**
 * Adds up columns. Input cells only: computed cells are added up from the totals of their parts, so that a member's wrong
 * total stays its own. Whole numbers below 2^53 add up exactly, whatever their order.
 */
export function sumUp(
  columns: readonly Float64Array[],
  added: Float64Array,
  removed: Float64Array,
  edition: Edition,
): RollupSums {
  const form = cellsOf(edition);
  const size = slotsOf(edition).ids.length;
  const rows = new Float64Array(size);
  const nonZero = new Uint32Array(size);
  const unknown = new Uint32Array(size);
  for (const column of columns)
    for (let slot = 0; slot < form.length; slot += 1) {
      const figure = column[slot] as number;
      if (Number.isNaN(figure)) unknown[slot] = (unknown[slot] as number) + 1;
      else if (figure !== 0) {
        rows[slot] = (rows[slot] as number) + figure;
        nonZero[slot] = (nonZero[slot] as number) + 1;
      }
    }
  const totals = new Float64Array(size).fill(Number.NaN);
  form.forEach((cell, slot) => {
    if (isComputed(cell)) return;
    if (unknown[slot] !== 0) rows[slot] = Number.NaN;
    totals[slot] = (rows[slot] as number) + (added[slot] as number) - (removed[slot] as number);
  });
  computeTotals(rows, edition);
  computeTotals(totals, edition);
  return { rows, added, removed, totals, nonZero, unknown };
}

/** Fills the computed cells from the input cells. NaN in a part is NaN in the sum. */
export function computeTotals(figures: Float64Array, edition: Edition): void {
  const { index } = slotsOf(edition);
  const form = cellsOf(edition);
  const sum = (parts: readonly CellId[]) =>
    parts.reduce((total, id) => total + (figures[index.get(id) as number] as number), 0);
  // The totals of columns are parts of the totals of rows.
  form.forEach(({ rowParts, columnParts }, slot) => {
    if (rowParts.length === 0 && columnParts.length > 0) figures[slot] = sum(columnParts);
  });
  form.forEach(({ rowParts }, slot) => {
    if (rowParts.length > 0) figures[slot] = sum(rowParts);
  });
}

/** The total of one cell in its unit; null if it is undecided. */
export const totalAt = (sums: RollupSums, slot: number, slots: Slots): number | null =>
  inUnit(sums.totals[slot] as number, slot, slots);

/** The parent's report: an undecided total is blank, never 0. */
export function reportOfSums(
  sums: RollupSums,
  edition: Edition,
  about: Pick<Report, 'edition' | 'year' | 'agency' | 'profile'>,
): Report {
  const slots = slotsOf(edition);
  const cells = new Map<CellId, CellState>(
    cellsOf(edition).map(({ id }, slot) => {
      const value = totalAt(sums, slot, slots);
      return [id, value === null ? blank : numberState(value)];
    }),
  );
  return { ...about, cells, notes: [] };
}
