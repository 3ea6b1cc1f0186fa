// A clerk's waiting times on an old computer: the built page with a processor slowed four times, in a small window.
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../scripts/serve.mjs';
import { clicksIn, countClicks } from '../tests/browser/clicks';
import { launchChromium } from '../tests/browser/launch-chromium';
import { median } from './measure';
import type { Figure } from './report/figures';
import { give } from './report/give';

const slowed = 4;
const visits = 3;
const figuresTyped = 10;

declare global {
  interface Window {
    /** When Enter was last pressed, and how long after it the status first had another count of blank cells. */
    slow?: { from: number; changed: number | null };
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 657 },
    locale: 'zh-CN',
    // It would load the page a second time.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await countClicks(page);
  await page.addInitScript(() => {
    const slow: { from: number; changed: number | null } = { from: 0, changed: null };
    window.slow = slow;
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return;
        slow.from = performance.now();
        slow.changed = null;
      },
      true,
    );
    let last: string | undefined;
    new MutationObserver(() => {
      const status = document.querySelector('#pane [data-status]')?.textContent ?? '';
      // While it is not checked yet, there is none.
      const blanks = /(\d+) 格未填/u.exec(status)?.[1];
      if (blanks === undefined || blanks === last) return;
      slow.changed ??= performance.now() - slow.from;
      last = blanks;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(url);
  return page;
}

/** Milliseconds since the navigation until the page says so itself. */
const since = (page: Page, isReached: () => boolean): Promise<number> =>
  page
    .waitForFunction(isReached, undefined, { polling: 20 })
    .then(() => page.evaluate(() => performance.now()));

/** Milliseconds from Enter until the status has changed. */
async function changed(page: Page): Promise<number> {
  await page.waitForFunction(() => typeof window.slow?.changed === 'number');
  return page.evaluate(() => window.slow?.changed ?? Number.NaN);
}

const browser = await launchChromium();
const { url, close } = await serveFolder(resolve('dist/web'));
const ready: number[] = [];
const inserted: number[] = [];
const typed: number[] = [];
let clicks = 0;
for (let visit = 0; visit < visits; visit += 1) {
  const page = await open(browser, url);
  // The keyboard is in the form of a new report, and the grid is drawn.
  ready.push(
    await since(
      page,
      () =>
        document.activeElement?.getAttribute('name') === 'agency' &&
        document.querySelector('#grid canvas') !== null &&
        document.querySelector('#toolbar button') !== null,
    ),
  );
  await page.keyboard.type('示例县档案局');
  await page.keyboard.press('Enter');
  const isInGrid = () => document.activeElement?.closest('#grid') !== null && document.activeElement !== null;
  const end = await since(page, isInGrid);
  inserted.push(end - (await page.evaluate(() => window.slow?.from ?? Number.NaN)));
  await page.locator('#pane [data-status]').filter({ hasText: '格未填' }).waitFor();
  await page.waitForTimeout(1000);
  for (let figure = 0; figure < figuresTyped; figure += 1) {
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    typed.push(await changed(page));
    if (visit + figure === 0) clicks = (await clicksIn(page)).length;
    await page.waitForTimeout(300);
  }
  await page.context().close();
}
const version = browser.version();
await browser.close();
await close();

const ms = (name: string, value: number, atMost: number): Figure => ({
  name,
  unit: 'ms',
  value,
  goal: { atMost },
});
give({
  figures: [
    ms('from opening the page to the form of a new report', median(ready), 12_000),
    ms('from Enter in the form to the first cell of the tables', median(inserted), 2000),
    ms('from Enter in a cell to the new status', median(typed), 1500),
    { name: 'clicks to the first figure', unit: 'count', value: clicks, goal: { atMost: 6 } },
  ],
  versions: { browser: `Chromium ${version}` },
});
