import type { LoadedReport, ReportSource } from '../../app/import/load-report';
import type { ReadAnswer, ReadRequest, WorkerMessage } from '../../app/import/read-protocol';
import { reportOf } from '../../app/import/read-protocol';
import type { ReadOptions } from '../../app/ports';
import { fileSizeLimit } from '../../files/open/guard';
import { UnusableFile } from '../../files/unusable-file';

/** Milliseconds; a report of any kind takes less than one second. */
const longestRead = 15_000;

/**
 * Reads a report in a worker, so that the page stays responsive, can cancel the reading, and survives a file made to
 * exhaust its memory. Where a page may not have workers it reads in the page. The source is copied: it may be read
 * again with another index.
 *
 * @throws {UnusableFile} like `loadSource`; also tooComplex for a file that crashes a worker or takes too long
 * @throws {DOMException} AbortError when cancelled by the signal
 */
export async function readInWorker(
  source: ReportSource,
  { index, withTexts, signal }: ReadOptions = {},
): Promise<LoadedReport> {
  // Not worth a copy.
  if (source.kind === 'file' && source.bytes.length > fileSizeLimit)
    throw new UnusableFile({ code: 'tooLarge', bytes: source.bytes.length, limit: fileSizeLimit });
  if (signal?.aborted === true) throw givenUp();
  const request: ReadRequest = { source, index, withTexts };
  const worker = newWorker();
  if (worker === null) return untilAborted(signal, inPage(request));
  try {
    const answer = await untilAborted(signal, answerOf(worker, request));
    return answer === null ? await untilAborted(signal, inPage(request)) : reportOf(answer);
  } finally {
    worker.terminate();
  }
}

function newWorker(): Worker | null {
  try {
    return new Worker(/* webpackChunkName: "reader" */ new URL('./reader-worker.ts', import.meta.url));
  } catch {
    // Workers do not exist, or the surrounding program forbids them.
    return null;
  }
}

/** The worker's answer; null if it could not even start. */
function answerOf(worker: Worker, request: ReadRequest): Promise<ReadAnswer | null> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  return new Promise<ReadAnswer | null>((resolve, reject) => {
    let isStarted = false;
    const fail = () => reject(new Error('The worker could not read the source'));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind !== 'started') {
        resolve(data);
        return;
      }
      isStarted = true;
      // Not earlier: on a slow connection its file may take long to arrive.
      limit = setTimeout(() => reject(new UnusableFile({ code: 'tooComplex' })), longestRead);
    });
    worker.addEventListener('messageerror', fail);
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
      // The worker did not look at the source, so the page may read it.
      if (!isStarted) resolve(null);
      // Its memory was full. The page's would be next.
      else if (message === undefined || message === '') reject(new UnusableFile({ code: 'tooComplex' }));
      else fail();
    });
    worker.postMessage(request);
  }).finally(() => clearTimeout(limit));
}

async function inPage({ source, ...options }: ReadRequest): Promise<LoadedReport> {
  return (await import('../../app/import/load-report')).loadSource(source, options);
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

const givenUp = () => new DOMException('The reading was given up', 'AbortError');
