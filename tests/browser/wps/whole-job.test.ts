import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillWithZeros, insertTables, openTab, status } from '../addin/addin-steps';
import { downloaded, showExplained } from '../page-steps';
import type { WpsWindow } from './open-wps-pane';
import { openWpsPane } from './open-wps-pane';

/** Types the total of 自然人 in 表三, as the user of WPS. */
const typeTotal = (page: Page, text: string) =>
  page.evaluate((typed) => {
    const { wpsUser } = globalThis as WpsWindow;
    wpsUser.type({ sheet: '表三', row: 28, column: 3 }, typed);
  }, text);

const sheetsOf = (page: Page) =>
  page.evaluate(() => (globalThis as WpsWindow).wpsHost.sheets.map(({ name }) => name));

async function started(before?: () => void): Promise<Page> {
  const page = await openWpsPane(before);
  await page.getByRole('button', { name: '开始使用' }).click();
  return page;
}

describe('the pane in WPS, from the disk', () => {
  it('does the whole job', async () => {
    // Without a worker a search may take a fifth of a second, which is too little on a busy machine.
    const page = await started(() => {
      performance.now = () => 0;
    });
    await page.getByText('WPS 加载项（试验）').waitFor();
    await insertTables(page);
    expect(await sheetsOf(page)).toEqual(['Sheet1', '表二', '表三', '表四']);
    await fillWithZeros(page);
    await status(page, '通过').waitFor();

    await typeTotal(page, '5');
    await status(page, '处错误').waitFor();
    await openTab(page, '校核');
    await showExplained(page);
    const finding = page.locator('li', { hasText: '“（七）总计”填了 5' }).first();
    await finding.getByRole('button', { name: '定位到表三 · 办理总计 · 自然人' }).click();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { activeSheet, selected } = (globalThis as WpsWindow).wpsHost;
          return [activeSheet.name, selected.area.row, selected.area.column];
        }),
      )
      .toEqual(['表三', 28, 3]);
    await page.getByRole('button', { name: '按此更正', exact: true }).click();
    await status(page, '通过').waitFor();

    await openTab(page, '导出');
    for (const [button, name] of [
      ['Word 文档', /\.docx$/u],
      ['网页（整页）', /\.html$/u],
      ['数据表（Excel）', /\.xlsx$/u],
    ] as const) {
      const file = await downloaded(page, () =>
        page.getByRole('tabpanel').getByRole('button', { name: button, exact: true }).first().click(),
      );
      expect(file.name).toMatch(name);
      expect(file.bytes.length).toBeGreaterThan(2000);
    }
  });

  it('offers a copy and a new sheet where neither files nor the clipboard are available', async () => {
    const page = await started(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(Document.prototype, 'execCommand', { value: () => false });
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await insertTables(page);
    await fillWithZeros(page);
    await status(page, '通过').waitFor();
    await openTab(page, '导出');
    await page.getByRole('button', { name: 'CSV' }).click();
    const others = page.getByRole('group', { name: '其他办法' });
    await others.getByRole('button', { name: '复制到 Word/WPS' }).click();
    const text = page.getByRole('textbox', { name: '要复制的文字' });
    await text.waitFor();
    expect((await text.inputValue()).length).toBeGreaterThan(500);
    await others.getByRole('button', { name: '写入新工作表' }).click();
    await page.getByText('已写入新工作表“网页源代码”').waitFor();
    expect(await sheetsOf(page)).toContain('网页源代码');
  });

  it('copies rich text by a selection, where there is no clipboard API', async () => {
    const page = await started(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.addEventListener('copy', () => {
        document.documentElement.dataset['copied'] = String(getSelection()?.toString().length);
      });
    });
    await insertTables(page);
    await fillWithZeros(page);
    await status(page, '通过').waitFor();
    await openTab(page, '导出');
    await page.getByRole('button', { name: '复制到 Word/WPS' }).first().click();
    await page.getByText('已复制，请到 Word 或 WPS 中粘贴').waitFor();
    expect(Number(await page.evaluate(() => document.documentElement.dataset['copied']))).toBeGreaterThan(
      500,
    );
  });

  it('checks itself and names the versions of WPS and its browser', async () => {
    const page = await started();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByText(/WPS 12\.0 11723 · Chrome\/\d+/u).waitFor();
    const before = await sheetsOf(page);
    await page.getByRole('button', { name: '自检' }).click();
    await page.getByText('自检通过').waitFor();
    // For support: which of these a build of WPS has is not known.
    for (const trait of ['空白单元格的值: null', '工作表代码名称: Sheet1', '自定义 XML: 有'])
      await page.getByRole('list', { name: '自检报告' }).getByText(trait).waitFor();
    expect(await sheetsOf(page)).toEqual(before);
  });

  it('explains itself outside WPS, and without a workbook', async () => {
    const outside = await openWpsPane(undefined, false);
    await outside.getByText('只能在 WPS 表格中使用').waitFor();
    const empty = await openWpsPane(() => {
      Object.assign(globalThis, { wps: undefined });
      Object.defineProperty(globalThis, 'Application', {
        value: { ApiEvent: {}, Ready: true, ActiveWorkbook: null },
        writable: false,
      });
    }, false);
    await empty.getByText('没有打开的工作簿').waitFor();
    await empty.getByRole('button', { name: '重试' }).waitFor();
  });
});
