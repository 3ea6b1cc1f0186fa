import type { Report } from '../../core/report/report';
import type { Approval } from './approvals';
import type { Fingerprints } from './signed-content';
import type { CellChange } from './signed-copy';
import { changesSince } from './signed-copy';
import type { SignStep } from './steps';
import { signSteps } from './steps';

/** Why an approval no longer holds. */
type Lapse =
  /** The figures differ from those that were signed */
  | 'figures'
  /** The report is of another agency, year or edition than what was signed */
  | 'title'
  /** The words around the tables are not those that were signed */
  | 'words'
  /** The step before it does not hold, or was signed anew since */
  | 'before';

/** Whether an approval holds for the current report. */
export interface ApprovalStatus {
  readonly approval: Approval;
  /** unverified: its figures match, but a fingerprint cannot be computed here for the rest. */
  readonly state: 'valid' | 'lapsed' | 'withdrawn' | 'unverified';
  readonly lapses: readonly Lapse[];
  /** The cells that differ from what was signed. */
  readonly changes: readonly CellChange[];
}

export interface StepStatus {
  readonly step: SignStep;
  /** done: it holds. lapsed: it was signed but no longer holds. open: not signed, or the approval was withdrawn. */
  readonly state: 'done' | 'lapsed' | 'unverified' | 'open';
  /** The approval to show. */
  readonly by: ApprovalStatus | null;
}

export interface SignOff {
  /** All approvals in the order in which they were given. */
  readonly statuses: readonly ApprovalStatus[];
  readonly steps: readonly StepStatus[];
  /** The next step to sign; null when all hold, or when none can be verified. */
  readonly next: SignStep | null;
}

/**
 * The status of a report's approvals. An approval holds while its fingerprints match the report and an earlier approval
 * of the preceding step holds.
 *
 * @param now null if fingerprints cannot be computed
 */
export function approvalStatus(
  approvals: readonly Approval[],
  report: Report,
  now: Fingerprints | null,
): SignOff {
  const own = approvals.map((approval) => againstReport(approval, report, now));
  const holding = new Set<ApprovalStatus>();
  let after = -1;
  for (const step of signSteps) {
    const at = own.findIndex((one, index) => index > after && one.approval.step === step && isFaultless(one));
    const found = own[at];
    if (found === undefined) break;
    holding.add(found);
    after = at;
  }
  const statuses = own.map((one): ApprovalStatus =>
    isFaultless(one) && !holding.has(one) ? { ...one, state: 'lapsed', lapses: ['before'] } : one,
  );
  const steps = signSteps.map((step) => stepOf(step, statuses));
  const isVerified = steps.every(({ state }) => state !== 'unverified');
  return {
    statuses,
    steps,
    next: isVerified ? (steps.find(({ state }) => state !== 'done')?.step ?? null) : null,
  };
}

const isFaultless = ({ state }: ApprovalStatus): boolean => state === 'valid' || state === 'unverified';

/** The status of an approval on its own. */
function againstReport(approval: Approval, report: Report, now: Fingerprints | null): ApprovalStatus {
  const { copy, withdrawn } = approval;
  const changes = changesSince(copy, report);
  const isRenamed =
    copy.agency !== report.agency || copy.year !== report.year || copy.edition !== report.edition;
  const isOther = now !== null && now.figures !== approval.figures;
  const lapses: readonly Lapse[] = [
    // If the fingerprint shows more than the copy, it prevails.
    ...(changes.length > 0 || (isOther && !isRenamed) ? (['figures'] as const) : []),
    ...(isRenamed ? (['title'] as const) : []),
    ...(now !== null && now.words !== approval.words ? (['words'] as const) : []),
  ];
  const state =
    withdrawn !== undefined
      ? 'withdrawn'
      : lapses.length > 0
        ? 'lapsed'
        : now === null
          ? 'unverified'
          : 'valid';
  return { approval, state, lapses, changes };
}

function stepOf(step: SignStep, statuses: readonly ApprovalStatus[]): StepStatus {
  const own = statuses.filter(({ approval }) => approval.step === step);
  const by = own.find(isFaultless) ?? own.at(-1) ?? null;
  if (by === null || by.state === 'withdrawn') return { step, state: 'open', by };
  return { step, state: by.state === 'valid' ? 'done' : by.state, by };
}

/** People who gave more than one of the approvals that hold. */
export function repeatedSigners({ steps }: SignOff): readonly string[] {
  const names = steps.flatMap(({ state, by }) => (state === 'done' && by !== null ? [by.approval.name] : []));
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
