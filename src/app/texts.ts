import { checkTexts } from '../check/text/check-texts';
import { composeNarrative } from '../report/compose-narrative';
import type { NarrativeDraft } from '../report/narrative-draft';
import type { Report } from '../report/report';

export { checkTexts };

/** The report with the text that was written for it, figures filled in. */
export const withDraft = (report: Report, draft: NarrativeDraft): Report => ({
  ...report,
  narrative: composeNarrative(draft, report),
});
