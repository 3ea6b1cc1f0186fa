import { longestSetting } from '../../workbook/stored/settings-xml';
import type { Session } from '../session/session';
import { setApprovals } from '../session/view-actions';
import type { Approval } from './approvals';
import { approvalsFrom, longestName, longestNote, textOfApprovals } from './approvals';
import { localTime } from './local-time';
import { needsReason, unsettledOf } from './obstacles';
import type { Fingerprints } from './signed-content';
import { fingerprintsOf } from './signed-content';
import { signedCopy } from './signed-copy';
import { approvalStatus } from './approval-status';
import type { SignStep } from './steps';

/** How signing ended; the sentence is composed in the message layer. Nothing is signed unless the outcome states it. */
export type SignOutcome =
  | 'signed'
  | 'unread'
  | 'nothing'
  /** No fingerprint can be computed in this page */
  | 'noFingerprint'
  /** The approvals in the workbook are not written by this version */
  | 'foreign'
  /** It is another step's turn */
  | 'notItsTurn'
  /** What would be signed is no longer what the person saw */
  | 'changed'
  | 'unexplained'
  | 'noReason'
  | 'noName'
  /** The workbook stores no more of them */
  | 'full';

interface Signature {
  readonly step: SignStep;
  readonly name: string;
  /** If there are errors, the reason for reporting them unresolved. */
  readonly note: string;
  /** The content that the person saw. */
  readonly seen: Fingerprints;
}

/** Reads and checks the workbook again, and adds an approval of its content, provided it is what the person saw. */
export async function sign(session: Session, signature: Signature): Promise<SignOutcome> {
  const name = signature.name.trim().slice(0, longestName);
  const note = signature.note.trim().slice(0, longestNote);
  if (name === '') return 'noName';
  if (!(await session.check())) return 'unread';
  const { report, findings, explanations, draft, approvals: stored } = session.snapshot;
  if (report === null) return 'nothing';
  const now = await fingerprintsOf(report, draft);
  if (now === null) return 'noFingerprint';
  const before = approvalsFrom(stored);
  if (before === null) return 'foreign';
  if (now.figures !== signature.seen.figures || now.words !== signature.seen.words) return 'changed';
  if (approvalStatus(before, report, now).next !== signature.step) return 'notItsTurn';
  const unsettled = unsettledOf(findings, explanations, report);
  if (unsettled.unexplained > 0) return 'unexplained';
  if (needsReason(unsettled) && note === '') return 'noReason';
  const { errors, undecided } = unsettled;
  const { step } = signature;
  const time = localTime(session.surroundings.now());
  const approval: Approval = { step, name, time, note, ...now, copy: signedCopy(report), errors, undecided };
  const text = textOfApprovals([...before, approval]);
  if (text !== null && text.length > longestSetting) return 'full';
  await setApprovals(session, text);
  return 'signed';
}

/** Marks an approval as withdrawn; it stays in the list. */
export async function withdraw(session: Session, approval: Approval): Promise<void> {
  const withdrawn = localTime(session.surroundings.now());
  await rewrite(session, (all) =>
    all.map((one) => (isSame(one, approval) && one.withdrawn === undefined ? { ...one, withdrawn } : one)),
  );
}

/** Permanently removes approvals that have lapsed. */
export const forget = (session: Session, gone: readonly Approval[]): Promise<void> =>
  rewrite(session, (all) => all.filter((one) => !gone.some((other) => isSame(one, other))));

async function rewrite(
  session: Session,
  change: (approvals: readonly Approval[]) => readonly Approval[],
): Promise<void> {
  const before = approvalsFrom(session.snapshot.approvals);
  if (before !== null) await setApprovals(session, textOfApprovals(change(before)));
}

const isSame = (one: Approval, other: Approval): boolean =>
  one.step === other.step &&
  one.time === other.time &&
  one.figures === other.figures &&
  one.name === other.name;
