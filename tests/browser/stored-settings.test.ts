import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readXlsx } from '../fixtures/read-files';
import { openSample } from './open-sample';

it('a saved workbook restores an explanation and typed figures of last year', async () => {
  const page = await openSample();
  const pane = page.locator('#pane');
  await page.getByRole('tab', { name: '填报' }).click();
  const opener = page.getByRole('button', { name: '手工填写上年数字' });
  await opener.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
  // The published report carried over 118 from natural persons.
  await page.getByRole('textbox', { name: '表三 · 结转下年度 · 自然人' }).fill('１１７');
  await page.keyboard.press('Enter');
  await pane.getByText('已手工填写 2023 年的 1 个数字。').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === '手工填写上年数字');

  await page.getByRole('tab', { name: '校核' }).click();
  await page.getByRole('button', { name: '写说明', exact: true }).click();
  await page.getByRole('textbox', { name: '情况说明' }).fill('一件申请人类型经重新认定\n见台账');
  await page.getByRole('button', { name: '保存' }).last().click();
  await page.getByRole('button', { name: '说明已写' }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存' }).first().click();
  const path = await (await download).path();
  const { settings } = await readXlsx(readFileSync(path));
  expect(Object.keys(settings ?? {}).sort()).toEqual(['explanations', 'previous', 'profile', 'totals']);

  // Another visit, which starts with nothing but the file.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await pane.getByText('通过').first().waitFor();
  await page.getByRole('tab', { name: '填报' }).click();
  expect(await pane.getByText('已手工填写').count()).toBe(0);
  // As in browsers without file handles.
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开' }).click();
  const file = { name: '年报.xlsx', mimeType: '', buffer: readFileSync(path) };
  await (await chooser).setFiles(file);
  await pane.getByText('已手工填写 2023 年的 1 个数字。').waitFor();
  await page.getByRole('tab', { name: '校核' }).click();
  await page.getByText('一件申请人类型经重新认定').waitFor();
});
