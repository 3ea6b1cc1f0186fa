import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { recogniseDocument } from '../../../src/core/recognise/recognise';
import { uniformReport } from '../../fixtures/reports';
import { tableGrid } from '../../fixtures/grids';
import { FakeWorker } from './fake-worker';

const grids = (['t2', 't3', 't4'] as const).map((table) => tableGrid(uniformReport(3), table));
const placed = (agency: string) => ({ report: { ...uniformReport(3), agency }, addresses: new Map() });
const gridsOf = (rows: number): readonly Grid[] => [{ rows, columns: 1, cells: [] }];

/** A new worker for each test. */
async function recogniser() {
  vi.resetModules();
  return (await import('../../../src/hosts/browser/recognising-worker')).recogniseInWorker;
}

const only = (): FakeWorker => {
  const worker = FakeWorker.made.at(-1);
  if (worker === undefined) throw new Error('no worker');
  return worker;
};

/** The rows of the sheets that were posted. */
const asked = () => (only().posted as { args: [readonly Grid[]] }).args[0].map(({ rows }) => rows);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  FakeWorker.made = [];
});

it('one worker answers one request after another; of those that wait, only the newest is made', async () => {
  const recognise = await recogniser();
  const first = recognise(gridsOf(1));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual([1]);
  const second = recognise(gridsOf(2));
  const third = recognise(gridsOf(3));
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual([1]);
  only().say({ kind: 'started' });
  only().say({ kind: 'done', result: placed('甲') });
  expect((await first).report.agency).toBe('甲');
  await vi.advanceTimersByTimeAsync(0);
  expect(asked()).toEqual([3]);
  only().say({ kind: 'done', result: placed('乙') });
  expect([(await second).report.agency, (await third).report.agency]).toEqual(['乙', '乙']);
  expect(FakeWorker.made).toHaveLength(1);
  expect(only().isEnded).toBe(false);
});

it('is ended after fifteen seconds, and the next request has another worker', async () => {
  const recognise = await recogniser();
  const first = recognise(gridsOf(1));
  first.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  only().say({ kind: 'started' });
  await vi.advanceTimersByTimeAsync(15_000);
  await expect(first).rejects.toMatchObject({ name: 'WorkbookError', code: 'tooLarge' });
  expect(only().isEnded).toBe(true);
  void recognise(gridsOf(2));
  await vi.advanceTimersByTimeAsync(0);
  expect(FakeWorker.made).toHaveLength(2);
});

it('the page recognises where workers are forbidden', async () => {
  vi.stubGlobal('Worker', undefined);
  vi.useRealTimers();
  const recognise = await recogniser();
  const { report, addresses } = await recognise(grids);
  const expected = recogniseDocument(grids);
  expect(report).toEqual(expected.report);
  expect(addresses).toEqual(expected.addresses);
});
