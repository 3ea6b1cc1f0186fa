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

/** Waits until a cell is selected and has the keyboard. */
async function inCell(page: Page, address: string): Promise<void> {
  await selected(page, address);
  await page.waitForFunction(() => document.activeElement?.closest('#grid') !== null);
}

/** Types figures down a column, from the selected cell. */
async function typeDown(page: Page, ...figures: readonly number[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(String(figure));
    await page.keyboard.press('Enter');
  }
}

const gap = '＿＿＿＿';

const wordsSelected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : '';
  });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Fills blanks with 0, by the button of this name. */
async function fillBlanks(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: /填 0/u }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function sign(page: Page, name: string, done: number, isNext = true): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'signer');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByText(`已完成 ${done} / 3 步`).waitFor();
  // The form of the next step has the keyboard, with nothing in it.
  if (isNext)
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === '');
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
  await inCell(page, 'B5');
  expect(await page.getByText('工作表1', { exact: true }).count()).toBe(0);
  await typeDown(page, 3);
  await status(page, '165 格未填').waitFor();
  expect((await clicksIn(page)).length).toBeLessThanOrEqual(most.toFirstFigure);

  // As many as were issued are in force.
  await press(page, 'ArrowUp', 'ArrowRight', 'ArrowRight');
  await typeDown(page, 3);
  await fillBlanks(page, /^表二空白填 0/u);
  // The next blank cell is one key away.
  await press(page, 'F8');
  await inCell(page, 'D6');
  await typeDown(page, 21, 0, 12);
  await press(page, 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  await typeDown(page, 31, 0, 13);
  await openTab(page, '填报');
  await fillBlanks(page, /^各表空白都填 0/u);

  // Two mistakes: the status leads to the first, a key to the second.
  await status(page, '3 处错误').waitFor();
  await page.locator('#pane [data-status=counts]').click();
  await inCell(page, 'D6');
  await typeDown(page, 12);
  await status(page, '2 处错误').waitFor();
  await press(page, 'F8');
  await inCell(page, 'E6');
  await typeDown(page, 13);
  await status(page, '表格通过 · 文字 0/4 · 审签 0/3').waitFor();

  // The status leads on to the text, which begins with all sentences that follow from the tables.
  await page.locator('#pane [data-status=passed]').click();
  await page.getByRole('button', { name: '写入全部建议语句（4 条）' }).click();
  await status(page, '1 处错误 · 1 处要写说明').waitFor();
  // The gaps in them are found one after the other.
  for (let gaps = 0; gaps < 3; gaps += 1) {
    await expect
      .poll(
        async () => {
          const words = await wordsSelected(page);
          // What was typed last may not be checked yet: then the way leads elsewhere, and round to here again.
          if (words !== gap) await press(page, 'F8');
          return words;
        },
        { interval: 1000 },
      )
      .toBe(gap);
    await page.keyboard.type('87654321');
    await status(page, gaps === 2 ? /^1 处要写说明/u : '1 处错误').waitFor();
  }
  const fees = page.getByRole('button', { name: /^建议语句 六、/u });
  await expect
    .poll(
      async () => {
        const isShown = await fees.isVisible();
        if (!isShown) await press(page, 'F8');
        return isShown;
      },
      { interval: 1000 },
    )
    .toBe(true);
  await fees.click();
  await page.getByRole('button', { name: '插入建议语句“信息处理费：没有收取”' }).click();
  await status(page, '表格通过 · 文字 3/4 · 审签 0/3').waitFor();

  await openTab(page, '审签');
  await page.getByRole('textbox', { name: '姓名' }).click();
  await sign(page, '王一', 1);
  await sign(page, '李二', 2);
  await sign(page, '张三', 3, false);
  await status(page, '审签 3/3').waitFor();

  await press(page, 'Control+s');
  const saved = /^已保存：示例县档案局\d{4}年年报工作簿\.xlsx$/u;
  await page.locator('#file-state').getByText(saved).waitFor();
  expect(await page.title()).toMatch(/^示例县档案局\d{4}年年报工作簿\.xlsx – /u);
  await openTab(page, '导出');
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: '导出全套' }).click(),
  );
  expect(name).toMatch(/^示例县档案局\d{4}年年报全套\.zip$/u);
  expect(Object.keys(unzipSync(bytes)).map((file) => file.replace(/^.+?年/u, ''))).toEqual([
    '政府信息公开工作年度报告.docx',
    '政府信息公开工作年度报告.html',
    '年报数据表.xlsx',
    '年报校核清单.docx',
  ]);
  const clicks = await clicksIn(page);
  expect(clicks.length, clicks.join('\n')).toBeLessThanOrEqual(most.wholeJob);
});
