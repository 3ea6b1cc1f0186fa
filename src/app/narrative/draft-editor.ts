import type { NarrativeDraft } from '../../core/report/narrative-draft';
import { draftFrom, emptyDraft, isEmptyDraft, textOfDraft } from '../../core/report/narrative-draft';
import type { Debounce } from '../session/debounce';
import { debounce, pauses } from '../session/debounce';
import type { Session } from '../session/session';
import { setDraft } from '../session/view-actions';
import { Store } from '../session/store';

/** Typed text that the session does not have yet. */
interface Typed {
  readonly workbook: number;
  readonly draft: NarrativeDraft;
}

/** Fields of what is typed: the text, and one that is offered because the workbook has another by now. */
const field = 'narrative';
export const earlierField = 'narrative:earlier';

/** A draft as it is noted while the workbook does not have it, with the one that it was typed over. */
interface NotedDraft {
  readonly draft: NarrativeDraft;
  readonly over: string;
}

const noted = (draft: NarrativeDraft, over: NarrativeDraft | null): string =>
  JSON.stringify({ draft, over: textOfDraft(over ?? emptyDraft) });

/** Null if it is none. */
export function notedDraft(text: string | null): NotedDraft | null {
  try {
    const { draft, over } = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const found = draftFrom(draft);
    return found === null || typeof over !== 'string' ? null : { draft: found, over };
  } catch {
    return null;
  }
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
    this.takeOver();
    const stops = [
      this.session.typed.subscribe(() => this.takeOver()),
      this.session.store.watch(
        ({ phase }) => ({ phase }),
        () => this.takeOver(),
      ),
      this.typed.subscribe(listener),
      this.session.store.watch(({ workbook, draft }) => ({ workbook, draft }), listener),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Shows a changed draft at once, and stores it with the workbook soon after. */
  change(change: (draft: NarrativeDraft) => NarrativeDraft): void {
    const { workbook, draft: saved } = this.session.snapshot;
    const draft = change(this.draft);
    this.typed.set({ workbook, draft });
    this.session.typed.set(field, noted(draft, saved));
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
    this.session.typed.handOver(field);
  }

  /** Goes on with text that a pane noted before it was lost; offers it if the workbook has another text by now. */
  private takeOver(): void {
    const { typed, snapshot } = this.session;
    if (this.newer() !== null || snapshot.phase === 'reading') return;
    const text = typed.of(field);
    const found = notedDraft(text);
    if (found === null) return;
    const saved = textOfDraft(snapshot.draft ?? emptyDraft);
    if (saved === textOfDraft(found.draft)) {
      if (!this.session.isUnstored('narrative')) typed.set(field, null);
    } else if (saved === found.over) {
      this.typed.set({ workbook: snapshot.workbook, draft: found.draft });
      this.soon.request();
    } else {
      typed.set(earlierField, text);
      typed.set(field, null);
    }
  }

  /** Text typed for a workbook that is gone must not end up in another. */
  private newer(): Typed | null {
    const typed = this.typed.state;
    return typed?.workbook === this.session.snapshot.workbook ? typed : null;
  }
}
