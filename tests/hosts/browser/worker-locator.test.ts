import { afterEach, expect, it, vi } from 'vitest';
import { workerLocator } from '../../../src/hosts/browser/worker-locator';
import { uniformReport, withCells } from '../../fixtures/reports';

/** A worker that answers on command. */
class FakeWorker extends EventTarget {
  static made: FakeWorker[] = [];
  posted: unknown;
  isEnded = false;

  constructor(readonly url: URL) {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(data: unknown): void {
    this.posted = data;
  }
  terminate(): void {
    this.isEnded = true;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.made = [];
});

const report = uniformReport(0);
const found = { errors: [], candidates: null, ask: [] };

function started() {
  vi.stubGlobal('Worker', FakeWorker);
  const search = workerLocator.locate(report, { pinned: [] });
  const worker = FakeWorker.made[0];
  if (worker === undefined) throw new Error('no worker');
  return { search, worker };
}

it('starts a separate worker, and terminates it after the answer', async () => {
  const { search, worker } = started();
  expect(worker.url.pathname).toMatch(/locator-worker/u);
  expect(worker.posted).toEqual({ report, evidence: { pinned: [] } });
  worker.dispatchEvent(Object.assign(new Event('message'), { data: found }));
  expect(await search.result).toEqual(found);
  expect(worker.isEnded).toBe(true);
});

it('terminates the worker when stopped', () => {
  const { search, worker } = started();
  search.stop();
  expect(worker.isEnded).toBe(true);
});

it('searches in the page if the worker cannot run', async () => {
  const { search, worker } = started();
  worker.dispatchEvent(new Event('error'));
  expect(worker.isEnded).toBe(true);
  expect(await search.result).toEqual(found);
});

it('searches in the page if there are no workers', async () => {
  vi.stubGlobal('Worker', undefined);
  const wrong = withCells(report, { 't4.rev.total': 3 });
  const { errors } = await workerLocator.locate(wrong, {}).result;
  expect(errors[0]?.repairs[0]?.changes).toMatchObject([{ cell: 't4.rev.total', to: 0 }]);
});
