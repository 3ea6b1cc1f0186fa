import type { Machine } from './command';
import { readerArgument, readInChildProcess } from './isolated-reader';
import { printer } from './printer';
import { run } from './run';

// Whoever reads the result may stop early, such as `head`: nobody reads a message about it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const machine: Machine = {
  ...printer(
    (text) => void process.stdout.write(text),
    (text) => void process.stderr.write(text),
  ),
  readIsolated: readInChildProcess,
  now: () => performance.now(),
};

const [first] = process.argv.slice(2);
if (first === readerArgument && process.send !== undefined) (await import('./reader-process')).answerParent();
else process.exitCode = await run(process.argv.slice(2), machine);
