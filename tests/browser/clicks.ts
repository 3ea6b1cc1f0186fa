import type { Page } from 'playwright-core';

declare global {
  interface Window {
    pressed?: string[];
  }
}

/** Counts what the user presses with the mouse from now on: each with the words on it. */
export async function countClicks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pressed: string[] = [];
    window.pressed = pressed;
    addEventListener(
      'pointerdown',
      ({ isTrusted, target }) => {
        if (!isTrusted || !(target instanceof Element)) return;
        const named = target.closest('button, [role=tab], label, select, input, a') ?? target;
        pressed.push(named.getAttribute('aria-label') ?? named.textContent.trim().slice(0, 20));
      },
      { capture: true },
    );
  });
}

export const clicksIn = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.pressed ?? []);
