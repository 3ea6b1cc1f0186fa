import type { Finding } from '../../core/check/finding';
import { summarise } from '../session/summarise';

/** What keeps an export back, for as long as the user does not ask for it all the same. */
export interface ExportObstacles {
  readonly findings: readonly Finding[];
  readonly errors: number;
  /** Relations that have to hold and cannot be decided. */
  readonly undecided: number;
}

/**
 * Only what is an error, or might be one: a warning needs an explanation, not a correction, and where it cannot be decided, as
 * last year's report has a blank, there is nothing to put right.
 *
 * @param hasText whether text is exported; where it stays behind, nothing is said about it
 */
export function exportObstacles(all: readonly Finding[], hasText: boolean): ExportObstacles {
  const findings = all.filter(
    ({ severity, words }) => severity === 'error' && (hasText || words === undefined),
  );
  const { error, undecided } = summarise(findings);
  return { findings, errors: error, undecided };
}
