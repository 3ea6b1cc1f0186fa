import type { Finding } from '../check/finding';
import { recogniseDocument } from '../grid/recognise';
import type { TotalsKind } from '../grid/workbook-mark';
import type { AgencyProfile, CellState, Report } from '../report/report';
import { isSameState } from '../report/same-state';
import { currentEdition } from '../statute/editions';
import type { CellId, TableId } from '../statute/types';
import type { Arrangement } from '../worksheet/sheet-layouts';
import type { SheetContent, SheetPlace, WorkbookPort } from '../workbook/port';
import { WorkbookError } from '../workbook/workbook-error';
import type { CellPlaces } from './cell-places';
import { cellAt, cellPlaces } from './cell-places';
import { checkedState } from './checked-state';
import type { Debounce } from './debounce';
import { debounce } from './debounce';
import { EditEvidence } from './edit-evidence';
import { explain, saveExplanations } from './explanations';
import type { FigureChange } from './figure-change';
import { writeOf } from './figure-change';
import type { KeepProblem } from './kept-texts';
import { KeptTexts, keptKeys, textOfReport } from './kept-texts';
import { layoutStateOf } from './layout-state';
import type { NewReport } from './new-report';
import type { ImportPlan } from './plan-import';
import { newReport } from './new-report';
import type { Restoration } from './restore-layout';
import type { ProblemCode, SessionState } from './session-state';
import { startState } from './session-state';
import { missingFormulas } from './total-repair';

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
 * The one store behind every pane: follows a workbook, keeps the findings about it, and does what the user asks for. The live
 * check reads the workbook once for each pause in typing and never writes.
 */
export class Session {
  private state: SessionState = startState;
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private readonly recheck: Debounce;
  private places: CellPlaces = new Map();
  /** As they were read last. */
  private sheets: readonly SheetContent[] = [];
  /** Numbers the reads of the workbook: what an older one brings is out of date. */
  private generation = 0;
  /** The workbook itself says which kind of totals it has. */
  private isTotalsSaid = false;
  private readonly kept: KeptTexts;
  private edits = new EditEvidence();
  /** Under way, or done; null before, and after it failed. */
  private loading: Promise<void> | null = null;

