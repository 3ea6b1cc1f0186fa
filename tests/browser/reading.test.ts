import { readFileSync } from 'node:fs';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { withCells } from '../fixtures/reports';
import { readJson } from '../../src/files/json/read-json';
import { docxWriter } from '../../src/files/docx/write-docx';
import { openSample } from './open-sample';
import { sharedBrowser } from './shared-browser';
import { buildReaderPage } from './reader-page/build-page';
import { servedFolder } from './serve-folder';
import { watchPage } from './watch-page';

const asset = (name: string) => readFileSync(new URL(`../../assets/${name}`, import.meta.url));
const sample = readJson(asset('samples/suqian-2024.json'));
const word = await docxWriter(asset('templates/data-sections.docx'))(
  withCells(sample, { 't2.gz.issued': 9 }),
);

let built: Awaited<ReturnType<typeof buildReaderPage>> | undefined;
beforeAll(async () => {
  built = await buildReaderPage();
});
afterAll(() => built?.remove());

/** A page that can read files, under the same policy as the program's. */
async function openReader(): Promise<Page> {
  const origin = await servedFolder(built?.folder ?? '');
  const page = await (await sharedBrowser()).newPage();
  onTestFinished(() => page.close());
  const { faults } = await watchPage(page, origin);
  onTestFinished(() => expect(faults, 'what the page must not do').toEqual([]));
  await page.goto(origin);
  return page;
}

/** The workers that the page starts from now on. */
function workersOf(page: Page): readonly Worker[] {
  const workers: Worker[] = [];
  page.on('worker', (worker) => workers.push(worker));
  return workers;
}

const read = (page: Page, isGivenUp = false) =>
  page.evaluate(([bytes, givenUp]) => window.readBytes?.(bytes, givenUp), [[...word], isGivenUp] as const);

it('reads a Word document in a worker while the page stays responsive', async () => {
  const page = await openReader();
  const workers = workersOf(page);
  const reading = await read(page);
  expect(reading?.found).toEqual({ kind: 'number', value: 9 });
  expect(workers.map((worker) => new URL(worker.url()).pathname)).toEqual(['/reader.js']);
  expect(reading?.turns).toBeGreaterThan(50);
  await expect.poll(() => page.workers()).toEqual([]);
});

it('cancels a reading, terminates its worker, and can read the same source again', async () => {
  const page = await openReader();
  const workers = workersOf(page);
  const reading = await read(page, true);
  expect(reading?.found).toBe('AbortError');
  await expect.poll(() => page.workers()).toEqual([]);
  expect((await read(page))?.found).toEqual({ kind: 'number', value: 9 });
  expect(workers).toHaveLength(2);
});

it('reads what is chosen in the pane in a worker', async () => {
  const page = await openSample();
  const workers = workersOf(page);
  await page.getByLabel('上年年报', { exact: true }).setInputFiles({
    name: '上年年报.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(word),
  });
  await page.locator('#pane').getByRole('button', { name: '移除' }).waitFor();
  // The search for wrong cells has a worker of its own, which starts as soon as there are findings.
  const paths = workers.map((worker) => new URL(worker.url()).pathname);
  expect(paths.filter((path) => !path.startsWith('/locator.'))).toEqual([
    expect.stringMatching(/^\/reader\./u),
  ]);
});
