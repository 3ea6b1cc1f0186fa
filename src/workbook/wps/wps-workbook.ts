import { addressOf } from '../../core/grid/addresses';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import type {
  Capabilities,
  CellWrite,
  Selection,
  SheetAddress,
  SheetContent,
  SheetFormat,
  Unfinished,
  WorkbookPort,
} from '../port';
import { WorkbookError } from '../port';
import type { WorkbookMark } from '../stored/workbook-mark';
import type { WpsApplication, WpsRange, WpsSheet, WpsWorkbook } from './jsapi';
import { member } from './jsapi';
import { readSheets } from './read-sheets';
import { runWps, withoutEvents } from './run-wps';
import type { NumberedSheet } from './sheet-ids';
import { SheetIds } from './sheet-ids';
import type { WpsTraits } from './traits';
import { traitsOf } from './traits';
import { registerEvents } from './wps-events';

/** Runs something again and again. Returns the function that ends it. */
export type Repeat = (run: () => void) => () => void;

/** The workbook in front. Throws `WorkbookError`: notSupported if there is none, as on the start page. */
export function openWpsWorkbook(application: WpsApplication, repeat: Repeat): WpsWorkbookPort {
  const workbook = runWps(application, () => member(application, 'ActiveWorkbook'));
  if (workbook === null || (workbook as WpsWorkbook | undefined) === undefined)
    throw new WorkbookError('notSupported');
  return new WpsWorkbookPort(application, workbook, repeat);
}

/**
 * A workbook that is open in WPS. Calls are synchronous and undone one by one or not at all, which nobody has seen yet:
 * so no undo is promised.
 */
export class WpsWorkbookPort implements WorkbookPort {
  readonly can: Capabilities = { host: 'wps', undo: false, undoOfSheets: false, protectsByDefault: false };

  readonly #ids = new SheetIds();
  readonly #changeListeners = new Set<() => void>();
  readonly #selectListeners = new Set<(selection: Selection) => void>();
  readonly #stops: readonly (() => void)[];
  /** Sheets by name and visibility, as when they were last looked at. */
  #look: string;
  #isOurWork = false;
  /** A read that WPS refused; it is due as soon as WPS answers again. */
  #owesRead = false;

  /** @param repeat looks after what WPS reports no event for: about every second */
  constructor(
    private readonly application: WpsApplication,
    private readonly workbook: WpsWorkbook,
    repeat: Repeat,
  ) {
    this.#look = this.#lookNow();
    this.#stops = [
      registerEvents(application, workbook, {
        changed: () => this.#changed(),
        sheetsMayDiffer: () => this.#lookAgain(),
        selected: (sheet, range) => this.#selected(sheet, range),
      }),
      repeat(() => this.#lookAgain()),
    ];
  }

  /** What this build of WPS is like, for support. */
  traits(): WpsTraits {
    return traitsOf(this.workbook);
  }

