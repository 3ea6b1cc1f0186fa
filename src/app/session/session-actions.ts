import type { Finding } from '../../core/check/finding';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { AgencyProfile, Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import { explain } from './explanations';
import type { Session } from './session';

// What the user can ask of a session without writing a cell: settings, most of them stored with the workbook, and going
// to a cell.

/** Stores a written explanation for a finding; an empty text removes it. */
export async function explainFinding(session: Session, finding: Finding, text: string): Promise<void> {
  const explanations = explain(finding, text, session.snapshot.explanations);
  session.update({ explanations });
  await session.storeValue('explanations', explanations);
}

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

/** The text around the tables; null removes it. */
export async function setDraft(session: Session, draft: NarrativeDraft | null): Promise<void> {
  session.update({ draft });
  await session.storeValue('narrative', draft);
  await session.recheckText(draft !== null, () => session.snapshot.draft === draft);
}

/** Who approved which figures, as written by `sign-off/approvals.ts`; null removes it. */
export async function setApprovals(session: Session, approvals: string | null): Promise<void> {
  session.update({ approvals });
  await session.storeValue('approvals', approvals);
}

export function setLiveCheck(session: Session, liveCheck: boolean): void {
  session.update({ liveCheck });
  if (liveCheck && session.snapshot.isStale) void session.check();
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
