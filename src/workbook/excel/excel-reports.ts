import type { Selection } from '../port';
import type { ReportedChange } from './excel-events';
import { firstCell, sizeOf } from './excel-events';
import type { OurChange } from './our-changes';
import { echo, OurChanges } from './our-changes';
import { OwedRead } from './owed-read';
import type { Later } from './run-excel';

/** The clock, and whether the user sees the pane. */
export interface Surroundings {
  /** Milliseconds. */
  readonly now: () => number;
  readonly later: Later;
  readonly isVisible: () => boolean;
}

interface Needs extends Surroundings {
  readonly reportsSource: boolean;
  /** Asks Excel for the active cell; null if it names none. */
  readonly activeCell: () => Promise<{ readonly sheet: string; readonly address: string } | null>;
}

/** What Excel reports, and whom it concerns: a read is due after the changes of others, not after ours. */
export class ExcelReports {
  /** The sheets that were visible at the last read; with their ids one round trip reads them all. */
  known = new Set<string>();
  /** Sheets without tables that are too large to be read each time. */
  readonly foreign = new Set<string>();
  readonly owed: OwedRead;

  readonly #needs: Needs;
  readonly #own: OurChanges;
  readonly #changeListeners = new Set<() => void>();
  readonly #selectListeners = new Set<(selection: Selection) => void>();
  /** What Excel reported during our own work: only afterwards is it known which changes were ours. */
  #waiting: ReportedChange[] | null = null;
  /** Sheets that we showed, with the latest time Excel may report it. */
  readonly #shown = new Map<string, number>();
  #cancelUnsure: (() => void) | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
    this.#own = new OurChanges(needs.reportsSource, needs.now);
    this.owed = new OwedRead(needs.later, needs.isVisible, () => this.changed());
  }

  onChange(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  onSelect(listener: (selection: Selection) => void): () => void {
    this.#selectListeners.add(listener);
    return () => this.#selectListeners.delete(listener);
  }

  /** Our work on the workbook begins. Returns what ends it, with the changes that it made. */
  begin(): (made: readonly OurChange[]) => void {
    const waiting: ReportedChange[] = [];
    this.#waiting = waiting;
    return (made) => {
      this.#own.add(made);
      if (this.#waiting === waiting) this.#waiting = null;
      for (const each of waiting) this.#judge(each);
    };
  }

  hear(change: ReportedChange): void {
    if (this.#waiting === null) this.#judge(change);
    else this.#waiting.push(change);
  }

  changed(): void {
    for (const listener of this.#changeListeners) listener();
  }

  /** Reports the active cell as if it had just been selected. Returns whether Excel named one. */
  async reportSelection(): Promise<boolean> {
    return (await this.#askSelection()) !== null;
  }

  /** We show a sheet: Excel need not be asked for its cell. */
  shows(sheet: string): void {
    this.#shown.set(sheet, this.#needs.now() + echo);
  }

  stop(): void {
    this.owed.forget();
    this.#cancelUnsure?.();
  }

  #judge(change: ReportedChange): void {
    switch (change.kind) {
      case 'changed':
        this.foreign.delete(change.change.worksheetId);
        this.#judgeCells(this.#own.judge(change.change));
        return;
      case 'calculated':
        if (!this.#own.isOwnCalculation()) this.changed();
        return;
      case 'added':
        this.known.add(change.sheet);
        this.#sheetChanged(change.sheet);
        return;
      case 'shownOrHidden':
        this.#sheetChanged(change.sheet);
        return;
      case 'deleted':
        this.known.delete(change.sheet);
        this.#sheetChanged(change.sheet);
        return;
      case 'renamed':
        this.changed();
        return;
      case 'selected':
        this.owed.pay();
        this.#selected(change.sheet, change.address);
        return;
      case 'activated':
        this.owed.pay();
        // Showing another sheet does not select a cell, so Excel reports none.
        if ((this.#shown.get(change.sheet) ?? -Infinity) < this.#needs.now())
          void this.#activated(change.sheet);
    }
  }

  #judgeCells(judgement: 'ours' | 'unsure' | 'theirs'): void {
    if (judgement === 'theirs') this.changed();
    if (judgement === 'unsure')
      this.#cancelUnsure ??= this.#needs.later(() => {
        this.#cancelUnsure = null;
        this.changed();
      }, echo);
  }

  #sheetChanged(sheet: string): void {
    if (!this.#own.isOurSheet(sheet)) this.changed();
  }

  /** Some versions report a deleted sheet as activated. The active cell is then on another one. */
  async #activated(sheet: string): Promise<void> {
    const active = this.#selectListeners.size > 0 ? await this.#askSelection() : null;
    if (active !== null && active.sheet !== sheet) this.#sheetChanged(sheet);
  }

  async #askSelection(): Promise<{ readonly sheet: string } | null> {
    const cell = await this.#needs.activeCell();
    if (cell !== null) this.#selected(cell.sheet, cell.address);
    return cell;
  }

  #selected(sheet: string, address: string): void {
    const cell = firstCell(address);
    if (cell === null) return;
    for (const listener of this.#selectListeners) listener({ sheet, ...cell, ...sizeOf(address) });
  }
}
