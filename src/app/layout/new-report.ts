import { currentEdition, editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import { cellsOf, isComputed } from '../../core/report/cells';
import type { AgencyProfile, CellState, Report } from '../../core/report/report';
import { blank } from '../../core/report/report';

/** What a new report starts from. */
export interface NewReport {
  readonly agency: string;
  readonly year: number;
  readonly profile?: AgencyProfile;
  /** Last year's report: its 结转下年度 becomes this year's 上年结转. */
  readonly previous?: Report;
}

/** A report in the current edition without figures, except what last year's report carries forward. */
export function newReport({ agency, year, profile, previous }: NewReport): Report {
  const carried = previous === undefined ? null : carriedForward(previous);
  return {
    edition: currentEdition,
    year,
    agency,
    cells: new Map<CellId, CellState>(
      cellsOf(editions[currentEdition]).map(({ id }) => [id, carried?.get(id) ?? blank]),
    ),
    notes: [],
    ...(profile === undefined ? {} : { profile }),
  };
}

/** What last year's report says of this year's 上年结转: its 结转下年度, without the total, which is computed. */
export const carriedForward = (previous: Report): ReadonlyMap<CellId, CellState> =>
  new Map(
    cellsOf(editions[currentEdition]).flatMap((cell) => {
      if (cell.row.node.id !== 'r2' || isComputed(cell)) return [];
      const state = previous.cells.get(`t3.r4.${cell.column.node.id}`);
      return state?.kind === 'number' ? [[cell.id, state] as const] : [];
    }),
  );
