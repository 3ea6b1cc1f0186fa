import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { emptyDraft, isEmptyDraft } from '../../core/report/narrative-draft';
import type { Debounce } from '../session/debounce';
import { debounce, pauses } from '../session/debounce';
import type { Session } from '../session/session';
import { setDraft } from '../session/session-actions';
import { Store } from '../session/store';

/** Typed text that the session does not have yet. */
interface Typed {
  readonly workbook: number;
  readonly draft: NarrativeDraft;
}

/**
 * The text as it is being written: the latest typing until the session has it, then the session's text, so that another
 * workbook shows its own.
 */
export class DraftEditor {
  private readonly typed = new Store<Typed | null>(null);
  private readonly soon: Debounce;

  constructor(private readonly session: Session) {
    this.soon = debounce(() => this.save(), pauses.draft, session.surroundings);
  }

  get draft(): NarrativeDraft {
    return this.newer()?.draft ?? this.session.snapshot.draft ?? emptyDraft;
  }

  /** Calls the listener after every change of the draft. Returns the unsubscribe function. */
  subscribe(listener: () => void): () => void {
    const stops = [
      this.typed.subscribe(listener),
      this.session.store.watch(({ workbook, draft }) => ({ workbook, draft }), listener),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Shows a changed draft at once, and stores it with the workbook soon after. */
  change(change: (draft: NarrativeDraft) => NarrativeDraft): void {
    this.typed.set({ workbook: this.session.snapshot.workbook, draft: change(this.draft) });
    this.soon.request();
  }

  /** Stores the typed text with the workbook now. */
  save(): void {
    this.soon.cancel();
    const typed = this.newer();
    if (typed === null) return;
    const { draft } = typed;
    setDraft(this.session, isEmptyDraft(draft) ? null : draft).then(
      () => {
        if (this.typed.state === typed) this.typed.set(null);
      },
      // The text stays here, and is stored with the next change.
      () => undefined,
    );
  }

  /** Text typed for a workbook that is gone must not end up in another. */
  private newer(): Typed | null {
    const typed = this.typed.state;
    return typed?.workbook === this.session.snapshot.workbook ? typed : null;
  }
}
