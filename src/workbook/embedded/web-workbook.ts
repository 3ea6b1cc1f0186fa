import type { IDisposable, Injector, Univer } from '@univerjs/core';
import { BooleanNumber, ICommandService, IUndoRedoService, generateRandomId } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { RemoveSheetCommand } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { WorkbookMark } from '../stored/workbook-mark';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import type { Capabilities, CellWrite, SheetContent, SheetAddress, Unfinished, WorkbookPort } from '../port';
import { Calculation, isContentChange } from './calculation';
import { ChangeJournal } from './change-journal';
import type { GridLanguage } from './create-univer';
import { setGridLanguage } from './create-univer';
import { dataOf, insertSheets, protectSheet, redoChanges, replaceSheets, writeCells } from './edit-workbook';
import { unprotectedKey } from '../plan/protection';
import type { SheetForFile } from './file-origins';
import { FileOrigins } from './file-origins';
import { revealCell } from './reveal-cell';
import type { WorkbookContents } from './workbook-contents';
import { sheetsOf, sheetsOfContents } from './workbook-contents';
import { PreparedFormulas } from './prepared-formulas';
import { SelectionReports } from './selection-reports';
import { sheetContents, wholeSheets } from './sheet-contents';
import type { SheetData } from './sheet-of-plan';
import { sheetOfPlan } from './sheet-of-plan';
import type { CopyPart, RestoredCopy, WorkbookSnapshot } from './workbook-copy';
import { partsOf } from './workbook-copy';
import { emptySheet, sheetsOfWorkbook, untouchedSheets, workbookOfSheets } from './workbook-of-sheets';

/** The hidden field that receives what is typed into a selected cell. */
const typingField = '#__editor___INTERNAL_EDITOR__DOCS_NORMAL';

/** The workbook embedded in the page. */
export class WebWorkbook implements WorkbookPort {
  readonly can: Capabilities = { host: 'web', undo: true, undoOfSheets: true, protectsByDefault: true };
  /** What was entered, for a copy that survives a crash. */
  readonly journal: ChangeJournal;

  readonly #container: HTMLElement;
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #calculation: Calculation;
  readonly #formulas: PreparedFormulas;
  readonly #subscriptions: IDisposable[] = [];
  readonly #changeListeners = new Set<() => void>();
  readonly #selection: SelectionReports;
  #settings = new Map<string, string>();
  #mark: WorkbookMark | null = null;
  readonly #files = new FileOrigins();
  /** The changes in progress are ours. Commands run to completion before anything else does. */
  isOurs = false;
  /** An open cell is being left, so that an entry that is no figure cannot stay in it. */
  isLeavingCell = false;

