import type { RollupDraft } from '../../../src/app/rollup/desk/rollup-draft';
import type { RollupHost, StoredRollup } from '../../../src/app/rollup/desk/rollup-host';
import { readChosenMember } from '../../../src/app/rollup/read-chosen';
import type { ReadingOptions } from '../../../src/app/rollup/read-many';
import { readChosenSet } from '../../../src/app/rollup/set/chosen-set';
import { readTables } from '../../../src/app/rollup/table-rows';
import { bytesOfFile } from '../../../src/files/open/bytes-of-file';

/** What a roll-up needs of a page, without workers and with a database in memory. */
export interface MemoryRollupHost extends RollupHost {
  /** By id; those of other pages are listed. */
  readonly drafts: Map<string, { readonly draft: RollupDraft; readonly facts: StoredRollup }>;
  /** What happens before the files are read. */
  beforeReading: (options: ReadingOptions) => Promise<void>;
  canStore: boolean;
}

const ownId = 'own';

export function memoryRollupHost(): MemoryRollupHost {
  const host: MemoryRollupHost = {
    drafts: new Map(),
    canStore: true,
    beforeReading: () => Promise.resolve(),
    readMembers: async (chosen, options) => {
      await host.beforeReading(options);
      options.signal?.throwIfAborted();
      return Promise.all(chosen.map(readChosenMember));
    },
    readSet: async ({ files, year }, signal) => {
      await host.beforeReading({ signal });
      signal.throwIfAborted();
      return readChosenSet(files, year);
    },
    readTables: async (file) => readTables(await bytesOfFile(file), file.name),
    now: () => 0,
    pause: () => Promise.resolve(),
    stored: {
      list: () =>
        Promise.resolve([...host.drafts].flatMap(([id, { facts }]) => (id === ownId ? [] : [facts]))),
      read: (id) => Promise.resolve(host.drafts.get(id)?.draft ?? null),
      write: (draft, facts) => {
        if (host.canStore) host.drafts.set(ownId, { draft, facts: { ...facts, id: ownId, at: 0 } });
        return Promise.resolve(host.canStore);
      },
      drop: (id) => {
        host.drafts.delete(id);
        return Promise.resolve();
      },
    },
  };
  return host;
}
