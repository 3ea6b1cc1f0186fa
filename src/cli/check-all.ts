import { check } from '../check/check';
import type { CheckContext } from '../check/context';
import type { Finding } from '../check/finding';
import type { Report } from '../report/report';

/** What is wrong with a report: its figures, and its text where it has any. */
export async function checkAll(report: Report, context: CheckContext = {}): Promise<readonly Finding[]> {
  const findings = check(report, context);
  if (report.narrative === undefined) return findings;
  const { checkTexts } = await import('../check/text/check-texts');
  const { previous, profile = report.profile } = context;
  const known = profile === undefined ? report : { ...report, profile };
  return [...findings, ...checkTexts(known, previous === undefined ? {} : { previous })];
}
