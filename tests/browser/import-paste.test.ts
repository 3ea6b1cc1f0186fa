import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fillIn, layOut } from '../../src/core/grid/lay-out';
import { readJson } from '../../src/files/json/read-json';
import { editions } from '../../src/core/statute/editions';
import type { CopiedCell } from './excel-clipboard';
import { copyElsewhere, excelHtml } from './excel-clipboard';
import { openSample } from './open-sample';
import { savedReport, selectAddress, status } from './page-steps';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));

/** All of table 3 as copied by another program. */
function table3(): CopiedCell[][] {
  const grid = fillIn(layOut(editions['2021'], 't3'), sample, 'text');
  return Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map(({ content, rowSpan, columnSpan }) => ({
        text: String(content ?? ''),
        span: columnSpan,
        rows: rowSpan,
      })),
  );
}

const openWithClipboard = () => openSample(['clipboard-read', 'clipboard-write']);

async function pasteTable3(page: Page, address: string): Promise<void> {
  await copyElsewhere(page, { 'text/html': excelHtml(table3()) });
  await selectAddress(page, '表三', address);
  await page.keyboard.press('Control+V');
}

/** The grid is unchanged, and the page no longer shows a message. */
async function expectAsBefore(page: Page): Promise<void> {
  await status(page, '通过').waitFor();
  expect(await page.locator('#notice [role=status]').textContent()).toBe('');
  expect(Object.fromEntries((await savedReport(page)).cells)).toEqual(Object.fromEntries(sample.cells));
}

it('offers to align a table pasted next to the one of the form, and undoes the paste', async () => {
  const page = await openWithClipboard();
  await pasteTable3(page, 'L3');
  await page.getByText('没有对齐').waitFor();
  await status(page, '通过').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '按项目名称对齐' }).click();
  await expectAsBefore(page);
});

it('offers the same for a table one column off, which the grid refuses', async () => {
  const page = await openWithClipboard();
  await pasteTable3(page, 'B3');
  await page.getByText('没有粘贴').waitFor();
  await page.getByRole('button', { name: '按项目名称对齐' }).click();
  await expectAsBefore(page);
});
