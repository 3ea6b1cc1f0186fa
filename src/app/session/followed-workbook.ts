import { recogniseDocument } from '../../core/recognise/recognise';
import type { CellState, Report } from '../../core/report/report';
import type { CellId } from '../../core/statute/types';
import type { SheetContent, WorkbookPort } from '../../workbook/port';
import { WorkbookError } from '../../workbook/port';
import type { CellPlaces } from './cell-places';
import { cellAt, cellPlaces } from './cell-places';
import type { Texts } from './checked-state';
import { checkedState } from './checked-state';
import type { Debounce } from './debounce';
import { debounce } from './debounce';
import { EditEvidence } from '../corrections/edit-evidence';
import { KeptTexts } from './kept-texts';
import { layoutStateOf } from '../layout/layout-state';
import type { ProblemCode, SessionState } from './session-state';
import { startState } from './session-state';

/** What the session needs from its surroundings; tests bring their own clock. */
export interface Surroundings {
  readonly now: () => number;
  /** Runs later; returns how to cancel. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Quiet time after a change before the workbook is read again, and the longest that typing can put it off. */
const quiet = 150;
const longestWait = 2000;

/**
 * Follows a workbook: reads it once for each pause in typing, checks what it read and tells all who listen. It never writes but
 * what `act` is given.
 */
export abstract class FollowedWorkbook {
  protected state: SessionState = startState;
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private readonly recheck: Debounce;
  protected places: CellPlaces = new Map();
  /** As the workbook has it, without what is kept beside it. */
  private lastRead: Report | null = null;
  /** As they were read last. */
  protected sheets: readonly SheetContent[] = [];
  /** Numbers the reads of the workbook: what an older one brings is out of date. */
  private generation = 0;
  /** The workbook itself says which kind of totals it has. */
  protected isTotalsSaid = false;
  protected readonly kept: KeptTexts;
  protected edits = new EditEvidence();
  /** What is needed only where there is text to be checked. */
  private texts: Texts | null = null;
  /** Under way, or done; null before, and after it failed. */
  private loading: Promise<void> | null = null;

  constructor(
    protected readonly port: WorkbookPort,
    readonly surroundings: Surroundings,
  ) {
    this.kept = new KeptTexts(port);
    this.recheck = debounce(() => void this.check(), { quiet, longestWait, ...surroundings });
  }

  get snapshot(): SessionState {
    return this.state;
  }

  /** Calls the listener after every change of the state. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the workbook and follows it from then on; again when another workbook was opened in its place. */
  async start(): Promise<void> {
    this.stop();
    this.stops.push(
      this.port.onChange(() => this.changed()),
      this.port.onSelect((place) => this.update({ selected: cellAt(this.places, place) })),
    );
    this.kept.forget();
    this.loading = null;
    this.lastRead = null;
    this.edits = new EditEvidence();
    // Nothing of the workbook before may be taken for something of this one.
    const { liveCheck, workbook } = this.state;
    this.update({ ...startState, liveCheck, workbook: workbook + 1 });
    await this.check();
  }

  stop(): void {
    this.recheck.cancel();
    for (const stop of this.stops.splice(0)) stop();
  }

  /** Reads the workbook and checks it. Returns whether that could be done. */
  async check(): Promise<boolean> {
    this.recheck.cancel();
    this.generation += 1;
    const own = this.generation;
    this.update({ isStale: true });
    try {
      // Findings without their explanations would be wrong, and explanations written over those not yet read lost.
      await this.load();
      const at = this.surroundings.now();
      const sheets = await this.port.read();
      // A later check is under way and knows better.
      if (own !== this.generation) return true;
      const grids = sheets.map((sheet) => sheet.grid);
      const document = recogniseDocument(grids);
      await this.loadTexts(this.state.draft !== null || document.report.narrative !== undefined);
      // Another change, or another check, came while that was loaded.
      if (own !== this.generation) return true;
      this.sheets = sheets;
      this.places = cellPlaces(document, sheets);
      this.take(document.report, {
        isStale: false,
        checkedAt: at,
        // What is too long is not kept either with figures that can be read.
        problem: this.state.problem === 'tooLongToKeep' ? 'tooLongToKeep' : null,
        hasContent: grids.some(({ cells }) => cells.some(({ content }) => content !== null)),
        layout: layoutStateOf(grids, document, this.isTotalsSaid),
      });
      if (this.kept.isWaiting) await this.tell(this.kept.retry());
      return true;
    } catch (error) {
      if (own === this.generation) this.update({ problem: problemOf(error, 'workbookBusy') });
      return false;
    }
  }

  private changed(): void {
    // What is being read now may be from before this change.
    this.generation += 1;
    this.update({ isStale: true });
    if (this.state.liveCheck) this.recheck.request();
  }

  /** Checks what was read last once more, after something else changed that its findings depend on. */
  protected retake(): void {
    if (this.lastRead === null) return;
    const { isStale, checkedAt } = this.state;
    // Figures that changed since they were read are still to be checked, and a problem with the workbook is not over.
    this.take(this.lastRead, { checkedAt: isStale ? checkedAt : this.surroundings.now() });
  }

  /** Shows a report with its findings. */
  private take(read: Report, around: Partial<SessionState>): void {
    this.lastRead = read;
    const checked = checkedState(read, this.state, this.isTotalsSaid, this.texts);
    if (checked.report !== null) this.edits.take(checked.report, checked.findings);
    this.update({ ...around, ...checked });
  }

  /** Loads what checks texts, once there are any. */
  protected async loadTexts(isWanted: boolean): Promise<void> {
    // Without a network the figures are checked all the same.
    if (isWanted) this.texts ??= await import('./texts').catch(() => null);
  }

  /** Does something that writes to the workbook, then reads it again. */
  protected async act(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
    } catch (error) {
      this.update({ problem: problemOf(error, 'workbookBusy') });
      return false;
    }
    return this.check();
  }

  /** What a cell held when the workbook was read last. */
  protected stateOf(cell: CellId): CellState | undefined {
    return this.state.report?.cells.get(cell);
  }

  /** Reads what was kept with the workbook, once for each workbook. Rejects when it cannot be read now. */
  private load(): Promise<void> {
    if (this.loading !== null) return this.loading;
    const own = this.kept.load().then(
      ({ totals, ...kept }) => {
        if (this.loading !== own) return;
        this.isTotalsSaid = totals !== null;
        this.update({ ...kept, totals: totals ?? 'formula' });
      },
      (reason: unknown) => {
        if (this.loading === own) this.loading = null;
        throw reason;
      },
    );
    this.loading = own;
    return own;
  }

  /** Says what could not be kept with the workbook, until it is. */
  protected async tell(keeping: ReturnType<KeptTexts['retry']>): Promise<void> {
    const failed = await keeping;
    const { problem } = this.state;
    if (failed !== null) this.update(failed);
    else if (problem === 'notKept' || problem === 'tooLongToKeep') this.update({ problem: null });
  }

  protected update(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

export const problemOf = (error: unknown, otherwise: ProblemCode): ProblemCode =>
  error instanceof WorkbookError ? error.code : otherwise;
