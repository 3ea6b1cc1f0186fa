import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { MemberFile } from '../../../core/rollup/member-report';
import type { RollupDraft } from '../../../app/rollup/desk/rollup-draft';
import type { RollupFacts, StoredRollup, StoredRollups } from '../../../app/rollup/desk/rollup-host';
import { browserLocks, heldNames, ownName } from '../copies/page-locks';

/** A draft without its many files. */
type Head = Omit<RollupDraft, 'files' | 'previousFiles'>;

interface StoredHead {
  readonly version: typeof version;
  readonly at: number;
  readonly facts: RollupFacts;
  readonly draft: Head;
}

type FilesName = 'files' | 'previousFiles';

interface Schema extends DBSchema {
  heads: { key: string; value: StoredHead };
  /** Reports in batches: each is copied in one turn of the page. */
  files: { key: [id: string, name: FilesName, batch: number]; value: readonly MemberFile[] };
}

/** Of what is stored; other versions are not read. */
const version = 1;

const databaseName = 'nianbao.rollups';
const prefix = 'nianbao.rollup.';

/** Reports that are stored with one request; copying them takes a few milliseconds. */
const batchSize = 100;

const filesNames: readonly FilesName[] = ['files', 'previousFiles'];

/** All batches of a roll-up, or those of one kind from a number on. */
const batchesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
const batchesFrom = (id: string, name: FilesName, from: number): IDBKeyRange =>
  IDBKeyRange.bound([id, name, from], [id, name, Infinity]);

/** Roll-ups in the browser's database. Each page has one of its own, under a name that it holds while it is open. */
export function storedRollups(): StoredRollups {
  const locks = browserLocks();
  const own = ownName(prefix, locks);
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  /** What was stored last: unchanged files are not stored again. */
  const last: Partial<Record<FilesName, readonly MemberFile[]>> = {};
  let writing: Promise<unknown> = Promise.resolve();

  const close = () => {
    void opened?.then((database) => database.close()).catch(() => undefined);
    opened = null;
  };
  const open = () =>
    (opened ??= openDB<Schema>(databaseName, version, {
      upgrade: (database) => {
        database.createObjectStore('heads');
        database.createObjectStore('files');
      },
      blocking: close,
      terminated: close,
    }));

  const drop = async (id: string) => {
    const transaction = (await open()).transaction(['heads', 'files'], 'readwrite');
    await Promise.all([
      transaction.objectStore('heads').delete(id),
      transaction.objectStore('files').delete(batchesOf(id)),
      transaction.done,
    ]);
  };

  const writeFiles = async (name: FilesName, all: readonly MemberFile[]) => {
    if (last[name] === all) return;
    const database = await open();
    const batches = Math.ceil(all.length / batchSize);
    for (let batch = 0; batch < batches; batch += 1)
      await database.put('files', all.slice(batch * batchSize, (batch + 1) * batchSize), [own, name, batch]);
    await database.delete('files', batchesFrom(own, name, batches));
    last[name] = all;
  };

  const write = async ({ files, previousFiles, ...draft }: RollupDraft, facts: RollupFacts) => {
    try {
      if (files.length === 0 && draft.list === null) {
        await drop(own);
        delete last.files;
        delete last.previousFiles;
        return true;
      }
      await writeFiles('files', files);
      await writeFiles('previousFiles', previousFiles);
      await (await open()).put('heads', { version, at: Date.now(), facts, draft }, own);
      return true;
    } catch {
      close();
      return false;
    }
  };

  return {
    write: (draft, facts) => {
      const done = writing.then(() => write(draft, facts));
      writing = done;
      return done;
    },
    drop: (id) => drop(id).catch(() => undefined),
    list: async () => {
      try {
        const held = await heldNames(locks);
        const database = await open();
        const found: StoredRollup[] = [];
        for (const id of await database.getAllKeys('heads')) {
          const head = await database.get('heads', id);
          if (held.has(id) || head?.version !== version) continue;
          found.push({ id, at: head.at, ...head.facts });
        }
        return found.filter(({ id }) => id !== own).sort((a, b) => b.at - a.at);
      } catch {
        return [];
      }
    },
    read: async (id) => {
      try {
        const database = await open();
        const head = await database.get('heads', id);
        if (head?.version !== version) return null;
        const [files = [], previousFiles = []] = await Promise.all(
          filesNames.map(async (name) => (await database.getAll('files', batchesFrom(id, name, 0))).flat()),
        );
        return { ...head.draft, files, previousFiles };
      } catch {
        return null;
      }
    },
  };
}
