import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillIn, layOut } from '../../src/core/grid/lay-out';
import { readJson } from '../../src/files/json/read-json';
import { editions } from '../../src/core/statute/editions';
import type { CellId } from '../../src/core/statute/types';
import type { CopiedCell } from './excel-clipboard';
import { copyElsewhere, excelHtml, excelText } from './excel-clipboard';
import { openSample } from './open-sample';
import { openTab, savedReport, select, selectAddress, showExplained, status, typeInto } from './page-steps';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));
const clipboard = ['clipboard-read', 'clipboard-write'];

/** Two rows in office style: thousands marks, full width, a blank, a dash for nothing. */
const messy: string[][] = [
  ['1,234', '', '0', '４', '6', '3', '1247'],
  ['５', '3', '0', '0', '/', '0', '8'],
];
const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'] as const;

const cellsOfRow = (row: 'r1' | 'r2') => columns.map((column): CellId => `t3.${row}.${column}`);

const paste = (page: Page) => page.keyboard.press('Control+V');

/** What the grid gives other programs for a range: its displayed figures with their formats. */
async function copied(page: Page, range: string): Promise<string> {
  await selectAddress(page, '表三', range);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+C');
  return page.evaluate(async () => {
    for (;;) {
      const [item] = await navigator.clipboard.read();
      if (item?.types.includes('text/html') === true)
        return (await (await item.getType('text/html')).text()).replace(/ data-copy-id="[^"]*"/u, '');
      await new Promise(requestAnimationFrame);
    }
  });
}

describe('a paste from another program', () => {
  it.each([
    ['Excel', { 'text/html': excelHtml(messy), 'text/plain': excelText(messy) }],
    ['a program that copies text', { 'text/plain': excelText(messy) }],
  ])('keeps the figures of %s, and is one undo step', async (_, parts) => {
    const page = await openSample(clipboard);
    await openTab(page, '校核');
    await copyElsewhere(page, parts);
    await select(page, 't3.r1.np');
    await paste(page);
    await status(page, '4 处错误 · 1 格未填').waitFor();
    await page.getByText('表三有 1 格未填，1 格用“/”代替数字。').waitFor();
    await showExplained(page);
    await page
      .getByText('「自然人」列：新收 1234 + 上年结转 5 = 1239，办理 3440 + 结转下年 118 = 3558')
      .waitFor();
    const { cells } = await savedReport(page);
    const number = (value: number) => ({ kind: 'number', value });
    expect(cellsOfRow('r1').map((cell) => cells.get(cell))).toEqual([
      number(1234),
      { kind: 'blank' },
      ...[0, 4, 6, 3, 1247].map(number),
    ]);
    expect(cellsOfRow('r2').map((cell) => cells.get(cell))).toEqual([
      ...[5, 3, 0, 0].map(number),
      { kind: 'invalid', raw: '/' },
      ...[0, 8].map(number),
    ]);
    await page.getByRole('button', { name: '撤销' }).first().click();
    await status(page, '通过').waitFor();
    expect(Object.fromEntries((await savedReport(page)).cells)).toEqual(Object.fromEntries(sample.cells));
  });

  it('does not change the formats of the form’s cells', async () => {
    const page = await openSample(clipboard);
    const before = await copied(page, 'D6:J7');
    const figures = [cellsOfRow('r1'), cellsOfRow('r2')].map((row) =>
      row.map((cell) => {
        const state = sample.cells.get(cell);
        return state?.kind === 'number' ? state.value.toLocaleString('en-US') : '';
      }),
    );
    await copyElsewhere(page, { 'text/html': excelHtml(figures), 'text/plain': excelText(figures) });
    await typeInto(page, 't3.r1.np', '1');
    await status(page, '处错误').waitFor();
    await select(page, 't3.r1.np');
    await paste(page);
    await status(page, '通过').waitFor();
    expect(await copied(page, 'D6:J7')).toBe(before);
  });

  it('accepts a whole table with its merged headers', async () => {
    const page = await openSample(clipboard);
    const before = await copied(page, 'A3:J30');
    const grid = fillIn(layOut(editions['2021'], 't3'), sample, 'text');
    const rows = Array.from({ length: grid.rows }, (_, row) =>
      grid.cells
        .filter((cell) => cell.row === row)
        .map(({ content, rowSpan, columnSpan }): CopiedCell => ({
          text: String(content ?? ''),
          span: columnSpan,
          rows: rowSpan,
        })),
    );
    await copyElsewhere(page, { 'text/html': excelHtml(rows) });
    await typeInto(page, 't3.r1.np', '1');
    await status(page, '处错误').waitFor();
    await selectAddress(page, '表三', 'A3');
    await paste(page);
    await status(page, '通过').waitFor();
    expect(await copied(page, 'A3:J30')).toBe(before);
    expect(await page.locator('#notice [role=status]').textContent()).toBe('');
  });
});
