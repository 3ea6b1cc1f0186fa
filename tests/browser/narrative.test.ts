import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readXlsx } from '../fixtures/read-files';
import { expectAccessible, narrowPane } from './accessibility';
import { untilChecked } from './open-page';
import { openSample } from './open-sample';
import { openTab, savedFile, select, typeInto } from './page-steps';

const area = (page: Page) => page.getByRole('textbox', { name: '正文 一、总体情况' });
const preview = (page: Page) => page.getByRole('region', { name: '预览' });

/** The tab 文字, with the first section open. */
async function openText(page: Page): Promise<void> {
  await openTab(page, '文字');
  const heading = page.getByRole('button', { name: /^一、总体情况/u });
  await heading.waitFor();
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
}

/** Presses Tab, as keyboard users must, until reaching the element with this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => {
      const { activeElement: element } = document;
      return (element?.getAttribute('aria-label') ?? element?.textContent) === wanted;
    }, name);
  for (let steps = 0; !(await isThere()); steps += 1) {
    expect(steps, name).toBeLessThan(20);
    await page.keyboard.press('Tab');
  }
}

it('writes a text by keyboard, with a figure that follows its cell, and undoes it', async () => {
  const page = await openSample();
  await page.getByRole('tab', { name: '填报' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: /^一、总体情况/u }).waitFor();
  await tabTo(page, '正文 一、总体情况');
  await page.keyboard.type('自然人提出件。');
  for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await tabTo(page, '插入数字 一、总体情况');
  await page.keyboard.press('Enter');
  await page.keyboard.type('新收 自然人');
  await page.keyboard.press('Enter');
  const written = '自然人提出{表三.新收.自然人}件。';
  expect(await area(page).inputValue()).toBe(written);
  await preview(page).getByText('自然人提出3440件。').waitFor();

  await page.keyboard.press('Control+z');
  expect(await area(page).inputValue()).toBe('自然人提出件。');
  await page.keyboard.press('Control+Shift+z');
  expect(await area(page).inputValue()).toBe(written);
  await page.keyboard.type('左右');
  expect(await area(page).inputValue()).toBe('自然人提出{表三.新收.自然人}左右件。');

  await typeInto(page, 't3.r1.np', '3441');
  await preview(page).getByText('自然人提出3441左右件。').waitFor();
  await select(page, 't3.r1.biz');
  await page.getByRole('button', { name: '插入 表三.新收.商业企业 一、总体情况' }).click();
  expect(await area(page).inputValue()).toBe('自然人提出{表三.新收.自然人}左右{表三.新收.商业企业}件。');
});

it('stores the text in the saved file, even if it is saved right after the last key', async () => {
  const page = await openSample();
  await openText(page);
  await area(page).fill('共收到{表三.新收.总计}件。');
  await page.getByRole('button', { name: '主动公开渠道' }).click();
  await page.getByRole('button', { name: '增加渠道' }).click();
  await page.getByRole('combobox', { name: '第 1 个渠道的名称' }).fill('政府网站');
  // There is an error here, and the button clicked next must not move away from the click.
  await page.getByRole('textbox', { name: '第 1 个渠道的条数' }).fill('约12');
  await page.getByRole('button', { name: '增加渠道' }).click();
  await page.getByRole('textbox', { name: '第 2 个渠道的条数' }).fill('5');
  const { bytes } = await savedFile(page);
  const { settings } = await readXlsx(bytes);
  expect(JSON.parse(settings?.['narrative'] ?? 'null')).toEqual({
    schema: 1,
    lead: '',
    texts: { 一: '共收到{表三.新收.总计}件。' },
    channels: [
      { name: '政府网站', count: null },
      { name: '', count: 5 },
    ],
  });

  // Another visit, which starts with nothing but the file.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await untilChecked(page);
  await openText(page);
  expect(await area(page).inputValue()).toBe('');
  const file = { name: '年报.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
  await page.locator('#toolbar input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: /^一、总体情况.*已写/u }).waitFor();
  await openText(page);
  expect(await area(page).inputValue()).toBe('共收到{表三.新收.总计}件。');
  await preview(page)
    .getByText(/共收到\d+件。/u)
    .waitFor();
});

it('is accessible, and nowhere wider than the narrowest pane', async () => {
  const page = await openSample();
  await narrowPane(page);
  await openText(page);
  await expectAccessible(page, 'nothing written');
  await page.getByRole('button', { name: '五个方面' }).click();
  await page.getByRole('button', { name: '插入标题：依申请公开' }).click();
  await page.getByRole('button', { name: '建议语句 一、总体情况' }).click();
  await page.getByRole('button', { name: '插入建议语句“依申请公开”' }).click();
  await page.keyboard.type('另有{表三.没有}件。');
  await page.getByRole('button', { name: '主动公开渠道' }).click();
  await page.getByRole('button', { name: '增加渠道' }).click();
  await page.getByRole('textbox', { name: '第 1 个渠道的条数' }).fill('约12');
  await select(page, 't3.r3.7.np');
  await page.getByRole('button', { name: '插入数字 一、总体情况' }).click();
  await page.getByRole('listbox').waitFor();
  await page.getByRole('button', { name: /^导语/u }).click();
  await page.getByRole('button', { name: /^要写什么 导语/u }).click();
  await expectAccessible(page, 'everything open');
});
