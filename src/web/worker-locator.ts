import type { Locator } from '../app/locate-errors';
import type { Located } from '../locate/repair';

/** Searches in a worker, so that typing is never held up. The worker's file is loaded when it is first needed. */
export const workerLocator: Locator = {
  locate: (report, evidence) => {
    const worker = new Worker(new URL('./locator-worker.ts', import.meta.url));
    const result = new Promise<Located>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Located>) => {
        worker.terminate();
        resolve(data);
      });
      worker.addEventListener('error', () => {
        worker.terminate();
        reject(new Error('The search could not be done'));
      });
    });
    worker.postMessage({ report, evidence });
    return { result, stop: () => worker.terminate() };
  },
};
