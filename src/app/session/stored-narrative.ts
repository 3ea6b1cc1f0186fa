import type { Settings } from '../../workbook/stored/settings-xml';
import { composeNarrative } from '../../core/report/compose-narrative';
import { isEmptyDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { storedDraft } from './stored-items';

/** The report with the text that is stored for it; the report as it is if none is stored. */
export function withStoredText(report: Report, settings: Settings = {}): Report {
  const draft = storedDraft(settings['narrative'] ?? null);
  if (draft === null || isEmptyDraft(draft)) return report;
  return { ...report, narrative: composeNarrative(draft, report) };
}
