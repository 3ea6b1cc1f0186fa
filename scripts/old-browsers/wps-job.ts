import type { Page } from 'playwright-core';
import { fillWithZeros, insertTables } from '../../tests/browser/addin/addin-steps';
import { openTab, showExplained, status } from '../../tests/browser/page-steps';
import type { WpsWindow } from '../../tests/browser/wps/open-wps-pane';
import type { Step } from './main-job';
import { given } from './main-job';

/** Exports from the pane, and checks that the file has contents. */
const exports = (button: string) => async (page: Page) => {
  await openTab(page, '导出');
  const buttons = page.getByRole('tabpanel').getByRole('button', { name: button, exact: true });
  const bytes = await given(page, () => buttons.first().click());
  if (bytes.length < 1000) throw new Error(`the file has only ${bytes.length} bytes`);
};

/** What an office does with the pane in WPS, from the empty workbook to the files. WPS is simulated. */
export const wpsJob: readonly Step[] = [
  {
    name: '插入三张表',
    run: async (page) => {
      await page.getByRole('button', { name: '开始使用' }).click();
      await insertTables(page);
    },
  },
  {
    name: '空白填 0',
    run: async (page) => {
      await fillWithZeros(page);
      await status(page, '通过').waitFor();
    },
  },
  {
    name: '填错合计，查出',
    run: async (page) => {
      await page.evaluate(() =>
        (globalThis as WpsWindow).wpsUser.type({ sheet: '表三', row: 28, column: 3 }, '5'),
      );
      await status(page, '处错误').waitFor();
      await openTab(page, '校核');
      await showExplained(page);
    },
  },
  {
    name: '按建议更正',
    run: async (page) => {
      await page.getByRole('button', { name: '按此更正', exact: true }).click();
      await status(page, '通过').waitFor();
    },
  },
  { name: 'Word', run: exports('Word 文档') },
  { name: '网页', run: exports('网页（整页）') },
  { name: '.xlsx', run: exports('数据表（Excel）') },
];
