import type { Finding } from '../../core/check/finding';
import type { CellId } from '../../core/statute/types';
import type { FindingPlace } from './finding-order';
import { nextFinding, tellingCell } from './finding-order';
import type { Session } from './session';
import { revealCell } from './session-actions';

/**
 * Goes to the most telling cell of the next finding in the workbook, or of the one before. Returns the finding, which
 * may have no cell; null if there is none.
 *
 * @param current where the user is; null begins anew
 */
export async function walkFindings(
  session: Session,
  current: FindingPlace | null,
  step: 1 | -1,
  suspected: ReadonlySet<CellId>,
): Promise<Finding | null> {
  const { findings, report } = session.snapshot;
  const finding = nextFinding(findings, current, step);
  const cell = finding === null ? null : tellingCell(finding, report, suspected);
  if (cell !== null) await revealCell(session, cell);
  return finding;
}
