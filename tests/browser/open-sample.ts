import type { CDPSession, Page } from 'playwright-core';
import { expect, onTestFailed, onTestFinished } from 'vitest';
import { uiTexts } from '../../src/messages/zh-CN/ui';
import { newContext, untilChecked } from './open-page';
import { withSample } from './sample-files';
import { webOrigin } from './shared-browser';
import { describeFailure, watchPage } from './watch-page';

/** The page in which the tests of this worker follow one another. */
interface SharedPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly faults: string[];
  /** How it looked when it was new. */
  readonly look: string;
}

let shared: SharedPage | undefined;

/**
 * The sample of real figures, opened anew in the page of the previous test, as by a user who goes on to the next report:
 * tens of times faster than a new page. If the page then looks any different from a new one, or the previous test
 * failed, it is loaded again. Tests of the start, of what is stored, and those that replace parts of the browser use
 * `openPage`. The test fails at its end if the page broke its policy, reported an error, or contacted any other server.
 */
export async function openSample(permissions: readonly string[] = []): Promise<Page> {
  shared ??= await newPage();
  const { page, faults, session, look } = shared;
  onTestFailed(async () => {
    shared = undefined;
    await page.context().close();
  });
  onTestFinished(() => expect(faults.splice(0), 'what the page must not do').toEqual([]));
  describeFailure(page);
  await forget(page);
  if (permissions.length > 0) await page.context().grantPermissions([...permissions]);
  if (!(await startsOver(page, look))) await load(page, session);
  return page;
}

async function newPage(): Promise<SharedPage> {
  const context = await newContext();
  const page = await context.newPage();
  const { faults } = await watchPage(page, await webOrigin());
  const session = await context.newCDPSession(page);
  await load(page, session);
  return { page, session, faults, look: await lookOf(page) };
}

/** Loads the page with nothing stored. */
async function load(page: Page, session: CDPSession): Promise<void> {
  const origin = await webOrigin();
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin: new URL(origin).origin, storageTypes: 'all' });
  await page.goto(withSample(origin));
  await untilSettled(page);
}

/** Waits until the figures are checked and every part of the pane is there. */
async function untilSettled(page: Page): Promise<void> {
  await untilChecked(page);
  await page.waitForFunction(
    (loading) =>
      document.body.getAttribute('aria-busy') === 'false' &&
      document.getElementById('pane')?.textContent.includes(loading) === false,
    uiTexts.loading,
  );
}

/** Nothing that a test did to the browser outlives it. */
async function forget(page: Page): Promise<void> {
  for (const event of ['dialog', 'download', 'worker'] as const) page.removeAllListeners(event);
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await page.context().clearPermissions();
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
  await page.bringToFront();
}

/** How often a page that looks different is looked at again before it is loaded anew. */
const mostLooks = 30;

/** Opens the sample anew in the page. Returns whether the page looks like a new one then. */
async function startsOver(page: Page, look: string): Promise<boolean> {
  const isReady = await page.evaluate(
    () =>
      document.body.getAttribute('aria-busy') === 'false' &&
      document.querySelector('dialog, [role=dialog], [role=alertdialog]') === null &&
      // Hidden while something is imported.
      document.querySelector('#pane [role=tab]')?.checkVisibility() === true,
  );
  if (!isReady) return false;
  await page.locator('#toolbar select').selectOption('good');
  const isAsked = page.locator('body > dialog');
  if (await isAsked.isVisible()) await isAsked.getByRole('button').last().click();
  await page.locator('#pane [role=tab]').first().click();
  await untilSettled(page);
  await page.evaluate(() => {
    localStorage.clear();
    for (const style of document.querySelectorAll('style[data-by-test]')) style.remove();
    document.getElementById('pane')?.scrollTo(0, 0);
    document.getElementById('top')?.focus();
  });
  // What is loaded or stored in the background comes to rest.
  for (let looks = 0; looks < mostLooks; looks += 1) {
    if ((await lookOf(page)) === look) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

/** Everything outside the grid, as text that can be compared; without what other tabs hold hidden. */
const lookOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const clone = document.documentElement.cloneNode(true) as HTMLElement;
    for (const other of clone.querySelectorAll('head, script, style, [role=tabpanel][hidden] > *, #grid > *'))
      other.remove();
    // In the order in which they were set.
    for (const element of clone.querySelectorAll('*')) {
      const attributes = [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
    const text = clone.outerHTML.replace(/\d\d:\d\d:\d\d|_r_\w+?_| class=""/gu, '');
    return [document.title, document.activeElement?.id, Object.keys(localStorage), text].join('\n');
  });
