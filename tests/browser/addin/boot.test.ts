import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../accessibility';
import { servedAddin } from './built-addin';
import { connect, newPage } from './open-desktop';

/** The pane with a failure during startup; `wrong` runs before anything is loaded. */
async function opened(wrong: (page: Page) => Promise<unknown>, isInExcel = true): Promise<Page> {
  const origin = await servedAddin();
  const page = await newPage({ viewport: { width: 320, height: 640 } });
  if (isInExcel) await connect(page);
  await wrong(page);
  await page.goto(`${origin}taskpane.html`, { waitUntil: 'commit' });
  return page;
}

const title = (page: Page) => page.getByRole('heading', { name: '年报助手没有打开' });

describe('a pane that cannot start', () => {
  it.each(['office/office.js', 'office/excel-win32-16.01.js', 'main.*.js'])(
    'reports that %s is blocked, with its address, and starts once it no longer is',
    async (file) => {
      const page = await opened((blocked) => blocked.route(`**/${file}`, (route) => route.abort()));
      await title(page).waitFor();
      await page.getByText('没有取得所需的脚本文件').waitFor();
      await page.getByText('was not received').waitFor();
      expect(await page.locator('#help-address').textContent()).toMatch(
        new RegExp(`/${file.replace('*', '[0-9a-f]+')}$`, 'u'),
      );
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
      await page.unroute(`**/${file}`);
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByRole('button', { name: '开始使用' }).waitFor();
      expect(await title(page).isVisible()).toBe(false);
    },
  );

  it('shows text at once, and advice after ten seconds, if office.js never arrives', async () => {
    const page = await opened(async (slow) => {
      await slow.clock.install();
      await slow.route('**/office/office.js', () => undefined);
    });
    await page.getByText('正在打开…').waitFor();
    await page.clock.fastForward(9_000);
    expect(await title(page).isVisible()).toBe(false);
    await page.clock.fastForward(1_500);
    await page.getByText('没有取得所需的脚本文件').waitFor();
    expect(await page.locator('#help-address').textContent()).toMatch(/office\.js$/u);
  });

  it('reports after ten seconds that Excel does not answer', async () => {
    const page = await opened(async (silent) => {
      await silent.clock.install();
      await silent.route('**/office/office.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'window.Office = { onReady: function () { return new Promise(function () {}); } };',
        }),
      );
    });
    await page.getByText('正在打开…').waitFor();
    await page.waitForFunction(() => 'Office' in globalThis);
    await page.clock.fastForward(10_500);
    await page.getByText('Excel 没有应答').waitFor();
    await page.getByText('Excel did not answer').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('still starts if Excel answers late', async () => {
    let answer: () => void = () => undefined;
    const isFree = new Promise<void>((resolve) => (answer = resolve));
    const page = await opened(async (late) => {
      await late.clock.install();
      await late.route('**/office/excel-win32-16.01.js', async (route) => {
        await isFree;
        await route.continue();
      });
    });
    await page.getByText('正在打开…').waitFor();
    await page.waitForFunction(() => 'Office' in globalThis);
    await page.clock.fastForward(10_500);
    await page.getByText('Excel 没有应答').waitFor();
    answer();
    await page.clock.resume();
    await page.getByRole('button', { name: '开始使用' }).waitFor();
    expect(await title(page).isVisible()).toBe(false);
  });

  it('explains to users of an old browser what to install', async () => {
    const page = await opened((old) =>
      old.addInitScript(() => {
        Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Trident/7.0; rv:11.0)' });
      }),
    );
    await page.getByText('浏览器组件版本过低').waitFor();
    await page.getByText('WebView2').first().waitFor();
  });

  it('explains where it belongs when it is opened as a page', async () => {
    const page = await opened(() => Promise.resolve(), false);
    await page.getByText('这是 Excel 加载项的页面').waitFor();
    expect(await page.getByRole('button', { name: '重试' }).isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});

it('has a help page that anyone can read', async () => {
  const origin = await servedAddin();
  const page = await newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${origin}help.html`);
  await page.getByRole('heading', { name: '年报助手使用帮助' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
});
