import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { openDB } from 'idb';
import { crc32 } from '../../../files/open/crc32';
import type { CopyStore, IntactCopy, PartToStore, StoredCopy, StoringOutcome } from './copy-store';

/** Bytes with their checksum: what a disk returns need not be what was written. */
interface Checked {
  readonly sum: number;
  readonly bytes: Uint8Array;
}

type StoredPart = Omit<PartToStore, 'content'> & Checked;

interface Schema extends DBSchema {
  parts: { key: [owner: string, generation: number, index: number]; value: StoredPart };
  files: { key: string; value: Checked };
}

const databaseName = 'nianbao.copies';

const checked = (bytes: Uint8Array): Checked => ({ sum: crc32(bytes), bytes });

const isIntact = ({ sum, bytes }: Checked): boolean => crc32(bytes) === sum;

/** The keys of an owner's generations before one. */
const rangeOf = (owner: string, before = Infinity): IDBKeyRange =>
  IDBKeyRange.bound([owner], [owner, before], false, true);

/** Copies in the browser's database, where a transaction takes place wholly or not at all. */
export class IndexedCopies implements CopyStore {
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  async write({ content, ...facts }: PartToStore): Promise<StoringOutcome> {
    const { owner, generation, index, isWhole } = facts;
    const part = { ...facts, ...checked(new TextEncoder().encode(JSON.stringify(content))) };
    const put = () =>
      this.#change(['parts'], async (transaction) => {
        const parts = transaction.objectStore('parts');
        await parts.put(part, [owner, generation, index]);
        if (isWhole) await parts.delete(rangeOf(owner, generation - 1));
      });
    const outcome = await put();
    if (outcome !== 'full' || generation < 2) return outcome;
    // A generation being written needs only the one before it.
    await this.#change(['parts'], (transaction) =>
      transaction.objectStore('parts').delete(rangeOf(owner, generation - 1)),
    );
    return put();
  }

  writeFile(owner: string, bytes: Uint8Array): Promise<StoringOutcome> {
    return this.#change(['files'], (transaction) =>
      transaction.objectStore('files').put(checked(bytes), owner),
    );
  }

  async readFile(owner: string): Promise<Uint8Array | null> {
    const file = await this.#open().then((database) => database.get('files', owner));
    return file !== undefined && isIntact(file) ? file.bytes : null;
  }

  async dropFile(owner: string): Promise<void> {
    await this.#change(['files'], (transaction) => transaction.objectStore('files').delete(owner));
  }

  async drop(owner: string): Promise<void> {
    await this.#change(['parts', 'files'], (transaction) =>
      Promise.all([
        transaction.objectStore('parts').delete(rangeOf(owner)),
        transaction.objectStore('files').delete(owner),
      ]),
    );
  }

  async list(prefix: string): Promise<readonly StoredCopy[]> {
    const database = await this.#open();
    const last = new Map<string, Schema['parts']['key']>();
    for (const key of await database.getAllKeys('parts'))
      if (key[0].startsWith(prefix)) last.set(key[0], key);
    const copies: StoredCopy[] = [];
    for (const key of last.values()) {
      const part = await database.get('parts', key);
      if (part === undefined) continue;
      const { owner, at, label, title } = part;
      const [, generation] = key;
      const all = await database.getAll('parts', IDBKeyRange.bound([owner, generation], key));
      const size = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
      copies.push({ owner, at, label, size, ...(title === undefined ? {} : { title }) });
    }
    return copies.sort((a, b) => b.at - a.at);
  }

  async read(owner: string): Promise<IntactCopy | null> {
    const parts = await this.#partsOf(owner);
    const generations = [...new Set(parts.map(({ generation }) => generation))].reverse();
    let isOlder = false;
    for (const generation of generations) {
      const own = parts.filter((part) => part.generation === generation);
      const broken = own.findIndex((part, index) => part.index !== index || !isIntact(part));
      const intact = broken < 0 ? own : own.slice(0, broken);
      isOlder ||= broken >= 0;
      const last = intact.at(-1);
      if (last === undefined || !intact.some(({ isWhole }) => isWhole)) continue;
      const { at, label } = last;
      return { owner, at, label, contents: intact.map(contentOf), isOlder };
    }
    return null;
  }

  async raw(owner: string): Promise<string> {
    const parts = await this.#partsOf(owner);
    return JSON.stringify(
      parts.map(({ bytes, ...facts }) => ({ ...facts, text: new TextDecoder().decode(bytes) })),
    );
  }

  async #partsOf(owner: string): Promise<readonly StoredPart[]> {
    return (await this.#open()).getAll('parts', rangeOf(owner));
  }

  /** One transaction, finished when it is on the disk. */
  async #change<N extends 'parts' | 'files'>(
    names: readonly N[],
    change: (transaction: IDBPTransaction<Schema, readonly N[], 'readwrite'>) => Promise<unknown>,
  ): Promise<StoringOutcome> {
    try {
      const transaction = (await this.#open()).transaction(names, 'readwrite', { durability: 'strict' });
      // A request that fails ends the transaction, too.
      await Promise.all([change(transaction), transaction.done]);
      return 'stored';
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      // Next time with a new connection: the browser may have closed this one.
      if (!isFull) this.#close();
      return isFull ? 'full' : 'refused';
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#opened ??= openDB<Schema>(databaseName, 1, {
      upgrade: (database) => {
        database.createObjectStore('parts');
        database.createObjectStore('files');
      },
      // A page of a later version wants to change the database.
      blocking: () => this.#close(),
      terminated: () => this.#close(),
    });
    return this.#opened;
  }

  #close(): void {
    void this.#opened?.then((database) => database.close()).catch(() => undefined);
    this.#opened = null;
  }
}

const contentOf = ({ bytes }: StoredPart): unknown => JSON.parse(new TextDecoder().decode(bytes));
