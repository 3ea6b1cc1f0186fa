import type { Report } from '../../core/report/report';
import type { Approval } from './approvals';
import type { Fingerprints } from './signed-content';
import type { CellChange } from './signed-copy';
import { changesSince } from './signed-copy';
import type { SignStep } from './steps';
import { signSteps } from './steps';

/** Why an approval does not hold any more. */
type Lapse =
  /** Figures are not those that were signed */
  | 'figures'
  /** The report is of another agency, year or edition than what was signed */
  | 'title'
  /** The words around the tables are not those that were signed */
  | 'words'
  /** The step before it does not hold, or was signed anew since */
  | 'before';

/** Whether an approval holds for the report as it is now. */
export interface Standing {
  readonly approval: Approval;
  /** unverified: its figures are the same, and for the rest there is no way to compute a fingerprint here. */
  readonly state: 'valid' | 'lapsed' | 'withdrawn' | 'unverified';
  readonly lapses: readonly Lapse[];
  /** The cells that hold something else than what was signed. */
  readonly changes: readonly CellChange[];
}

export interface StepStanding {
  readonly step: SignStep;
  /** done: it holds. lapsed: it was signed and does not hold. open: nobody signed it, or the approval was withdrawn. */
  readonly state: 'done' | 'lapsed' | 'unverified' | 'open';
  /** The approval that is told of. */
  readonly by: Standing | null;
}

export interface SignOff {
  /** All approvals in the order in which they were given. */
  readonly standings: readonly Standing[];
  readonly steps: readonly StepStanding[];
  /** The step whose turn it is; null when all hold, or none can be told to hold. */
  readonly next: SignStep | null;
}

/**
 * How approvals stand towards a report. One holds while its fingerprints are those of the report and an approval of the step before
 * holds that was given earlier.
 *
 * @param now null where fingerprints cannot be computed
 */
export function standOf(approvals: readonly Approval[], report: Report, now: Fingerprints | null): SignOff {
  const own = approvals.map((approval) => againstReport(approval, report, now));
  const holding = new Set<Standing>();
  let after = -1;
  for (const step of signSteps) {
    const at = own.findIndex((one, index) => index > after && one.approval.step === step && isFaultless(one));
    const found = own[at];
    if (found === undefined) break;
    holding.add(found);
    after = at;
  }
  const standings = own.map((one): Standing =>
    isFaultless(one) && !holding.has(one) ? { ...one, state: 'lapsed', lapses: ['before'] } : one,
  );
  const steps = signSteps.map((step) => stepOf(step, standings));
  const isTold = steps.every(({ state }) => state !== 'unverified');
  return {
    standings,
    steps,
    next: isTold ? (steps.find(({ state }) => state !== 'done')?.step ?? null) : null,
  };
}

const isFaultless = ({ state }: Standing): boolean => state === 'valid' || state === 'unverified';

/** How an approval stands by itself. */
function againstReport(approval: Approval, report: Report, now: Fingerprints | null): Standing {
  const { copy, withdrawn } = approval;
  const changes = changesSince(copy, report);
  const isRenamed =
    copy.agency !== report.agency || copy.year !== report.year || copy.edition !== report.edition;
  const isOther = now !== null && now.figures !== approval.figures;
  const lapses: readonly Lapse[] = [
    // A fingerprint that says more than the copy is believed.
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

function stepOf(step: SignStep, standings: readonly Standing[]): StepStanding {
  const own = standings.filter(({ approval }) => approval.step === step);
  const by = own.find(isFaultless) ?? own.at(-1) ?? null;
  if (by === null || by.state === 'withdrawn') return { step, state: 'open', by };
  return { step, state: by.state === 'valid' ? 'done' : by.state, by };
}

/** People who hold more than one of the steps that hold. */
export function samePeople({ steps }: SignOff): readonly string[] {
  const names = steps.flatMap(({ state, by }) => (state === 'done' && by !== null ? [by.approval.name] : []));
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
