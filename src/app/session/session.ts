import { addressOf } from '../../core/grid/addresses';
import type { CellState } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { Selection, SheetAddress, SheetContent, WorkbookPort } from '../../workbook/port';
import { WorkbookError } from '../../workbook/port';
import { layoutStateOf } from '../layout/layout-state';
import { CheckState } from './check-state';
import type { Clock } from './debounce';
import type { ProblemCode, SessionState } from './session-state';
import { startState } from './session-state';
import type { Watched } from './store';
import { Store } from './store';
import type { StoredName, StoredValues } from './stored-items';
import { storedItems } from './stored-items';
import type { LoadTableTasks } from '../tables/table-tasks';
import type { StoredTables } from './stored-tables';
import { checkStoredTables } from './stored-tables';
import type { StoringProblem } from './stored-texts';
import { StoredTexts } from './stored-texts';
import { TypedTexts } from './typed-texts';
import type { Reading } from './workbook-follower';
import type { CellAddresses, RecogniseAside } from './recognise-sheets';
import { WorkbookFollower } from './workbook-follower';

/** What a session needs from its surroundings. */
export interface Surroundings extends Clock {
  /** Brings the workbook into view if it may be hidden. */
  readonly showWorkbook?: () => void;
  readonly recogniseAside?: RecogniseAside;
  /** Absent where work on tables is done in the page. */
  readonly loadTableTasks?: LoadTableTasks;
}

/**
 * The one store behind every pane: follows a workbook and maintains the findings about it. The live check reads the
 * workbook once for each pause in typing and never writes. User actions are functions over a session, in the folders of
 * `app/`.
 */
export class Session {
  readonly typed = new TypedTexts();
  private readonly states = new Store(startState);
  private readonly follower: WorkbookFollower;
  private readonly stored: StoredTexts;
  private readonly checks = new CheckState();
  private tellsRecovered = false;

  constructor(
    readonly port: WorkbookPort,
    readonly surroundings: Surroundings,
  ) {
    this.stored = new StoredTexts(port);
    this.follower = new WorkbookFollower(port, surroundings, {
      changed: () => {
        this.update({ isStale: true });
        if (this.snapshot.liveCheck) this.follower.readSoon();
      },
      due: () => void this.check(),
      selected: (selected) => this.update({ selected }),
    });
  }

  get store(): Watched<SessionState> {
    return this.states;
  }

  get snapshot(): SessionState {
    return this.states.state;
  }

  /** Calls the listener after every change of the state. Returns the unsubscribe function. */
  subscribe(listener: () => void): () => void {
    return this.states.subscribe(listener);
  }

  /** The sheets as last read. */
  get sheets(): readonly SheetContent[] {
    return this.follower.sheets;
  }

  get addresses(): CellAddresses {
    return this.follower.addresses;
  }

  /** What the user selected last; null if nothing is known. */
  get selection(): Selection | null {
    return this.follower.selection;
  }

  /** The addresses of these cells; those without a known address are left out. */
  addressesOf(cells: readonly CellId[]): readonly SheetAddress[] {
    return cells.flatMap((cell) => this.addresses.get(cell) ?? []);
  }

  /** The value of a cell as of the last read. */
  stateOf(cell: CellId): CellState | undefined {
    return this.snapshot.report?.cells.get(cell);
  }

  /** The value that a cell last had, while the workbook had it; undefined if it never had. */
  lastSeen(cell: CellId): CellState | undefined {
    return this.checks.lastSeen(cell);
  }

  /** Cells changed since the relations last held, most recent last. */
  changedBefore(): readonly CellId[] {
    return this.checks.changedBefore();
  }

  /** Reads the workbook and follows it from then on; called again when another workbook replaces it. */
  async start(): Promise<void> {
    this.follower.start();
    this.stored.forget();
    this.checks.forget();
    this.typed.forget();
    // Nothing from the previous workbook may leak into this one.
    const { liveCheck, workbook } = this.snapshot;
    this.update({ ...startState, liveCheck, workbook: workbook + 1 });
    await this.check();
  }

  stop(): void {
    this.follower.stop();
  }

