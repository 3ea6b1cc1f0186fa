import type { ThemeChoice } from '../../pane/theme-choice';

const system = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark for the page and its parts: as chosen, or as the system is at the moment. */
export class Theme {
  constructor(
    private choice: ThemeChoice,
    private readonly changed: (isDark: boolean) => void,
  ) {
    system.addEventListener('change', () => this.apply());
    this.apply();
  }

  get isDark(): boolean {
    return this.choice === 'system' ? system.matches : this.choice === 'dark';
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    this.apply();
  }

  private apply(): void {
    document.documentElement.dataset['theme'] = this.isDark ? 'dark' : 'light';
    this.changed(this.isDark);
  }
}
