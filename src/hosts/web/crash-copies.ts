import { fromBase64, toBase64 } from '../../app/export/base64';

/** A workbook that was being edited when the page was lost. */
export interface CrashCopy {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The file that it came from or was saved to; empty if there is none. */
  readonly name: string;
  readonly snapshot: unknown;
}

/** A copy that no longer belongs to an open page. */
export interface OrphanedCopy extends CrashCopy {
  readonly key: string;
}

/** Locks that pages hold while open; the browser releases them when a page goes away for any reason. */
export type Locks = Pick<LockManager, 'request' | 'query'>;

const prefix = 'nianbao.autosave.';
/** The file to which a copy belongs has the same name after this prefix. */
const originalPrefix = 'nianbao.original.';
const originalOf = (key: string): string => originalPrefix + key.slice(prefix.length);
const schema = 1;
/** Copies that nobody claims must not fill the storage. */
const mostCopies = 3;

/**
 * Copies of unsaved work in the browser's storage. Every page has a separate key, so that two of them never overwrite
 * each other's, and holds a lock of that name. Without locks (plain http) the copy of a page that is still open is
 * offered as well.
 */
export class CrashCopies {
  /** The file from which this page's work was opened; stored only with a copy of the work. */
  private original: Uint8Array | null = null;
  /** Whether it is stored; null if that was not tried since it was opened or the work was saved. */
  private isOriginalStored: boolean | null = null;
  private readonly key = `${prefix}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

  constructor(
    private readonly storage: Storage | null,
    private readonly locks: Locks | undefined,
  ) {
    void locks?.request(this.key, () => new Promise(() => undefined)).catch(() => undefined);
  }

  /** Stores a copy of this page's work; false if the storage is blocked or full. */
  keep(copy: CrashCopy): boolean {
    const text = JSON.stringify({ schema, ...copy });
    if (this.setItem(this.key, text)) return true;
    if (this.isOriginalStored !== true) return false;
    // The work comes before the file that it was opened from.
    this.removeItem(originalOf(this.key));
    this.isOriginalStored = false;
    return this.setItem(this.key, text);
  }

  /** The work of this page comes from another file now, or from none. */
  setOriginal(bytes: Uint8Array | null): void {
    this.original = bytes;
    this.isOriginalStored = null;
    this.removeItem(originalOf(this.key));
  }

  /** Stores the file to which the copy belongs, once; false if there is no room for it. */
  keepOriginal(): boolean {
    if (this.original === null) return true;
    this.isOriginalStored ??= this.setItem(originalOf(this.key), toBase64(this.original));
    return this.isOriginalStored;
  }

  /** The file to which a copy belongs; null if there was none, or no room for it. */
  originalOf({ key }: OrphanedCopy): Uint8Array | null {
    try {
      const text = this.storage?.getItem(originalOf(key)) ?? null;
      return text === null ? null : fromBase64(text);
    } catch {
      return null;
    }
  }

  /** This page's work is saved in a file. */
  forget(): void {
    this.drop(this.key);
    this.isOriginalStored = null;
  }

  /** Removes a copy that was restored or declined. */
  drop(key: string): void {
    this.removeItem(key);
    this.removeItem(originalOf(key));
  }

  /** The copies of pages that are gone, newest first. Unreadable ones are removed. */
  async left(): Promise<readonly OrphanedCopy[]> {
    const held = await this.heldNames();
    const keys = this.keys();
    for (const original of this.keys(originalPrefix)) {
      const key = prefix + original.slice(originalPrefix.length);
      if (!keys.includes(key) && !held.has(key)) this.removeItem(original);
    }
    const copies = keys
      .filter((key) => key !== this.key && !held.has(key))
      .flatMap((key) => {
        const copy = this.read(key);
        if (copy === null) this.drop(key);
        return copy === null ? [] : [{ ...copy, key }];
      })
      .sort((a, b) => b.at - a.at);
    for (const { key } of copies.slice(mostCopies)) this.drop(key);
    return copies.slice(0, mostCopies);
  }

  private async heldNames(): Promise<ReadonlySet<string>> {
    try {
      const { held = [] } = (await this.locks?.query()) ?? {};
      return new Set(held.flatMap(({ name }) => name ?? []));
    } catch {
      return new Set();
    }
  }

  /** False if the storage is blocked or full. */
  private setItem(key: string, text: string): boolean {
    try {
      this.storage?.setItem(key, text);
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  private removeItem(key: string): void {
    try {
      this.storage?.removeItem(key);
    } catch {
      // Blocked storage holds nothing to remove.
    }
  }

  private keys(start = prefix): readonly string[] {
    try {
      return Object.keys(this.storage ?? {}).filter((key) => key.startsWith(start));
    } catch {
      return [];
    }
  }

  private read(key: string): CrashCopy | null {
    try {
      const value = JSON.parse(this.storage?.getItem(key) ?? 'null') as
        (Partial<CrashCopy> & { schema?: unknown }) | null;
      if (value?.schema !== schema || typeof value.at !== 'number' || typeof value.name !== 'string')
        return null;
      return { at: value.at, name: value.name, snapshot: value.snapshot };
    } catch {
      return null;
    }
  }
}
