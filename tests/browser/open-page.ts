import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { builtPage } from './built-page';
import { launchChromium } from './launch-chromium';
import { servedFolder } from './serve-folder';
import { watchPage } from './watch-page';

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** One browser for all tests of a file; each test has a separate profile in it. */
export const sharedBrowser = (): Promise<Browser> => (browser ??= launchChromium());

/** Maximum time in milliseconds until the page is usable: the grid is large and machines are busy. */
const patience = 40_000;

/**
 * Opens the built page as a user finds it, with the sample of real figures checked and no trace of earlier visits. The
 * test fails at its end if the page broke its policy, reported an error, or contacted any other server.
 */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const origin = await servedFolder(builtPage());
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  onTestFinished(() => context.close());
  return watched(context, origin);
}

/** Opens the page again, with everything the browser stored for it, for example after a crash. */
export const openAgain = (page: Page): Promise<Page> => watched(page.context(), page.url());

async function watched(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  const { faults } = await watchPage(page, origin);
  // The final steps run in reverse order: the page is still open.
  onTestFinished(() => expect(faults, 'what the page must not do').toEqual([]));
  await page.goto(origin);
  await untilChecked(page);
  return page;
}

/** Waits until the pane reports that the figures are right; on a narrow screen it is not visible. */
export const untilChecked = (page: Page): Promise<void> =>
  page.locator('#pane [data-status=passed]').waitFor({ state: 'attached', timeout: patience });
