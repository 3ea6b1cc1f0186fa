import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { approvalsFrom } from '../../src/app/sign-off/approvals';
import { readXlsx } from '../fixtures/read-files';
import { partOf } from '../files/open/unpacked';
import { expectAccessible, narrowPane, violations } from './accessibility';
import { openSample } from './open-sample';
import { downloaded, openTab, savedFile, status, typeInto } from './page-steps';

let page: Page;
beforeEach(async () => {
  page = await openSample();
  await openTab(page, '审签');
  await progress(0).waitFor();
});

const progress = (done: number) => page.getByText(`已完成 ${done} / 3 步。`);

/** Signs the next step, by keyboard alone from the heading above it. */
async function sign(name: string, note = ''): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(note);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

async function signAll(): Promise<void> {
  for (const [index, name] of ['王一', '李二', '张三'].entries()) {
    await sign(name);
    await progress(index + 1).waitFor();
    // The button has disappeared: the next signer types on, and the last one is at the heading.
    await page.waitForFunction((isLast) => {
      const { activeElement: focused } = document;
      return isLast ? focused?.textContent === '三审三校' : focused?.getAttribute('name') === 'signer';
    }, index === 2);
  }
}

const save = () => savedFile(page);

it('three people sign; a changed cell voids all, is named, and found by keyboard', async () => {
  await signAll();
  await page.getByText('三步都已签，且签后没有改动。').waitFor();
  await typeInto(page, 't2.gz.issued', '7');
  await progress(0).waitFor();
  const changes = page.getByRole('list', { name: /签后改动的 1 格/u });
  await changes.getByText('表二 · 行政规章').or(changes.getByText('→ 7')).first().waitFor();
  expect(await changes.textContent()).toContain('→ 7');
  expect(await page.getByText('签后数字有改动').count()).toBe(3);
  await changes.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('#grid') !== null);
});

it('approvals are restored with the saved workbook, and the signed figures are those in it', async () => {
  await sign('王一', '按台账\n核对');
  await progress(1).waitFor();
  const { bytes } = await save();
  const { settings } = await readXlsx(bytes);
  expect(approvalsFrom(settings?.['approvals'] ?? null)).toMatchObject([{ step: 'draft', name: '王一' }]);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator('#pane [data-status=passed]').waitFor();
  await openTab(page, '审签');
  await progress(0).waitFor();
  // As in browsers without file handles.
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开' }).click();
  await (await chooser).setFiles({ name: '年报.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await progress(1).waitFor();
  await page.getByRole('listitem').filter({ hasText: '经办人拟定' }).getByText('有效').first().waitFor();
});

it('the check list states what was checked, what is wrong, why it is reported, and who approved what', async () => {
  await sign('王一');
  await progress(1).waitFor();
  await typeInto(page, 't3.r3.7.np', '3404');
  await status(page, '3 处错误').waitFor();
  await sign('李二', '有意照实上报');
  await progress(1).waitFor();
  const html = new TextDecoder().decode(
    (await downloaded(page, () => page.getByRole('button', { name: '校核清单 导出网页' }).click())).bytes,
  );
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: '校核清单 导出 Word' }).click(),
  );
  expect(name).toBe('宿迁市人民政府2024年年报校核清单.docx');
  const list = await page.context().newPage();
  await list.setContent(html);
  const shown = await list.locator('body').innerText();
  const prints = await list.evaluate(() =>
    [...document.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText),
    ),
  );
  expect(await violations(list)).toEqual([]);
  await list.close();
  const row = (label: string) => prints.find(([first]) => first === label) ?? [];
  expect(row('机关')).toEqual(['机关', '宿迁市人民政府']);
  expect(row('合计').slice(1, 6)).toEqual(['200', '200', '0', '0', '3']);
  expect(shown).toContain('校核未通过。');
  expect(shown).toMatch(/勾稽关系：成立 \d+ 条，不成立 4 条（含警告、提示），因空白或非数字无法核对 0 条/u);
  // The clerk signed twice: once before the change, once with it.
  const approvals = prints.filter(
    ([first, , , , fingerprints]) => first === '经办人拟定' && fingerprints !== undefined,
  );
  expect(approvals).toHaveLength(2);
  expect(approvals[0]?.[2]).toMatch(/已失效：签后数字有改动\s改动：表三 · 办理总计 · 自然人：3440 → 3404/u);
  expect(approvals[1]).toMatchObject([
    '经办人拟定',
    expect.stringContaining('李二'),
    '有效',
    expect.stringMatching(/有意照实上报\s照实上报（3 处错误）/u),
    `数据 ${row('数据核对码')[1] ?? ''}；文字 ${row('文字核对码')[1] ?? ''}`,
  ]);
  expect(shown).toContain('不是电子签名');
  const word = partOf(bytes, 'word/document.xml').replace(/<[^>]*>/gu, '');
  for (const text of ['宿迁市人民政府', '李二', row('数据核对码')[1] ?? '', '不是电子签名'])
    expect(word).toContain(text);
});

it('is accessible while signed, changed and withdrawn', async () => {
  await narrowPane(page);
  await expectAccessible(page, 'nobody signed');
  await page.getByRole('button', { name: /^确认并签/u }).click();
  await page.getByText('请填写姓名。').waitFor();
  await expectAccessible(page, 'without a name');
  await signAll();
  await expectAccessible(page, 'all signed');
  await typeInto(page, 't3.r3.7.np', '3404');
  await progress(0).waitFor();
  await page.getByRole('button', { name: '审签记录（3）' }).click();
  await page.getByRole('button', { name: '校核清单 导出网页' }).click();
  await page.getByText('已导出校核清单。').waitFor();
  await expectAccessible(page, 'lapsed, with errors and the record open');
});
