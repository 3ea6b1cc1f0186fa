import type { TextCheckContext } from '../check/text/check-texts';
import { checkTexts } from '../check/text/check-texts';
import type { Finding } from '../check/finding';
import { composeNarrative } from '../report/compose-narrative';
import type { NarrativeDraft } from '../report/narrative-draft';
import type { Report } from '../report/report';

/** The report with the text that was written for it, figures filled in. */
export const withDraft = (report: Report, draft: NarrativeDraft): Report => ({
  ...report,
  narrative: composeNarrative(draft, report),
});

/** What the text says that the tables, or the text itself, contradict. */
export const check = (report: Report, context: TextCheckContext): readonly Finding[] =>
  checkTexts(report, context);
