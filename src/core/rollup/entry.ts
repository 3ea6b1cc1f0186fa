import { slotsOf } from '../check/tables/figures';
import { cellIndexOf, isComputed } from '../report/cells';
import { toMillionths } from '../report/cell-state';
import type { Edition } from '../statute/types';
import type { CellId } from '../statute/types';

/** 补充 what no member reports, or 剔除 what is counted twice: a row of its own, never a total that is typed over. */
export interface Entry {
  readonly kind: 'add' | 'remove';
  readonly cell: CellId;
  /** In the unit of the cell, above zero. */
  readonly amount: number;
  readonly reason: string;
  readonly by?: string;
  /** YYYY-MM-DD. */
  readonly on?: string;
  /** The agencies whose reports it corrects, with the hash of the report that it was made on. */
  readonly about?: readonly { readonly agency: string; readonly hash: string }[];
}

/** Why an entry does not count. */
export type EntryFault = 'reason' | 'cell' | 'amount' | 'lapsed';

/** Why an entry does not count; null if it does. @param hashOf the hash of the report that is used for an agency */
export function faultOf(
  { cell, reason, amount, about = [] }: Entry,
  edition: Edition,
  hashOf: (agency: string) => string | undefined,
): EntryFault | null {
  const form = cellIndexOf(edition).get(cell);
  if (form === undefined || isComputed(form)) return 'cell';
  const isWhole = form.type === 'amount' ? Number.isFinite(amount) : Number.isSafeInteger(amount);
  if (!isWhole || amount <= 0) return 'amount';
  if (reason.trim() === '') return 'reason';
  return about.some(({ agency, hash }) => hashOf(agency) !== hash) ? 'lapsed' : null;
}

/** The entries of one kind, added up for each slot; amounts in millionths. */
export function sumEntries(entries: readonly Entry[], kind: Entry['kind'], edition: Edition): Float64Array {
  const { ids, index, types } = slotsOf(edition);
  const sums = new Float64Array(ids.length);
  for (const entry of entries) {
    const slot = index.get(entry.cell);
    if (entry.kind !== kind || slot === undefined) continue;
    sums[slot] = (sums[slot] ?? 0) + (types[slot] === 'amount' ? toMillionths(entry.amount) : entry.amount);
  }
  return sums;
}
