import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportSource } from '../../../src/app/import/load-report';
import type { ReadOptions } from '../../../src/app/ports';
import { readInWorker } from '../../../src/hosts/browser/isolated-files';
import { fileSizeLimit } from '../../../src/files/open/size-limit';
import { UnusableFile } from '../../../src/files/unusable-file';
import { writeHtml } from '../../../src/files/html/write-html';
import { uniformReport } from '../../fixtures/reports';
import { FakeWorker } from './fake-worker';

const report = uniformReport(0);
const loaded = { report, origins: new Map([['t2.gz.issued', { how: 'read' }]]) };
const page: ReportSource = {
  kind: 'file',
  name: '年报.html',
  bytes: await writeHtml(uniformReport(0), { remarks: [] }),
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  FakeWorker.made = [];
});

function started(options: ReadOptions = {}, source: ReportSource = page) {
  vi.stubGlobal('Worker', FakeWorker);
  const reading = readInWorker(source, options);
  // Awaited later; until then its rejection counts as handled.
  reading.catch(() => undefined);
  const worker = FakeWorker.made[0];
  if (worker === undefined) throw new Error('no worker');
  return { reading, worker };
}

describe('a worker that reads', () => {
  it('receives the source and the index, returns maps, and is terminated', async () => {
    const { reading, worker } = started({ index: 2 });
    expect(worker.url.pathname).toMatch(/reader-worker/u);
    expect(worker.posted).toEqual({ name: 'read', args: [page, { index: 2 }] });
    expect(worker.transferred).toBeUndefined();
    worker.say({ kind: 'started' });
    worker.say({ kind: 'done', result: loaded });
    expect(await reading).toEqual(loaded);
    expect(worker.isEnded).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reports why a file cannot be used, in a form the page understands', async () => {
    const { reading, worker } = started();
    const refusal = {
      code: 'severalReports',
      reports: [{ agency: '甲局', year: null, sheets: ['表二'] }],
    } as const;
    worker.say({ kind: 'started' });
    worker.say({ kind: 'unusable', refusal });
    const reason = await reading.catch((error: unknown) => error);
    expect(reason).toBeInstanceOf(UnusableFile);
    expect(reason).toMatchObject({ code: 'severalReports', refusal });
    expect(worker.isEnded).toBe(true);
  });

  it('reveals nothing about any other failure', async () => {
    const { reading, worker } = started();
    worker.say({ kind: 'started' });
    worker.say({ kind: 'failed' });
    const reason = await reading.catch((error: unknown) => error);
    expect(reason).toBeInstanceOf(Error);
    expect(reason).not.toBeInstanceOf(UnusableFile);
    expect(worker.isEnded).toBe(true);
  });

  it('is terminated when the reading is cancelled', async () => {
    const giveUp = new AbortController();
    const { reading, worker } = started({ signal: giveUp.signal });
    worker.say({ kind: 'started' });
    giveUp.abort('no more');
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.isEnded).toBe(true);
  });

  it('is not started if the reading was cancelled before', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    await expect(readInWorker(page, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(FakeWorker.made).toEqual([]);
  });

  it('is not started for a file larger than any report', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const bytes = new Uint8Array(fileSizeLimit + 1);
    await expect(readInWorker({ kind: 'file', name: '年报.txt', bytes })).rejects.toMatchObject({
      code: 'tooLarge',
      refusal: { bytes: fileSizeLimit + 1, limit: fileSizeLimit },
    });
    expect(FakeWorker.made).toEqual([]);
  });

  it('is terminated when a file takes too long, counted from its start', async () => {
    const { reading, worker } = started();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(worker.isEnded).toBe(false);
    worker.say({ kind: 'started' });
    await vi.advanceTimersByTimeAsync(14_999);
    expect(worker.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await expect(reading).rejects.toMatchObject({ name: 'UnusableFile', code: 'tooComplex' });
    expect(worker.isEnded).toBe(true);
  });

  it('takes the file with it when it crashes: the page does not try the same', async () => {
    const { reading, worker } = started();
    worker.say({ kind: 'started' });
    worker.dispatchEvent(new Event('error'));
    await expect(reading).rejects.toMatchObject({ name: 'UnusableFile', code: 'tooComplex' });
    expect(worker.isEnded).toBe(true);
  });

  it('does not report a file as too large if the program is at fault', async () => {
    const { reading, worker } = started();
    worker.say({ kind: 'started' });
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'x is not a function' }));
    const reason = await reading.catch((error: unknown) => error);
    expect(reason).not.toBeInstanceOf(UnusableFile);
    expect(String(reason)).not.toContain('x is not a function');
  });
});

describe('where a worker cannot run', () => {
  const cells = [...report.cells.keys()];

  it.each([
    ['there are none', undefined],
    [
      'they are forbidden',
      function forbidden() {
        throw new DOMException('no', 'SecurityError');
      },
    ],
  ])('reads in the page: %s', async (_, Worker) => {
    vi.stubGlobal('Worker', Worker);
    const found = await readInWorker(page);
    expect([...found.report.cells.keys()]).toEqual(cells);
    expect(found.origins.size).toBe(cells.length);
  });

  it('reads in the page if its file cannot be loaded', async () => {
    const { reading, worker } = started();
    worker.dispatchEvent(new Event('error'));
    expect([...(await reading).report.cells.keys()]).toEqual(cells);
    expect(worker.isEnded).toBe(true);
  });

  it('can still be cancelled', async () => {
    vi.stubGlobal('Worker', undefined);
    const giveUp = new AbortController();
    const reading = readInWorker(page, { signal: giveUp.signal });
    giveUp.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
