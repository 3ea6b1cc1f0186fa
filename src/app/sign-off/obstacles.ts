import type { Finding } from '../../core/check/finding';
import { appendixErrors } from '../../core/report/appendix';
import type { Report } from '../../core/report/report';
import type { Explanations } from '../session/explanations';
import { summarise } from '../session/summarise';
import type { Unresolved } from '../session/tally';
import { tallyOf, unresolvedOf } from '../session/tally';

/** What blocks the next approval of a report. */
export interface Unsettled {
  /** These may be reported unresolved only with a written reason (照实上报). */
  readonly errors: number;
  readonly undecided: number;
  /** The same as the pane counts it everywhere. */
  readonly shown: Unresolved;
  /** Warnings without an explanation: signing requires one. */
  readonly unexplained: number;
}

/** Findings about a report that must be settled before anyone signs. */
export function unsettledOf(
  findings: readonly Finding[],
  explanations: Explanations,
  report: Report,
): Unsettled {
  const { error, undecided } = summarise(findings);
  const tally = tallyOf(findings, report, explanations);
  const others = appendixErrors(report);
  const shown = unresolvedOf(tally);
  return {
    errors: error + others,
    undecided,
    shown: { ...shown, errors: shown.errors + others },
    unexplained: tally.unexplained,
  };
}

/** The report can only be signed with a reason for its errors. */
export const needsReason = ({ errors, undecided }: Unsettled): boolean => errors > 0 || undecided > 0;
