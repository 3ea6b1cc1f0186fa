import { resultOf } from '../../../app/isolated-tasks';
import type { ChosenMember } from '../../../app/rollup/read-chosen';
import { readChosenMember } from '../../../app/rollup/read-chosen';
import type { BatchReader, ReadingPorts } from '../../../app/rollup/read-many';
import { UnusableFile } from '../../../files/unusable-file';
import { runTask } from '../run-task';
import { TaskWorker } from '../task-worker';

/** Each worker needs some 100 MB, and the page needs a core. */
const mostReaders = 4;

/** Reads batches in a worker; where a page may not have workers, in the page. */
function batchReader(): BatchReader<ChosenMember> {
  const worker = TaskWorker.start();
  return {
    read: async (chosen) => {
      const answer = await worker?.answer({ name: 'readMembers', args: [chosen] });
      if (answer != null) return resultOf<'readMembers'>(answer);
      const outcomes = [];
      for (const one of chosen) outcomes.push(await readChosenMember(one));
      return outcomes;
    },
    end: () => worker?.end(),
  };
}

/** How a page reads many files. */
export const readingPorts: ReadingPorts<ChosenMember> = {
  startReader: batchReader,
  readAlone: async (chosen) => {
    try {
      return await runTask('readMember', [chosen]);
    } catch (error) {
      // What ended the worker.
      if (error instanceof UnusableFile) return { kind: 'refused', hash: null, reason: error.refusal };
      throw error;
    }
  },
  readers: Math.max(1, Math.min(mostReaders, navigator.hardwareConcurrency)),
  now: () => performance.now(),
};
