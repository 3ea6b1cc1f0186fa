// How long the page stops while it opens large and hostile files: its tasks by the processor time of the main thread.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../scripts/serve.mjs';
import { readJson } from '../src/files/json/read-json';
import { launchChromium } from '../tests/browser/launch-chromium';
import { withSample } from '../tests/browser/sample-files';
import type { HeavyFile } from '../tests/fixtures/heavy-files';
import { heavyFiles } from '../tests/fixtures/heavy-files';
import type { Figure } from './report/figures';
import { give } from './report/give';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-blocking-'));

/** Milliseconds of the longest task of the page's main thread while it opens a file and shows what is in it. */
async function longestTask(browser: Browser, url: string, { name, bytes }: HeavyFile): Promise<number> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const context = await browser.newContext({ viewport: { width: 1366, height: 850 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(withSample(url));
  await page.locator('#pane [data-status=passed]').waitFor();
  // What is loaded after the start is not what is measured.
  await page.waitForTimeout(2000);
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await page.locator('#toolbar input[type="file"]').setInputFiles(path);
  await page.waitForTimeout(500);
  await page.waitForFunction(() => document.body.getAttribute('aria-busy') === 'false');
  await page.locator('#pane [role=progressbar]').waitFor({ state: 'detached' });
  // Formulas are calculated, and the grid is drawn.
  await page.waitForTimeout(2000);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  await context.close();
  const threads = new Set(
    traceEvents
      .filter(({ name: event, args }) => event === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name: event, pid, tid }) => event.endsWith('RunTask') && threads.has(`${pid} ${tid}`),
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

const report = readJson(readFileSync('assets/samples/suqian-2024.json'));
const browser = await launchChromium();
const { url, close } = await serveFolder(resolve('dist/web'));
const figures: Figure[] = [];
for (const file of await heavyFiles(report)) {
  const value = await longestTask(browser, url, file);
  figures.push({ name: file.name, unit: 'ms', value, ...(file.isForGrid ? {} : { goal: { atMost: 200 } }) });
  console.log(file.name, Math.round(value));
}
await browser.close();
await close();
rmSync(folder, { recursive: true });
give({ figures, versions: { browser: `Chromium ${browser.version()}` } });
