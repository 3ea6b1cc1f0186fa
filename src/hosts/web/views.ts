import type { Session } from '../../app/session/session';
import type { SessionState } from '../../app/session/session-state';
import { Store } from '../../app/session/store';
import type { Watched } from '../../app/session/store';
import type { Page } from './page';
import { pageElement } from './page';
import type { drawTextTables } from './text-tables';

type View = 'grid' | 'pane';

/**
 * What is shown if there is not room for everything. On a narrow screen the grid and the pane alternate, chosen by two
 * buttons; on a wide one both are visible and the buttons are not. The tables as text cover the grid.
 */
export class Views {
  readonly textTables: TextTables;
  private readonly group = document.createElement('div');
  private readonly buttons = new Map<View, HTMLButtonElement>();

  constructor(page: Page) {
    this.textTables = new TextTables(page);
    this.group.id = 'views';
    this.group.setAttribute('role', 'group');
    for (const view of ['grid', 'pane'] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.addEventListener('click', () => this.show(view));
      this.buttons.set(view, button);
      this.group.append(button);
    }
    pageElement('toolbar').prepend(this.group);
    this.show('grid');
    page.label(({ views }) => {
      this.group.setAttribute('aria-label', views.label);
      for (const [view, button] of this.buttons) button.textContent = views[view];
    });
  }

  show(shown: View): void {
    document.documentElement.dataset['view'] = shown;
    for (const [view, button] of this.buttons) button.setAttribute('aria-pressed', String(view === shown));
  }

  /** Brings the cells of the workbook into view. */
  showCells(): void {
    this.show('grid');
    this.textTables.hide();
  }
}

type Shown = Pick<SessionState, 'report' | 'findings'>;

/** The tables as text in front of the grid, which is unchanged but cannot be reached meanwhile. */
class TextTables {
  private readonly element = pageElement('text-tables');
  private readonly covered = pageElement('grid');
  private readonly shown = new Store(false);
  private state: Shown = { report: null, findings: [] };
  private draw: typeof drawTextTables | null = null;

  constructor(private readonly page: Page) {
    page.wording.subscribe(() => this.redraw());
  }

  get isShown(): Watched<boolean> {
    return this.shown;
  }

  /** Shows the tables of this session's workbook from now on. */
  follow(session: Session): void {
    session.store.watch(
      ({ report, findings }) => ({ report, findings }),
      (state) => {
        this.state = state;
        this.redraw();
      },
    );
  }

  async toggle(): Promise<void> {
    if (this.shown.state) this.hide();
    else await this.show();
  }

  hide(): void {
    if (!this.shown.state) return;
    this.element.hidden = true;
    this.element.replaceChildren();
    this.covered.inert = false;
    this.shown.set(false);
  }

  private async show(): Promise<void> {
    this.draw = (await import('./text-tables')).drawTextTables;
    this.shown.set(true);
    this.redraw();
    this.covered.inert = true;
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.element.focus();
  }

  private redraw(): void {
    if (this.shown.state) this.draw?.(this.element, this.state, this.page.wording.state);
  }
}
