import { expect, it } from 'vitest';
import { insertTables } from './addin-steps';
import { openWeb } from './open-web';

it('starts in Excel on the web', async () => {
  const { pane, host } = await openWeb();
  await insertTables(pane);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '表二', '表三', '表四']);
});
