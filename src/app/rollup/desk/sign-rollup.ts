import type { RollupFinding } from '../../../core/rollup/finding';
import { rollupFindingKey } from '../../../core/rollup/finding';
import type { Approval } from '../../sign-off/approvals';
import { approvalsFrom, longestName, longestNote, textOfApprovals } from '../../sign-off/approvals';
import type { SignOff } from '../../sign-off/approval-status';
import { approvalStatus } from '../../sign-off/approval-status';
import { canonicalJson } from '../../sign-off/canonical-json';
import { fingerprint } from '../../sign-off/fingerprint';
import { localTime } from '../../sign-off/local-time';
import type { SignOutcome } from '../../sign-off/sign';
import type { Fingerprints } from '../../sign-off/signed-content';
import { signedCopy } from '../../sign-off/signed-copy';
import type { SignStep } from '../../sign-off/steps';
import type { RolledUp } from '../roll-up-files';
import { rollupFingerprint } from '../rollup-fingerprint';
import type { RollupDesk } from './rollup-desk';

/** What blocks the next approval of a roll-up. */
interface UnsettledRollup {
  /** Warnings about the roll-up without an explanation: signing requires one. */
  readonly unexplained: number;
  /** Reports are missing, or something is wrong: signing requires a reason. */
  readonly needsReason: boolean;
}

/**
 * What an approval of a roll-up refers to: the files that count, whose they are, the scope and the entries; and all that
 * was written about them. Null where it cannot be computed.
 */
export async function rollupFingerprints(rolled: RolledUp): Promise<Fingerprints | null> {
  const { explanations = new Map<string, string>(), reasons = new Map<string, string>() } = rolled.request;
  const [figures, words] = await Promise.all([
    rollupFingerprint(rolled),
    fingerprint(
      canonicalJson({
        explanations: Object.fromEntries(explanations),
        reasons: Object.fromEntries(reasons),
      }),
    ),
  ]);
  return figures === null || words === null ? null : { figures, words };
}

/** Findings about a roll-up that must be settled before anyone signs. */
export function unsettledOfRollup({ rollup, parentFindings, request }: RolledUp): UnsettledRollup {
  const isExplained = (finding: RollupFinding) =>
    request.explanations?.has(rollupFindingKey(finding)) === true;
  return {
    unexplained: rollup.findings.filter((one) => one.severity === 'warning' && !isExplained(one)).length,
    needsReason:
      rollup.counted < rollup.due ||
      [...rollup.findings, ...parentFindings].some(({ severity }) => severity === 'error'),
  };
}

/** The status of a roll-up's approvals; null if they were not written by this version. */
export function signOffOf(
  approvals: string | null,
  { rollup }: RolledUp,
  now: Fingerprints | null,
): SignOff | null {
  const given = approvalsFrom(approvals);
  return given === null ? null : approvalStatus(given, rollup.parent, now);
}

interface RollupSignature {
  readonly step: SignStep;
  readonly name: string;
  readonly note: string;
  /** The content that the person saw. */
  readonly seen: Fingerprints;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Adds an approval of the whole roll-up, provided it is what the person saw. */
export async function signRollup(desk: RollupDesk, signature: RollupSignature): Promise<SignOutcome> {
  const name = signature.name.trim().slice(0, longestName);
  const note = signature.note.trim().slice(0, longestNote);
  const { rolled, isCalculating } = desk.store.state;
  if (name === '') return 'noName';
  if (rolled === null || isCalculating) return 'nothing';
  const now = await rollupFingerprints(rolled);
  if (now === null) return 'noFingerprint';
  const before = approvalsFrom(desk.draft.approvals);
  if (before === null) return 'foreign';
  const { seen, step, at } = signature;
  if (now.figures !== seen.figures || now.words !== seen.words) return 'changed';
  if (signOffOf(desk.draft.approvals, rolled, now)?.next !== step) return 'notItsTurn';
  const { unexplained, needsReason } = unsettledOfRollup(rolled);
  if (unexplained > 0) return 'unexplained';
  if (needsReason && note === '') return 'noReason';
  const approval: Approval = {
    step,
    name,
    note,
    time: localTime(at),
    ...now,
    copy: signedCopy(rolled.rollup.parent),
    errors: rolled.rollup.findings.filter(({ severity }) => severity === 'error').length,
    undecided: 0,
  };
  desk.setApprovals(textOfApprovals([...before, approval]));
  return 'signed';
}

/** Marks an approval as withdrawn; it stays in the list. @param at milliseconds since 1970 */
export function withdrawFromRollup(desk: RollupDesk, approval: Approval, at: number): void {
  const before = approvalsFrom(desk.draft.approvals);
  if (before === null) return;
  desk.setApprovals(
    textOfApprovals(
      before.map((one) =>
        one.step === approval.step && one.time === approval.time && one.withdrawn === undefined
          ? { ...one, withdrawn: localTime(at) }
          : one,
      ),
    ),
  );
}
