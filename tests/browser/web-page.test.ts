import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './launch-chromium';
import { builtPage } from './built-page';
import { servedFolder } from './serve-folder';
import { watchPage } from './watch-page';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

describe('the page of the web edition', () => {
  it('shows the sample without breaking its own rules or asking anybody else', async () => {
    const origin = await servedFolder(builtPage());
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const { faults } = await watchPage(page, origin);
    await page.goto(origin);
    await page.getByText('表四', { exact: true }).first().waitFor();
    await page.getByText('表三', { exact: true }).first().click();
    // The library goes on loading and calculating after it was drawn.
    await page.waitForTimeout(1000);
    expect(await page.locator('main canvas').count()).toBeGreaterThan(0);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(faults).toEqual([]);
    await page.close();
  });
});