  /** Stops following the workbook. */
  close(): void {
    for (const stop of this.#stops) stop();
  }

  async read(): Promise<readonly SheetContent[]> {
    try {
      const sheets = await this.#run(() => readSheets(this.#sheets()));
      this.#owesRead = false;
      return sheets;
    } catch (error) {
      this.#owesRead = true;
      throw error;
    }
  }

  async insert(
    plans: readonly WorksheetPlan[],
    mark: WorkbookMark | null,
    instead: readonly string[] = [],
  ): Promise<readonly Unfinished[]> {
    // Needed once a year: not for the first load.
    const { insertTables } = await import('./insert-tables');
    const { application, workbook } = this;
    await this.#act(() => {
      workbook.Activate();
      insertTables({ application, workbook, sheets: this.#sheets(), plans, mark, instead });
    });
    // All or nothing: what fails is taken back.
    return [];
  }

  async protect(sheets: readonly string[], isProtected: boolean): Promise<void> {
    const { changeProtection } = await import('./protection');
    await this.#act(() => {
      const all = this.#sheets();
      const wanted = sheets.map((id) => sheetOf(all, id).sheet);
      for (const sheet of wanted) changeProtection(sheet, isProtected);
    });
  }

  async discard(sheets: readonly string[]): Promise<void> {
    await this.#act(() => {
      const all = this.#sheets();
      for (const { sheet } of sheets.map((id) => sheetOf(all, id))) sheet.Delete();
    });
  }

  async write(cells: readonly CellWrite[]): Promise<void> {
    if (cells.length === 0) return;
    const { writeCells } = await import('./write-cells');
    await this.#act(() => writeCells(this.#sheets(), cells));
  }

  async addFormats(formats: readonly SheetFormat[]): Promise<void> {
    const { addFormats } = await import('./sheet-formats');
    await this.#act(() => {
      for (const id of new Set(formats.map((format) => format.sheet))) {
        const { sheet } = sheetOf(this.#sheets(), id);
        this.workbook.Activate();
        sheet.Activate();
        addFormats(
          sheet,
          formats.filter((format) => format.sheet === id),
        );
      }
    });
  }

  async reveal({ sheet: id, row, column }: SheetAddress): Promise<void> {
    await this.#run(() => {
      const { sheet } = sheetOf(this.#sheets(), id);
      this.workbook.Activate();
      sheet.Activate();
      sheet.Range(addressOf(row, column)).Select();
    });
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onSelect(listener: (selection: Selection) => void): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  /** Reports the active cell as if it had just been selected. Returns whether WPS named one. */
  reportSelection(): Promise<boolean> {
    try {
      const cell = runWps(this.application, () => member(this.application, 'ActiveCell'));
      this.#selected(member(cell, 'Worksheet'), cell);
      return Promise.resolve(true);
    } catch {
      return Promise.resolve(false);
    }
  }

  async setting(key: string): Promise<string | null> {
    const { readSettings } = await import('./settings-store');
    return this.#run(() => readSettings(this.workbook)[key] ?? null);
  }

  async saveSetting(key: string, value: string | null): Promise<void> {
    const { changeSetting } = await import('./settings-store');
    await this.#act(() => changeSetting(this.workbook, key, value));
  }

  /** All calls of one action, one after the other. A failure rejects. */
  #run<T>(action: () => T): Promise<T> {
    return new Promise((resolve) => resolve(runWps(this.application, action)));
  }

  /** An action that changes the workbook. What WPS reports during it is ours, whether or not it can be silenced. */
  #act(action: () => void): Promise<void> {
    return this.#run(() => {
      this.#isOurWork = true;
      try {
        withoutEvents(this.application, action);
      } finally {
        this.#look = this.#lookNow();
        this.#isOurWork = false;
      }
    });
  }

  #sheets(): readonly NumberedSheet[] {
    return this.#ids.list(this.workbook);
  }

  #lookNow(): string {
    try {
      return runWps(this.application, () =>
        JSON.stringify(this.#sheets().map(({ id, name, sheet }) => [id, name, member(sheet, 'Visible')])),
      );
    } catch {
      // While a cell is open, or after the workbook was closed.
      return '';
    }
  }

  #lookAgain(): void {
    if (this.#isOurWork) return;
    const now = this.#lookNow();
    if (now === '') return;
    const isOwed = this.#owesRead;
    const isSame = now === this.#look;
    this.#look = now;
    if (isOwed || !isSame) this.#changed();
  }

  #changed(): void {
    if (this.#isOurWork) return;
    this.#owesRead = false;
    for (const listener of this.#changeListeners) listener();
  }

  #selected(sheet: WpsSheet, range: WpsRange): void {
    if (this.#owesRead) this.#changed();
    const name = member(sheet, 'Name');
    const id = this.#sheets().find((candidate) => candidate.name === name)?.id;
    if (id === undefined) return;
    const [rows, columns] = [member(range, 'Rows').Count, member(range, 'Columns').Count];
    const selection: Selection = {
      sheet: id,
      row: member(range, 'Row') - 1,
      column: member(range, 'Column') - 1,
      ...(rows > 1 ? { rows } : {}),
      ...(columns > 1 ? { columns } : {}),
    };
    for (const listener of this.#selectListeners) listener(selection);
  }
}

function sheetOf(sheets: readonly NumberedSheet[], id: string): NumberedSheet {
  const found = sheets.find((candidate) => candidate.id === id);
  if (found === undefined) throw new WorkbookError('cellGone');
  return found;
}