  /** Reads the workbook and checks it. Returns whether that succeeded. */
  async check(): Promise<boolean> {
    const isCurrent = this.follower.begin();
    this.update({ isStale: true });
    try {
      // Findings without their explanations would be wrong, and explanations written over unread ones would be lost.
      await this.stored.load((values) => this.applyStored(values));
      const reading = await this.follower.read(isCurrent);
      // A later check is under way and supersedes this one.
      if (reading === null) return true;
      const hasText = this.snapshot.draft !== null || reading.document.report.narrative !== undefined;
      await this.checks.loadTextRules(hasText);
      const { tables } = this.snapshot;
      const tableSums = await checkStoredTables(reading.sheets, tables, this.surroundings.loadTableTasks);
      // Another change or check arrived during loading.
      if (!isCurrent()) return true;
      this.applyReading(reading, tableSums);
      if (this.tellsRecovered) this.update({ problem: 'storedRecovered' });
      this.tellsRecovered = false;
      if (this.stored.isWaiting) await this.reportStoring(this.stored.retry());
      return true;
    } catch (error) {
      if (isCurrent()) this.reportFailure(error, 'workbookBusy');
      return false;
    }
  }

  /** Rechecks the last reading after something else changed that its findings depend on. */
  recheck(): void {
    const { isStale, checkedAt } = this.snapshot;
    const checked = this.checks.checkAgain(this.snapshot);
    // Figures that changed since the last read still need checking, and a problem with the workbook persists.
    if (checked !== null)
      this.update({ ...checked, checkedAt: isStale ? checkedAt : this.surroundings.now() });
  }

  /** Loads the text check and checks once more, if that is still wanted. */
  async recheckText(hasText: boolean, isWanted: () => boolean): Promise<void> {
    await this.checks.loadTextRules(hasText);
    if (isWanted()) this.recheck();
  }

  /** Performs an action that writes to the workbook, then reads it again. Returns whether both succeeded. */
  async writeAndCheck(write: () => Promise<void>): Promise<boolean> {
    try {
      await write();
    } catch (error) {
      // The other cells were written.
      if (error instanceof WorkbookError && error.code === 'notTaken') await this.check();
      this.reportFailure(error, 'workbookBusy');
      return false;
    }
    return this.check();
  }

  /** Stores a value with the workbook; the state names whatever the workbook does not accept, until it does. */
  storeValue<N extends StoredName>(name: N, value: StoredValues[N]): Promise<void> {
    return this.reportStoring(this.stored.store(name, () => storedItems[name].write(value)));
  }

  /** Whether the workbook does not have the latest version of a value. */
  isUnstored(name: StoredName): boolean {
    return this.stored.isUnstored(name);
  }

  update(change: Partial<SessionState>): void {
    this.states.update(change);
  }

  /** Shows why something was not done. */
  reportFailure(error: unknown, otherwise: ProblemCode): void {
    if (!(error instanceof WorkbookError)) {
      this.update({ problem: otherwise });
      return;
    }
    const names = new Map(this.sheets.map(({ id, name }) => [id, name]));
    const problemCells = error.cells.map(
      ({ sheet, row, column }) => `${names.get(sheet) ?? ''}!${addressOf(row, column)}`,
    );
    this.update({ problem: error.code, problemCells });
  }

  private applyStored({ totals, narrative, ...values }: StoredValues): void {
    this.tellsRecovered = this.port.isRecovered === true;
    this.update({ ...values, draft: narrative, storedTotals: totals, totals: totals ?? 'formula' });
  }

  private applyReading(reading: Reading, tableSums: StoredTables | null): void {
    this.follower.accept(reading);
    const { at, sheets, document, addresses } = reading;
    const { problem, storedTotals } = this.snapshot;
    const grids = sheets.map(({ grid }) => grid);
    const protectedSheets = new Set(
      sheets.flatMap(({ id, isProtected }) => (isProtected === true ? id : [])),
    );
    this.update({
      isStale: false,
      checkedAt: at,
      // A text that is too long remains unstored, even if the workbook can be read again.
      problem: problem === 'tooLongToStore' ? problem : null,
      hasContent: grids.some(({ cells }) => cells.some(({ content }) => content !== null)),
      isProtected: [...addresses.values()].some(({ sheet }) => protectedSheets.has(sheet)),
      layout: layoutStateOf(grids, document, storedTotals !== null),
      tableSums,
      ...this.checks.check(document.report, { ...this.snapshot, tableSums }),
    });
  }

  private async reportStoring(storing: Promise<StoringProblem | null>): Promise<void> {
    const failed = await storing;
    this.typed.forgetStored((name) => this.isUnstored(name));
    const { problem } = this.snapshot;
    if (failed !== null) this.update(failed);
    else if (problem === 'notStored' || problem === 'tooLongToStore' || problem === 'neverSaved')
      this.update({ problem: null });
  }
}
