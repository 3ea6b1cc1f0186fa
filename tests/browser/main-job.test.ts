import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { recognise } from '../../src/grid/recognise';
import { readJson } from '../../src/readers/read-json';
import { readXlsx } from '../../src/readers/read-xlsx';
import type { Report } from '../../src/report/report';
import { launchChromium } from './launch-chromium';
import { builtPage } from './built-page';
import { servedFolder } from './serve-folder';
import { watchPage } from './watch-page';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

beforeEach(async () => {
  const origin = await servedFolder(builtPage());
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN' });
  onTestFinished(() => context.close());
  page = await context.newPage();
  ({ faults } = await watchPage(page, origin));
  await page.goto(origin);
  await status('通过').waitFor({ timeout: 40_000 });
}, 60_000);

const status = (text: string | RegExp) => page.locator('#pane').getByText(text).first();
const tab = (name: string) => page.getByRole('tab', { name }).click();

/** Which of the grid's fields shows the address of the selection. */
const nameBox = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('#grid input')].findIndex(({ value }) =>
      /^[A-Z]+\d/u.test(value),
    ),
  );

/** Goes to a cell by its address and types, as a user does with the name box and the keyboard. */
async function typeAt(sheet: string, address: string, text: string): Promise<void> {
  await page.getByText(sheet, { exact: true }).first().click();
  const box = page.locator('#grid input').nth(await nameBox());
  await box.click();
  await box.fill(address);
  await box.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const figures = (report: Report) => Object.fromEntries(report.cells);

/** Contrast and structure of the pane; the canvas of the grid has no text to look at. */
async function expectAccessible(): Promise<void> {
  await page.evaluate(readFileSync(axe, 'utf8'));
  const violations = await page.evaluate(async () => {
    const { run } = (
      globalThis as unknown as {
        axe: { run: (at: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    return (await run('#pane')).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
  expect(violations).toEqual([]);
}

describe('the main job in the page', () => {
  it('finds a wrong total while it is typed, jumps to it, and is content when it is mended', async () => {
    await tab('校核');
    await typeAt('表三', 'D29', '3404');
    await status(/3 处错误/u).waitFor();
    const finding = page.getByText('「自然人」列：各办理结果合计 3440，“（七）总计”填了 3404，相差 36。');
    await finding.waitFor();
    await page.getByText('表二', { exact: true }).first().click();
    await page.locator('li', { has: finding }).getByRole('button', { name: /定位/u }).first().click();
    await page.getByRole('button', { name: '表三 · 办理总计 · 自然人' }).first().click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>('#grid input')].some(({ value }) => value === 'D29'),
    );
    await page.keyboard.type('3440');
    await page.keyboard.press('Enter');
    await status('通过').waitFor();
    await expectAccessible();
    expect(faults).toEqual([]);
  }, 60_000);

  it('saves a workbook that our reader finds equal', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    const path = await (await download).path();
    const { grids, mark } = await readXlsx(readFileSync(path));
    expect(mark?.agency).toBe('宿迁市人民政府');
    expect(figures(recognise(grids))).toEqual(figures(sample));
    expect(faults).toEqual([]);
  }, 60_000);

  it('keeps a copy through a crash and gives it back', async () => {
    await typeAt('表二', 'B5', '7');
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.startsWith('nianbao.autosave.')),
    );
    // A crash asks nobody.
    await page.evaluate(() =>
      addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true),
    );
    await page.reload();
    await page.getByRole('button', { name: '恢复' }).click({ timeout: 40_000 });
    await page.getByText('表二', { exact: true }).first().click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    const { grids } = await readXlsx(readFileSync(await (await download).path()));
    expect(recognise(grids).cells.get('t2.gz.issued')).toEqual({ kind: 'number', value: 7 });
  }, 60_000);
});
