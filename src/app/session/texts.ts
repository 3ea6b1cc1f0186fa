import { checkTexts } from '../../core/check/text/check-texts';
import { composeNarrative } from '../../core/report/compose-narrative';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { textPartOf } from '../../core/report/text-part';
import { editionIds, editions } from '../../core/statute/editions';
import type { Texts } from './checked-state';

/** The report with the text that was written for it, figures filled in. */
export const withDraft = (report: Report, draft: NarrativeDraft): Report => ({
  ...report,
  narrative: composeNarrative(draft, report),
});

/** What checks texts, with the text parts of all editions: which one a workbook has may change with every read. */
export async function loadTexts(): Promise<Texts> {
  const parts = new Map(
    await Promise.all(editionIds.map(async (id) => [id, await textPartOf(editions[id])] as const)),
  );
  return {
    withDraft,
    check: (report, context) => {
      const part = parts.get(report.edition);
      return part === undefined ? [] : checkTexts(report, part, context);
    },
  };
}
