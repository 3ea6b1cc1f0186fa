import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { UnusableFile } from '../../../files/unusable-file';
import { errorCodeOf } from '../error-code';
import { inheritedFiles } from './inherited-files';
import type { TaskAnswer, TaskRequest } from './task-answer';

/** Starts the command as the reader of another process. */
export const readerArgument = '--read-for-parent';

/** What does tasks and can be ended in the middle of one. */
export interface Isolate {
  /**
   * Does a task. One at a time.
   *
   * @throws {UnusableFile} tooComplex when its memory is full
   * @throws {Error} when it ends by itself
   */
  perform(request: TaskRequest): Promise<TaskAnswer>;
  /** Megabytes of memory that are in use; 0 where the system does not show that. */
  memory(): number;
  /** Ends it, whatever it does. Resolves when it has ended. */
  end(): Promise<void>;
}

/** Megabytes of the heap of a process. The largest report within the readers' limits needs a fraction of that. */
const mostHeap = 320;

/**
 * Megabytes of the heap of a thread. Much more than it may have in all: a smaller heap is collected so often that reading
 * takes half as long again, and one that is full can end the whole command. Whoever uses the thread watches its memory.
 */
const roomyHeap = 2048;

/** The error of Node for a thread that has filled its heap. */
const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';

/** Starts a program as a thread. That costs a third of a process, but it cannot be ended within a native call. */
export function startThread(program: string): Isolate {
  const thread = new Worker(program, {
    argv: [readerArgument],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: roomyHeap },
    // Nobody needs its output.
    stdout: true,
    stderr: true,
  });
  // It does not hold up the end of the command.
  thread.unref();
  const isGone = new Promise<never>((_, reject) => {
    thread.on('error', (error) =>
      reject(errorCodeOf(error) === outOfMemory ? new UnusableFile({ code: 'tooComplex' }) : error),
    );
    thread.on('exit', (code) => reject(new Error(`The thread that reads ended with ${code}`)));
  });
  // It may end while nobody waits for it.
  isGone.catch(() => {});
  return {
    perform: (request) => {
      thread.ref();
      const answer = new Promise<TaskAnswer>((resolve) => {
        thread.once('message', resolve);
        thread.postMessage(request);
      });
      return Promise.race([answer, isGone]).finally(() => thread.unref());
    },
    memory: () => process.memoryUsage.rss() / megabyte,
    end: async () => {
      await thread.terminate();
    },
  };
}

const megabyte = 1024 * 1024;

/** Exit codes from here on belong to processes ended from outside, or by the system. */
const firstForeignCode = 128;

/** Starts a program as a process. @param heap megabytes */
export function startProcess(program: string, heap = mostHeap): Isolate {
  const child = fork(program, [readerArgument], {
    execArgv: [`--max-old-space-size=${heap}`],
    serialization: 'advanced',
    // Nobody needs the output of a process that runs out of memory.
    stdio: ['inherit', 'ignore', 'ignore', ...inheritedFiles(process.argv), 'ipc'],
  });
  const isGone = new Promise<never>((_, reject) => {
    child.on('exit', (code) =>
      // Every error is reported: a process that ends without a response had no memory left for one.
      reject(
        code === null || code >= firstForeignCode
          ? new UnusableFile({ code: 'tooComplex' })
          : new Error(`The process that reads ended with ${code}`),
      ),
    );
    child.on('error', reject);
  });
  // It may end while nobody waits for it.
  isGone.catch(() => {});
  return {
    perform: (request) => {
      const answer = new Promise<TaskAnswer>((resolve) => {
        child.once('message', (message) => resolve(message as TaskAnswer));
        child.send(request);
      });
      return Promise.race([answer, isGone]);
    },
    memory: () => memoryOf(child),
    end: async () => {
      child.kill('SIGKILL');
      // It does not hold up the end of the command.
      child.unref();
      child.channel?.unref();
      await isGone.catch(() => {});
    },
  };
}

function memoryOf({ pid }: ChildProcess): number {
  try {
    const kilobytes = /^VmRSS:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
