import type { Finding } from '../core/check/finding';
import { check } from '../core/check/tables/check';
import type { AgencyProfile, Report } from '../core/report/report';
import type { EditionId } from '../core/statute/editions';
import { editions } from '../core/statute/editions';

interface CheckContext {
  readonly previous?: Report;
}

/** Checks the text of a report; what does that is loaded only where there is text. */
export type TextCheck = (report: Report, context: CheckContext) => readonly Finding[];

/** Loads what checks the text of reports in these editions; in others it finds nothing. */
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

/** Everything that is wrong with a report: its figures, and its text where the check of texts is loaded. */
export const findingsOf = (
  report: Report,
  context: CheckContext,
  checkTexts: TextCheck | null,
): readonly Finding[] => [...check(report, context), ...(checkTexts?.(report, context) ?? [])];

/**
 * Everything that is wrong with a report: its figures, and its text where it has any.
 *
 * @param profile of the agency, in place of the one that the report gives
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
