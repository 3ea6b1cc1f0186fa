import type { WorkbookSnapshot } from '../workbook/web/web-workbook';
import { forgetCopy, saveCopy } from './autosave';

/** Quiet time after a change before a copy is kept against a crash. */
const keepAfter = 1500;

/** Knows whether there is work that no file holds, and keeps a copy of it against a crash. */
export class UnsavedWork {
  private changed = false;
  private keeping = 0;

  constructor(
    private readonly storage: Storage | null,
    private readonly snapshot: () => Promise<WorkbookSnapshot>,
  ) {}

  get isUnsaved(): boolean {
    return this.changed;
  }

  /** The workbook was changed. */
  touch(): void {
    this.changed = true;
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(() => {
      void this.snapshot().then((snapshot) => saveCopy(this.storage, { at: Date.now(), name: '', snapshot }));
    }, keepAfter);
  }

  /** A file holds all of it, or the user does not want it. */
  clear(): void {
    clearTimeout(this.keeping);
    this.changed = false;
    forgetCopy(this.storage);
  }
}
