import { unexplainedWarnings } from '../app/session/explanations';
import type { ProblemCode, SessionState } from '../app/session/session-state';
import { summarise } from '../app/session/summarise';
import type { Finding } from '../core/check/finding';
import type { StatusCounts, UiTexts } from '../messages/zh-CN/ui';
import type { Report } from '../core/report/report';

/** A single statement about the current workbook. */
export type Status =
  | {
      readonly kind: 'reading' | 'none' | 'several' | 'checking' | 'unchecked' | 'unreadable' | 'passed';
    }
  | { readonly kind: 'counts'; readonly counts: StatusCounts };

/** Blank cells are counted per cell. */
const isAboutBlanks = ({ cells }: Finding, report: Report | null): boolean =>
  cells.length > 0 && cells.every((cell) => report?.cells.get(cell)?.kind === 'blank');

function countsOf({ findings: all, explanations, progress, report }: SessionState): StatusCounts {
  const blanks = progress.reduce((sum, table) => sum + table.blanks, 0);
  const findings = all.filter((finding) => !isAboutBlanks(finding, report));
  const { error, undecided } = summarise(findings);
  return {
    errors: error,
    unexplained: unexplainedWarnings(findings, explanations),
    blanks,
    // Blank cells are reason enough; relations over them need not be counted as well.
    undecided: blanks > 0 ? 0 : undecided,
  };
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
  if (state.phase !== 'ready') return { kind: state.phase };
  const counts = countsOf(state);
  return Object.values(counts).every((count: number) => count === 0)
    ? { kind: 'passed' }
    : { kind: 'counts', counts };
}

export const statusText = (status: Status, texts: UiTexts): string =>
  status.kind === 'counts' ? texts.status.counts(status.counts) : texts.status[status.kind];
