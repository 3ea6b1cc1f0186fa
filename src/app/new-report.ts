import { currentEdition, editions } from '../statute/editions';
import type { CellId } from '../statute/types';
import { cellsOf, isComputed } from '../report/cells';
import type { AgencyProfile, CellState, Report } from '../report/report';
import { blank } from '../report/report';

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
  const cells = new Map<CellId, CellState>(
    cellsOf(editions[currentEdition]).map((cell) => {
      const carried =
        cell.row.node.id === 'r2' && !isComputed(cell)
          ? previous?.cells.get(`t3.r4.${cell.column.node.id}`)
          : undefined;
      return [cell.id, carried?.kind === 'number' ? carried : blank];
    }),
  );
  return {
    edition: currentEdition,
    year,
    agency,
    cells,
    notes: [],
    ...(profile === undefined ? {} : { profile }),
  };
}
