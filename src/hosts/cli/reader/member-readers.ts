import { availableParallelism } from 'node:os';
import type { BatchReader, ReadingPorts } from '../../../app/rollup/read-many';
import { UnusableFile } from '../../../files/unusable-file';
import type { MemberPath } from './read-member-file';
import type { RunTask } from './tasks';
import { SystemRefusal } from './refusals';
import type { Isolate } from './isolates';
import { resultOf } from './task-answer';
import { TimeAllowance } from './time-allowance';

/** Each thread needs some 100 MB; more of them would not fit into the memory that the command may have. */
const mostReaders = 3;

/** How many threads read at the same time. */
export const readersOf = (cores = availableParallelism()): number => Math.min(cores, mostReaders);

/** A thread that reads batches of light files; one that takes too long is ended, with all that it had to read. */
export function batchReader(thread: Isolate, seconds: number): BatchReader<MemberPath> {
  return {
    read: async (files) => {
      let limit: ReturnType<typeof setTimeout> | undefined;
      const isLate = new Promise<never>((_, reject) => {
        limit = setTimeout(() => reject(new UnusableFile({ code: 'takesTooLong', seconds })), seconds * 1000);
      });
      try {
        const answer = await Promise.race([thread.perform({ task: 'readMembers', args: [files] }), isLate]);
        return resultOf(answer) as Awaited<ReturnType<BatchReader<MemberPath>['read']>>;
      } finally {
        clearTimeout(limit);
      }
    },
    end: () => void thread.end(),
  };
}

/** Reads a file of any cost by itself: what ends its reader is the outcome. */
export const alone =
  (isolated: RunTask, seconds: number): ReadingPorts<MemberPath>['readAlone'] =>
  async (file) => {
    try {
      return await isolated('readMember', [file], new TimeAllowance(seconds));
    } catch (error) {
      if (error instanceof UnusableFile) return { kind: 'refused', hash: null, reason: error.refusal };
      if (error instanceof SystemRefusal)
        return { kind: 'refused', hash: null, reason: { code: 'notRead', systemCode: error.systemCode } };
      throw error;
    }
  };
