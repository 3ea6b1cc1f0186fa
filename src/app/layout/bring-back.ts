import { cellsOf } from '../../core/report/cells';
import type { CellState } from '../../core/report/report';
import { blank } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId, TableId } from '../../core/statute/types';
import type { Session } from '../session/session';
import { insertAndCheck } from './insert-sheets';
import { planTables } from './plan-tables';
import { withProtection } from './protection';

/**
 * Adds missing tables again, each on a sheet of its own, with the figures that the session last saw there; without
 * figures if it never saw any. Returns whether that succeeded.
 */
export async function bringBack(session: Session, tables: readonly TableId[]): Promise<boolean> {
  const { report, totals } = session.snapshot;
  if (report === null) return false;
  const cells = new Map<CellId, CellState>(
    cellsOf(editions[report.edition]).map(({ id }) => [
      id,
      report.cells.get(id) ?? session.lastSeen(id) ?? blank,
    ]),
  );
  const { plans } = planTables({ ...report, cells }, totals);
  const wanted = plans.filter((plan) => plan.tables.some(({ table }) => tables.includes(table)));
  return insertAndCheck(session, () => session.port.insert(withProtection(session, wanted), null));
}
