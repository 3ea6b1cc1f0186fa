import type { TextCheckContext } from '../../core/check/text/check-texts';
import { checkTexts } from '../../core/check/text/check-texts';
import type { Finding } from '../../core/check/finding';
import { composeNarrative } from '../../core/report/compose-narrative';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';

/** The report with the text that was written for it, figures filled in. */
export const withDraft = (report: Report, draft: NarrativeDraft): Report => ({
  ...report,
  narrative: composeNarrative(draft, report),
});

/** What the text says that the tables, or the text itself, contradict. */
export const check = (report: Report, context: TextCheckContext): readonly Finding[] =>
  checkTexts(report, context);
