import { checkReport as check } from '../../app/check-report';
import type { Finding } from '../../core/check/finding';
import type { AgencyProfile, Report } from '../../core/report/report';

/** What a check may know beyond the report itself. Rules that lack this knowledge find nothing. */
export interface CheckOptions {
  /** Last year's report, in any edition. That it is last year's is not checked. */
  readonly previous?: Report;
  /** Replaces what the report states about its agency. */
  readonly profile?: AgencyProfile;
}

/**
 * Checks the figures of a report against all rules of its edition, and its text, if it has any, against its figures.
 * A relation over a blank or unreadable cell is undecided, never passed.
 *
 * @returns findings about figures first; the rules, with their clauses, are listed in docs/rules.md
 */
export const checkReport = (
  report: Report,
  { previous, profile }: CheckOptions = {},
): Promise<readonly Finding[]> => check(report, previous, profile);
