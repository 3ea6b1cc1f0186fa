import type { RecentFile } from '../../app/ports';
import type { Watched } from '../../app/session/store';
import { Store } from '../../app/session/store';

/** A file on the user's disk that the browser can open again; only some browsers have it. */
export interface FileHandle {
  readonly getFile: () => Promise<File>;
  readonly queryPermission?: (wish: { readonly mode: 'read' }) => Promise<PermissionState>;
  readonly requestPermission?: (wish: { readonly mode: 'read' }) => Promise<PermissionState>;
}

interface Entry {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly handle: FileHandle | null;
}

/** How many are listed. */
const most = 5;

const database = 'nianbao-recent';
const table = 'files';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });

async function files(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(database, 1);
  opening.addEventListener('upgradeneeded', () =>
    opening.result.createObjectStore(table, { keyPath: 'name' }),
  );
  return (await answered(opening)).transaction(table, mode).objectStore(table);
}

/**
 * The files that were opened or saved last, by name. What the browser gave a handle for can be opened again at once; of
 * the others only the name is known. A browser that stores nothing has none.
 */
export class RecentFiles {
  readonly #listed = new Store<readonly RecentFile[]>([]);
  #entries: readonly Entry[] = [];

  get listed(): Watched<readonly RecentFile[]> {
    return this.#listed;
  }

  async load(): Promise<void> {
    await this.#quietly(async () => {
      const all = (await answered((await files('readonly')).getAll())) as Entry[];
      this.#list(all);
      const old = all.filter(({ name }) => !this.#entries.some((entry) => entry.name === name));
      for (const { name } of old) await this.#delete(name);
    });
  }

  /** @param handle null if the browser gave none, or if the file is a download that may lie elsewhere */
  async note(name: string, handle: FileHandle | null, at: number): Promise<void> {
    const entry: Entry = { name, at, handle };
    this.#list([entry, ...this.#entries.filter((other) => other.name !== name)]);
    await this.#quietly(async () => {
      await answered((await files('readwrite')).put(entry));
    });
  }

  async forget({ name }: RecentFile): Promise<void> {
    this.#list(this.#entries.filter((entry) => entry.name !== name));
    await this.#quietly(() => this.#delete(name));
  }

  /** The file as it is now; null if the user has to choose it. Throws `NotFoundError` (as a rejection) if it is gone. */
  async fileOf({ name }: RecentFile): Promise<{ file: File; handle: FileHandle } | null> {
    const handle = this.#entries.find((entry) => entry.name === name)?.handle ?? null;
    if (handle === null) return null;
    const wish = { mode: 'read' } as const;
    const state = await handle.queryPermission?.(wish);
    if (state === 'prompt' && (await handle.requestPermission?.(wish)) !== 'granted') return null;
    return state === 'denied' ? null : { file: await handle.getFile(), handle };
  }

  #list(entries: readonly Entry[]): void {
    this.#entries = [...entries].sort((a, b) => b.at - a.at).slice(0, most);
    this.#listed.set(
      this.#entries.map(({ name, at, handle }) => ({ name, at, opensAtOnce: handle !== null })),
    );
  }

  async #delete(name: string): Promise<void> {
    await answered((await files('readwrite')).delete(name));
  }

  /** Storage may be blocked or full: the list is a convenience. */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      // As if nothing was stored.
    }
  }
}
