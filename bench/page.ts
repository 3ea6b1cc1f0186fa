// The waiting times of a web edition user, measured inside the built page in a browser of this machine.
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../scripts/serve.mjs';
import { pauses } from '../src/app/session/debounce';
import { launchChromium } from '../tests/browser/launch-chromium';
import { withSample } from '../tests/browser/sample-files';
import { median, quantile } from './measure';
import type { Figure } from './report/figures';
import { give } from './report/give';

/** Milliseconds of intended waiting, so that no half-typed figure is reported. */
const { quiet } = pauses.liveCheck;
const samples = 40;
const loads = 5;

interface Timing {
  /** Time of the event that measurements start from; milliseconds since the navigation began. */
  from: number;
  /** When each status was first seen after it. */
  seen: Record<string, number>;
}

declare global {
  interface Window {
    timing?: Timing;
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 850 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const timing: Timing = { from: 0, seen: {} };
    window.timing = timing;
    for (const type of ['keydown', 'click'] as const)
      addEventListener(
        type,
        (event) => {
          if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
          timing.from = performance.now();
          timing.seen = {};
        },
        true,
      );
    let last: string | undefined;
    new MutationObserver(() => {
      const status = document.querySelector<HTMLElement>('#pane [data-status]')?.dataset['status'];
      if (status !== undefined && status !== last) timing.seen[status] ??= performance.now() - timing.from;
      last = status;
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.goto(withSample(url));
  await seen(page, 'passed');
  return page;
}

/** Milliseconds from the event to a status. */
async function seen(page: Page, status: string): Promise<number> {
  await page.waitForFunction((wanted) => window.timing?.seen[wanted] !== undefined, status);
  const time = await page.evaluate((wanted) => window.timing?.seen[wanted], status);
  if (time === undefined) throw new Error(`the page took back that it was ${status}`);
  return time;
}

async function select(page: Page, sheet: string, address: string): Promise<void> {
  await page.locator('#grid').getByText(sheet, { exact: true }).first().click();
  const box = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('#grid input')].findIndex(({ value }) =>
      /^[A-Z]+\d/u.test(value),
    ),
  );
  await page.locator('#grid input').nth(box).fill(address);
  await page.locator('#grid input').nth(box).press('Enter');
}

/** Milliseconds from the Enter that completes a figure until the pane shows the result, alternately wrong and right. */
async function typing(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  await select(page, '表三', 'D29');
  for (let i = 0; i < samples; i += 1) {
    const isWrong = i % 2 === 0;
    await page.keyboard.type(isWrong ? '3404' : '3440');
    await page.keyboard.press('Enter');
    times.push(await seen(page, isWrong ? 'counts' : 'passed'));
    await page.keyboard.press('ArrowUp');
  }
  return times;
}

/** Milliseconds from a click on 校核 until its result: reading the workbook, checking it, showing it. */
async function checking(page: Page): Promise<readonly number[]> {
  await page.getByRole('tab', { name: '校核' }).click();
  const times: number[] = [];
  for (let i = 0; i < samples; i += 1) {
    await page.locator('#pane').getByRole('button', { name: '校核', exact: true }).click();
    times.push(await seen(page, 'passed'));
  }
  return times;
}

const browser = await launchChromium();
const { url, close } = await serveFolder(resolve('dist/web'));
const opened: number[] = [];
for (let i = 0; i < loads; i += 1) {
  const page = await open(browser, url);
  opened.push(await seen(page, 'passed'));
  await page.context().close();
}
const page = await open(browser, url);
const typed = await typing(page);
const checked = await checking(page);
await browser.close();
await close();

const ms = (name: string, value: number): Figure => ({ name, unit: 'ms', value });
const figures: readonly Figure[] = [
  { ...ms('from Enter to the result of the check', median(typed)), goal: { atMost: 500 } },
  ms(`of which not the intended pause of ${quiet} ms`, median(typed) - quiet),
  ms('from Enter to the result, 95 of 100 times', quantile(typed, 0.95)),
  ms('from a click on 校核 to its result', median(checked)),
  ms('from opening the page to a checked sample', median(opened)),
];
give({ figures: [...figures], versions: { browser: `Chromium ${browser.version()}` } });
