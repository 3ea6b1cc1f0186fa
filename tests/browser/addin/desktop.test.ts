import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bearable } from '../../excel-host/behaviours';
import { expectAccessible } from '../accessibility';
import { fillWithZeros, insertTables, openTab, placeOf, status } from './addin-steps';
import { openDesktop } from './open-desktop';
import { wholeJob } from './whole-job';

/** What is offered if a file may not have arrived. */
const otherWay = (page: Page, name: string) =>
  page.getByRole('group', { name: '其他办法' }).getByRole('button', { name });

describe('the pane in Excel for Windows', () => {
  it.each([
    ['as documented', []],
    ['with all its known behaviours', bearable],
  ] as const)('does the whole job, %s', async (_, behaviours) => {
    const { page, host, user } = await openDesktop({ viewport: { width: 320, height: 640 } });
    host.workbook.behave(...behaviours);
    await wholeJob({ page, pane: page, host, user });
  });

  it('reads a handful of times in a storm of changes, and is correct afterwards', async () => {
    const { page, host, user } = await openDesktop();
    await insertTables(page);
    await fillWithZeros(page);
    await status(page, '通过').waitFor();
    host.forget();
    const total = placeOf(host, 't3.r3.7.np');
    for (let round = 1; round <= 20; round += 1) {
      for (let change = 0; change < 50; change += 1) user.type(total, String(round * 50 + change));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await status(page, '处错误').waitFor();
    user.type(total, '0');
    await status(page, '通过').waitFor();
    expect(host.counts.writes).toBe(0);
    expect(host.counts.syncs).toBeLessThanOrEqual(6);
  });

  it('finds what Excel did not report when the user returns to the pane', async () => {
    const { page, host, user } = await openDesktop();
    await insertTables(page);
    await fillWithZeros(page);
    await status(page, '通过').waitFor();
    host.events.delivery.held = true;
    user.type(placeOf(host, 't3.r3.7.np'), '5');
    await page.waitForTimeout(1200);
    expect(await status(page, '通过').isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await status(page, '处错误').waitFor();
  });

  it('checks itself on a separate sheet and leaves no trace but a higher number of changes', async () => {
    const { page, host } = await openDesktop();
    await insertTables(page);
    const sheets = () => host.workbook.sheets.map(({ name }) => name);
    const names = () =>
      host.workbook.names.map(({ name, formula }) => [name, formula.replace(/""revision"":""\d+""/u, '')]);
    const before = [sheets(), names()];
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByText('ExcelApi 1.17').waitFor();
    await page.getByText('表格中此前的操作不能再撤销').waitFor();
    await page.getByRole('button', { name: '自检' }).click();
    await page.getByText('自检通过').waitFor();
    expect(await page.getByRole('list', { name: '自检报告' }).getByRole('listitem').count()).toBe(7);
    expect([sheets(), names()]).toEqual(before);
  });

  it('reports what failed in a self-check while a cell of the workbook is open', async () => {
    const { page, host } = await openDesktop();
    await page.getByRole('button', { name: '设置' }).click();
    host.startEditing();
    await page.getByRole('button', { name: '自检' }).click();
    await page.getByText('新建工作表：有单元格正在编辑').waitFor();
    await page.getByText('有 7 项没有通过').waitFor();
    host.stopEditing();
  });

  it('introduces itself once, and again on request', async () => {
    const { page } = await openDesktop({ viewport: { width: 320, height: 640 } });
    await page.reload();
    await page.getByRole('tab', { name: '填报' }).waitFor();
    expect(await page.getByRole('button', { name: '开始使用' }).count()).toBe(0);
    await page.getByRole('button', { name: '设置' }).click();
    await expectAccessible(page, 'settings');
    await page.getByRole('button', { name: '再看一遍介绍' }).click();
    await page.getByRole('button', { name: '开始使用' }).waitFor();
    await expectAccessible(page, 'introduction');
    await page.getByRole('button', { name: '开始使用' }).click();
    await page.getByRole('tab', { name: '填报' }).waitFor();
  });

  it('offers a text to copy if neither files nor the clipboard are available', async () => {
    const { page } = await openDesktop();
    await insertTables(page);
    await fillWithZeros(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await openTab(page, '导出');
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('没有看到文件？').waitFor();
    await otherWay(page, '复制到 Word/WPS').click();
    await page.getByText('剪贴板不可用').waitFor();
    const text = page.getByRole('textbox', { name: '要复制的文字' });
    await text.waitFor();
    const selection = await text.evaluate((field: HTMLTextAreaElement) => ({
      isFocused: field === document.activeElement,
      all: field.selectionEnd - field.selectionStart === field.value.length && field.value.length > 500,
    }));
    expect(selection).toEqual({ isFocused: true, all: true });
  });

  it('writes the page source to a new sheet if the clipboard is closed as well', async () => {
    const { page, host } = await openDesktop();
    await insertTables(page);
    await fillWithZeros(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await openTab(page, '导出');
    await page.getByRole('button', { name: 'CSV' }).click();
    await otherWay(page, '复制到 Word/WPS').click();
    await otherWay(page, '写入新工作表').click();
    await page.getByText('已写入新工作表“网页源代码”').waitFor();
    await status(page, '通过').waitFor();
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('网页源代码');
  });

  it('copies the tables if no file arrives', async () => {
    const { page } = await openDesktop({ permissions: ['clipboard-read', 'clipboard-write'] });
    await insertTables(page);
    await fillWithZeros(page);
    await openTab(page, '导出');
    await page.getByRole('button', { name: 'CSV' }).click();
    await otherWay(page, '复制到 Word/WPS').click();
    await page.getByText('已复制，请到 Word 或 WPS 中粘贴').waitFor();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html?.match(/<table/gu)).toHaveLength(3);
  });
});
