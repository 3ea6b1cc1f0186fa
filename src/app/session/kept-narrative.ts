import type { Settings } from '../../workbook/stored/settings-xml';
import { composeNarrative } from '../../core/report/compose-narrative';
import { isEmptyDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import { keptDraft, keptKeys } from './kept-texts';

/** The report with the text that a workbook keeps for it; where it keeps none, the report as it is. */
export function withKeptText(report: Report, settings: Settings = {}): Report {
  const draft = keptDraft(settings[keptKeys.narrative] ?? null);
  if (draft === null || isEmptyDraft(draft)) return report;
  return { ...report, narrative: composeNarrative(draft, report) };
}
