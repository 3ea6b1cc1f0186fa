import { editionForYear, editions } from '../../core/statute/editions';
import type { EditionId } from '../../core/statute/editions';
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

/** A report without figures, except those that last year's report carries forward; in the edition for its year. */
export function newReport({ agency, year, profile, previous }: NewReport): Report {
  const edition = editionForYear(year);
  const carried = previous === undefined ? null : carriedForward(previous, edition);
  return {
    edition,
    year,
    agency,
    cells: new Map<CellId, CellState>(
      cellsOf(editions[edition]).map(({ id }) => [id, carried?.get(id) ?? blank]),
    ),
    notes: [],
    ...(profile === undefined ? {} : { profile }),
  };
}

/** The figures of 上年结转 for a report in this edition: last year's 结转下年度, without the total, which is computed. */
export const carriedForward = (previous: Report, edition: EditionId): ReadonlyMap<CellId, CellState> =>
  new Map(
    cellsOf(editions[edition]).flatMap((cell) => {
      if (cell.row.node.id !== 'r2' || isComputed(cell)) return [];
      const state = previous.cells.get(`t3.r4.${cell.column.node.id}`);
      return state?.kind === 'number' ? [[cell.id, state] as const] : [];
    }),
  );