  constructor(
    private readonly port: WorkbookPort,
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
    this.edits = new EditEvidence();
    this.update({ workbook: this.state.workbook + 1 });
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
      this.sheets = sheets;
      this.places = cellPlaces(document, sheets);
      this.take(document.report, at, {
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

  /**
   * Adds the three tables of a new report as new sheets, or as one. Figures that were read elsewhere are in them where there are any;
   * then a total that is not the sum of its parts stays as it is, and no formula takes its place.
   */
  async insertTables(
    wanted: NewReport & {
      readonly totals: TotalsKind;
      readonly arrangement?: Arrangement;
      readonly figures?: Report;
    },
  ): Promise<boolean> {
    const { agency, year, profile, arrangement } = wanted;
    return this.act(async () => {
      // Only the first use of it costs a download.
      const { planTables } = await import('./plan-tables');
      const { plans, totals } = planTables(wanted.figures ?? newReport(wanted), wanted.totals, arrangement);
      const said = { edition: currentEdition, agency, year, totals };
      await this.port.insert(plans, profile === undefined ? said : { ...said, profile });
      this.isTotalsSaid = true;
      this.update({ totals, profile: profile ?? {} });
      // The tables are there, whether or not these can be kept.
      await this.tell(this.kept.keep(keptKeys.totals, () => totals));
      await this.tell(this.kept.keep(keptKeys.profile, () => JSON.stringify(profile ?? {})));
    });
  }

  /** Cells of a table that 空白填 0 would fill: blank, with a known place, and not meant to be formulas. */
  blanksOf(table: TableId): readonly CellId[] {
    const { report, totals } = this.state;
    if (report === null) return [];
    // A formula that shows nothing yet is no blank, nor is a total that shall become a formula again.
    const formulas = new Set([
      ...(report.formulas ?? []),
      ...(totals === 'formula' ? missingFormulas(report, this.places).keys() : []),
    ]);
    return [...report.cells].flatMap(([cell, state]) =>
      cell.startsWith(`${table}.`) && state.kind === 'blank' && this.places.has(cell) && !formulas.has(cell)
        ? [cell]
        : [],
    );
  }

  /** Writes 0 into these cells, after making sure that they are still blank. Only ever at the user's click. */
  async fillBlanks(cells: readonly CellId[]): Promise<boolean> {
    if (!(await this.check())) return false;
    const blank = cells.filter((cell) => this.stateOf(cell)?.kind === 'blank');
    return this.act(() => this.port.write(this.placed(blank).map((place) => ({ ...place, content: 0 }))));
  }

  /**
   * Writes these figures as one step, provided that every cell still holds what the change starts from, and reads them again. Only
   * ever at the user's click.
   */
  async change(changes: readonly FigureChange[]): Promise<boolean> {
    if (!(await this.check())) return false;
    const { report } = this.state;
    const writes = changes.flatMap((change) =>
      report === null || !isSameState(this.stateOf(change.cell), change.from)
        ? []
        : (writeOf(change, report, this.places) ?? []),
    );
    if (writes.length < changes.length) {
      this.update({ problem: 'figuresChanged' });
      return false;
    }
    if (!(await this.act(() => this.port.write(writes)))) return false;
    // Something else may have changed in the meantime.
    if (this.state.isStale && !(await this.check())) return false;
    const isTaken = changes.every(({ cell, to }) => isSameState(this.stateOf(cell), to));
    if (!isTaken) this.update({ problem: 'figuresNotTaken' });
    return isTaken;
  }

  /** What taking these figures over into the tables would do; null where there are no tables. */
  async planImport(figures: Report): Promise<ImportPlan | null> {
    const { planImport } = await import('./plan-import');
    const { report } = this.state;
    return report === null ? null : planImport(figures, report, this.places);
  }

  /** Cells changed since the relations last held, the last one last. */
  changedBefore(): readonly CellId[] {
    return this.edits.changedBefore();
  }

  /** Total cells that hold no formula although totals are to be formulas. */
  overwrittenTotals(): readonly CellId[] {
    const { report, totals } = this.state;
    return report === null || totals !== 'formula' ? [] : [...missingFormulas(report, this.places).keys()];
  }

  /** Writes the sums back into the total cells that lost them. */
  async restoreFormulas(): Promise<boolean> {
    if (!(await this.check())) return false;
    const { report } = this.state;
    if (report === null) return false;
    const formulas = [...missingFormulas(report, this.places)];
    return this.act(() =>
      this.port.write(
        formulas.flatMap(([cell, content]) => this.placed([cell]).map((place) => ({ ...place, content }))),
      ),
    );
  }

  /** What `restoreLayout` would do with the workbook as it was read last; null where that would change a figure. */
  async restoration(): Promise<Restoration | null> {
    const { planRestoration } = await import('./restore-layout');
    return planRestoration(this.sheets, this.state.totals);
  }

  /** Puts tables that are not in our layout on new sheets, with their figures, and hides the old sheets. */
  async restoreLayout(): Promise<boolean> {
    if (!(await this.check())) return false;
    const restoration = await this.restoration();
    if (restoration === null) {
      this.update({ problem: 'notRestorable' });
      return false;
    }
    const { plans, instead, report } = restoration;
    const { totals, profile } = this.state;
    const { edition, agency, year } = report;
    return this.act(async () => {
      await this.port.insert(
        plans,
        { edition, agency, year, totals, profile },
        instead.map(({ id }) => id),
      );
      this.isTotalsSaid = true;
      await this.tell(this.kept.keep(keptKeys.totals, () => totals));
    });
  }

  /** Selects a cell in the workbook. */
  async reveal(cell: CellId): Promise<boolean> {
    const place = this.places.get(cell);
    if (place === undefined) {
      this.update({ problem: 'cellGone' });
      return false;
    }
    try {
      await this.port.reveal(place);
      this.update({ selected: cell, problem: null });
      return true;
    } catch (error) {
      this.update({ problem: problemOf(error, 'cellGone') });
      return false;
    }
  }

  /** Keeps a written explanation for a finding with the workbook; an empty text removes it. */
  async explain(finding: Finding, text: string): Promise<void> {
    const explanations = explain(finding, text, this.state.explanations);
    this.update({ explanations });
    await this.tell(this.kept.keep(keptKeys.explanations, () => saveExplanations(explanations)));
  }

  /** Compares with this report from now on, and keeps it with the workbook. */
  async setPrevious(previous: Report | null): Promise<void> {
    this.update({ previous });
    if (this.state.report !== null) this.take(this.state.report, this.state.checkedAt);
    const text = () => (previous === null ? null : textOfReport(previous));
    await this.tell(this.kept.keep(keptKeys.previous, text));
  }

  async setProfile(profile: AgencyProfile): Promise<void> {
    this.update({ profile });
    if (this.state.report !== null) this.take(this.state.report, this.state.checkedAt);
    await this.tell(this.kept.keep(keptKeys.profile, () => JSON.stringify(profile)));
  }

  setLiveCheck(liveCheck: boolean): void {
    this.update({ liveCheck });
    if (liveCheck && this.state.isStale) void this.check();
  }

  dismissProblem(): void {
    this.update({ problem: null });
  }

  private changed(): void {
    // What is being read now may be from before this change.
    this.generation += 1;
    this.update({ isStale: true });
    if (this.state.liveCheck) this.recheck.request();
  }

  /** Shows a report with its findings. */
  private take(read: Report, checkedAt: number | null, around: Partial<SessionState> = {}): void {
    const checked = checkedState(read, this.state, this.isTotalsSaid);
    if (checked.report !== null) this.edits.take(checked.report, checked.findings);
    this.update({ ...around, ...checked, isStale: false, checkedAt, problem: null });
  }

  /** Does something that writes to the workbook, then reads it again. */
  private async act(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
    } catch (error) {
      this.update({ problem: problemOf(error, 'workbookBusy') });
      return false;
    }
    return this.check();
  }

  private placed(cells: readonly CellId[]): readonly SheetPlace[] {
    return cells.flatMap((cell) => this.places.get(cell) ?? []);
  }

  private stateOf(cell: CellId): CellState | undefined {
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

  /** Says when something could not be kept with the workbook, until it is. */
  private async tell(keeping: Promise<KeepProblem | null>): Promise<void> {
    const problem = await keeping;
    if (problem !== null) this.update({ problem });
    else if (this.state.problem === 'notKept') this.update({ problem: null });
  }

  private update(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const problemOf = (error: unknown, otherwise: ProblemCode): ProblemCode =>
  error instanceof WorkbookError ? error.code : otherwise;
