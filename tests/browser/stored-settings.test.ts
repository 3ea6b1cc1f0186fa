import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Browser } from 'playwright-core';
import { readXlsx } from '../fixtures/read-files';
import { launchChromium } from './launch-chromium';
import { builtPage } from './built-page';
import { servedFolder } from './serve-folder';
import { watchPage } from './watch-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

it('a saved workbook restores an explanation and typed figures of last year', async () => {
  const origin = await servedFolder(builtPage());
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const { faults } = await watchPage(page, origin);
  await page.goto(origin);
  const pane = page.locator('#pane');
  await pane.getByText('通过').first().waitFor({ timeout: 40_000 });

  await page.getByRole('tab', { name: '填报' }).click();
  const opener = page.getByRole('button', { name: '手工填写上年数字' });
  await opener.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
  // The published report carried over 118 from natural persons.
  await page.getByRole('textbox', { name: '表三 · 结转下年度 · 自然人' }).fill('１１７');
  await page.keyboard.press('Enter');
  await pane.getByText('已手工填写 2023 年的 1 个数字。').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === '手工填写上年数字');

  await page.getByRole('tab', { name: '校核' }).click();
  await page.getByRole('button', { name: '待说明' }).click();
  await page.getByRole('textbox', { name: '情况说明' }).fill('一件申请人类型经重新认定\n见台账');
  await page.getByRole('button', { name: '保存' }).last().click();
  await page.getByRole('button', { name: '已说明' }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存' }).first().click();
  const path = await (await download).path();
  const { settings } = await readXlsx(readFileSync(path));
  expect(Object.keys(settings ?? {}).sort()).toEqual(['explanations', 'previous', 'profile', 'totals']);

  // Another visit, which starts with nothing but the file.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await pane.getByText('通过').first().waitFor({ timeout: 40_000 });
  await page.getByRole('tab', { name: '填报' }).click();
  expect(await pane.getByText('已手工填写').count()).toBe(0);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开' }).click();
  const file = { name: '年报.xlsx', mimeType: '', buffer: readFileSync(path) };
  await (await chooser).setFiles(file);
  await pane.getByText('已手工填写 2023 年的 1 个数字。').waitFor();
  await page.getByRole('tab', { name: '校核' }).click();
  await page.getByText('一件申请人类型经重新认定').waitFor();
  expect(faults).toEqual([]);
}, 120_000);
