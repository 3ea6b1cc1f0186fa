import type { TaskRequest } from '../../app/isolated-tasks';
import { doTask, resultOf } from '../../app/isolated-tasks';
import type { Grid } from '../../core/grid/grid';
import type { PlacedReport } from '../../core/recognise/recognise';
import { WorkbookError } from '../../workbook/port';
import { TaskWorker } from './task-worker';

interface Waiting {
  grids: readonly Grid[];
  readonly result: Promise<PlacedReport>;
}

/** Remembers labels, so that the next change costs less. */
let worker: TaskWorker | null = null;
let running: Promise<unknown> = Promise.resolve();
let waiting: Waiting | null = null;

/**
 * Finds the report in worksheets in a worker. Only the newest sheets count: whoever waits for older ones gets the same
 * report.
 *
 * @throws {WorkbookError} tooLarge when it takes too long or too much memory
 */
export function recogniseInWorker(grids: readonly Grid[]): Promise<PlacedReport> {
  if (waiting !== null) {
    waiting.grids = grids;
    return waiting.result;
  }
  const own: Waiting = {
    grids,
    result: running.then(() => {
      waiting = null;
      return recognised(own.grids);
    }),
  };
  waiting = own;
  running = own.result.catch(() => undefined);
  return own.result;
}

async function recognised(grids: readonly Grid[]): Promise<PlacedReport> {
  const request: TaskRequest<'recognise'> = { name: 'recognise', args: [grids] };
  worker ??= TaskWorker.start();
  if (worker === null) return doTask(request);
  try {
    const answer = await worker.answer(request);
    if (answer !== null) return resultOf<'recognise'>(answer);
  } catch (cause) {
    worker.end();
    worker = null;
    throw new WorkbookError('tooLarge', { cause });
  }
  worker.end();
  worker = null;
  return doTask(request);
}
