import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CellState } from '../../src/core/report/report';
import type { CellId } from '../../src/core/statute/types';
import { copyElsewhere, excelHtml, excelText } from './excel-clipboard';
import { openSample } from './open-sample';
import { savedReport, select, selected, status, typeInto } from './page-steps';

const clipboard = ['clipboard-read', 'clipboard-write'];
const refusal = (page: Page) => page.locator('.at-cell');
const number = (value: number): CellState => ({ kind: 'number', value });

const stateOf = async (page: Page, cell: CellId): Promise<CellState | undefined> =>
  (await savedReport(page)).cells.get(cell);

describe('a cell of the form', () => {
  it.each(['1/2', '3-5', '2-3', '2024-1-1', '12:30', '50%', '300%', '1e3', '1.5'])(
    'refuses %s, and keeps it to be corrected',
    async (text) => {
      const page = await openSample();
      await typeInto(page, 't3.r1.np', text);
      await refusal(page).getByText(`“${text}”不能填在这里。`).waitFor();
      // The next key does not leave the cell, either.
      await page.keyboard.press('Tab');
      await selected(page, 'D6');
      for (let key = 0; key < text.length; key += 1) await page.keyboard.press('Backspace');
      await refusal(page).waitFor({ state: 'detached' });
      await page.keyboard.type('3441');
      await page.keyboard.press('Enter');
      await status(page, '2 处错误').waitFor();
      expect(await stateOf(page, 't3.r1.np')).toEqual(number(3441));
    },
  );

  it('has what it had before when the entry is given up', async () => {
    const page = await openSample();
    await typeInto(page, 't3.r1.np', '1/2');
    await refusal(page).waitFor();
    await page.keyboard.press('Escape');
    await refusal(page).waitFor({ state: 'detached' });
    expect(await stateOf(page, 't3.r1.np')).toEqual(number(3440));
    await status(page, '通过').waitFor();
  });

  it('holds the text, which is a finding, when the mouse leaves it', async () => {
    const page = await openSample();
    await typeInto(page, 't3.r1.np', '1/2');
    await refusal(page).waitFor();
    // Another cell, away from the message.
    await page.mouse.click(880, 700);
    await refusal(page).waitFor({ state: 'detached' });
    await status(page, '1 处错误').waitFor();
    expect(await stateOf(page, 't3.r1.np')).toEqual({ kind: 'invalid', raw: '1/2' });
  });

  it.each(['t3.r1.np', 't2.xk.decided', 't2.sf.amount'] as const)(
    'takes one figure from another program, and no date: %s',
    async (cell) => {
      const page = await openSample(clipboard);
      for (const [text, expected] of [
        ['17', number(17)],
        ['1,234', number(1234)],
        ['1/2', { kind: 'invalid', raw: '1/2' }],
        ['50%', { kind: 'invalid', raw: '50%' }],
      ] as const)
        for (const parts of [
          { 'text/html': excelHtml([[text]]), 'text/plain': excelText([[text]]) },
          { 'text/plain': excelText([[text]]) },
        ]) {
          await copyElsewhere(page, { 'text/plain': 'x' });
          await select(page, cell);
          await page.keyboard.press('Delete');
          await copyElsewhere(page, parts);
          await page.keyboard.press('Control+V');
          await expect.poll(() => stateOf(page, cell)).toEqual(expected);
        }
    },
  );
});
