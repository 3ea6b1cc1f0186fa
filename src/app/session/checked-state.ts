import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Report } from '../../core/report/report';
import type { TextCheck } from '../check-report';
import { findingsOf } from '../check-report';
import { withoutLapsed } from './explanations';
import { progressOf } from './progress';
import type { SessionState } from './session-state';

type Checked = Pick<SessionState, 'phase' | 'report' | 'findings' | 'progress' | 'explanations' | 'totals'>;

/** What is loaded only where there is text around the tables. */
export interface Texts {
  /** The report with the text that was written for it. */
  withDraft(report: Report, draft: NarrativeDraft): Report;
  /** The findings about the text of a report; none where it has no text. */
  readonly check: TextCheck;
}

/**
 * What is to be shown about a report that was read from a workbook.
 *
 * @param isTotalsSaid the workbook itself says which kind of totals it has
 * @param texts null as long as there was no text
 */
export function checkedState(
  read: Report,
  state: SessionState,
  isTotalsSaid: boolean,
  texts: Texts | null,
): Checked {
  const { profile, previous, explanations, totals, draft } = state;
  const several = read.notes.some((note) => note.code === 'table.repeated');
  if (read.cells.size === 0 || several)
    return {
      phase: several ? 'several' : 'none',
      report: null,
      findings: [],
      progress: [],
      explanations,
      totals,
    };
  const figures: Report = { ...read, profile };
  const report = draft === null || texts === null ? figures : texts.withDraft(figures, draft);
  const context = previous === null ? {} : { previous };
  const findings = findingsOf(report, context, texts?.check ?? null);
  // A workbook that does not say which totals it has shows it.
  const shown = (read.formulas ?? []).length > 0 ? 'formula' : 'typed';
  return {
    phase: 'ready',
    report,
    findings,
    progress: progressOf(report),
    explanations: withoutLapsed(findings, explanations),
    totals: isTotalsSaid ? totals : shown,
  };
}
