import type { ImportRequests } from '../../app/import/import-requests';
import type { ReportSource } from '../../app/import/load-report';
import type { Watched } from '../../app/session/store';
import { Store } from '../../app/session/store';
import { gridTexts } from '../../messages/grid';
import type { PageAction } from '../../messages/zh-CN/page';
import { fileFailureText } from '../../messages/ui-failure';
import type { WorkbookSnapshot } from '../../workbook/embedded/web-workbook';
import type { OrphanedCopy } from './crash-copies';
import { CrashCopies } from './crash-copies';
import type { OpenWorkbook, SampleName } from './files';
import { chosenFile, isOpenedAsIs, loadSample, openFile, saveFile, showReport } from './files';
import { ask } from './notices';
import type { Page } from './page';
import { pageElement } from './page';
import { UnsavedWork } from './unsaved-work';
import type { Views } from './views';

interface Parts extends OpenWorkbook {
  readonly page: Page;
  readonly views: Views;
  readonly imports: ImportRequests;
  readonly storage: Storage | null;
}

/** The content of the page's workbook: where it comes from, where it goes, and how accidental loss is prevented. */
export class Documents {
  readonly unsaved: UnsavedWork;
  private readonly copies: CrashCopies;
  private readonly busy = new Store(false);

  constructor(private readonly parts: Parts) {
    const { page, workbook, storage } = parts;
    this.copies = new CrashCopies(storage, (navigator as Partial<Navigator>).locks);
    this.unsaved = new UnsavedWork({
      copies: this.copies,
      snapshot: () => workbook.snapshot(),
      notStored: () => page.report(page.texts.copyNotStored),
    });
    addEventListener('beforeunload', (event) => {
      if (this.unsaved.isUnsaved.state) event.preventDefault();
    });
  }

  get isBusy(): Watched<boolean> {
    return this.busy;
  }

  /** Runs one action at a time: requests in the meantime, such as by a double click, are ignored. */
  async run(action: PageAction, work: () => Promise<void>): Promise<void> {
    if (this.busy.state) return;
    this.busy.set(true);
    try {
      await work();
    } catch (error) {
      void this.reportFailure(action, error);
    } finally {
      this.busy.set(false);
    }
  }

  /** Opens a file: a workbook or our own export directly, any other file in the pane, for review first. */
  open(file: File): Promise<void> {
    const { page } = this.parts;
    return this.run('open', async () => {
      const chosen = await chosenFile(file);
      const { name, file: opened } = chosen;
      if (!isOpenedAsIs(chosen)) {
        page.notify();
        this.preview({ kind: 'opened', file: opened });
        return;
      }
      await this.replace(name, async () => {
        const unsupported = await openFile(this.parts, chosen);
        return unsupported.length === 0
          ? ''
          : gridTexts[page.wording.state.language].unsupportedContent(unsupported);
      });
    });
  }

  save(): Promise<void> {
    const { page } = this.parts;
    return this.run('save', async () => {
      const name = await saveFile(this.parts, this.unsaved, page.texts);
      page.announcer.announce(page.texts.saved(name));
    });
  }

  print(): Promise<void> {
    return this.run('print', async () => (await import('./print-report')).printReport(this.parts.session));
  }

  openSample(name: SampleName): Promise<void> {
    const { workbook, session } = this.parts;
    return this.run('sample', () =>
      this.replace('', async () => {
        if (name === 'blank') {
          await workbook.load({});
          await session.start();
        } else await showReport(this.parts, await loadSample(name));
        return '';
      }),
    );
  }

  /** Shows in the pane what is read from a source; nothing is written until the user agrees. */
  preview(source: ReportSource): void {
    this.parts.views.show('pane');
    this.parts.imports.request(source);
  }

  /** Starts with a sample, and treats every later change as the user's work. */
  async begin(): Promise<void> {
    const { page, workbook, session } = this.parts;
    await this.openSample('good');
    // The library grabs the focus; keyboard users start at the top of the page.
    if (pageElement('grid').contains(document.activeElement)) pageElement('top').focus();
    workbook.onChange(() => this.unsaved.touch());
    workbook.onSetting(() => this.unsaved.touch());
    void import('./watch-pastes')
      .then(({ watchPastes }) =>
        watchPastes({
          workbook,
          session,
          grid: pageElement('grid'),
          notify: page.notify,
          texts: () => ({ ...gridTexts[page.wording.state.language].pasted, close: page.texts.close }),
          run: (work) => this.run('undo', work),
          preview: (source) => this.preview(source),
        }),
      )
      .catch(() => undefined);
    await this.offerRecovery();
  }

  /** @param load returns what to report afterwards */
  private async replace(name: string, load: () => Promise<string>): Promise<void> {
    const { page } = this.parts;
    if (!(await this.mayDiscard())) return;
    const remark = await load();
    this.unsaved.fileName = name;
    this.unsaved.clear();
    if (remark === '') page.notify();
    else page.report(remark);
  }

  private async mayDiscard(): Promise<boolean> {
    if (!this.unsaved.isUnsaved.state) return true;
    const { discard, discardYes, discardNo } = this.parts.page.texts;
    return ask({ text: discard, yes: discardYes, no: discardNo });
  }

  private async reportFailure(action: PageAction, error: unknown): Promise<void> {
    const { page } = this.parts;
    const { language, texts } = page.wording.state;
    page.report(await fileFailureText(error, language, texts.failures[action]));
  }

  /** Offers the newest unsaved work that no page holds any more; if declined, the next. */
  private async offerRecovery(): Promise<void> {
    const [copy] = await this.copies.left();
    if (copy === undefined) return;
    const { page } = this.parts;
    const { texts, language } = page.wording.state;
    page.notify(texts.recover(copy.name, new Date(copy.at).toLocaleString(language)), [
      [texts.recoverYes, () => void this.run('restore', () => this.recover(copy))],
      [
        texts.recoverNo,
        () => {
          this.copies.drop(copy.key);
          void this.offerRecovery();
        },
      ],
    ]);
  }

  private async recover({ key, name, snapshot }: OrphanedCopy): Promise<void> {
    const { workbook, session } = this.parts;
    await workbook.restore(snapshot as WorkbookSnapshot);
    await session.start();
    this.unsaved.fileName = name;
    this.unsaved.touch();
    // Dropped only once this page has stored a copy itself.
    if (await this.unsaved.store()) this.copies.drop(key);
  }
}
