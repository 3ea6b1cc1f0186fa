import type { Watched } from '../../app/session/store';
import { Store } from '../../app/session/store';
import type { WorkbookSnapshot } from '../../workbook/embedded/web-workbook';
import type { CrashCopies } from './crash-copies';

/** Quiet time after a change before a backup copy is stored. */
const keepAfter = 1500;

interface Surroundings {
  readonly copies: Pick<CrashCopies, 'keep' | 'keepOriginal' | 'forget'>;
  readonly snapshot: () => Promise<WorkbookSnapshot>;
  /** A copy could not be stored; called once. */
  readonly notStored: () => void;
  /** The file from which the work was opened could not be stored with it; called once for each file. */
  readonly originalNotStored: () => void;
}

/** Knows whether there is work that is not in any file, and stores a copy of it in case of a crash. */
export class UnsavedWork {
  /** The file that the work came from or was saved to; empty if there is none. */
  fileName = '';
  private readonly unsaved = new Store(false);
  private isReported = false;
  private isOriginalReported = false;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts the events that a copy must not outlive: a copy still being made when the work is saved is not stored. */
  private round = 0;
  private changes = 0;

  constructor(private readonly surroundings: Surroundings) {}

  get isUnsaved(): Watched<boolean> {
    return this.unsaved;
  }

  /** Grows with every change. */
  get revision(): number {
    return this.changes;
  }

  /** The workbook was changed. */
  touch(): void {
    this.changes += 1;
    this.unsaved.set(true);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.store(), keepAfter);
  }

  /** A file holds the work as of this revision. */
  saved(revision: number): void {
    if (revision === this.changes) this.clear();
  }

  /** Other work replaced it, or the user discarded it. */
  clear(): void {
    clearTimeout(this.waiting);
    this.round += 1;
    this.surroundings.copies.forget();
    this.unsaved.set(false);
  }

  /** The work comes from another file now. */
  restart(fileName: string): void {
    this.fileName = fileName;
    this.isOriginalReported = false;
    this.clear();
  }

  /** Stores a copy now. Returns whether that succeeded. */
  async store(): Promise<boolean> {
    const { copies, snapshot, notStored, originalNotStored } = this.surroundings;
    const { round, fileName: name } = this;
    const isStored = await snapshot().then(
      (data) => round !== this.round || copies.keep({ at: Date.now(), name, snapshot: data }),
      () => false,
    );
    if (!isStored && !this.isReported) {
      this.isReported = true;
      notStored();
    } else if (isStored && round === this.round && !copies.keepOriginal() && !this.isOriginalReported) {
      this.isOriginalReported = true;
      originalNotStored();
    }
    return isStored;
  }
}
