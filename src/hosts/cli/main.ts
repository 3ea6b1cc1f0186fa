import { isMainThread } from 'node:worker_threads';
import { fileTexts } from '../../messages/zh-CN/command';
import { beforeSignal } from './before-signal';
import type { Machine } from './command';
import { printer } from './printer';
import { IsolatedReader, startersOf } from './reader/isolated-reader';
import { batchReader, readersOf } from './reader/member-readers';
import { readerArgument, startThread } from './reader/isolates';
import { buildOf, cacheFolder } from './cache-folder';

// Whoever reads the result may stop early, such as `head`: nobody reads a message about it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [first = '', ...others] = process.argv.slice(2);
if (first === readerArgument && (!isMainThread || process.send !== undefined))
  (await import('./reader/serve-tasks')).serveTasks();
else process.exitCode = await runCommand();

async function runCommand(): Promise<number> {
  // The whole command starts from this file.
  const reader = new IsolatedReader(startersOf(__filename), process.stderr.isTTY ? showWait : null);
  // It starts while this thread evaluates the rest of the command.
  if (readsAtOnce()) reader.start();
  endWithCommand(reader);
  const machine: Machine = {
    ...printer(
      (text) => void process.stdout.write(text),
      (text) => void process.stderr.write(text),
    ),
    isolated: reader.run,
    now: () => performance.now(),
    startReader: (seconds) => batchReader(startThread(__filename), seconds),
    readers: readersOf(),
    get cache() {
      return { folder: cacheFolder(), build: buildOf(__filename) };
    },
    showProgress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line ?? ''}`);
    },
  };
  const { run } = await import('./run');
  try {
    return await run([first, ...others], machine);
  } finally {
    reader.end();
  }
}

/** Whether the command surely reads a file, if it is called correctly. */
function readsAtOnce(): boolean {
  const isReading = ['read', 'check', 'fill', 'export', 'checklist'].includes(first);
  return isReading && others.length > 0 && !others.includes('--help') && !others.includes('-h');
}

/** A reader that is busy does not notice that nobody waits for it. */
function endWithCommand(reader: IsolatedReader): void {
  process.once('exit', () => reader.end());
  beforeSignal(() => reader.end());
}

/** One line on a terminal, which is removed afterwards. */
function showWait(isWaiting: boolean): void {
  process.stderr.write(isWaiting ? fileTexts.waiting : '\r\u001b[K');
}
