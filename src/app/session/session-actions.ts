import type { AgencyProfile, Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { Session } from './session';

// What the user can ask of a session without writing a cell: settings, most of them stored with the workbook, and going
// to a cell. What only views ask that are loaded later is in `view-actions.ts`.

/** Compares with this report from now on, and stores it. */
export async function setPrevious(session: Session, previous: Report | null): Promise<void> {
  session.update({ previous });
  session.recheck();
  await session.storeValue('previous', previous);
}

export async function setProfile(session: Session, profile: AgencyProfile): Promise<void> {
  session.update({ profile });
  session.recheck();
  await session.storeValue('profile', profile);
}

export function dismissProblem(session: Session): void {
  session.update({ problem: null });
}

/** Selects a cell in the workbook. Returns whether it exists. */
export async function revealCell(session: Session, cell: CellId): Promise<boolean> {
  session.surroundings.showWorkbook?.();
  const address = session.addresses.get(cell);
  if (address === undefined) {
    session.update({ problem: 'cellGone' });
    return false;
  }
  try {
    await session.port.reveal(address);
    session.update({ selected: cell, problem: null });
    return true;
  } catch (error) {
    session.reportFailure(error, 'cellGone');
    return false;
  }
}
