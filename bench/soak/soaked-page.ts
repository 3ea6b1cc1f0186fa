import { resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serveFolder } from '../../scripts/serve.mjs';
import { launchChromium } from '../../tests/browser/launch-chromium';
import { withSample } from '../../tests/browser/sample-files';
import { watchPage } from '../../tests/browser/watch-page';

/** Milliseconds until the page counts as hung. */
const patience = 60_000;

/** The built page of the web edition in a browser of this machine. */
export interface SoakedPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** What the page must not do, since the last look. */
  readonly newFaults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the page, and waits until its sample is checked. */
export async function openSoakedPage(): Promise<SoakedPage> {
  const browser = await launchChromium();
  const { url, close } = await serveFolder(resolve('dist/web'));
  const context = await browser.newContext({
    viewport: { width: 1366, height: 850 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const { faults } = await watchPage(page, url);
  await page.goto(withSample(url));
  await untilChecked(page);
  return {
    page,
    session: await context.newCDPSession(page),
    newFaults: () => faults.splice(0),
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

/** Waits until the pane shows a result, and that no check is under way or due. Returns the result in words. */
export async function untilChecked(page: Page): Promise<string> {
  const shown = page.locator('#pane [data-status=passed], #pane [data-status=counts]');
  await shown.waitFor({ state: 'attached' });
  return (await shown.textContent()) ?? '';
}
