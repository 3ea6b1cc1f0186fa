import { explanationOf } from '../app/explanations';
import type { SessionState } from '../app/session-state';
import { summarise } from '../app/summarise';
import type { StatusCounts, UiTexts } from '../messages/ui-texts';

/** The one statement that holds about the workbook now. */
export type Status =
  | {
      readonly kind: 'reading' | 'none' | 'several' | 'checking' | 'unchecked' | 'unreadable' | 'passed';
    }
  | { readonly kind: 'counts'; readonly counts: StatusCounts };

function countsOf({ findings, explanations, progress }: SessionState): StatusCounts {
  const { error, undecided } = summarise(findings);
  const blanks = progress.reduce((sum, table) => sum + table.blanks, 0);
  return {
    errors: error,
    unexplained: findings.filter(
      (finding) =>
        finding.severity === 'warning' &&
        finding.status === 'broken' &&
        explanationOf(finding, explanations) === null,
    ).length,
    blanks,
    // Blank cells are reason enough; relations over them need not be counted as well.
    undecided: blanks > 0 ? 0 : undecided,
  };
}

/** These do not keep the workbook from being read. */
const aboutOneAct: ReadonlySet<string> = new Set(['cellGone', 'changedMeanwhile', 'sheetProtected']);

export function statusOf(state: SessionState): Status {
  if (state.isStale && state.problem !== null && !aboutOneAct.has(state.problem))
    return { kind: 'unreadable' };
  if (state.phase === 'reading') return { kind: 'reading' };
  if (state.isStale) return { kind: state.liveCheck ? 'checking' : 'unchecked' };
  if (state.phase !== 'ready') return { kind: state.phase };
  const counts = countsOf(state);
  return Object.values(counts).every((count: number) => count === 0)
    ? { kind: 'passed' }
    : { kind: 'counts', counts };
}

export const statusText = (status: Status, texts: UiTexts): string =>
  status.kind === 'counts' ? texts.status.counts(status.counts) : texts.status[status.kind];
