import type { Finding } from '../../core/check/finding';
import type { NarrativeDraft } from '../../core/report/narrative-draft';
import type { Explanations } from './explanations';
import { figuresOf, findingKey } from './explanations';
import type { Session } from './session';

// What views ask of a session that are loaded after the first one: no part of the first load.

/** Replaces the text for a finding; an empty text removes it. */
export function explain(finding: Finding, text: string, explanations: Explanations): Explanations {
  const next = new Map(explanations);
  const trimmed = text.trim();
  if (trimmed === '') next.delete(findingKey(finding));
  else next.set(findingKey(finding), { figures: figuresOf(finding), text: trimmed });
  return next;
}

/** Stores a written explanation for a finding; an empty text removes it. */
export async function explainFinding(session: Session, finding: Finding, text: string): Promise<void> {
  const explanations = explain(finding, text, session.snapshot.explanations);
  session.update({ explanations });
  await session.storeValue('explanations', explanations);
}

/** The text around the tables; null removes it. */
export async function setDraft(session: Session, draft: NarrativeDraft | null): Promise<void> {
  session.update({ draft });
  await session.storeValue('narrative', draft);
  await session.recheckText(draft !== null, () => session.snapshot.draft === draft);
}

/** Who approved which figures, as written by `sign-off/approvals.ts`; null removes it. */
export async function setApprovals(session: Session, approvals: string | null): Promise<void> {
  session.update({ approvals });
  await session.storeValue('approvals', approvals);
}

export function setLiveCheck(session: Session, liveCheck: boolean): void {
  session.update({ liveCheck });
  if (liveCheck && session.snapshot.isStale) void session.check();
}
