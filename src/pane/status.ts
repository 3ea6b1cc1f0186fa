import type { ProblemCode, SessionState } from '../app/session/session-state';
import { tallyOf, unresolvedOf } from '../app/session/tally';
import type { StatusCounts, UiTexts } from '../messages/zh-CN/ui';

/** A single statement about the current workbook. */
export type Status =
  | {
      readonly kind: 'reading' | 'none' | 'several' | 'checking' | 'unchecked' | 'unreadable' | 'passed';
    }
  | { readonly kind: 'counts'; readonly counts: StatusCounts };

function countsOf({ findings, explanations, report, tableSums }: SessionState): StatusCounts {
  const tally = tallyOf(findings, report, explanations);
  const unresolved = unresolvedOf(tally);
  const errors = unresolved.errors + (tableSums?.errors ?? 0);
  return { ...unresolved, errors, unexplained: tally.unexplained };
}

/** These prevent the workbook from being read; others concern a single action. */
const unreadable: ReadonlySet<ProblemCode | null> = new Set([
  'workbookBusy',
  'cellOpen',
  'otherWorkbook',
  'tooLarge',
  'notSupported',
  'hostFailed',
] as const);

export function statusOf(state: SessionState): Status {
  if (state.isStale && unreadable.has(state.problem)) return { kind: 'unreadable' };
  if (state.phase === 'reading') return { kind: 'reading' };
  if (state.isStale) return { kind: state.liveCheck ? 'checking' : 'unchecked' };
  const counts = countsOf(state);
  if (state.phase !== 'ready' && counts.errors === 0) return { kind: state.phase };
  return Object.values(counts).every((count: number) => count === 0)
    ? { kind: 'passed' }
    : { kind: 'counts', counts };
}

export const statusText = (status: Status, texts: UiTexts): string =>
  status.kind === 'counts' ? texts.status.counts(status.counts) : texts.status[status.kind];
