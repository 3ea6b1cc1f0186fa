import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: Document | { include: string[][] },
    options: { resultTypes: string[]; runOnly?: string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** The possible appearances of the page. */
export const appearances = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** The rules of axe-core that look at colours. What the others find depends on nothing but the document. */
const rulesAboutColours = ['color-contrast', 'link-in-text-block'];

/** Gives the pane a width in pixels, whatever surrounds it; by default the narrowest that a host provides. */
export const narrowPane = (page: Page, width = 320): Promise<unknown> =>
  page.evaluate((pixels) => {
    const found = document.querySelector('style[data-by-test]');
    const style = found ?? document.createElement('style');
    style.setAttribute('data-by-test', '');
    style.textContent = `#pane { width: ${pixels}px !important; min-width: 0 !important; max-width: ${pixels}px !important; }`;
    if (found === null) document.head.append(style);
  }, width);

/** Colours in transition match neither. */
const untilStill = (frame: Page | Frame): Promise<unknown> =>
  frame.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));

/** The violations axe-core finds in the whole document. */
export async function violations(page: Page): Promise<readonly string[]> {
  await untilStill(page);
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run(document, { resultTypes: ['violations'] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
    );
  });
}

/**
 * The pane in its current state violates no machine-testable rule, in light, dark and forced colours, and is nowhere
 * wider than its container. The grid next to it is a canvas without text to examine.
 */
export async function expectAccessible(
  page: Page,
  state: string,
  /** The frame of the pane, if it is in one. */
  frame: Page | Frame = page,
  among: readonly (typeof appearances)[number][] = appearances,
): Promise<void> {
  let examined = '';
  for (const { name, media } of among) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    // The dark theme may be loaded first.
    await frame.waitForFunction((isDark) => {
      const ground = getComputedStyle(document.querySelector('#pane > *') ?? document.body).backgroundColor;
      return Number(/\d+/u.exec(ground)?.[0]) < 128 === isDark;
    }, media.colorScheme === 'dark');
    await untilStill(frame);
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource);
    // In the same document as before, only what looks at colours can find something else. Themes are classes.
    const seen = await frame.evaluate(() => {
      const shown = [...document.body.querySelectorAll('*')].map((element) => element.checkVisibility());
      return document.body.outerHTML.replace(/ class="[^"]*"/gu, '') + shown.map(Number).join('');
    });
    const rules = seen === examined ? rulesAboutColours : undefined;
    examined = seen;
    const violations = await frame.evaluate(async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const dialog = ['[role=alertdialog]', '[role=dialog]'].flatMap((asked) =>
        document.querySelector(asked) === null ? [] : [[asked]],
      );
      const found = await axe.run(
        { include: [['#pane'], ...dialog] },
        // What passes is not described.
        { resultTypes: ['violations'], ...(runOnly === undefined ? {} : { runOnly }) },
      );
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
      );
    }, rules);
    expect(violations, `${state}, ${name}`).toEqual([]);
    const wide = await frame.evaluate(() => {
      const pane = document.querySelector('#pane');
      return pane === null ? Infinity : pane.scrollWidth - pane.clientWidth;
    });
    expect(wide, `${state}, ${name}: pixels too wide`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}
