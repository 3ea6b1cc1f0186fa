import type { WorkbookMark } from '../stored/workbook-mark';
import type { WorksheetPlan } from '../plan/plan-worksheet';
import { addressOf } from '../../core/grid/addresses';
import type {
  Capabilities,
  CellWrite,
  Selection,
  SheetAddress,
  SheetContent,
  SheetFormat,
  Unfinished,
  WorkbookErrorCode,
  WorkbookPort,
} from '../port';
import { WorkbookError } from '../port';
import type { Abilities } from './office';
import { probeAbilities } from './office';
import type { Handler } from './excel-events';
import { followEvents, removeHandlers } from './excel-events';
import type { Surroundings } from './excel-reports';
import { ExcelReports } from './excel-reports';
import type { OurChange } from './our-changes';
import { readSheets } from './read-sheets';
import type { Batch, Run, TimeLimit } from './run-excel';
import { runExcel, withinLimit } from './run-excel';
import type { StoredSettings } from './settings-part';

/** The open workbook of Excel, once `Office.onReady` has reported one. Throws `WorkbookError`. */
export async function openExcelWorkbook(surroundings: Partial<Surroundings> = {}): Promise<ExcelWorkbook> {
  const workbook = new ExcelWorkbook(probeAbilities(), {
    now: () => performance.now(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    isVisible: () => true,
    ...surroundings,
  });
  await workbook.follow();
  return workbook;
}

/** How long Excel may take to answer, in milliseconds; an insertion is a hundred times the work of anything else. */
const patience = { usual: 10_000, insertion: 60_000 } as const;

const codeOf = (error: unknown): WorkbookErrorCode | null =>
  error instanceof WorkbookError ? error.code : null;

/** The workbook that is open in Excel. Every round trip is counted: see the tests before adding one. */
export class ExcelWorkbook implements WorkbookPort {
  readonly can: Capabilities;

  readonly #reports: ExcelReports;
  #handlers: readonly Handler[] = [];
  #settings: Promise<StoredSettings> | null = null;
  #isRecovered = false;
  #lastAct: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly abilities: Abilities,
    private readonly surroundings: Surroundings,
  ) {
    this.can = { host: 'excel', undo: abilities.undo, undoOfSheets: false, protectsByDefault: false };
    this.#reports = new ExcelReports({
      ...surroundings,
      reportsSource: abilities.reportsSource,
      activeCell: () => this.#activeCell(),
    });
  }

  /** Registers for events and gets the list of sheets, in one round trip. */
  async follow(): Promise<void> {
    const following = followEvents(this.abilities, (change) => this.#reports.hear(change));
    const { handlers, visible } = await withinLimit(following, this.#limit(patience.usual));
    this.#handlers = handlers;
    this.#reports.known = new Set(visible);
  }

  /** Stops following the workbook. */
  async close(): Promise<void> {
    this.#reports.stop();
    const handlers = this.#handlers;
    this.#handlers = [];
    await removeHandlers(handlers);
  }

  /** Automatic, so it does not wait for an open cell: it fails with `cellOpen` and is reported as due later. */
  async read(): Promise<readonly SheetContent[]> {
    const { known, foreign, owed } = this.#reports;
    const run: Run = (batch) => this.#run(batch, { waits: false });
    try {
      const sheets = await run((context) => readSheets(context, known, foreign)).catch(
        async (error: unknown) => {
          if (codeOf(error) !== 'tooLarge') throw error;
          const { readLargeSheets } = await import('./read-large-sheets');
          return readLargeSheets(run, foreign);
        },
      );
      this.#reports.known = new Set(sheets.map(({ id }) => id));
      owed.done();
      return sheets;
    } catch (error) {
      owed.refused();
      throw error;
    }
  }

  /** Adds sheets, and then hides those in `instead`. */
  async insert(
    plans: readonly WorksheetPlan[],
    mark: WorkbookMark | null,
    instead: readonly string[] = [],
  ): Promise<readonly Unfinished[]> {
    return this.#act(async () => {
      // Needed once a year: not for the first load.
      const { insertSheets } = await import('./insert-sheets');
      const { sheetProperties } = this.abilities;
      const inserting = insertSheets({ plans, mark, instead, sheetProperties }, (sheet) =>
        this.#reports.shows(sheet),
      );
      const { sheets, unfinished, made } = await withinLimit(inserting, this.#limit(patience.insertion));
      for (const { id } of sheets) this.#reports.known.add(id);
      return { made, result: unfinished };
    });
  }

  async protect(sheets: readonly string[], isProtected: boolean): Promise<void> {
    await this.#act(async () => {
      const { changeProtection } = await import('./protection');
      await this.#run((context) => changeProtection(context, sheets, isProtected));
      return { made: [], result: undefined };
    });
  }

  /** Permanently removes sheets. */
  async discard(sheets: readonly string[]): Promise<void> {
    await this.#act(async () => {
      await this.#run(async (context) => {
        for (const id of sheets) context.workbook.worksheets.getItem(id).delete();
        await context.sync();
      });
      for (const id of sheets) this.#reports.known.delete(id);
      return { made: sheets.map((sheet) => ({ sheet })), result: undefined };
    });
  }

  async write(cells: readonly CellWrite[]): Promise<void> {
    if (cells.length === 0) return;
    await this.#act(async () => {
      const { blocksOf, changesOf, writeBlocks } = await import('./write-cells');
      const blocks = blocksOf(cells);
      const lost = await this.#run((context) => writeBlocks(context, blocks));
      return { made: changesOf(blocks), result: lost };
    }).then((lost) => {
      if (lost.length > 0) throw new WorkbookError('notTaken', {}, lost);
    });
  }

  async addFormats(formats: readonly SheetFormat[]): Promise<void> {
    await this.#act(async () => {
      const { formatSheets } = await import('./sheet-formats');
      await this.#run((context) => formatSheets(context, formats));
      return { made: [], result: undefined };
    });
  }

  async reveal({ sheet, row, column }: SheetAddress): Promise<void> {
    this.#reports.shows(sheet);
    await this.#run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(addressOf(row, column)).select();
      await context.sync();
    });
  }

  onChange(listener: () => void): () => void {
    return this.#reports.onChange(listener);
  }

  onSelect(listener: (selection: Selection) => void): () => void {
    return this.#reports.onSelect(listener);
  }

  /**
   * Reports the active cell as if it had just been selected. Returns whether Excel named one; otherwise the next
   * selection will.
   */
  reportSelection(): Promise<boolean> {
    return this.#reports.reportSelection();
  }

  async setting(key: string): Promise<string | null> {
    this.#settings ??= import('./settings-part').then(({ readSettings }) =>
      this.#run(readSettings, { waits: false }),
    );
    try {
      const { settings, isRecovered } = await this.#settings;
      this.#isRecovered ||= isRecovered;
      return settings[key] ?? null;
    } catch (error) {
      this.#settings = null;
      this.#reports.owed.refused();
      throw error;
    }
  }

  get isRecovered(): boolean {
    return this.#isRecovered;
  }

  /** One after the other: each change builds on the result of the previous one. */
  async saveSetting(key: string, value: string | null): Promise<void> {
    await this.#inTurn(async () => {
      const { changeSetting } = await import('./settings-part');
      const settings = await changeSetting((batch) => this.#run(batch), key, value);
      this.#settings = Promise.resolve({ settings, isRecovered: false });
    });
  }

  /** What Excel did after the time limit is reported like a change by others. */
  #limit(milliseconds: number): TimeLimit {
    const { later } = this.surroundings;
    return { later, milliseconds, onLate: () => this.#reports.changed() };
  }

  #run<T>(batch: Batch<T>, { waits = true }: { readonly waits?: boolean } = {}): Promise<T> {
    return runExcel(batch, { waits, limit: this.#limit(patience.usual) });
  }

  /** Runs an action on the workbook and records what it changed, before judging anything reported meanwhile. */
  #act<T>(action: () => Promise<{ readonly made: readonly OurChange[]; readonly result: T }>): Promise<T> {
    return this.#inTurn(async () => {
      const end = this.#reports.begin();
      let changes: readonly OurChange[] = [];
      try {
        const { made, result } = await action();
        changes = made;
        return result;
      } catch (error) {
        if (codeOf(error) !== 'accessDenied') throw error;
        const { isProtected } = await import('./protection');
        throw (await isProtected()) ? new WorkbookError('sheetProtected', { cause: error }) : error;
      } finally {
        end(changes);
      }
    });
  }

  #inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#lastAct.then(action);
    this.#lastAct = turn.catch(() => undefined);
    return turn;
  }

  async #activeCell(): Promise<{ readonly sheet: string; readonly address: string } | null> {
    try {
      return await this.#run(
        async (context) => {
          const active = context.workbook.getActiveCell();
          // Together: an event may name another sheet.
          active.load('address,worksheet/id');
          await context.sync();
          return { sheet: active.worksheet.id, address: active.address };
        },
        { waits: false },
      );
    } catch {
      return null;
    }
  }
}
