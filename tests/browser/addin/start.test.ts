import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../accessibility';
import { fillWithZeros, insertTables, openTab, placeOf, status } from './addin-steps';
import { openDesktop } from './open-desktop';
import { openWeb } from './open-web';

const autoShow = 'Office.AutoShowTaskpaneWithDocument';

/** The tab of this name, when it is the one that is shown. */
const shown = (page: Page, name: string) => page.getByRole('tab', { name, selected: true }).waitFor();

describe('the pane opened by the commands of Excel', () => {
  it('shows what each is for, in the same workbook', async () => {
    const { page, origin, host, user } = await openDesktop({}, '?start=insert');
    // Like Excel, which loads another address into the same pane. Parts on their way must not look like failures.
    const press = async (command: string) => {
      await page.waitForLoadState('networkidle');
      host.forget();
      await page.goto(`${origin}taskpane.html?start=${command}`);
    };
    const agency = page.getByRole('textbox', { name: '机关全称' });
    await expect.poll(() => agency.evaluate((field) => field === document.activeElement)).toBe(true);
    await insertTables(page);
    await fillWithZeros(page);
    expect(await page.getByText('没有再插入').count()).toBe(0);

    await press('check');
    await shown(page, '校核');
    await status(page, '通过').waitFor();
    expect(host.counts.writes).toBe(0);

    // A wrong total is explained from its cell.
    const total = placeOf(host, 't3.r3.7.np');
    user.type(total, '5');
    user.select(total);
    await press('why');
    await shown(page, '校核');
    const section = page.getByRole('region', { name: '所选单元格' });
    const finding = section.getByRole('listitem').filter({ hasText: '“（七）总计”填了 5' }).first();
    await finding.waitFor();
    await expect
      .poll(() => section.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await expectAccessible(page, 'why');
    expect(host.counts.writes).toBe(0);
    // Excel may show the open pane again without loading it: it follows the selection.
    user.select({ ...total, row: 0, column: 0 });
    await section.getByText('所选的单元格不是年报表格中的数字格').waitFor();

    await press('insert');
    await shown(page, '填报');
    await page.getByText('工作簿里已经有年报表格，没有再插入').waitFor();
    expect(host.workbook.sheets).toHaveLength(4);

    await press('export');
    await shown(page, '导出');
    await page.getByRole('button', { name: 'JSON' }).waitFor();
  });

  it('is not misled by an address of another program', async () => {
    const { page } = await openDesktop({}, '?start=toString');
    await shown(page, '填报');
  });
});

describe('the switch for opening the pane with the workbook', () => {
  it('stores the choice in the workbook, and shows a refusal', async () => {
    const { page, host } = await openDesktop({ viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: '设置' }).click();
    const control = page.getByRole('switch', { name: '随工作簿打开窗格' });
    expect(await control.isChecked()).toBe(false);
    await control.click();
    await page.getByText('已开启。请保存工作簿').waitFor();
    expect(host.documentSettings.stored).toEqual([[autoShow, 'true']]);
    host.documentSettings.refusal = 5001;
    await control.click();
    await page.getByText('表格软件没有接受这项改动，仍为开启').waitFor();
    expect(await control.isChecked()).toBe(true);
    await expectAccessible(page, 'refused');
    host.documentSettings.refusal = 0;
    await control.click();
    await page.getByText('已关闭。请保存工作簿').waitFor();
    expect(host.documentSettings.stored).toEqual([]);
  });

  it('shows the workbook’s choice in Excel on the web, where a command opened the pane', async () => {
    const { page, pane, host } = await openWeb({ query: '?start=export', settings: [[autoShow, 'true']] });
    await pane.getByRole('tab', { name: '导出', selected: true }).waitFor();
    await pane.getByRole('button', { name: '设置' }).click();
    const control = pane.getByRole('switch', { name: '随工作簿打开窗格' });
    await expect.poll(() => control.isChecked()).toBe(true);
    await control.click();
    await pane.getByText('已关闭。请保存工作簿').waitFor();
    expect(host.documentSettings.stored).toEqual([]);
    await openTab(pane, '填报');
    await page.waitForLoadState('networkidle');
  });
});
