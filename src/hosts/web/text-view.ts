import type { Session } from '../../app/session/session';
import type { SessionState } from '../../app/session/session-state';
import type { Speech, drawTextTables } from './text-tables';

interface Surroundings {
  readonly session: Session;
  /** Where the tables are shown, and what they stand in front of. */
  readonly place: HTMLElement;
  readonly covered: HTMLElement;
  readonly speech: () => Speech;
  readonly changed: (isShown: boolean) => void;
  /** Escape was pressed in it. */
  readonly left: () => void;
}

/** The tables as text in front of the grid, which stays as it is but cannot be reached meanwhile. Follows the workbook. */
export class TextView {
  private shown: SessionState | null = null;
  private draw: typeof drawTextTables | null = null;

  constructor(private readonly surroundings: Surroundings) {
    const { session, place, left } = surroundings;
    session.subscribe(() => this.follow());
    place.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.hide();
      left();
    });
  }

  get isShown(): boolean {
    return this.shown !== null;
  }

  async toggle(): Promise<void> {
    if (this.shown === null) await this.show();
    else this.hide();
  }

  hide(): void {
    const { place, covered, changed } = this.surroundings;
    if (this.shown === null) return;
    this.shown = null;
    place.hidden = true;
    place.replaceChildren();
    covered.inert = false;
    changed(false);
  }

  /** The language was changed. */
  redraw(): void {
    if (this.shown === null) return;
    const { place, session, speech } = this.surroundings;
    this.shown = session.snapshot;
    this.draw?.(place, this.shown, speech());
  }

  private async show(): Promise<void> {
    const { place, covered, session, changed } = this.surroundings;
    this.draw = (await import('./text-tables')).drawTextTables;
    this.shown = session.snapshot;
    this.redraw();
    covered.inert = true;
    place.hidden = false;
    place.scrollTop = 0;
    place.focus();
    changed(true);
  }

  private follow(): void {
    const { report, findings } = this.surroundings.session.snapshot;
    if (this.shown === null || (this.shown.report === report && this.shown.findings === findings)) return;
    this.redraw();
  }
}
