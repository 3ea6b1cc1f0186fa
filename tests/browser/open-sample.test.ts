import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readJson } from '../../src/files/json/read-json';
import { openSample } from './open-sample';
import { openTab, savedReport, status, typeInto } from './page-steps';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));

/** Recognises the document: a page that is loaded again knows nothing of it. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { isMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in globalThis);

async function expectLikeNew(page: Page): Promise<void> {
  await status(page, '通过').waitFor();
  expect(await page.title()).not.toContain('● ');
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
  expect(await page.locator('#pane').getByRole('tab', { selected: true }).innerText()).toBe('填报');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(Object.fromEntries((await savedReport(page)).cells)).toEqual(Object.fromEntries(sample.cells));
}

it('goes on in the same document, without a trace of what was done in it', async () => {
  const page = await openSample();
  await mark(page);
  await typeInto(page, 't3.r3.7.np', '3404');
  await openTab(page, '校核');
  await status(page, '3 处错误').waitFor();
  await openSample();
  expect(await isMarked(page)).toBe(true);
  await expectLikeNew(page);
});

it.each([
  [
    'a panel is open',
    async (page: Page) => {
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('combobox', { name: '语言' }).waitFor();
    },
  ],
  [
    'a question is open',
    async (page: Page) => {
      await page.getByRole('button', { name: '手工填写上年数字' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'another language was chosen',
    async (page: Page) => {
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('combobox', { name: '语言' }).selectOption('en-US');
      await page.getByRole('button', { name: 'Save' }).waitFor();
    },
  ],
])('loads the page again if %s', async (_, leave) => {
  const page = await openSample();
  await mark(page);
  await leave(page);
  await openSample();
  expect(await isMarked(page)).toBe(false);
  await expectLikeNew(page);
});
