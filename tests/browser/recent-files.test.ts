import { expect, it } from 'vitest';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import { uniformReport } from '../fixtures/reports';
import { openAgain, openPage } from './open-page';
import { savedFile } from './page-steps';

it('opens a recent file again at once where the browser has its handle, also on the next visit', async () => {
  const bytes = [...(await writeXlsx(uniformReport(2), { totals: 'typed' }))];
  // A real handle, of a file that belongs to the page: no dialog can be operated here.
  const page = await openPage({}, () => {
    Object.assign(globalThis, {
      showOpenFilePicker: async () => {
        const folder = await navigator.storage.getDirectory();
        return [await folder.getFileHandle('我的年报.xlsx')];
      },
    });
  });
  await page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('我的年报.xlsx', { create: true })).createWritable();
    await file.write(new Uint8Array(content));
    await file.close();
  }, bytes);
  await page.getByRole('button', { name: '打开' }).click();
  await page.waitForFunction(() => document.title.includes('我的年报'));

  const again = await openAgain(page);
  await again.locator('#toolbar select').selectOption('blank');
  const list = again.getByRole('region', { name: '最近的文件' });
  await list.getByText('我的年报.xlsx').waitFor();
  await list.getByRole('button', { name: '打开“我的年报.xlsx”' }).click();
  await again.waitForFunction(() => document.title.includes('我的年报'));

  // What was saved lies elsewhere: the list has its name, and the user chooses it.
  const { name } = await savedFile(again);
  expect(name).toBe('我的年报.xlsx');
  await again.locator('#toolbar select').selectOption('blank');
  await list.getByRole('button', { name: '选择“我的年报.xlsx”' }).waitFor();
  await list.getByRole('button', { name: '从列表移除“我的年报.xlsx”' }).click();
  await list.waitFor({ state: 'detached' });
});
