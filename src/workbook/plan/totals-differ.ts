import type { CellId } from '../../core/statute/types';

/** Totals of a report that differ from their sums, so that writing formulas in their place would change it. */
export class TotalsDiffer extends Error {
  constructor(readonly cells: readonly CellId[]) {
    super('totals differ from their sums');
    this.name = 'TotalsDiffer';
  }
}
