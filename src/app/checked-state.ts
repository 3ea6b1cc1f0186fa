import { check } from '../check/check';
import type { Report } from '../report/report';
import { withoutLapsed } from './explanations';
import { progressOf } from './progress';
import type { SessionState } from './session-state';

type Checked = Pick<SessionState, 'phase' | 'report' | 'findings' | 'progress' | 'explanations' | 'totals'>;

/**
 * What is to be shown about a report that was read from a workbook.
 *
 * @param isTotalsSaid the workbook itself says which kind of totals it has
 */
export function checkedState(read: Report, state: SessionState, isTotalsSaid: boolean): Checked {
  const { profile, previous, explanations, totals } = state;
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
  const report: Report = { ...read, profile };
  const findings = check(report, previous === null ? {} : { previous });
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
