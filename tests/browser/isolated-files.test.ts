import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readJson } from '../../src/files/json/read-json';
import { bookOfOneMerge, bookOfTexts } from '../fixtures/heavy-files';
import { exportBy, proof } from './export-steps';
import { openPage } from './open-page';
import { openSample } from './open-sample';
import { downloaded, dropFile, openTab, savedFile, status } from './page-steps';

const asset = (name: string) => readFileSync(new URL(`../../assets/${name}`, import.meta.url));
const sample = readJson(asset('samples/suqian-2024.json'));

/** The names of the workers that a page starts, without their hashes; only those for files. */
function workersOf(page: Page): readonly string[] {
  const names: string[] = [];
  page.on('worker', (worker) => {
    const [name = ''] = new URL(worker.url()).pathname.slice(1).split('.');
    if (name === 'reader') names.push(name);
  });
  return names;
}

/** The workers for files that are at work or ready. */
const readersOf = (page: Page): readonly string[] =>
  page
    .workers()
    .map((worker) => worker.url())
    .filter((url) => url.includes('/reader.'));

/** The scripts of a page, not of its workers, in which a word occurs. */
async function scriptsWith(page: Page, word: string): Promise<readonly string[]> {
  const sources = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming && entry.initiatorType === 'script' ? [entry.name] : [],
      ),
  );
  const texts = await Promise.all(
    sources.map(async (source) =>
      (await (await page.request.get(source)).text()).includes(word) ? [source] : [],
    ),
  );
  expect(sources.length).toBeGreaterThan(3);
  return texts.flat();
}

it('a workbook is opened and saved in workers, and the page does not load what reads and writes it', async () => {
  const page = await openPage();
  const workers = workersOf(page);
  await dropFile(page, '年报.xlsx', (await bookOfTexts(sample, 500)).bytes);
  await page.locator('#grid').getByText('台账', { exact: true }).first().waitFor();
  await status(page, '通过').waitFor();
  expect(workers).toEqual(['reader']);
  await savedFile(page);
  expect(workers).toEqual(['reader', 'reader']);
  // The name of a part that every reader and writer of workbooks looks for.
  expect(await scriptsWith(page, 'sharedStrings')).toEqual([]);
  await expect.poll(() => readersOf(page)).toEqual([]);
});

it('worksheets with much text are recognised in a worker, which answers the next change, too', async () => {
  const page = await openSample();
  const workers = workersOf(page);
  await dropFile(page, '年报.xlsx', (await bookOfTexts(sample, 2500)).bytes);
  await page.locator('#grid').getByText('台账', { exact: true }).first().waitFor();
  await status(page, '通过').waitFor();
  await expect.poll(() => workers).toEqual(['reader', 'reader']);
  await openTab(page, '校核');
  await page.locator('#pane').getByRole('button', { name: '校核', exact: true }).click();
  await status(page, '通过').waitFor();
  expect(workers).toEqual(['reader', 'reader']);
});

it('a merge of a whole sheet is shown as far as there is something', async () => {
  const page = await openSample();
  await dropFile(page, '年报.xlsx', (await bookOfOneMerge(sample)).bytes);
  await page.locator('#grid').getByText('台账', { exact: true }).first().click();
  await status(page, '通过').waitFor();
});

it('opening that takes long is named and can be cancelled, and the workbook stays', async () => {
  const page = await openPage();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/reader.*.js', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await dropFile(page, '年报.xlsx', (await bookOfTexts(sample, 500)).bytes);
  const notice = page.locator('#notice');
  await notice.getByText('正在打开“年报.xlsx”…').waitFor();
  await notice.getByRole('button', { name: '取消' }).click();
  await page.waitForFunction(() => document.body.getAttribute('aria-busy') === 'false');
  expect(await notice.innerText()).toBe('');
  await expect.poll(() => readersOf(page)).toEqual([]);
  release();
  expect(await page.locator('#grid').getByText('台账', { exact: true }).count()).toBe(0);
  await page.unroute('**/reader.*.js');
});

it('a template is inspected and filled in workers', async () => {
  const page = await openSample();
  const workers = workersOf(page);
  await openTab(page, '导出');
  await page.getByLabel('选择 Word 模板文件').setInputFiles({
    name: '模板.docx',
    mimeType: 'application/octet-stream',
    buffer: asset('templates/data-sections.docx'),
  });
  await page.getByRole('button', { name: '使用这个模板' }).click();
  await page.getByText('已选用“模板.docx”，并随工作簿保存。').waitFor();
  expect(workers).toEqual(['reader']);
  await downloaded(page, () => exportBy(page, 'Word 文档'));
  await proof(page).waitFor();
  // Filled in one, read back in another.
  expect(workers).toEqual(['reader', 'reader', 'reader']);
  expect(await scriptsWith(page, 'w:sdt')).toEqual([]);
});
