import type { Finding } from '../core/check/finding';
import type { CheckContext } from '../core/check/tables/check';
import { check } from '../core/check/tables/check';
import type { AgencyProfile, Report } from '../core/report/report';
import type { EditionId } from '../core/statute/editions';
import { editions } from '../core/statute/editions';

/** Checks the text of a report; its code is loaded only if there is text. */
export type TextCheck = (report: Report, context: Pick<CheckContext, 'previous'>) => readonly Finding[];

/** Loads the text check for reports in these editions; it finds nothing in other editions. */
export async function loadTextCheck(ids: readonly EditionId[]): Promise<TextCheck> {
  const [{ checkTexts }, { textPartOf }] = await Promise.all([
    import('../core/check/text/check-texts'),
    import('../core/report/text-part'),
  ]);
  const parts = new Map(
    await Promise.all(ids.map(async (id) => [id, await textPartOf(editions[id])] as const)),
  );
  return (report, context) => {
    const part = parts.get(report.edition);
    return part === undefined ? [] : checkTexts(report, part, context);
  };
}

/** All findings about a report: about its figures, and about its text if the text check is loaded. */
export const findingsOf = (
  report: Report,
  context: CheckContext,
  checkTexts: TextCheck | null,
): readonly Finding[] => [...check(report, context), ...(checkTexts?.(report, context) ?? [])];

/**
 * All findings about a report: about its figures, and about its text if it has any.
 *
 * @param profile of the agency; replaces the one in the report
 */
export async function checkReport(
  report: Report,
  previous: Report | undefined,
  profile: AgencyProfile | undefined,
): Promise<readonly Finding[]> {
  const known = profile === undefined ? report : { ...report, profile };
  const checkTexts = report.narrative === undefined ? null : await loadTextCheck([report.edition]);
  return findingsOf(known, previous === undefined ? {} : { previous }, checkTexts);
}
