import { describe, expect, it } from 'vitest';
import { loadReport } from '../fixtures/read-files';
import { expectAccessible } from './accessibility';
import { openSample } from './open-sample';
import { applyImport, dropFile, savedReport, typeInto } from './page-steps';
import { bytesOf, lastYear, written } from './sample-files';

describe('a file dropped on the page', () => {
  it.each([
    ['年报.docx', () => written('docx')],
    ['年报.html', () => written('html')],
    ['年报.csv', () => written('csv')],
    ['年报.xls', () => Promise.resolve(bytesOf('tests/fixtures/libreoffice-stacked.xls'))],
    ['年报.txt', () => Promise.resolve(bytesOf('assets/samples/hongsibu-keji-2024.txt'))],
    ['年报.pdf', () => Promise.resolve(bytesOf('tests/fixtures/pdf/browser.pdf'))],
  ])('%s is previewed first, and its figures are in the tables after one click', async (name, make) => {
    const bytes = await make();
    const { report } = await loadReport(bytes, name);
    const page = await openSample();
    // One of the files has the same figures as the page.
    await typeInto(page, 't3.r1.np', '7');
    const before = (await savedReport(page)).cells;
    await dropFile(page, name, bytes);
    await page.getByRole('button', { name: '导入', exact: true }).waitFor();
    await applyImport(page);
    const { cells } = await savedReport(page);
    for (const [cell, state] of report.cells)
      expect([cell, cells.get(cell)]).toEqual([cell, state.kind === 'blank' ? before.get(cell) : state]);
    expect([...report.cells.values()].filter(({ kind }) => kind === 'number').length).toBeGreaterThan(20);
  });
});

it('shows its guesses, and is usable without a mouse', async () => {
  const page = await openSample();
  await page.getByRole('button', { name: '导入已有年报…' }).click();
  await page
    .getByRole('textbox', { name: '粘贴表格' })
    .fill('一、本年新收政府信息公开申请数量 12 3 0 0 0 0 15\n二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1');
  await page.getByRole('button', { name: '读取粘贴的内容' }).press('Enter');
  await page.getByRole('list', { name: /需要核对的 14 格/u }).waitFor();
  await expectAccessible(page, 'import preview');
  const field = page
    .getByRole('list', { name: /需要核对/u })
    .getByRole('textbox')
    .first();
  await field.fill('13');
  await field.press('Tab');
  await applyImport(page);
  await expectAccessible(page, 'imported');
  const { cells } = await savedReport(page);
  expect([cells.get('t3.r1.np'), cells.get('t3.r1.biz')]).toEqual([
    { kind: 'number', value: 13 },
    { kind: 'number', value: 3 },
  ]);
});

it('creates the tables of an empty workbook from a file', async () => {
  const page = await openSample();
  await page.getByRole('combobox', { name: '新建与示例' }).selectOption({ label: '新建空白' });
  await page.getByRole('button', { name: '插入三张表' }).waitFor();
  await dropFile(page, '年报.docx', await written('docx'));
  await applyImport(page);
  expect(Object.fromEntries((await savedReport(page)).cells)).toEqual(Object.fromEntries(lastYear.cells));
});