  constructor(container: HTMLElement, univer: Univer, api: FUniver) {
    this.#container = container;
    this.#univer = univer;
    this.#api = api;
    this.#injector = univer.__getInjector();
    const commands = this.#injector.get(ICommandService);
    this.#calculation = new Calculation(commands);
    this.journal = new ChangeJournal(this.#injector);
    this.#subscriptions.push(
      commands.onCommandExecuted((command, options) => {
        this.#files.follow(command);
        this.journal.follow(command, options);
        if (!this.isOurs && isContentChange(command, options))
          for (const listener of this.#changeListeners) listener();
      }),
    );
    this.#byUs(() => api.createWorkbook(workbookOfSheets([emptySheet('empty')])));
    this.#formulas = new PreparedFormulas(this.#injector);
    this.#selection = new SelectionReports(this.#injector);
  }

  /**
   * Does not disturb a user who is typing: an open edit with the focus in the grid is neither finished nor committed;
   * its end is reported as a change. If the user has moved elsewhere, to the pane for instance, it is committed.
   */
  async read(): Promise<readonly SheetContent[]> {
    if (!this.#isTyping()) await this.commit();
    return sheetContents(this.#workbook(), this.#calculation);
  }

  /** All sheets with everything on them, for writing the workbook to a file. */
  async sheetsForFile(): Promise<readonly SheetForFile[]> {
    const sheets = await wholeSheets(this.#workbook(), this.#calculation);
    return sheets.map((sheet) => this.#files.forFile(sheet));
  }

  async insert(
    plans: readonly WorksheetPlan[],
    mark: WorkbookMark | null,
    instead: readonly string[] = [],
  ): Promise<readonly Unfinished[]> {
    await this.#leave();
    const workbook = this.#workbook();
    this.#expectSheets(instead);
    const names = workbook.getSheets().map((sheet) => sheet.getSheetName());
    const sheets = sheetsOf(plans, ({ name }) => name, sheetOfPlan, names);
    const empty = untouchedSheets(workbook);
    this.#byUs(() =>
      insertSheets(this.#injector, workbook.getId(), names.length, sheets, { instead, empty }),
    );
    if (mark !== null) this.#mark = mark;
    const [first] = sheets;
    if (first !== undefined) workbook.setActiveSheet(first.sheet.id);
    return [];
  }

  async protect(sheets: readonly string[], isProtected: boolean): Promise<void> {
    await this.#leave();
    this.#expectSheets(sheets);
    for (const id of sheets) protectSheet(this.#workbook(), id, isProtected);
    this.journal.break(); // No command of the library notes it.
    await this.saveSetting(unprotectedKey, isProtected ? null : 'true');
  }

  async discard(sheets: readonly string[]): Promise<void> {
    await this.#leave();
    const unitId = this.#workbook().getId();
    this.#expectSheets(sheets);
    const commands = this.#injector.get(ICommandService);
    this.#byUs(() => {
      for (const subUnitId of sheets)
        commands.syncExecuteCommand(RemoveSheetCommand.id, { unitId, subUnitId });
    });
  }

  async write(cells: readonly CellWrite[]): Promise<void> {
    if (cells.length === 0) return;
    if (!this.#isTyping()) await this.commit();
    const workbook = this.#workbook();
    this.#expectSheets(cells.map(({ sheet }) => sheet));
    this.#byUs(() => writeCells(this.#injector, workbook.getId(), cells));
  }

  async reveal(address: SheetAddress): Promise<void> {
    await this.#leave();
    await revealCell(this.#api, this.#workbook(), address);
    this.focus();
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onSelect: WorkbookPort['onSelect'] = (listener) => this.#selection.subscribe(listener);

  setting(key: string): Promise<string | null> {
    return Promise.resolve(this.#settings.get(key) ?? null);
  }

  saveSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.#settings.delete(key);
    else this.#settings.set(key, value);
    this.journal.followSetting(key, value);
    return Promise.resolve();
  }

  /** All settings, for writing the workbook to a file. */
  settings(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#settings);
  }

  /** The workbook's mark; null if none of our tables was inserted. */
  mark(): WorkbookMark | null {
    return this.#mark;
  }

  /** A cell is open for editing: typed or pasted text goes into it. */
  get isEditing(): boolean {
    return this.#workbook().isCellEditing();
  }

  /** Commits an open edit, like Enter; one that is no figure, in a cell of the form, stays open to be corrected. */
  async commit(): Promise<void> {
    const workbook = this.#workbook();
    if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
  }

  /** Commits an open edit, as a text if it is no figure: the user goes elsewhere. */
  async #leave(): Promise<void> {
    this.isLeavingCell = true;
    try {
      await this.commit();
    } finally {
      this.isLeavingCell = false;
    }
  }

  /** Gives the grid the keyboard focus. */
  focus(): void {
    this.#container.querySelector<HTMLElement>(typingField)?.focus({ preventScroll: true });
  }

  /** Replaces this workbook with another one. Clears the undo and redo history. */
  async load(contents: WorkbookContents): Promise<void> {
    await this.#leave();
    await this.#replace(sheetsOfContents(contents), contents.mark ?? null, contents.settings ?? {});
  }

  /** The workbook as it is, an open edit not committed. Its data are those of the grid: to be copied at once. */
  snapshot(): WorkbookSnapshot {
    return {
      version: 1,
      workbook: dataOf(this.#workbook(), this.#injector),
      mark: this.#mark,
      settings: this.settings(),
      ...this.#files.stored(),
    };
  }

  /** A whole copy in parts, each to be copied before the next is asked for. The changes are noted from now on. */
  copy(): Iterable<CopyPart> {
    this.journal.restart();
    return partsOf(this.snapshot());
  }

  /** Replaces this workbook with a copy. Throws if that is of another version. */
  async restore({ snapshot, changes, open }: RestoredCopy): Promise<void> {
    if ((snapshot as { readonly version: unknown }).version !== 1) throw new Error('unknown snapshot');
    await this.#leave();
    const { mark, settings, origins, rearranged, workbook } = snapshot;
    const ids = new Map(workbook.sheetOrder?.map((old) => [old, generateRandomId()]));
    const idOf = (old: string) => ids.get(old) ?? '';
    await this.#replace(sheetsOfWorkbook(workbook, idOf, origins), mark, settings, rearranged);
    this.#byUs(() => redoChanges(this.#injector, this.#workbook().getId(), changes, idOf));
    if (open !== null) await this.write([{ ...open, sheet: idOf(open.sheet) }]);
  }

  undo = async (): Promise<void> => void (await this.#api.undo());

  redo = async (): Promise<void> => void (await this.#api.redo());

  /** The next undo step: unchanged until something else is done, null if there is none. */
  lastStep(): unknown {
    return this.#injector.get(IUndoRedoService).pitchTopUndoElement();
  }

  setDark(dark: boolean): void {
    this.#api.toggleDarkMode(dark);
  }

  /** Menus and hints; the contents of the workbook do not change. */
  setLanguage(language: GridLanguage): Promise<void> {
    return setGridLanguage(this.#api, language);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#selection.dispose();
    this.#calculation.dispose();
    this.#univer.dispose();
  }

  #workbook(): FWorkbook {
    const workbook = this.#api.getActiveWorkbook();
    if (workbook === null) throw new Error('the embedded workbook is closed');
    return workbook;
  }

  #expectSheets(ids: readonly string[]): void {
    for (const id of ids)
      if (this.#workbook().getSheetBySheetId(id) === null) throw new Error(`no sheet ${id}`);
  }

  #isTyping(): boolean {
    return this.isEditing && this.#container.contains(document.activeElement);
  }

  #byUs(change: () => void): void {
    this.isOurs = true;
    try {
      change();
    } finally {
      this.isOurs = false;
    }
  }

  async #replace(
    sheets: readonly SheetData[],
    mark: WorkbookMark | null,
    settings: Readonly<Record<string, string>>,
    rearranged?: readonly string[],
  ): Promise<void> {
    const workbook = this.#workbook();
    await this.#formulas.prepare(workbook.getId(), sheets);
    const old = workbook.getSheets().map((sheet) => sheet.getSheetId());
    const isShown = sheets.some(({ sheet }) => sheet.hidden !== BooleanNumber.TRUE);
    const added = isShown ? sheets : [emptySheet(generateRandomId()), ...sheets];
    this.#byUs(() => this.journal.replace(() => replaceSheets(this.#injector, workbook.getId(), old, added)));
    this.#mark = mark;
    this.#settings = new Map(Object.entries(settings));
    this.#files.replace(sheets, rearranged);
  }
}
