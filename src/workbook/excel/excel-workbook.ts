import type { WorkbookMark } from '../stored/workbook-mark';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { addressOf } from '../../core/grid/addresses';
import type { Capabilities, CellWrite, SheetContent, SheetAddress, WorkbookPort } from '../port';
import type { Abilities } from './office';
import { probeAbilities } from './office';
import type { Handler, OurChange, ReportedChange } from './excel-events';
import { referenceTo } from '../plan/rectangles';
import { echo, firstCell, OurChanges, registerEvents } from './excel-events';
import { readSheets } from './read-sheets';
import { runExcel } from './run-excel';
import { wholeOf } from './sheet-contents';
import { changeSetting, readSettings } from './settings-part';
import type { Settings } from '../stored/settings-xml';
import { blocksOf, writeBlocks } from './write-cells';

/** The open workbook of Excel, once `Office.onReady` has reported one. Throws `WorkbookError`. */
export async function openExcelWorkbook(now: () => number = () => performance.now()): Promise<ExcelWorkbook> {
  const abilities = probeAbilities();
  const workbook = new ExcelWorkbook(abilities, now);
  await workbook.follow();
  return workbook;
}

/** The workbook that is open in Excel. Every round trip is counted: see the tests before adding one. */
export class ExcelWorkbook implements WorkbookPort {
  readonly can: Capabilities;

