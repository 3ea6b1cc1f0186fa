import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSample } from './open-sample';
import { savedReport, select, selected, showExplained, status, typeInto } from './page-steps';

/** An input method while letters are typed: nothing is committed yet. */
async function compose(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Process',
  });
  const end = text.length;
  await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
}

/** The candidate is selected. */
const choose = (session: CDPSession, text: string) => session.send('Input.insertText', { text });

const inputMethod = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

describe('a Chinese input method', () => {
  it('is not disturbed by the live check, and its full-width figures count', async () => {
    const page = await openSample();
    const session = await inputMethod(page);
    // Enter moves to the cell below, 结转下年度.
    await typeInto(page, 't3.r3.7.np', '3404');
    await compose(session, '１');
    await compose(session, '１５');
    // The check of the previous figure ends in the middle of the word.
    await status(page, '3 处错误').waitFor();
    await compose(session, '１５４');
    await choose(session, '１５４');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '校核' }).click();
    await showExplained(page);
    await page.getByText('「结转下年度」行：六类申请人合计 161，总计填了 125，相差 36。').waitFor();
    const { cells } = await savedReport(page);
    expect(cells.get('t3.r3.7.np')).toEqual({ kind: 'number', value: 3404 });
    expect(cells.get('t3.r4.np')).toEqual({ kind: 'number', value: 154 });
  });

  it('may write a word, which the cell refuses with a hint about valid input', async () => {
    const page = await openSample();
    const session = await inputMethod(page);
    await select(page, 't3.r1.np');
    await compose(session, 'w');
    await compose(session, 'wu');
    await choose(session, '无');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('请填大于等于 0 的整数（单位：件）').waitFor();
    await dialog.getByRole('button', { name: '确定' }).click();
    await selected(page, 'D6');
    expect((await savedReport(page)).cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 3440 });
    await status(page, '通过').waitFor();
  });
});
