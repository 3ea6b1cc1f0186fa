import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { emptyDraft, isEmptyDraft } from '../../core/report/narrative-draft';
import type { Debounce } from '../session/debounce';
import { debounce } from '../session/debounce';
import type { Session } from '../session/session';

/** Quiet time after a key before the text is kept with the workbook, and the longest that typing can put it off. */
const quiet = 600;
const longestWait = 3000;

/** What was typed and that the session does not have yet. */
interface Typed {
  readonly workbook: number;
  readonly draft: NarrativeDraft;
}

/**
 * The text as it is being written, beside a session: what was typed last, until the session has it; then what the session has, so
 * that another workbook shows its own.
 */
export class DraftEditor {
  private typed: Typed | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly soon: Debounce;

  constructor(private readonly session: Session) {
    this.soon = debounce(() => this.save(), { quiet, longestWait, ...session.surroundings });
  }

  get draft(): NarrativeDraft {
    return this.newer()?.draft ?? this.session.snapshot.draft ?? emptyDraft;
  }

  /** Calls the listener after every change of the draft. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    const stop = this.session.subscribe(listener);
    return () => {
      this.listeners.delete(listener);
      stop();
    };
  }

  /** Shows a changed draft at once, and keeps it with the workbook soon. */
  change(change: (draft: NarrativeDraft) => NarrativeDraft): void {
    this.show({ workbook: this.session.snapshot.workbook, draft: change(this.draft) });
    this.soon.request();
  }

  /** Keeps what was typed with the workbook now. */
  save(): void {
    this.soon.cancel();
    const typed = this.newer();
    if (typed === null) return;
    const { draft } = typed;
    this.session.setDraft(isEmptyDraft(draft) ? null : draft).then(
      () => {
        if (this.typed === typed) this.show(null);
      },
      // It stays here, and is kept with the next change.
      () => undefined,
    );
  }

  /** What was typed for a workbook that is gone is of no use for another. */
  private newer(): Typed | null {
    return this.typed?.workbook === this.session.snapshot.workbook ? this.typed : null;
  }

  private show(typed: Typed | null): void {
    this.typed = typed;
    for (const listener of this.listeners) listener();
  }
}
