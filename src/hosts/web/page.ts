import { Store } from '../../app/session/store';
import type { Messages } from '../../messages/messages';
import type { PageTexts } from '../../messages/zh-CN/page';
import { pageTextsIn } from '../../messages/page';
import type { Language } from '../../messages/language';
import type { ThemeChoice } from '../../pane/theme-choice';
import { spokenChinese, spokenIn } from '../../pane/languages';
import type { Preferences } from '../browser/preferences';
import type { Notify } from './notices';
import { Announcer, createNotice } from './notices';

/** The element of the page with this id. */
export function pageElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** The language of the page with its texts. The messages about findings are loaded a little later. */
export interface Wording {
  readonly language: Language;
  readonly texts: PageTexts;
  readonly messages: Messages;
}

/** The page before it has a workbook: language, theme, notices. */
export class Page {
  readonly wording: Store<Wording>;
  readonly theme: Theme;
  readonly notify: Notify = createNotice(pageElement('notice'));
  /** Shows what stays until it is answered, next to the messages of the moment. */
  private readonly notifyOfUpdate: Notify = createNotice(pageElement('update'));
  /** About copies of the work: stays while other notices come and go. */
  private readonly copyNotice: Notify = createNotice(pageElement('copy-notice'));
  readonly announcer = new Announcer(pageElement('announcement'));

  /** The language that was chosen last; its texts may still be loading. */
  private chosen: Language;

  /** @param texts in the language of the preferences */
  constructor({ language, theme }: Preferences, texts: PageTexts) {
    const { messages } = spokenChinese;
    this.chosen = language;
    this.wording = new Store<Wording>({ language, texts, messages });
    this.theme = new Theme(theme);
    this.label((labels) => {
      document.documentElement.lang = this.wording.state.language;
      pageElement('skip').textContent = labels.skipToPane;
      pageElement('product').textContent = labels.product;
      pageElement('sheet').setAttribute('aria-label', labels.grid);
      pageElement('text-tables').setAttribute('aria-label', labels.textTables);
      pageElement('pane').setAttribute('aria-label', labels.pane);
      document.body.dataset['drop'] = labels.dropHere;
    });
    if (language !== 'zh-CN') void this.loadMessages();
  }

  get texts(): PageTexts {
    return this.wording.state.texts;
  }

  /** Writes labels in the language of the page, now and whenever another one is chosen. */
  label(write: (texts: PageTexts) => void): void {
    write(this.texts);
    this.wording.watch(({ texts }) => texts, write);
  }

  /** Shows a message that stays until it is closed. */
  report(sentence: string): void {
    this.notify(sentence, [[this.texts.close, () => undefined]]);
  }

  /** Offers a newer version of the program. */
  offerUpdate(start: () => Promise<void>): void {
    const { newVersion, update, updateLater } = this.texts;
    this.notifyOfUpdate(newVersion, [
      [update, () => void start()],
      [updateLater, () => undefined],
    ]);
  }

  /** Shows a message about copies of the work, until it is closed. */
  warn(sentence: string): void {
    this.copyNotice(sentence, [[this.texts.close, () => undefined]]);
  }

  chooseLanguage(language: Language): void {
    if (language === this.chosen) return;
    this.chosen = language;
    void this.loadTexts(language);
  }

  private async loadTexts(language: Language): Promise<void> {
    // Without a network, the page stays in the language that it has.
    const texts = await pageTextsIn(language).catch(() => null);
    if (texts === null || this.chosen !== language) return;
    this.wording.update({ language, texts });
    await this.loadMessages();
  }

  private async loadMessages(): Promise<void> {
    const { language } = this.wording.state;
    // Without a network, everything else is still in the chosen language.
    const spoken = await spokenIn(language).catch(() => null);
    if (spoken !== null && this.wording.state.language === language)
      this.wording.update({ messages: spoken.messages });
  }
}

/** Light or dark for the page and its parts: as chosen, or as the system currently is. */
class Theme {
  readonly isDark: Store<boolean>;
  private readonly system = matchMedia('(prefers-color-scheme: dark)');

  constructor(private choice: ThemeChoice) {
    this.isDark = new Store(this.isDarkNow());
    this.system.addEventListener('change', () => this.apply());
    this.apply();
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    this.apply();
  }

  private isDarkNow(): boolean {
    return this.choice === 'system' ? this.system.matches : this.choice === 'dark';
  }

  private apply(): void {
    const isDark = this.isDarkNow();
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    this.isDark.set(isDark);
  }
}
