import type { WorkbookPort } from '../../workbook/port';
import { WorkbookError } from '../../workbook/port';
import { longestSetting } from '../../workbook/stored/settings-xml';
import type { StoredName, StoredValues } from './stored-items';
import { storedItems, storedNames } from './stored-items';

/** Makes the text at the time of writing; null removes the stored text. */
type TextMaker = () => string | null | Promise<string | null>;

/**
 * Why some texts are not stored: the host refused just now, or as long as the workbook is in no file, or they are longer
 * than a workbook can store.
 */
export interface StoringProblem {
  readonly problem: 'notStored' | 'tooLongToStore' | 'neverSaved';
  readonly unstored: readonly StoredName[];
}

/**
 * The texts stored with a workbook. They are read once and written one at a time; the last text of a key wins. A text
 * that the workbook does not accept is tried again with the next one or by `retry`.
 */
export class StoredTexts {
  private readonly waiting = new Map<StoredName, TextMaker>();
  /** The workbook does not have the latest version of these. */
  private readonly tooLong = new Set<StoredName>();
  private writing: Promise<unknown> = Promise.resolve();
  /** Pending or done; null before, and after a failure. */
  private loading: Promise<void> | null = null;

  constructor(private readonly port: Pick<WorkbookPort, 'setting' | 'saveSetting'>) {}

  /**
   * Reads everything, once for each workbook. Rejects when the workbook cannot be read now: nothing must then be
   * overwritten.
   */
  load(apply: (values: StoredValues) => void): Promise<void> {
    if (this.loading !== null) return this.loading;
    const own = this.read().then(
      (values) => {
        if (this.loading === own) apply(values);
      },
      (reason: unknown) => {
        if (this.loading === own) this.loading = null;
        throw reason;
      },
    );
    this.loading = own;
    return own;
  }

  /** Stores a text. Never rejects. */
  store(name: StoredName, text: TextMaker): Promise<StoringProblem | null> {
    this.waiting.set(name, text);
    this.tooLong.delete(name);
    return this.retry();
  }

  /** Something is not yet stored. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** The workbook does not have the latest version of this. */
  isUnstored(name: StoredName): boolean {
    return this.waiting.has(name) || this.tooLong.has(name);
  }

  /** Writes what is not yet stored. */
  retry(): Promise<StoringProblem | null> {
    const written = this.writing.then(() => this.write());
    this.writing = written;
    return written;
  }

  /** Another workbook was opened in place of this one. */
  forget(): void {
    this.waiting.clear();
    this.tooLong.clear();
    this.loading = null;
  }

  private async read(): Promise<StoredValues> {
    const values: [StoredName, StoredValues[StoredName]][] = [];
    for (const name of storedNames)
      values.push([name, await storedItems[name].read(await this.port.setting(name))]);
    return Object.fromEntries(values) as StoredValues;
  }

  private async write(): Promise<StoringProblem | null> {
    for (const [name, make] of [...this.waiting]) {
      try {
        const text = await make();
        // A newer text, or another workbook.
        if (this.waiting.get(name) !== make) continue;
        if (text !== null && text.length > longestSetting) this.tooLong.add(name);
        else await this.port.saveSetting(name, text);
      } catch (error) {
        const isNew = error instanceof WorkbookError && error.code === 'neverSaved';
        return { problem: isNew ? 'neverSaved' : 'notStored', unstored: [...this.waiting.keys()] };
      }
      if (this.waiting.get(name) === make) this.waiting.delete(name);
    }
    return this.tooLong.size > 0 ? { problem: 'tooLongToStore', unstored: [...this.tooLong] } : null;
  }
}
