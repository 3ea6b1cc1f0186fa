import { UnusableFile } from '../../../files/unusable-file';
import type { Isolate } from './isolates';
import { startProcess, startThread } from './isolates';
import type { TaskAnswer, TaskRequest } from './task-answer';
import { resultOf } from './task-answer';
import type { RunTask, TaskResult } from './tasks';
import type { TimeAllowance } from './time-allowance';

/** How the two kinds of readers are started. */
export interface Starters {
  readonly thread: () => Isolate;
  readonly process: () => Isolate;
}

/** Both run a program that serves tasks when it is started with `readerArgument`. */
export const startersOf = (program: string): Starters => ({
  thread: () => startThread(program),
  process: () => startProcess(program),
});

/** Megabytes that a reader may have, with all that V8 does not count; the command itself has less. */
const mostMemory = 480;

/** A process that has more megabytes after a task is replaced: the next file gets all the memory there is. */
const mostIdleMemory = 192;

/** Milliseconds between two looks at the memory of a reader. */
const look = 20;

/** Milliseconds until the user is shown that something is being done. */
const patience = 500;

/**
 * Does tasks where they can be ended when the time is up or the memory is full: sizes bound what a file can cost, but
 * only a clock outside can limit how long it takes. A thread does what is light, so that a small file does not wait for
 * the start of a process; the first file that is not starts one, which does everything from then on. Both serve all
 * files of a call (ADR 27).
 */
export class IsolatedReader {
  private thread: Isolate | null = null;
  private process: Isolate | null = null;
  /** Whether the thread has refused a task: all that follow may be about the same file. */
  private isHeavy = false;

  /** @param onWait called when the user begins to wait, and when the wait is over */
  constructor(
    private readonly starters: Starters,
    private readonly onWait: ((isWaiting: boolean) => void) | null = null,
  ) {}

  /** Starts the thread, so that it is ready when the first task comes. */
  start(): void {
    this.thread ??= this.starters.thread();
  }

  /** Ends thread and process, whatever they do. */
  end(): void {
    void this.thread?.end();
    void this.process?.end();
    this.thread = null;
    this.process = null;
  }

  /**
   * Does a task.
   *
   * @throws {UnusableFile} takesTooLong, and tooComplex when the memory is full
   * @throws everything that the task throws
   */
  readonly run: RunTask = async (task, args, time) => {
    const start = performance.now();
    const stopWaiting = this.wait();
    try {
      const answer = await this.answer({ task, args }, time);
      return resultOf(answer) as TaskResult<typeof task>;
    } finally {
      stopWaiting();
      time.spend(performance.now() - start);
    }
  };

  private async answer(request: TaskRequest, time: TimeAllowance): Promise<TaskAnswer> {
    const start = performance.now();
    if (!this.isHeavy) {
      this.thread ??= this.starters.thread();
      const answer = await this.within(this.thread, request, time.seconds, time.milliseconds);
      if (answer.kind !== 'heavy') return answer;
      this.isHeavy = true;
    }
    this.process ??= this.starters.process();
    const left = time.milliseconds - (performance.now() - start);
    const answer = await this.within(this.process, request, time.seconds, left);
    if (this.process.memory() > mostIdleMemory) this.end();
    return answer;
  }

  /** @param milliseconds until the reader is ended */
  private async within(
    reader: Isolate,
    request: TaskRequest,
    seconds: number,
    milliseconds: number,
  ): Promise<TaskAnswer> {
    let limit: ReturnType<typeof setTimeout> | undefined;
    let watch: ReturnType<typeof setInterval> | undefined;
    const isTooMuch = new Promise<never>((_, reject) => {
      const late = () => reject(new UnusableFile({ code: 'takesTooLong', seconds }));
      limit = setTimeout(late, Math.max(0, milliseconds));
      watch = setInterval(() => {
        if (reader.memory() > mostMemory) reject(new UnusableFile({ code: 'tooComplex' }));
      }, look);
    });
    try {
      return await Promise.race([reader.perform(request), isTooMuch]);
    } catch (error) {
      this.end();
      throw error;
    } finally {
      clearTimeout(limit);
      clearInterval(watch);
    }
  }

  /** Shows that the user waits, after a while. Returns the function that ends that. */
  private wait(): () => void {
    if (this.onWait === null) return () => {};
    const { onWait } = this;
    let isShown = false;
    const show = setTimeout(() => {
      isShown = true;
      onWait(true);
    }, patience);
    return () => {
      clearTimeout(show);
      if (isShown) onWait(false);
    };
  }
}
