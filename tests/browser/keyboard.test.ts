import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './open-page';
import { openSample } from './open-sample';
import { downloaded, select, selected, status } from './page-steps';

/** The focused element: its area of the page and its text. */
const focused = (page: Page): Promise<{ readonly area: string; readonly name: string }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      area: element?.closest('#toolbar, #grid, #pane')?.id ?? '',
      // A panel includes the text of everything in it.
      name:
        element?.getAttribute('role') === 'tabpanel'
          ? ''
          : (element?.getAttribute('aria-label') ?? element?.textContent ?? ''),
    };
  });

/** The margin in pixels around the focused element in which a focus mark may be. */
const margin = 6;

/** Presses Tab until an element is reached. Every stop on the way must look different once it has lost the focus. */
async function tabTo(page: Page, isThere: (name: string) => boolean): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press('Tab');
    const { name } = await focused(page);
    if (isThere(name)) return;
    const box = await page.locator(':focus').boundingBox();
    if (box === null) throw new Error(`${name} has the focus and is not shown`);
    const x = Math.max(0, box.x - margin);
    const y = Math.max(0, box.y - margin);
    const clip = {
      x,
      y,
      width: Math.min(box.x + box.width + margin, width) - x,
      height: Math.min(box.y + box.height + margin, height) - y,
    };
    const look = () => page.screenshot({ clip, animations: 'disabled' });
    const withFocus = await look();
    await page.keyboard.press('Tab');
    const without = await look();
    await page.keyboard.press('Shift+Tab');
    expect(withFocus.equals(without), name).toBe(false);
  }
  throw new Error('Tab does not lead there');
}

/** Whether the grid's name box shows this address, once the grid has drawn the effect of the last key. */
const isAt = (page: Page, address: RegExp): Promise<boolean> =>
  page.evaluate(async (source) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const wanted = new RegExp(source, 'u');
    return [...document.querySelectorAll<HTMLInputElement>('#grid input')].some(({ value }) =>
      wanted.test(value),
    );
  }, address.source);

it('does the whole job without a mouse', async () => {
  const page = await openPage();
  // In the grid Tab moves from cell to cell, as in every spreadsheet program. F6 moves from area to area.
  const goTo = async (area: string) => {
    for (let steps = 0; (await focused(page)).area !== area; steps += 1) {
      expect(steps, area).toBeLessThan(4);
      await page.keyboard.press('F6');
    }
  };
  await goTo('grid');
  for (const key of ['ArrowDown', 'ArrowRight'])
    for (let steps = 0; !(await isAt(page, key === 'ArrowDown' ? /^A5/u : /^B5$/u)); steps += 1) {
      expect(steps, key).toBeLessThan(8);
      await page.keyboard.press(key);
    }
  await page.keyboard.press('Delete');
  await status(page, '1 格未填').waitFor();

  await goTo('pane');
  await tabTo(page, (name) => name === '填报');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect((await focused(page)).name).toBe('校核');
  await page.getByRole('switch', { name: '边填边校核' }).waitFor();
  await tabTo(page, (name) => name.includes('表二有 1 格未填'));
  await page.keyboard.press('Enter');
  await selected(page, 'B5');
  expect((await focused(page)).area).toBe('grid');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await status(page, '通过').waitFor();

  await goTo('toolbar');
  const { name } = await downloaded(page, async () => {
    if ((await focused(page)).name !== '保存') await tabTo(page, (label) => label === '保存');
    await page.keyboard.press('Enter');
  });
  expect(name).toMatch(/\.xlsx$/u);
});

it('never moves from the last control of the pane to anything invisible', async () => {
  const page = await openSample();
  await page.getByRole('button', { name: '手工填写上年数字' }).focus();
  /** The document itself comes between its end and its beginning. */
  const stop = () =>
    page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { left, width } = element.getBoundingClientRect();
      return { name: element.textContent, isSeen: left >= 0 && width > 8 };
    });
  for (let steps = 0; (await stop()).name !== '打开'; steps += 1) {
    expect(steps).toBeLessThan(8);
    await page.keyboard.press('Tab');
    const { name, isSeen } = await stop();
    expect(isSeen, name).toBe(true);
  }
});

it('moves the focus to the panel when the focused button disappears, and keeps the page available to screen readers', async () => {
  const page = await openSample();
  await select(page, 't3.r1.np');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '表三空白填 0（1 格）' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '空白填 0（1 格）' }).click();
  await page.getByRole('button', { name: '表三空白填 0（1 格）' }).waitFor({ state: 'detached' });
  // Found by role: a page hidden from screen readers has none.
  await page.getByRole('button', { name: '打开' }).waitFor();
  expect(await page.locator(':focus').getAttribute('role')).toBe('tabpanel');
});

it('keeps the sheet visible during a question, and reachable while last year’s figures are typed', async () => {
  const page = await openSample();
  const over = () => page.evaluate(() => document.elementFromPoint(60, 700)?.closest('#grid') !== null);
  await page.getByRole('button', { name: '手工填写上年数字' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await over()).toBe(true);
  await page.keyboard.press('Escape');
  await select(page, 't3.r1.np');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '表三空白填 0（1 格）' }).click();
  await page.getByRole('alertdialog').waitFor();
  // Only the dialog and its translucent backdrop cover the page.
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-portal-node]')].map((node) => node.offsetHeight),
  );
  expect(heights).toEqual([0]);
});
