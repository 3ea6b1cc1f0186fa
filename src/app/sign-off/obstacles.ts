import type { Finding } from '../../core/check/finding';
import type { Explanations } from '../session/explanations';
import { unexplainedWarnings } from '../session/explanations';
import { summarise } from '../session/summarise';

/** What blocks the next approval of a report. */
export interface Unsettled {
  /** These may be reported unresolved only with a written reason (照实上报). */
  readonly errors: number;
  readonly undecided: number;
  /** Warnings without an explanation: signing requires one. */
  readonly unexplained: number;
}

/** Findings that must be settled before anyone signs. */
export function unsettledOf(findings: readonly Finding[], explanations: Explanations): Unsettled {
  const { error, undecided } = summarise(findings);
  return {
    errors: error,
    undecided,
    unexplained: unexplainedWarnings(findings, explanations),
  };
}

/** The report can only be signed with a reason for its errors. */
export const needsReason = ({ errors, undecided }: Unsettled): boolean => errors > 0 || undecided > 0;
