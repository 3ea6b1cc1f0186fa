import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { builtPage } from './built-page';
import { servedFolder } from './serve-folder';
import { watchPage } from './watch-page';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface OpenPage {
  readonly page: Page;
  readonly origin: string;
  readonly faults: readonly string[];
}

/** Opens the built page as a new user does, and waits until its sample is shown and checked. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const origin = await servedFolder(builtPage());
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const { faults } = await watchPage(page, origin);
  await page.goto(origin);
  await untilChecked(page);
  return { page, origin, faults };
}

/** Waits until the pane says something of the figures; on a narrow screen nobody sees it. */
export const untilChecked = (page: Page): Promise<void> =>
  page.locator('#pane').getByText('通过').first().waitFor({ state: 'attached', timeout: 40_000 });

/** What axe-core finds wrong in the whole document. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Colours that are on their way to others are neither.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { run } = (
      globalThis as unknown as {
        axe: { run: (at: Document) => Promise<{ violations: readonly Violation[] }> };
      }
    ).axe;
    return (await run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** Goes to a cell by its address, as a user does with the name box. */
export async function goTo(page: Page, sheet: string, address: string): Promise<void> {
  await page.locator('#grid').getByText(sheet, { exact: true }).first().click();
  const box = page.locator('#grid [data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(address);
  await box.press('Enter');
}

/** Types into a cell. */
export async function typeAt(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await goTo(page, sheet, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
