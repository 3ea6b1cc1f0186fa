import { expect, it } from 'vitest';
import { expectAccessible } from './accessibility';
import { openSample } from './open-sample';
import { openTab, savedReport, status, typeInto } from './page-steps';

const wrong = '「表三 · 办理总计 · 自然人」填的 3404 像是 3440 写反了；改为 3440 后 3 条勾稽关系全部成立。';

it('names the wrong cell and the right figure, corrects it with one click, and undoes that with another', async () => {
  const page = await openSample();
  await openTab(page, '校核');
  await typeInto(page, 't3.r3.7.np', '3404');
  await page.getByText(wrong).waitFor();
  await expectAccessible(page, 'corrections');
  await page.getByRole('button', { name: '按此更正', exact: true }).click();
  await page.getByText(/已更正：表三 · 办理总计 · 自然人 3404 → 3440。/u).waitFor();
  await status(page, '通过').waitFor();
  expect((await savedReport(page)).cells.get('t3.r3.7.np')).toEqual({ kind: 'number', value: 3440 });
  await page.getByRole('button', { name: '改回' }).click();
  await page.getByText(wrong).waitFor();
  expect(await page.locator(':focus').textContent()).toBe('建议更正');
});

it('is a single undo step in the workbook, even if it changes several cells', async () => {
  const page = await openSample();
  await openTab(page, '校核');
  // 73 was typed into the neighbouring column: two cells are wrong.
  await typeInto(page, 't3.r3.7.biz', '0');
  await typeInto(page, 't3.r3.7.sci', '73');
  await page.getByRole('button', { name: '按此更正（改 2 格）' }).first().click();
  await status(page, '通过').waitFor();
  await page.getByRole('button', { name: '撤销' }).first().click();
  await page.getByRole('button', { name: '按此更正（改 2 格）' }).first().waitFor();
  const { cells } = await savedReport(page);
  expect([cells.get('t3.r3.7.biz'), cells.get('t3.r3.7.sci')]).toEqual([
    { kind: 'number', value: 0 },
    { kind: 'number', value: 73 },
  ]);
});

it('works by keyboard alone, and leaves the focus where it was', async () => {
  const page = await openSample();
  await openTab(page, '校核');
  await typeInto(page, 't3.r3.7.np', '3404');
  const wanted = page.getByRole('button', { name: '按此更正', exact: true });
  await wanted.waitFor();
  await page.getByRole('tab', { name: '校核' }).focus();
  for (let steps = 0; !(await wanted.evaluate((button) => button === document.activeElement)); steps += 1) {
    expect(steps).toBeLessThan(25);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await status(page, '通过').waitFor();
  expect(await page.locator(':focus').textContent()).toBe('建议更正');
});

it('searches in a worker, so that the page stays responsive', async () => {
  const page = await openSample();
  const worker = page.waitForEvent('worker');
  await openTab(page, '校核');
  await typeInto(page, 't3.r3.7.np', '3404');
  expect((await worker).url()).toContain('locator');
  await page.getByText(wrong).waitFor();
});
