import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openSample } from './open-sample';
import { openTab, status, typeInto } from './page-steps';

const lastYear = fileURLToPath(new URL('../../assets/samples/suqian-2023.json', import.meta.url));

it('accepts the explanation of a warning by keyboard, and asks again when the figures change', async () => {
  const page = await openSample();
  await page.getByLabel('上年年报', { exact: true }).setInputFiles(lastYear);
  await page.getByText('已读取“宿迁市人民政府” 2023 年的年报。').waitFor();
  await typeInto(page, 't2.gz.issued', '3');
  await status(page, '1 处要写说明').waitFor();
  await openTab(page, '校核');

  const focused = page.locator(':focus');
  await page.getByRole('tab', { name: '校核' }).focus();
  const wanted = page.getByRole('button', { name: '写说明', exact: true });
  // Using only the keyboard.
  for (let steps = 0; !(await wanted.evaluate((button) => button === document.activeElement)); steps += 1) {
    expect(steps).toBeLessThan(12);
    await page.keyboard.press('Tab');
  }
  expect(await wanted.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused.evaluate((field) => field.tagName)).toBe('TEXTAREA');
  await page.keyboard.type('一件规章因机构划转移出。');
  await page.keyboard.press('Tab');
  expect(await focused.textContent()).toBe('保存');
  await page.keyboard.press('Enter');
  await status(page, '通过').waitFor();
  await page.getByText('一件规章因机构划转移出。').waitFor();

  await typeInto(page, 't2.gz.issued', '4');
  await status(page, '1 处要写说明').waitFor();
  await page.getByText('一件规章因机构划转移出。').waitFor({ state: 'detached' });
});
