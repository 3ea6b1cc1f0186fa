import { cellsOf, isComputed } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { Session } from '../session/session';
import { revealCell } from '../session/session-actions';
import { insertTables } from './insert-sheets';

/**
 * Adds the tables of a new report, and goes to the first cell that is to be filled in, where the user can type. Returns
 * whether the tables were added.
 */
export async function beginReport(
  session: Session,
  wanted: Parameters<typeof insertTables>[1],
): Promise<boolean> {
  if (!(await insertTables(session, wanted))) return false;
  const { report } = session.snapshot;
  const first = report === null ? null : firstInput(report);
  if (first !== null) await revealCell(session, first);
  return true;
}

/** The first blank cell that the form does not compute; null if there is none. */
const firstInput = (report: Report): CellId | null =>
  cellsOf(editions[report.edition]).find(
    (cell) => !isComputed(cell) && report.cells.get(cell.id)?.kind === 'blank',
  )?.id ?? null;
