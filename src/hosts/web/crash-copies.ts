/** A workbook that was being edited when the page went away. */
export interface CrashCopy {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The file that it came from or was saved to; empty where there is none. */
  readonly name: string;
  readonly snapshot: unknown;
}

/** A copy that no open page keeps any more. */
export interface LeftCopy extends CrashCopy {
  readonly key: string;
}

/** Names that pages hold while they are open; the browser frees them when a page goes away, however it does. */
export type Locks = Pick<LockManager, 'request' | 'query'>;

const prefix = 'nianbao.autosave.';
const schema = 1;
/** Copies that nobody answered for must not fill the storage. */
const mostCopies = 3;

/**
 * Copies of unsaved work in the browser's own storage. Every page has a key of its own, so that two of them never overwrite each
 * other's, and holds a lock of that name. Without locks (plain http) a copy of a page that is still open is offered as well.
 */
export class CrashCopies {
  private readonly key = `${prefix}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

  constructor(
    private readonly storage: Storage | null,
    private readonly locks: Locks | undefined,
  ) {
    void locks?.request(this.key, () => new Promise(() => undefined)).catch(() => undefined);
  }

  /** Keeps a copy of this page's work; false when the storage is blocked or full. */
  keep(copy: CrashCopy): boolean {
    try {
      this.storage?.setItem(this.key, JSON.stringify({ schema, ...copy }));
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  /** A file holds this page's work. */
  forget(): void {
    this.drop(this.key);
  }

  /** Removes a copy that was taken over or is not wanted. */
  drop(key: string): void {
    try {
      this.storage?.removeItem(key);
    } catch {
      // Blocked storage holds nothing to remove.
    }
  }

  /** The copies of pages that are gone, newest first. What cannot be read is removed. */
  async left(): Promise<readonly LeftCopy[]> {
    const held = await this.heldNames();
    const copies = this.keys()
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

  private keys(): readonly string[] {
    try {
      return Object.keys(this.storage ?? {}).filter((key) => key.startsWith(prefix));
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
