import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { builtPage } from '../../tests/browser/built-page';

/** What Playwright's part in a page asks of an element besides: whether something around it is not displayed. */
const checkVisibility = `
  if (!('checkVisibility' in Element.prototype))
    Element.prototype.checkVisibility = function () {
      for (var element = this; element !== null; element = element.parentElement)
        if (getComputedStyle(element).display === 'none') return false;
      return true;
    };
`;

/**
 * A new page that Playwright can drive in an old browser: its own part runs in a world of its own, with the functions of
 * the browser, and gets there what the program's pages load for themselves.
 */
export async function drivenPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const folder = builtPage();
  const file = readdirSync(folder).find((name) => /^functions\.[0-9a-f]+\.js$/u.test(name)) ?? '';
  const { _guid: guid } = page as unknown as { readonly _guid: string };
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `${readFileSync(join(folder, file), 'utf8')}\n${checkVisibility}`,
    worldName: `__playwright_utility_world_${guid}`,
  });
  return page;
}
