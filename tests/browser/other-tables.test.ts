import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readJson } from '../../src/files/json/read-json';
import { addressOf } from '../../src/core/grid/addresses';
import { readXlsx } from '../fixtures/read-files';
import { foreignBook } from '../fixtures/foreign-book';
import { households } from '../fixtures/foreign-table';
import { expectAccessible, narrowPane } from './accessibility';
import { openSample } from './open-sample';
import { downloaded, dropFile, openTab, savedFile, selectAddress, typeAt } from './page-steps';

const sample = readJson(readFileSync(new URL('../../assets/samples/suqian-2024.json', import.meta.url)));

/** The table as another program writes it. */
const sheetData = `<sheetData>${households
  .map(
    (row, at) =>
      `<row r="${at + 1}">${row
        .map((content, column) => {
          const r = addressOf(at, column);
          if (content === null) return '';
          return typeof content === 'number'
            ? `<c r="${r}"><v>${content}</v></c>`
            : `<c r="${r}" t="inlineStr"><is><t>${content}</t></is></c>`;
        })
        .join('')}</row>`,
  )
  .join('')}</sheetData>`;

const openBook = async (page: Page, bytes: Uint8Array) => {
  await dropFile(page, '年报.xlsx', bytes);
  await page.getByText('人口', { exact: true }).first().waitFor();
  await page.locator('#pane [data-status=passed]').waitFor({ state: 'attached' });
  await openTab(page, '校核');
  await page.getByRole('heading', { name: '其他表格' }).waitFor();
};
const pane = (page: Page) => page.locator('#pane');
const wholeSums = '14 处合计全部相符';

it('checks, corrects, stores and exports a table that is not of the form', async () => {
  const page = await openSample();
  await openBook(page, await foreignBook(sample, { sheets: [{ name: '人口', xml: sheetData }] }));
  await selectAddress(page, '人口', 'A2:F7');
  await page.getByRole('button', { name: '只在选中的 A2:F7 里找' }).waitFor();
  await page.getByRole('button', { name: '找出合计关系' }).click();
  await page.getByRole('checkbox', { name: '合计 = 男 + 女，5/5 行成立' }).waitFor();
  await narrowPane(page);
  await expectAccessible(page, 'proposed sums');
  await page.getByRole('button', { name: '确认勾选的 3 条' }).click();
  await pane(page).getByText(wholeSums).waitFor();

  await typeAt(page, '人口', 'C4', '2291');
  await pane(page).getByText('C4 填的 2291 与交叉的合计都对不上，应为 2219。').waitFor();
  expect(await pane(page).locator('[data-status]').textContent()).toContain('2 处错误');
  await expectAccessible(page, 'sums that do not hold');
  await page.getByRole('button', { name: '按此更正：C4 改为 2219' }).click();
  await pane(page).getByText('已重新核对，有关合计相符。', { exact: false }).waitFor();

  const { bytes } = await savedFile(page);
  const { grids, names, settings } = await readXlsx(bytes);
  const saved = grids[names?.indexOf('人口') ?? -1];
  expect(saved?.cells.find(({ row, column }) => row === 3 && column === 2)?.content).toBe(2219);
  expect(settings?.['tables']).toContain('户籍人口');
  await openBook(page, bytes);
  await pane(page).getByText(wholeSums).waitFor();
  const definitions = await downloaded(page, () => page.getByRole('button', { name: '保存定义' }).click());
  expect(new TextDecoder().decode(definitions.bytes)).toContain('"format": "nianbao.tables"');
});
