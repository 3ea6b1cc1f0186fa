import { expect, it } from 'vitest';
import { readJson } from '../../../src/readers/read-json';
import { downloaded } from '../page-steps';
import { insertTables, openTab, placeOf, selectedIn, status } from './addin-steps';
import { openDesktop } from './open-desktop';

it('does the main job in Excel for Windows', async () => {
  const { page, host, user } = await openDesktop();
  await insertTables(page);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '表二', '表三', '表四']);

  // Everything 0 but a wrong total, typed in the workbook.
  for (const table of ['表二', '表三', '表四']) {
    await page.getByRole('button', { name: `${table}空白填 0` }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /空白填 0/u })
      .click();
    await page.getByRole('button', { name: `${table}空白填 0` }).waitFor({ state: 'detached' });
  }
  await status(page, '通过').waitFor();
  const total = placeOf(host, 't3.r3.7.np');
  user.type(total, '5');
  await status(page, '处错误').waitFor();
  await openTab(page, '校核');
  user.show(host.workbook.sheets[0]?.id ?? '');
  const finding = page.locator('li', { hasText: '“（七）总计”填了 5' }).first();
  await finding.getByRole('button', { name: /定位/u }).first().click();
  await page.getByRole('button', { name: '表三 · 办理总计 · 自然人' }).first().click();
  await selectedIn(user, total);

  user.type(total, '0');
  await status(page, '通过').waitFor();
  // Nothing was received, but something carried over to the next year from nowhere: that needs a word.
  await openTab(page, '导出');
  const { bytes } = await downloaded(page, () => page.getByRole('button', { name: 'JSON' }).click());
  const report = readJson(bytes);
  expect(report.agency).toBe('示例县档案局');
  expect(report.cells.get('t3.r3.7.np')).toEqual({ kind: 'number', value: 0 });
  expect(report.cells.size).toBe(200);
});
