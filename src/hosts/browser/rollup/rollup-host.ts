import type { RollupHost } from '../../../app/rollup/desk/rollup-host';
import { readMany } from '../../../app/rollup/read-many';
import { bytesOfFile } from '../../../files/open/bytes-of-file';
import { runTask } from '../run-task';
import { readingPorts } from './member-readers';
import { storedRollups } from './stored-rollups';

/** What a roll-up in a pane needs of a web page: workers that read, a database, and turns for the page. */
export const rollupHost: RollupHost = {
  readMembers: (chosen, options) => readMany(chosen, readingPorts, options),
  readSet: ({ files, year }, signal) => runTask('readSet', [files, year], signal),
  readTables: async (file) => runTask('readTables', [await bytesOfFile(file), file.name]),
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  stored: storedRollups(),
};
