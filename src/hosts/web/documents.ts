import type { ImportRequests } from '../../app/import/import-requests';
import type { ReportSource } from '../../app/import/load-report';
import type { StartOffers } from '../../app/ports';
import type { Watched } from '../../app/session/store';
import { Store } from '../../app/session/store';
import { gridTexts } from '../../messages/grid';
import type { SaveLoss } from '../../files/xlsx/package/save-loss';
import type { PageAction } from '../../messages/zh-CN/page';
import { fileFailureText } from '../../messages/ui-failure';
import { browserClock } from '../browser/browser-clock';
import { openCopyStore } from '../browser/copies/open-copy-store';
import { browserLocks } from '../browser/copies/page-locks';
import { CrashCopies } from './crash-copies';
import type { OpenWorkbook, SampleName, SaveChoice } from './files';
import { reportOf } from './follow-workbook';
import { beginning, chosenFile, loadSample, saveFile, showDocument, showReport } from './files';
import { FileChoice } from './file-choice';
import { choose } from './notices';
import { patiently } from './patiently';
import type { FileHandle } from './recent-files';
import { RecentFiles } from './recent-files';
import type { Page } from './page';
import { pageElement } from './page';
import { Recovery } from './recovery';
import { UnsavedWork } from './unsaved-work';
import type { Views } from './views';

interface Parts extends OpenWorkbook {
  readonly page: Page;
  readonly views: Views;
  readonly imports: ImportRequests;
  readonly storage: Storage | null;
}

const isGivenUp = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** What was loaded into the page. */
interface Loaded {
  /** What to report; empty if there is nothing. */
  readonly remark: string;
  /** The bytes of the opened file. */
  readonly original: Uint8Array | null;
}

/** The content of the page's workbook: where it comes from, where it goes, and how accidental loss is prevented. */
export class Documents {
  readonly unsaved: UnsavedWork;
  private readonly copies: CrashCopies;
  private readonly busy = new Store(false);
  /** The opened file, which holds what the grid does not. */
  private original: Uint8Array | null = null;
  /** The losses with which the user saved a copy. */
  private agreed = '';
  /** The unsaved work is stored, and the page is about to be loaded again. */
  private isLeaving = false;
  /** The page began with the start card, and nothing has replaced that yet. */
  private isStarting = false;
  private readonly blanks = new Store(0);
  private readonly recent = new RecentFiles();
  readonly choice = new FileChoice(this.recent, (file, handle) => this.open(file, handle));
  private readonly recovery: Recovery;

