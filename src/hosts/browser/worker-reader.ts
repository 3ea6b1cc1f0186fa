import type { LoadedReport, ReportSource } from '../../app/import/load-report';
import type { ReadOptions } from '../../app/ports';
import { fileSizeLimit } from '../../files/open/guard';
import type { Refusal } from '../../files/unusable-file';
import { UnusableFile } from '../../files/unusable-file';

/** What a worker is asked. */
export interface ReadRequest {
  readonly source: ReportSource;
  readonly index?: number | undefined;
  readonly withTexts?: boolean | undefined;
}

/** What it says; `started` before it looks at a source. */
export type WorkerAnswer =
  | { readonly kind: 'started' }
  | { readonly kind: 'loaded'; readonly loaded: LoadedReport }
  | { readonly kind: 'unusable'; readonly refusal: Refusal }
  | { readonly kind: 'failed' };

/** Milliseconds; a report of any kind takes less than one second of them. */
const longestRead = 15_000;

/**
 * Reads a report in a worker, so that the page answers meanwhile, can give the reading up, and outlives a file that was made to fill
 * its memory. Where a page may have no worker it reads in the page. The source is copied: it may be read again with another index.
 *
 * @throws {UnusableFile} like `loadSource`; tooComplex as well for what ends a worker or takes it too long
 * @throws {DOMException} AbortError when the signal gave it up
 */
export async function readInWorker(
  source: ReportSource,
  { index, withTexts, signal }: ReadOptions = {},
): Promise<LoadedReport> {
  // Not worth a copy.
  if (source.kind === 'file' && source.bytes.length > fileSizeLimit)
    throw new UnusableFile({ code: 'tooLarge', bytes: source.bytes.length, limit: fileSizeLimit });
  if (signal?.aborted === true) throw givenUp();
  const worker = newWorker();
  if (worker === null) return untilAborted(signal, inPage({ source, index, withTexts }));
  try {
    const loaded = await untilAborted(signal, answerOf(worker, { source, index, withTexts }));
    return loaded ?? (await untilAborted(signal, inPage({ source, index, withTexts })));
  } finally {
    worker.terminate();
  }
}

function newWorker(): Worker | null {
  try {
    return new Worker(/* webpackChunkName: "reader" */ new URL('./reader-worker.ts', import.meta.url));
  } catch {
    // There are none, or the program around the page forbids them.
    return null;
  }
}

/** What the worker finds; null where it could not even start. */
function answerOf(worker: Worker, request: ReadRequest): Promise<LoadedReport | null> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  return new Promise<LoadedReport | null>((resolve, reject) => {
    let isStarted = false;
    const fail = () => reject(new Error('The worker could not read the source'));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      switch (data.kind) {
        case 'started':
          isStarted = true;
          // Not before: on a slow line its file may take long to arrive.
          limit = setTimeout(() => reject(new UnusableFile({ code: 'tooComplex' })), longestRead);
          break;
        case 'loaded':
          resolve(data.loaded);
          break;
        case 'unusable':
          reject(new UnusableFile(data.refusal));
          break;
        case 'failed':
          fail();
      }
    });
    worker.addEventListener('messageerror', fail);
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
      // It did not look at the source, so the page may.
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

/** The result, unless it is given up before. */
function untilAborted<T>(signal: AbortSignal | undefined, result: Promise<T>): Promise<T> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const abort = () => reject(givenUp());
    // It may have been given up since the last time.
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const givenUp = () => new DOMException('The reading was given up', 'AbortError');
