import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readZipDirectory } from '../../src/files/open/zip-directory';
import { partOf } from '../files/open/unpacked';
import { numberState } from '../../src/core/report/report';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { uniformReport } from '../fixtures/reports';
import { openSample } from './open-sample';
import { savedFile, savedReport, select, selectAddress, status, typeInto } from './page-steps';

const message = (page: Page) => page.locator('.at-cell');
const row = (page: Page, text: string) => page.locator('#pane p[role=status]').filter({ hasText: text });

/** Whether the sheets of the saved workbook are protected. */
async function savedProtection(page: Page): Promise<readonly boolean[]> {
  const { bytes } = await savedFile(page);
  return [...readZipDirectory(bytes).keys()]
    .filter((part) => part.startsWith('xl/worksheets/sheet'))
    .map((part) => partOf(bytes, part).includes('<sheetProtection'));
}

it('locks labels, says so at the cell, and unlocks by one click there; the pane locks again', async () => {
  const page = await openSample();
  await page.getByRole('tab', { name: '填报' }).click();
  await row(page, '表格已锁定').waitFor();
  expect(await savedProtection(page)).toEqual([true, true, true]);
  await selectAddress(page, '表三', 'A6');
  await page.keyboard.type('x');
  await message(page).getByText('已锁定').waitFor();
  // The next key in the grid answers it; figures are typed as always.
  await typeInto(page, 't3.r1.np', '3441');
  await message(page).waitFor({ state: 'detached' });
  await status(page, '2 处错误').waitFor();
  await select(page, 't3.r1.np');
  await page.keyboard.press('Control+z');
  await status(page, '通过').waitFor();

  await selectAddress(page, '表三', 'A6');
  await page.keyboard.type('x');
  await message(page).getByRole('button', { name: '解除锁定' }).click();
  await row(page, '表格没有锁定').waitFor();
  await message(page).waitFor({ state: 'detached' });
  await page.keyboard.type('1');
  await page.keyboard.press('Escape');
  expect(await savedProtection(page)).toEqual([false, false, false]);
  await page.getByRole('button', { name: '锁定表格' }).click();
  await row(page, '表格已锁定').waitFor();
  expect((await savedReport(page)).cells.get('t3.r1.np')).toEqual(numberState(3440));
});

it('asks before the formula of a total is overwritten in tables that are not locked', async () => {
  const page = await openSample();
  const buffer = Buffer.from(await writeXlsx(uniformReport(0), { totals: 'formula' }));
  await page.locator('#toolbar input[type=file]').setInputFiles({ name: '公式.xlsx', mimeType: '', buffer });
  await page.waitForFunction(() => document.title.includes('公式'));
  await page.getByRole('tab', { name: '填报' }).click();
  await page.getByRole('button', { name: '解除锁定' }).click();
  await row(page, '表格没有锁定').waitFor();
  await select(page, 't3.r1.tot');
  await page.keyboard.type('5');
  await message(page).getByText('随明细自动计算').waitFor();
  await message(page).getByRole('button', { name: '不改' }).click();
  await message(page).waitFor({ state: 'detached' });
  expect((await savedReport(page)).cells.get('t3.r1.tot')).toEqual(numberState(0));
  await select(page, 't3.r1.tot');
  await page.keyboard.type('5');
  await message(page).getByRole('button', { name: '改写' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await status(page, '1 处错误').waitFor();
  expect((await savedReport(page)).cells.get('t3.r1.tot')).toEqual(numberState(5));
});
