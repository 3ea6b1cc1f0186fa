import type { ArgumentsOf, ResultOf, TaskName, TaskRequest } from '../../app/isolated-tasks';
import { doTask, resultOf } from '../../app/isolated-tasks';
import { TaskWorker } from './task-worker';

/**
 * Does a task in a worker, so that the page stays responsive, can cancel it, and survives a file made to exhaust its
 * memory. Where a page may not have workers, the page does it. The arguments are copied.
 *
 * @throws {UnusableFile} like the task; also tooComplex for a file that crashes a worker or takes too long
 * @throws {TemplateError} like the task
 * @throws {DOMException} AbortError when cancelled by the signal
 */
export async function runTask<N extends TaskName>(
  name: N,
  args: ArgumentsOf<N>,
  signal?: AbortSignal,
): Promise<ResultOf<N>> {
  if (signal?.aborted === true) throw givenUp();
  const request: TaskRequest<N> = { name, args };
  const worker = TaskWorker.start();
  if (worker === null) return untilAborted(signal, doTask(request));
  try {
    const answer = await untilAborted(signal, worker.answer(request));
    return answer === null ? await untilAborted(signal, doTask(request)) : resultOf<N>(answer);
  } finally {
    worker.end();
  }
}

/** The result, unless cancelled first. */
function untilAborted<T>(signal: AbortSignal | undefined, result: Promise<T>): Promise<T> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const abort = () => reject(givenUp());
    // It may have been cancelled in the meantime.
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const givenUp = () => new DOMException('The task was given up', 'AbortError');
