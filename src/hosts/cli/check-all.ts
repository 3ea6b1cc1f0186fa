import { check } from '../../core/check/tables/check';
import type { Finding } from '../../core/check/finding';
import type { AgencyProfile, Report } from '../../core/report/report';
import { textPartOf } from '../../core/report/text-part';
import { editions } from '../../core/statute/editions';

/**
 * What is wrong with a report: its figures, and its text where it has any.
 *
 * @param profile what was said of the agency, in place of what the report says
 */
export async function checkAll(
  report: Report,
  previous: Report | undefined,
  profile: AgencyProfile | undefined,
): Promise<readonly Finding[]> {
  const compared = previous === undefined ? {} : { previous };
  const known = profile === undefined ? report : { ...report, profile };
  const findings = check(known, compared);
  if (report.narrative === undefined) return findings;
  const { checkTexts } = await import('../../core/check/text/check-texts');
  return [...findings, ...checkTexts(known, await textPartOf(editions[known.edition]), compared)];
}
