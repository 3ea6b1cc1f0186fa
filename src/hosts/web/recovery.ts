import type { Draft } from '../../app/ports';
import { mediaTypes } from '../../app/ports';
import { safeFileName } from '../../app/export/export-target';
import { assembled } from '../../workbook/embedded/workbook-copy';
import { gridTexts } from '../../messages/grid';
import { draftTexts, momentText } from '../../messages/start';
import { browserServices } from '../browser/browser-services';
import type { Watched } from '../../app/session/store';
import { Store } from '../../app/session/store';
import type { CrashCopies } from './crash-copies';
import type { OpenWorkbook } from './files';
import type { Page } from './page';
import type { UnsavedWork } from './unsaved-work';

interface Parts extends OpenWorkbook {
  readonly page: Page;
  readonly copies: CrashCopies;
  readonly unsaved: UnsavedWork;
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly setOriginal: (original: Uint8Array | null) => void;
  /** Asks whether what is in the page may be discarded, unless it is saved. */
  readonly mayDiscard: () => Promise<boolean>;
  /** The pane shows the drafts. */
  readonly isOffering: () => boolean;
  /** Shows what the page starts with. */
  readonly startAnew: () => Promise<void>;
}

/** Offers the work of pages that ended without saving it. */
export class Recovery {
  private readonly found = new Store<readonly Draft[]>([]);

  constructor(private readonly parts: Parts) {}

  /** The copies that no page holds any more, newest first. */
  get drafts(): Watched<readonly Draft[]> {
    return this.found;
  }

  /** Looks for copies, and offers all of them over the workbook unless the pane does. */
  async offer(): Promise<void> {
    const drafts = (await this.parts.copies.left()).map(
      ({ owner, label, title = '', at, size = null }): Draft => ({ owner, label, title, at, size }),
    );
    this.found.set(drafts);
    const { page } = this.parts;
    if (drafts.length === 0 || this.parts.isOffering()) return;
    const { texts } = page;
    const answers = (draft: Draft) =>
      [
        [texts.recoverYes, () => this.resume(draft)],
        [texts.recoverNo, () => this.drop(draft)],
      ] as const;
    const [first, ...more] = drafts;
    if (first === undefined) return;
    if (more.length === 0) page.notify(texts.recover(this.nameOf(first)), answers(first));
    else
      page.notify(
        texts.recoverSeveral(drafts.length),
        [],
        drafts.map((draft) => ({ text: this.nameOf(draft), answers: answers(draft) })),
      );
  }

  /** Puts the work in place of what is in the page. */
  resume(draft: Draft): void {
    void this.parts.run(() => this.recover(draft));
  }

  /** Removes the work for good. */
  drop(draft: Draft): void {
    void this.decline(draft);
  }

  private nameOf(draft: Draft): string {
    const { language } = this.parts.page.wording.state;
    return draftTexts[language]({ ...draft, time: momentText(draft.at, language) });
  }

  private async decline(copy: Draft): Promise<void> {
    await this.parts.copies.drop(copy);
    await this.offer();
  }

  private async recover(copy: Draft): Promise<void> {
    const { copies, unsaved, page, workbook, session, setOriginal } = this.parts;
    if (!(await this.parts.mayDiscard())) {
      await this.offer();
      return;
    }
    const work = await copies.workOf(copy);
    if (work === null) {
      this.offerRaw(copy);
      return;
    }
    const original = await workbookFile(await copies.originalOf(copy));
    try {
      await workbook.restore(assembled(work.parts));
    } catch {
      await this.parts.startAnew();
      this.offerRaw(copy);
      return;
    }
    await session.start();
    unsaved.restart(copy.label);
    setOriginal(original);
    session.typed.restore(work.parts.at(-1)?.typed ?? {});
    unsaved.touch();
    // Dropped only once this page has stored a copy itself.
    if (await unsaved.store()) await copies.drop(copy);
    this.found.set(this.found.state.filter(({ owner }) => owner !== copy.owner));
    if (work.isOlder) page.report(this.texts.recoveredOlder(this.timeOf(work.at)));
  }

  /** What cannot be restored is still the user's. */
  private offerRaw(copy: Draft): void {
    const { page } = this.parts;
    const { damaged, downloadCopy, copyFile } = this.texts;
    const save = async () => {
      const name = `${safeFileName(copyFile(copy.label.replace(/\.[^.]*$/u, '')))}.json`;
      const raw = await this.parts.copies.rawOf(copy);
      await browserServices.save(name, new TextEncoder().encode(raw), mediaTypes.json);
      // Offered again, until it is declined.
      this.offerRaw(copy);
    };
    page.notify(damaged(copy.label, this.timeOf(copy.at)), [
      [downloadCopy, () => void this.parts.run(save)],
      [page.texts.recoverNo, () => void this.decline(copy)],
    ]);
  }

  private get texts() {
    return gridTexts[this.parts.page.wording.state.language].copies;
  }

  private timeOf(at: number): string {
    return momentText(at, this.parts.page.wording.state.language);
  }
}

/** The file if work can be saved into it. Without it, saving names what is lost. */
async function workbookFile(bytes: Uint8Array | null): Promise<Uint8Array | null> {
  if (bytes === null) return null;
  const { openFile } = await import('../../files/open/guard');
  try {
    return openFile(bytes).kind === 'xlsx' ? bytes : null;
  } catch {
    return null;
  }
}
