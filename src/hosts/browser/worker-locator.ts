import type { Locator } from '../../app/corrections/locate-errors';
import type { Located } from '../../core/locate/report/repair';
import type { Evidence } from '../../core/locate/report/report-problem';
import type { Report } from '../../core/report/report';
import { functionsAddress } from './functions/functions-address';

/**
 * Searches in a worker, so that typing never stalls. The worker's file is loaded on first use. Where a page may not
 * have workers, such as in a program that forbids them, the page itself searches: that takes milliseconds, and never
 * more than a quarter of a second.
 */
export const workerLocator: Locator = {
  locate: (report, evidence) => {
    let stop: () => void = () => undefined;
    const result = inWorker(report, evidence, (end) => {
      stop = end;
    }).catch(() => inPage(report, evidence));
    return { result, stop: () => stop() };
  },
};

function inWorker(report: Report, evidence: Evidence, started: (end: () => void) => void): Promise<Located> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(
      /* webpackChunkName: "locator" */ new URL('./locator-worker.ts', import.meta.url),
      { name: functionsAddress() },
    );
    started(() => worker.terminate());
    worker.addEventListener('message', ({ data }: MessageEvent<Located>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error('The search could not be done in a worker'));
    });
    worker.postMessage({ report, evidence });
  });
}

async function inPage(report: Report, evidence: Evidence): Promise<Located> {
  const { locateErrors } = await import('../../core/locate/report/locate-report');
  return locateErrors(report, evidence, { now: () => performance.now() });
}
