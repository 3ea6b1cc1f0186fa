import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { clicksIn, countClicks } from './clicks';
import { newContext } from './open-page';
import { downloaded, openTab, selected, status } from './page-steps';
import { webOrigin } from './shared-browser';

/** More would be a step back to a page that nobody likes to use. */
const most = { toFirstFigure: 6, wholeJob: 24 };

async function openStart(): Promise<Page> {
  const context = await newContext({ viewport: { width: 1366, height: 657 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await countClicks(page);
  await page.goto(await webOrigin());
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'agency');
  return page;
}

/** Types figures down a column, from the selected cell. */
async function typeDown(page: Page, figures: readonly number[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(String(figure));
    await page.keyboard.press('Enter');
  }
}

/** Fills the blanks of a table with 0. */
async function fillBlanks(page: Page, table: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${table}空白填 0`, 'u') }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: /^空白填 0/u }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function sign(page: Page, name: string, done: number): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'signer');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByText(`已完成 ${done} / 3 步`).waitFor();
}

it('needs few clicks from an empty page to a signed and exported report', async () => {
  const page = await openStart();
  // The button is in sight, and nothing has to be scrolled.
  const insert = page.getByRole('button', { name: '插入三张表' });
  const box = await insert.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(657);
  expect(await page.locator('#pane').evaluate((pane) => pane.scrollTop)).toBe(0);
  await page.keyboard.type('示例县档案局');
  await page.keyboard.press('Enter');
  await status(page, '格未填').waitFor();
  await selected(page, 'B5');
  expect(await page.getByText('工作表1', { exact: true }).count()).toBe(0);
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await status(page, '165 格未填').waitFor();
  expect((await clicksIn(page)).length).toBeLessThanOrEqual(most.toFirstFigure);

  // The next blank cell of table 3 is one key away once table 2 is filled.
  await fillBlanks(page, '表二');
  await page.keyboard.press('F8');
  await selected(page, 'D6');
  await typeDown(page, [21, 0, 12]);
  for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await typeDown(page, [31, 0, 13]);
  await openTab(page, '填报');
  await fillBlanks(page, '表三');
  await fillBlanks(page, '表四');

  // Two mistakes: the status leads to the first, a key to the second.
  await status(page, /处错误/u).waitFor();
  await page.locator('#pane [data-status=counts]').click();
  await selected(page, 'D6');
  await typeDown(page, [12]);
  await status(page, '2 处错误').waitFor();
  await page.keyboard.press('F8');
  await selected(page, 'E6');
  await typeDown(page, [13]);
  await status(page, '表格通过 · 文字 0/4 · 审签 0/3').waitFor();

  await page.locator('#pane [data-status=passed]').click();
  await page.getByRole('button', { name: '写入全部建议语句（4 条）' }).click();
  await status(page, '文字 2/4').waitFor();

  await openTab(page, '审签');
  await page.getByRole('textbox', { name: '姓名' }).click();
  await sign(page, '王一', 1);
  await sign(page, '李二', 2);
  await sign(page, '张三', 3);

  await page.keyboard.press('Control+s');
  await page
    .locator('#file-state')
    .getByText(/^已保存：示例县档案局\d{4}年年报工作簿\.xlsx$/u)
    .waitFor();
  await openTab(page, '导出');
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: '导出全套' }).click(),
  );
  expect(name).toMatch(/^示例县档案局\d{4}年年报全套\.zip$/u);
  expect(Object.keys(unzipSync(bytes))).toHaveLength(4);
  const clicks = await clicksIn(page);
  expect(clicks.length, clicks.join('\n')).toBeLessThanOrEqual(most.wholeJob);
});
