import type { WorkbookSnapshot } from '../../workbook/embedded/web-workbook';
import type { CrashCopies } from './crash-copies';

/** Quiet time after a change before a copy is kept against a crash. */
const keepAfter = 1500;

interface Surroundings {
  readonly copies: Pick<CrashCopies, 'keep' | 'forget'>;
  readonly snapshot: () => Promise<WorkbookSnapshot>;
  /** Work became unsaved, or was saved or dropped. */
  readonly changed: () => void;
  /** A copy could not be kept; told once. */
  readonly notKept: () => void;
}

/** Knows whether there is work that no file holds, and keeps a copy of it against a crash. */
export class UnsavedWork {
  /** The file that the work came from or was saved to; empty where there is none. */
  fileName = '';
  private unsaved = false;
  private isToldNotKept = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts what a copy must not outlive: one that is being made when the work is saved is not kept. */
  private round = 0;
  private changes = 0;

  constructor(private readonly surroundings: Surroundings) {}

  get isUnsaved(): boolean {
    return this.unsaved;
  }

  /** Grows with every change; tells whether there was one since. */
  get revision(): number {
    return this.changes;
  }

  /** The workbook was changed. */
  touch(): void {
    this.changes += 1;
    this.set(true);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.keep(), keepAfter);
  }

  /** A file holds the work as it was at this revision. */
  saved(revision: number): void {
    if (revision === this.changes) this.clear();
  }

  /** Other work took the place of it, or the user does not want it. */
  clear(): void {
    clearTimeout(this.waiting);
    this.round += 1;
    this.surroundings.copies.forget();
    this.set(false);
  }

  /** Keeps a copy now. Returns whether that could be done. */
  async keep(): Promise<boolean> {
    const { copies, snapshot, notKept } = this.surroundings;
    const { round, fileName: name } = this;
    const isKept = await snapshot().then(
      (data) => round !== this.round || copies.keep({ at: Date.now(), name, snapshot: data }),
      () => false,
    );
    if (!isKept && !this.isToldNotKept) {
      this.isToldNotKept = true;
      notKept();
    }
    return isKept;
  }

  private set(unsaved: boolean): void {
    if (unsaved === this.unsaved) return;
    this.unsaved = unsaved;
    this.surroundings.changed();
  }
}
