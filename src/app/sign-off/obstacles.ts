import type { Finding } from '../../core/check/finding';
import type { Explanations } from '../session/explanations';
import { unexplainedWarnings } from '../session/explanations';
import { summarise } from '../session/summarise';

/** What stands between a report and the next approval. */
export interface Unsettled {
  /** These are reported all the same only with a written reason (照实上报). */
  readonly errors: number;
  readonly undecided: number;
  /** Warnings without an explanation: nobody signs before they have one. */
  readonly unexplained: number;
}

/** What the check leaves to be settled before somebody signs. */
export function unsettledOf(findings: readonly Finding[], explanations: Explanations): Unsettled {
  const { error, undecided } = summarise(findings);
  return {
    errors: error,
    undecided,
    unexplained: unexplainedWarnings(findings, explanations),
  };
}

/** The report can only be signed with a reason for what is wrong in it. */
export const needsReason = ({ errors, undecided }: Unsettled): boolean => errors > 0 || undecided > 0;
