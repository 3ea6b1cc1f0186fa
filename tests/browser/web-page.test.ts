import { expect, it } from 'vitest';
import { openPage } from './open-page';
import { openSheet } from './page-steps';

it('shows the sample without breaking its own rules or asking anybody else', async () => {
  const page = await openPage();
  await page.getByText('表四', { exact: true }).first().waitFor();
  await openSheet(page, '表三');
  // The library goes on loading and calculating after it was drawn.
  await page.waitForLoadState('networkidle');
  expect(await page.locator('main canvas').count()).toBeGreaterThan(0);
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
});
