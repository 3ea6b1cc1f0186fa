import type { Finding } from '../../core/check/finding';
import type { Repair } from '../../core/locate/report/repair';
import { relationKey } from '../../core/locate/report/repair';
import type { CellState } from '../../core/report/report';
import { numberState } from '../../core/report/report';
import { isSameState } from '../../core/report/cell-state';
import type { CellId } from '../../core/statute/types';
import type { Debounce } from '../session/debounce';
import { debounce, pauses } from '../session/debounce';
import type { FigureChange } from './change-figures';
import { changeFigures } from './change-figures';
import type { Found, Locator } from './locate-errors';
import { ErrorSearch } from './locate-errors';
import type { Session } from '../session/session';
import type { Watched } from '../session/store';
import { Store } from '../session/store';

/** A correction that the user accepted. */
export interface AppliedRepair {
  readonly repair: Repair;
  /** Result of the re-read: the targeted findings are cured and nothing else broke. */
  readonly isCured: boolean;
}

export interface CorrectionsState {
  readonly isSearching: boolean;
  /** The last result; its figures may have changed since. */
  readonly found: Found | null;
  /** The proposal refers to the current figures and may be applied. */
  readonly isCurrent: boolean;
  /** Cells the user has compared with the files; dropped once their value changes. */
  readonly pinned: readonly CellId[];
  /** Figures from the register. */
  readonly known: ReadonlyMap<CellId, number>;
  /** Proposals that the user turned down, by `repairKey`. */
  readonly rejected: ReadonlySet<string>;
  readonly applied: AppliedRepair | null;
}

/** What identifies a proposal across searches: its cells and their figures. */
export const repairKey = ({ changes }: Repair): string =>
  changes.map(({ cell, from, to }) => `${cell} ${JSON.stringify(from)} ${to}`).join(';');

/**
 * Finds corrections for broken sums: follows a session, searches after each check, remembers what the user has
 * verified, and applies a proposal on request. Nothing of it is stored with the workbook.
 */
export class Corrections {
  private readonly search: ErrorSearch;
  private readonly soon: Debounce;
  private pins: ReadonlyMap<CellId, CellState> = new Map();
  private known: ReadonlyMap<CellId, number> = new Map();
  private rejected: ReadonlySet<string> = new Set();
  private applied: AppliedRepair | null = null;
  private workbook: number;
  private readonly states: Store<CorrectionsState>;

  constructor(
    private readonly session: Session,
    locator: Locator,
  ) {
    this.search = new ErrorSearch(locator, () => this.show());
    this.soon = debounce(() => this.look(), pauses.errorSearch, session.surroundings);
    this.workbook = session.snapshot.workbook;
    this.states = new Store(this.now());
  }

  get store(): Watched<CorrectionsState> {
    return this.states;
  }

  /** Starts searching for errors after every check. Returns the function that stops it. */
  follow(): () => void {
    const stop = this.session.subscribe(() => this.seen());
    this.seen();
    return () => {
      stop();
      this.soon.cancel();
      this.search.stop();
    };
  }

  /** Marks this cell as compared with the files by the user, or removes the mark. */
  pin(cell: CellId, isChecked: boolean): void {
    const pins = new Map(this.pins);
    const state = this.session.snapshot.report?.cells.get(cell);
    if (isChecked && state !== undefined) pins.set(cell, state);
    else pins.delete(cell);
    this.pins = pins;
    this.look();
  }

  /** Figures from the register; a figure that is left out is no longer known. */
  know(known: ReadonlyMap<CellId, number>): void {
    this.known = known;
    this.look();
  }

  /** 不是这个: moves on to the next proposal. */
  reject(repair: Repair): void {
    this.rejected = new Set([...this.rejected, repairKey(repair)]);
    this.show();
  }

  /** Restores the proposals that were turned down. */
  reconsider(): void {
    this.rejected = new Set();
    this.show();
  }

  /** Writes all figures of a proposal at once, provided nothing has changed since; then checks what it cured. */
  async apply(repair: Repair): Promise<boolean> {
    const before = keysOf(this.session.snapshot.findings.filter(isError));
    if (!(await changeFigures(this.session, forward(repair)))) return false;
    const doubtful = this.session.snapshot.findings.filter(isDoubtful);
    const left = keysOf(doubtful);
    const isCured =
      repair.cures.every((key) => !left.has(key)) &&
      [...keysOf(doubtful.filter(isError))].every((key) => before.has(key));
    this.applied = { repair, isCured };
    this.show();
    return true;
  }

  /** Writes back the values from before the last proposal was applied. */
  async undoRepair(): Promise<boolean> {
    if (this.applied === null) return false;
    const back = forward(this.applied.repair).map(({ cell, from, to }) => ({ cell, from: to, to: from }));
    if (!(await changeFigures(this.session, back))) return false;
    this.dismissApplied();
    return true;
  }

  dismissApplied(): void {
    this.applied = null;
    this.show();
  }

  private seen(): void {
    const { workbook, isStale, report } = this.session.snapshot;
    if (workbook !== this.workbook) this.forget(workbook);
    if (isStale) {
      this.soon.cancel();
      this.search.stop();
    } else if (report !== null && report !== this.search.state.found?.report) this.soon.request();
    else if (report === null) this.search.clear();
    this.show();
  }

  private look(): void {
    const { report, findings, previous, isStale } = this.session.snapshot;
    if (report === null || isStale) return;
    this.pins = new Map([...this.pins].filter(([cell, state]) => isSameState(report.cells.get(cell), state)));
    // A correction whose cells have changed since can no longer be undone.
    if (
      this.applied?.repair.changes.some(
        ({ cell, to }) => !isSameState(report.cells.get(cell), numberState(to)),
      )
    )
      this.applied = null;
    if (!findings.some(isDoubtful) && this.known.size === 0) {
      this.search.clear();
      this.show();
      return;
    }
    void this.search.begin(report, {
      ...(previous === null ? {} : { previous }),
      pinned: [...this.pins.keys()],
      changedBefore: this.session.changedBefore(),
      known: this.known,
    });
  }

  private forget(workbook: number): void {
    this.workbook = workbook;
    this.pins = new Map();
    this.known = new Map();
    this.rejected = new Set();
    this.applied = null;
    this.search.clear();
  }

  private now(): CorrectionsState {
    const { isStale, report } = this.session.snapshot;
    const { isSearching, found } = this.search.state;
    return {
      isSearching,
      found,
      isCurrent: !isStale && !isSearching && found !== null && found.report === report,
      pinned: [...this.pins.keys()],
      known: this.known,
      rejected: this.rejected,
      applied: this.applied,
    };
  }

  private show(): void {
    this.states.set(this.now());
  }
}

const forward = ({ changes }: Repair): readonly FigureChange[] =>
  changes.map(({ cell, from, to }) => ({ cell, from, to: numberState(to) }));

/** A broken comparison of figures; whether it can be corrected is up to the search. */
const isDoubtful = ({ severity, status, left }: Finding): boolean =>
  severity !== 'info' && status === 'broken' && left !== undefined;

const isError = (finding: Finding): boolean => finding.severity === 'error' && isDoubtful(finding);

/** Findings by the names that repairs use. */
const keysOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.map(({ ruleId, params }) => relationKey(ruleId, params)));