  readonly #own: OurChanges;
  readonly #changeListeners = new Set<() => void>();
  readonly #selectListeners = new Set<(address: SheetAddress) => void>();
  /** The sheets that were visible at the last read; with their ids one round trip reads them all. */
  #known = new Set<string>();
  /** What Excel reported during our own work: only afterwards is it known which changes were ours. */
  #waiting: ReportedChange[] | null = null;
  /** A read that Excel refused; it is due as soon as Excel appears free again. */
  #owesRead = false;
  /** Sheets that we showed and selected a cell on, with the latest time Excel may report it. */
  readonly #shown = new Map<string, number>();
  #handlers: readonly Handler[] = [];
  #settings: Promise<Settings> | null = null;
  #lastAct: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly abilities: Abilities,
    private readonly now: () => number,
  ) {
    this.can = { host: 'excel', undo: abilities.undo };
    this.#own = new OurChanges(abilities.reportsSource, now);
  }

  /** Registers for events and gets the list of sheets, in one round trip. */
  async follow(): Promise<void> {
    await runExcel(async (context) => {
      const { worksheets } = context.workbook;
      this.#handlers = registerEvents(context.workbook, this.abilities, (change) => this.#hear(change));
      worksheets.load('items/id,items/visibility');
      await context.sync();
      this.#known = new Set(
        worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ id }) => id),
      );
    });
  }

  /** Stops following the workbook. */
  async close(): Promise<void> {
    const handlers = this.#handlers;
    this.#handlers = [];
    const [first] = handlers;
    if (first === undefined) return;
    await runExcel(
      async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      },
      { with: first.context },
    );
  }

  /** Automatic, so it does not wait for an open cell: it fails with `cellOpen` and is reported as due later. */
  async read(): Promise<readonly SheetContent[]> {
    try {
      const sheets = await runExcel((context) => readSheets(context, this.#known), { waits: false });
      this.#known = new Set(sheets.map(({ id }) => id));
      this.#owesRead = false;
      return sheets;
    } catch (error) {
      this.#owesRead = true;
      throw error;
    }
  }

  /** Adds sheets; those in `instead` are hidden in the same step. */
  async insert(
    plans: readonly WorksheetPlan[],
    mark: WorkbookMark | null,
    instead: readonly string[] = [],
  ): Promise<void> {
    await this.#act(async () => {
      // Needed once a year: not for the first load.
      const { insertTables } = await import('./insert-tables');
      const { sheetProperties } = this.abilities;
      const added = await runExcel((context) =>
        insertTables(context, { plans, mark, instead, sheetProperties }),
      );
      for (const id of added) this.#known.add(id);
      const [first] = added;
      if (first !== undefined) this.#shows(first);
      const changes = added.flatMap((sheet, index): readonly OurChange[] => {
        const plan = plans[index];
        return [{ sheet }, ...(plan === undefined ? [] : [{ sheet, address: referenceTo(wholeOf(plan)) }])];
      });
      return [...changes, ...instead.map((sheet) => ({ sheet }))];
    });
  }

  /** Permanently removes sheets. */
  async discard(sheets: readonly string[]): Promise<void> {
    await this.#act(async () => {
      await runExcel(async (context) => {
        for (const id of sheets) context.workbook.worksheets.getItem(id).delete();
        await context.sync();
      });
      for (const id of sheets) this.#known.delete(id);
      return sheets.map((sheet) => ({ sheet }));
    });
  }

  async write(cells: readonly CellWrite[]): Promise<void> {
    if (cells.length === 0) return;
    const blocks = blocksOf(cells);
    await this.#act(async () => {
      await runExcel((context) => writeBlocks(context, blocks));
      return blocks.map(({ sheet, address, contents }): OurChange => {
        const content = contents.length === 1 && contents[0]?.length === 1 ? contents[0][0] : undefined;
        const isPlain =
          typeof content === 'number' || (typeof content === 'string' && !content.startsWith('='));
        return { sheet, address, ...(isPlain ? { content } : {}) };
      });
    });
  }

  async reveal({ sheet, row, column }: SheetAddress): Promise<void> {
    this.#shows(sheet);
    await runExcel(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(addressOf(row, column)).select();
      await context.sync();
    });
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onSelect(listener: (address: SheetAddress) => void): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  /**
   * Reports the active cell as if it had just been selected. Returns whether Excel named one; otherwise the next
   * selection will.
   */
  async reportSelection(): Promise<boolean> {
    try {
      const cell = await runExcel(
        async (context) => {
          const active = context.workbook.getActiveCell();
          active.load('address,worksheet/id');
          await context.sync();
          return { sheet: active.worksheet.id, address: active.address };
        },
        { waits: false },
      );
      this.#selected(cell.sheet, cell.address);
      return true;
    } catch {
      return false;
    }
  }

  async setting(key: string): Promise<string | null> {
    this.#settings ??= runExcel(readSettings);
    try {
      return (await this.#settings)[key] ?? null;
    } catch (error) {
      this.#settings = null;
      throw error;
    }
  }

  /** One after the other: each change builds on the result of the previous one. */
  async saveSetting(key: string, value: string | null): Promise<void> {
    await this.#inTurn(async () => {
      const settings = await runExcel((context) => changeSetting(context, key, value));
      this.#settings = Promise.resolve(settings);
    });
  }

  /** Runs an action on the workbook and records what it changed, before judging anything reported meanwhile. */
  #act(action: () => Promise<readonly OurChange[]>): Promise<void> {
    return this.#inTurn(async () => {
      this.#waiting = [];
      try {
        this.#own.add(await action());
      } finally {
        const change = this.#waiting;
        this.#waiting = null;
        for (const each of change) this.#judge(each);
      }
    });
  }

  #inTurn(action: () => Promise<void>): Promise<void> {
    const turn = this.#lastAct.then(action);
    this.#lastAct = turn.catch(() => undefined);
    return turn;
  }

  #hear(change: ReportedChange): void {
    if (this.#waiting === null) this.#judge(change);
    else this.#waiting.push(change);
  }

  #judge(change: ReportedChange): void {
    switch (change.kind) {
      case 'changed':
        if (!this.#own.isOurEdit(change.change)) this.#changed();
        return;
      case 'calculated':
        if (!this.#own.isOwnCalculation()) this.#changed();
        return;
      case 'added':
        this.#known.add(change.sheet);
        if (!this.#own.isOurSheet(change.sheet)) this.#changed();
        return;
      case 'shownOrHidden':
        if (!this.#own.isOurSheet(change.sheet)) this.#changed();
        return;
      case 'deleted':
        this.#known.delete(change.sheet);
        if (!this.#own.isOurSheet(change.sheet)) this.#changed();
        return;
      case 'renamed':
        this.#changed();
        return;
      case 'selected':
        this.#payRead();
        this.#selected(change.sheet, change.address);
        return;
      case 'activated':
        this.#payRead();
        // Showing another sheet does not select a cell, so Excel reports none.
        if ((this.#shown.get(change.sheet) ?? -Infinity) < this.now() && this.#selectListeners.size > 0)
          void this.reportSelection();
    }
  }

  #shows(sheet: string): void {
    this.#shown.set(sheet, this.now() + echo);
  }

  #changed(): void {
    for (const listener of this.#changeListeners) listener();
  }

  #payRead(): void {
    if (!this.#owesRead) return;
    this.#owesRead = false;
    this.#changed();
  }

  #selected(sheet: string, address: string): void {
    const cell = firstCell(address);
    if (cell === null) return;
    for (const listener of this.#selectListeners) listener({ sheet, ...cell });
  }
}