  constructor(private readonly parts: Parts) {
    const { page, workbook, storage } = parts;
    this.copies = new CrashCopies({ store: openCopyStore(), legacy: storage, locks: browserLocks() });
    const { session } = parts;
    const texts = () => gridTexts[page.wording.state.language];
    this.unsaved = new UnsavedWork({
      copies: this.copies,
      workbook,
      typed: () => session.typed.all,
      title: () => reportOf(session.snapshot.report, page.texts),
      later: browserClock.later,
      notStored: (outcome) => page.warn(texts().copies.notStored[outcome]),
      originalNotStored: () => page.warn(texts().originalNotStored),
    });
    this.recovery = new Recovery({
      page,
      workbook,
      session,
      copies: this.copies,
      unsaved: this.unsaved,
      run: (work) => this.run('restore', work),
      setOriginal: (original) => this.setOriginal(original),
      mayDiscard: () => this.mayDiscard(),
      isOffering: () => this.isStarting,
      startAnew: () => this.showStart(beginning()),
    });
    // Timers of a hidden page are slow, and it may be ended without notice.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.unsaved.storeWaiting();
    });
    addEventListener('beforeunload', (event) => {
      if (this.unsaved.isUnsaved.state && !this.isLeaving) event.preventDefault();
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
      if (!isGivenUp(error)) void this.reportFailure(action, error);
    } finally {
      this.busy.set(false);
    }
  }

  /** Opens a file: a workbook or our own export directly, any other file in the pane, for review first. */
  open(file: File, handle: FileHandle | null = null): Promise<void> {
    const { page } = this.parts;
    return this.run('open', async () => {
      const { name } = file;
      const opening = page.texts.opening(name);
      const { bytes, document } = await patiently(page, opening, (signal) => chosenFile(file, signal));
      if (document.kind === 'other') {
        page.notify();
        this.preview({ kind: 'chosen', file });
        return;
      }
      void this.recent.note(name, handle, Date.now());
      await this.replace(name, async () => {
        const unsupported = await showDocument(this.parts, document);
        const remark =
          unsupported.length === 0
            ? ''
            : gridTexts[page.wording.state.language].unsupportedContent(unsupported);
        return { remark, original: document.kind === 'workbook' ? bytes : null };
      });
    });
  }

  save(): Promise<void> {
    return this.run('save', async () => {
      await this.saveNow();
    });
  }

  /** Returns whether the workbook is in a file. */
  private async saveNow(): Promise<boolean> {
    const { page } = this.parts;
    const name = await saveFile(this.parts, {
      unsaved: this.unsaved,
      texts: page.texts,
      original: this.original,
      patiently: (work) => patiently(page, page.texts.saving, work),
      choose: (losses, canSaveReport) => this.chooseSave(losses, canSaveReport),
    });
    if (name === null) return false;
    void this.recent.note(name, null, Date.now());
    page.announcer.announce(page.texts.saved(name));
    pageElement('file-state').textContent = page.texts.saved(name);
    return true;
  }

  /** Stores unsaved work before the page is loaded again; reports it if that is impossible. */
  async mayReload(): Promise<boolean> {
    const { page } = this.parts;
    this.isLeaving = !this.unsaved.isUnsaved.state || (await this.unsaved.store());
    if (!this.isLeaving) page.report(page.texts.notUpdated);
    return this.isLeaving;
  }

  print(): Promise<void> {
    return this.run('print', async () => (await import('./print-report')).printReport(this.parts.session));
  }

  openSample(name: SampleName): Promise<void> {
    return this.run('sample', () =>
      this.replace('', async () => {
        await this.showStart(name);
        return { remark: '', original: null };
      }),
    );
  }

  /** What the pane offers to begin with. */
  get offers(): StartOffers {
    return {
      ...this.choice.offers,
      openSample: () => void this.openSample('good'),
      drafts: this.recovery.drafts,
      resume: (draft) => this.recovery.resume(draft),
      drop: (draft) => this.recovery.drop(draft),
      blanks: this.blanks,
    };
  }

  /** Shows in the pane what is read from a source; nothing is written until the user agrees. */
  preview(source: ReportSource): void {
    this.parts.views.show('pane');
    this.parts.imports.request(source);
  }

  /** Begins with the start card or, where the address asks for it, with a sample; later changes are the user's work. */
  async begin(): Promise<void> {
    const { page, workbook, session } = this.parts;
    await this.openSample(beginning());
    // The library grabs the focus; keyboard users start at the top of the page.
    if (pageElement('grid').contains(document.activeElement)) pageElement('top').focus();
    workbook.journal.onEdit(() => this.unsaved.touch());
    session.typed.subscribe(() => this.unsaved.touch());
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
    await this.recovery.offer();
  }

  private async showStart(name: SampleName): Promise<void> {
    const { workbook, session, views } = this.parts;
    this.isStarting = name === 'blank';
    if (name !== 'blank') {
      await showReport(this.parts, await loadSample(name));
      return;
    }
    await workbook.load({});
    await session.start();
    // The form takes the keyboard.
    views.show('pane');
    this.blanks.set(this.blanks.state + 1);
  }

  /** @param load returns what to report afterwards, and the file that the workbook came from */
  private async replace(name: string, load: () => Promise<Loaded>): Promise<void> {
    const { page } = this.parts;
    if (!(await this.mayDiscard())) return;
    this.isStarting = false;
    const { remark, original } = await load();
    this.unsaved.restart(name);
    this.setOriginal(original);
    if (remark === '') page.notify();
    else page.report(remark);
  }

  private setOriginal(original: Uint8Array | null): void {
    this.original = original;
    this.agreed = '';
    this.copies.setOriginal(original);
  }

  /** Names what the file will not hold, before it is written; the opened file is never overwritten. */
  private async chooseSave(losses: readonly SaveLoss[], canSaveReport: boolean): Promise<SaveChoice | null> {
    const key = JSON.stringify(losses);
    if (key === this.agreed) return 'copy';
    const { question, copy, reportOnly, cancel, loss } =
      gridTexts[this.parts.page.wording.state.language].losses;
    const choice = await choose<SaveChoice>({
      text: question,
      items: losses.map(({ sheet, kind }) => loss(sheet, kind)),
      none: cancel,
      answers: { ...(canSaveReport ? { reportOnly } : {}), copy },
    });
    if (choice === 'copy') this.agreed = key;
    return choice;
  }

  private async mayDiscard(): Promise<boolean> {
    if (!this.unsaved.isUnsaved.state) return true;
    const { discard: text, discardSave, discardYes, discardNo } = this.parts.page.texts;
    const answers = { save: discardSave, discard: discardYes };
    const answer = await choose<'save' | 'discard'>({ text, items: [], none: discardNo, answers });
    return answer === 'save' ? this.saveNow() : answer === 'discard';
  }

  private async reportFailure(action: PageAction, error: unknown): Promise<void> {
    const { page } = this.parts;
    const { language, texts } = page.wording.state;
    // That the file could not be written is no fault of the opened one.
    const reason = action === 'save' ? null : error;
    page.report(await fileFailureText(reason, language, texts.failures[action]));
  }
}
