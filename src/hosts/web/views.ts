import type { PageTexts } from '../../messages/zh-CN/page';

type View = 'grid' | 'pane';

/** On a narrow screen the grid and the pane take turns; two buttons choose, elsewhere both are seen and the buttons are not. */
export class Views {
  private readonly group = document.createElement('div');
  private readonly buttons = new Map<View, HTMLButtonElement>();

  constructor(toolbar: HTMLElement) {
    this.group.id = 'views';
    this.group.setAttribute('role', 'group');
    for (const view of ['grid', 'pane'] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.addEventListener('click', () => this.show(view));
      this.buttons.set(view, button);
      this.group.append(button);
    }
    toolbar.prepend(this.group);
    this.show('grid');
  }

  show(shown: View): void {
    document.documentElement.dataset['view'] = shown;
    for (const [view, button] of this.buttons) button.setAttribute('aria-pressed', String(view === shown));
  }

  say({ views }: PageTexts): void {
    this.group.setAttribute('aria-label', views.label);
    for (const [view, button] of this.buttons) button.textContent = views[view];
  }
}
