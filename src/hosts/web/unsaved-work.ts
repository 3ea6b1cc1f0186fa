import type { Clock } from '../../app/session/debounce';
import type { Watched } from '../../app/session/store';
import { Store } from '../../app/session/store';
import type { TypedFields } from '../../app/session/typed-texts';
import type { ChangeJournal } from '../../workbook/embedded/change-journal';
import type { CopyPart } from '../../workbook/embedded/workbook-copy';
import type { StoringOutcome } from '../browser/copies/copy-store';
import type { CrashCopies } from './crash-copies';

/** Milliseconds from the first change that is not copied to its copy; writing that must end within a second. */
const copyAfter = 200;

interface Surroundings {
  readonly copies: Pick<CrashCopies, 'ready' | 'begin' | 'write' | 'keepOriginal' | 'forget'>;
  readonly workbook: {
    readonly copy: () => Iterable<CopyPart>;
    readonly journal: Pick<ChangeJournal, 'take' | 'break' | 'isBroken'>;
  };
  /** What is typed in the pane and stored nowhere else. */
  readonly typed: () => TypedFields;
  /** The report in the workbook, by agency and year. */
  readonly title: () => string;
  readonly later: Clock['later'];
  /** A copy could not be stored; called once. */
  readonly notStored: (outcome: Exclude<StoringOutcome, 'stored'>) => void;
  /** The file from which the work was opened could not be stored with it; called once for each file. */
  readonly originalNotStored: () => void;
}

/** Knows whether there is work that is not in any file, and stores a copy of it in case of a crash. */
export class UnsavedWork {
  private readonly file = new Store('');
  private readonly unsaved = new Store(false);
  private isReported = false;
  private isOriginalReported = false;
  private stopWaiting: (() => void) | null = null;
  private storing: Promise<unknown> = Promise.resolve();
  /** There is a copy that can be continued. */
  private hasCopy = false;
  /** Counts the events that a copy must not outlive: a copy still being made when the work is saved is not continued. */
  private round = 0;
  private changes = 0;

  constructor(private readonly surroundings: Surroundings) {}

  /** The file that the work came from or was saved to; empty if there is none. */
  get fileName(): string {
    return this.file.state;
  }

  set fileName(name: string) {
    this.file.set(name);
  }

  /** The name of the file, as it changes. */
  get fileNames(): Watched<string> {
    return this.file;
  }

  get isUnsaved(): Watched<boolean> {
    return this.unsaved;
  }

  /** Grows with every change. */
  get revision(): number {
    return this.changes;
  }

  /** The work was changed. Later changes never delay the copy of this one. */
  touch(): void {
    this.changes += 1;
    this.unsaved.set(true);
    this.stopWaiting ??= this.surroundings.later(() => void this.store(), copyAfter);
  }

  /** A file holds the workbook as of this revision. */
  saved(revision: number): void {
    if (revision !== this.changes) return;
    this.clear();
    // The file does not hold what is only typed.
    if (Object.keys(this.surroundings.typed()).length > 0) this.touch();
  }

  /** The work comes from another file now. */
  restart(fileName: string): void {
    this.fileName = fileName;
    this.isOriginalReported = false;
    this.clear();
  }

  /** Stores what waits for it, because the page may be about to end. */
  storeWaiting(): void {
    if (this.stopWaiting !== null) void this.store();
  }

  /** Stores a copy now. Returns whether that succeeded. */
  store(): Promise<boolean> {
    this.stopWait();
    const stored = this.storing.then(() => this.storeNow());
    this.storing = stored;
    return stored;
  }

  private async storeNow(): Promise<boolean> {
    const { copies, workbook, notStored, originalNotStored } = this.surroundings;
    const { round } = this;
    await copies.ready().catch(() => undefined);
    // Saved or replaced in the meantime.
    if (round !== this.round || !this.unsaved.state) return true;
    const outcome = await this.write(round).catch((): StoringOutcome => 'refused');
    if (round !== this.round) return true;
    this.hasCopy = outcome === 'stored';
    if (outcome !== 'stored') {
      workbook.journal.break();
      if (!this.isReported) {
        this.isReported = true;
        notStored(outcome);
      }
      return false;
    }
    if (!(await copies.keepOriginal()) && round === this.round && !this.isOriginalReported) {
      this.isOriginalReported = true;
      originalNotStored();
    }
    return true;
  }

  /** Continues the copy, or begins another, which is then continued with what was entered meanwhile. */
  private async write(round: number): Promise<StoringOutcome> {
    const { copies, workbook, typed, title } = this.surroundings;
    let entry = this.hasCopy ? workbook.journal.take() : null;
    while (entry === null) {
      const outcome = await this.writeWhole(round);
      if (outcome !== 'stored' || round !== this.round) return outcome;
      entry = workbook.journal.take();
    }
    return copies.write({ ...entry, typed: typed() }, this.fileName, title());
  }

  /** Stops if rows were moved in the meantime: what is read before and after that does not fit together. */
  private async writeWhole(round: number): Promise<StoringOutcome> {
    const { copies, workbook, title } = this.surroundings;
    copies.begin();
    for (const part of workbook.copy()) {
      const outcome = await copies.write(part, this.fileName, title());
      if (outcome !== 'stored' || round !== this.round || workbook.journal.isBroken) return outcome;
    }
    return 'stored';
  }

  /** The work is in a file, or other work replaced it. */
  private clear(): void {
    this.stopWait();
    this.round += 1;
    this.hasCopy = false;
    void this.surroundings.copies.forget();
    this.unsaved.set(false);
  }

  private stopWait(): void {
    this.stopWaiting?.();
    this.stopWaiting = null;
  }
}
