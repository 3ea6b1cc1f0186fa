import type { TaskAnswer, TaskRequest, WorkerMessage } from '../../app/isolated-tasks';
import { functionsAddress } from './functions/functions-address';
import { UnusableFile } from '../../files/unusable-file';

/** Milliseconds; a report of any kind takes less than one second. */
const longestRun = 15_000;

/** What could be opened can be saved: that takes longer, and the work in it must not be lost. */
const longestSave = 120_000;

/** A worker that does tasks, one after another, until it is ended or fails. */
export class TaskWorker {
  #isStarted = false;

  private constructor(private readonly worker: Worker) {}

  /** Null where workers do not exist, or the surrounding program forbids them. */
  static start(): TaskWorker | null {
    try {
      return new TaskWorker(
        new Worker(/* webpackChunkName: "reader" */ new URL('./reader-worker.ts', import.meta.url), {
          name: functionsAddress(),
        }),
      );
    } catch {
      return null;
    }
  }

  /**
   * The answer to one request; null if the worker could not even start.
   *
   * @throws {UnusableFile} tooComplex for a task that crashes the worker or takes too long
   */
  answer(request: TaskRequest): Promise<TaskAnswer | null> {
    const { worker } = this;
    const over = new AbortController();
    const { signal } = over;
    let limit: ReturnType<typeof setTimeout> | undefined;
    return new Promise<TaskAnswer | null>((resolve, reject) => {
      const fail = () => reject(new Error('The worker could not do its task'));
      const stop = () => reject(new UnusableFile({ code: 'tooComplex' }));
      const startClock = () => {
        limit = setTimeout(stop, request.name === 'save' ? longestSave : longestRun);
      };
      const hear = ({ data }: MessageEvent<WorkerMessage>) => {
        if (data.kind !== 'started') {
          resolve(data);
          return;
        }
        this.#isStarted = true;
        startClock();
      };
      const despair = ({ message }: Partial<ErrorEvent>) => {
        // The worker did not look at anything, so the page may.
        if (!this.#isStarted) resolve(null);
        // Its memory was full. The page's would be next.
        else if (message === undefined || message === '') stop();
        else fail();
      };
      worker.addEventListener('message', hear, { signal });
      worker.addEventListener('messageerror', fail, { signal });
      worker.addEventListener('error', despair, { signal });
      // Not before it has started: on a slow connection its file may take long to arrive.
      if (this.#isStarted) startClock();
      worker.postMessage(request);
    }).finally(() => {
      clearTimeout(limit);
      over.abort();
    });
  }

  end(): void {
    this.worker.terminate();
  }
}
