import { slotsOf } from '../check/tables/figures';
import type { CellId } from '../statute/types';
import type { Agency } from './agency';
import type { Entry } from './entry';
import { inUnit, wholeIn } from './member-report';
import type { Rollup } from './roll-up';

/** What one row has in a cell of the parent. */
interface Contribution {
  readonly agency: Agency;
  readonly isOwn: boolean;
  /** Null if the row has no figure there. */
  readonly value: number | null;
  /** Of the sum over all rows, from 0 to 1; null if there is no sum, or it is 0. */
  readonly share: number | null;
  /** Last year's figure of the same row, and the change since; null if it is unknown. */
  readonly previous: number | null;
  readonly change: number | null;
  /** Its file, for opening it at the cell. */
  readonly file: string;
}

/** 穿透: what a cell of the parent consists of. */
export interface CellContributions {
  readonly cell: CellId;
  /** Null if it is undecided. */
  readonly total: number | null;
  /** The sum over all rows, before additions and removals. */
  readonly sum: number | null;
  readonly rows: readonly Contribution[];
  readonly nonZero: number;
  readonly entries: readonly Entry[];
}

/** Largest first; rows without a figure before all, since they are what has to be looked at. */
const byValue = (a: Contribution, b: Contribution): number =>
  Number(b.value === null) - Number(a.value === null) || (b.value ?? 0) - (a.value ?? 0);
const byChange = (a: Contribution, b: Contribution): number =>
  Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0);

/** What a cell of the parent consists of, sorted by value or by change; rows that are equal stay in the list's order. */
export function contributionsTo(
  cell: CellId,
  { rows, sums, edition, entries }: Pick<Rollup, 'rows' | 'sums' | 'edition' | 'entries'>,
  order: 'value' | 'change' = 'value',
): CellContributions | null {
  const slots = slotsOf(edition);
  const slot = slots.index.get(cell);
  if (slot === undefined) return null;
  const value = (whole: number) => inUnit(whole, slot, slots);
  const all = sums.rows[slot] as number;
  const found = rows.map(({ agency, isOwn, report, previous }): Contribution => {
    const whole = report.figures[slot] as number;
    const before = previous === null ? Number.NaN : wholeIn(previous, cell);
    return {
      agency,
      isOwn,
      value: value(whole),
      share: Number.isFinite(whole / all) ? whole / all : null,
      previous: value(before),
      change: value(whole - before),
      file: report.file,
    };
  });
  return {
    cell,
    total: value(sums.totals[slot] as number),
    sum: value(all),
    rows: found.sort(order === 'value' ? byValue : byChange),
    nonZero: found.filter(({ value }) => value !== null && value !== 0).length,
    entries: entries.filter((entry) => entry.cell === cell),
  };
}
