import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { withSample } from './sample-files';
import { sharedBrowser, webOrigin } from './shared-browser';
import { describeFailure, watchPage } from './watch-page';

/** Maximum time in milliseconds until anything happens in a page: the grid is large and machines are busy. */
export const patience = 90_000;

/** A window with room for grid and pane next to each other, with a separate profile. */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    // Every installation downloads and compiles the whole program again. The tests of it allow it.
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(patience);
  return context;
}

/**
 * Opens the built page in a new profile, as a user finds it, with the sample of real figures checked. The test fails at
 * its end if the page broke its policy, reported an error, or contacted any other server.
 *
 * @param before runs in the page before its scripts
 */
export async function openPage(options: BrowserContextOptions = {}, before?: () => void): Promise<Page> {
  const context = await newContext(options);
  if (before !== undefined) await context.addInitScript(before);
  onTestFinished(() => context.close());
  return watched(context, withSample(await webOrigin()));
}

/** Opens the page again, with everything the browser stored for it, for example after a crash. */
export const openAgain = (page: Page): Promise<Page> => watched(page.context(), page.url());

async function watched(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  const { faults } = await watchPage(page, await webOrigin());
  // The final steps run in reverse order: the page is still open.
  onTestFinished(() => expect(faults, 'what the page must not do').toEqual([]));
  describeFailure(page);
  await page.goto(address);
  await untilChecked(page);
  return page;
}

/** Waits until the pane reports that the figures are right; on a narrow screen it is not visible. */
export const untilChecked = (page: Page): Promise<void> =>
  page.locator('#pane [data-status=passed]').waitFor({ state: 'attached' });
