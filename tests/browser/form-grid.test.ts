import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openAgain, openPage } from './open-page';
import { openSample } from './open-sample';
import { openSheet, select, selected } from './page-steps';

const find = (page: Page) => page.getByRole('search');

it('finds text in the sheets by Ctrl+F, forwards, backwards and from sheet to sheet', async () => {
  const page = await openSample();
  await select(page, 't2.gz.issued');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('行政复议');
  await page.keyboard.press('Enter');
  const count = find(page).locator('output');
  await count.getByText(/^第 1 处，共 \d+ 处$/u).waitFor();
  const all = Number(/共 (\d+) 处/u.exec((await count.textContent()) ?? '')?.[1]);
  expect(all).toBeGreaterThan(1);
  // The field keeps the keyboard; what is found is selected.
  await page.keyboard.press('Shift+Enter');
  await count.getByText(`第 ${all} 处`).waitFor();
  await page.keyboard.press('Enter');
  await count.getByText('第 1 处').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3440');
  await page.keyboard.press('Enter');
  await count.getByText('第 1 处').waitFor();
  await selected(page, 'D6');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('没有这样的词');
  await page.keyboard.press('Enter');
  await count.getByText('没有找到').waitFor();
  await page.keyboard.press('Escape');
  await find(page).waitFor({ state: 'hidden' });
  // The grid has the keyboard again.
  await page.keyboard.press('ArrowDown');
  await selected(page, 'D7');
});

it('keeps the zoom on every sheet and over a reload', async () => {
  const page = await openPage({ viewport: { width: 1024, height: 700 } });
  const zoom = (of: Page) =>
    of
      .locator('#grid footer')
      .getByText(/^\d+%$/u)
      .first();
  await zoom(page).getByText('100%').waitFor();
  await page.getByRole('button', { name: '放大' }).click();
  await zoom(page).getByText('110%').waitFor();
  await openSheet(page, '表三');
  await zoom(page).getByText('110%').waitFor();
  const again = await openAgain(page);
  await zoom(again).getByText('110%').waitFor();
});

it('shows no menus for what a form does not need, and none in another language', async () => {
  const page = await openSample();
  const grid = page.locator('#grid');
  // Fonts, colours and formats.
  expect(await grid.getByRole('toolbar').count()).toBe(0);
  await openSheet(page, '表三');
  await page.mouse.click(400, 500, { button: 'right' });
  await page.getByText('复制', { exact: true }).filter({ visible: true }).first().waitFor();
  expect(await page.getByText('保护行列').count()).toBe(0);
  await page.keyboard.press('Escape');
  // A question of the library, to delete a sheet.
  await grid.getByText('表四', { exact: true }).last().click({ button: 'right' });
  await page.getByText('删除', { exact: true }).filter({ visible: true }).last().click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: '关闭' }).click();
  await question.waitFor({ state: 'detached' });
});

it('lies directly under the buttons of the page while there is nothing to say', async () => {
  const page = await openSample();
  const bottomOf = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
  expect((await bottomOf('#banner')) - (await bottomOf('#toolbar'))).toBeLessThanOrEqual(1);
});

it('shows the whole width of table 2 in a window of 1024 pixels', async () => {
  const page = await openPage({ viewport: { width: 1024, height: 700 } });
  const right = await page.evaluate(() => document.querySelector('#grid')?.getBoundingClientRect().right);
  // Row numbers, the four columns, and the scroll bar.
  expect(right).toBeGreaterThanOrEqual(46 + 622 + 10);
});
