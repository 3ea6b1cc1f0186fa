import { expect, it } from 'vitest';
import { openPage } from './open-page';
import { openSheet } from './page-steps';

it('shows the sample without breaking its policy or contacting any other server', async () => {
  const page = await openPage({ serviceWorkers: 'allow' });
  await page.getByText('表四', { exact: true }).first().waitFor();
  await openSheet(page, '表三');
  // The library continues loading and calculating after it is drawn.
  await page.waitForLoadState('networkidle');
  expect(await page.locator('main canvas').count()).toBeGreaterThan(0);
  expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
});
