import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/messages/language';
import { rollupPaneTextsOf } from '../../src/messages/load';
import { uiTextsOf } from '../../src/messages/messages';
import type { CountyMember } from '../fixtures/county';
import { countyNames, countyReport } from '../fixtures/county';
import { countyRolledUp } from '../fixtures/set-files';
import { expectAccessible, narrowPane, violations } from './accessibility';
import { openAgain, openPage } from './open-page';
import { openSample } from './open-sample';
import { savedReport, selected } from './page-steps';
import { chooseList, counted, dropPaths, folderOf, openPart, openRollup, setFolder } from './rollup-steps';

const county = () =>
  folderOf(
    (Object.keys(countyNames) as CountyMember[]).map((member) => [
      `${countyNames[member]}.xlsx`,
      countyReport(member),
    ]),
  );

async function gatherCounty(page: Page): Promise<void> {
  await openRollup(page);
  await dropPaths(page, [await county()]);
  await counted(page, '应报 5，已报 5，未报 0，有错误 0');
  await chooseList(page);
  await counted(page, '应报 6，已报 5，未报 1，有错误 0');
}

const drillInto = async (page: Page, cell: string, total: string) => {
  await openPart(page, '穿透');
  await page.getByRole('combobox', { name: '汇总表的一格' }).selectOption(cell);
  await page.getByText(total, { exact: true }).waitFor();
};

it('rolls up a dropped folder, looks into its totals, and puts them into the workbook', async () => {
  const page = await openSample();
  await gatherCounty(page);
  await page.getByText('不完整 5/6：还有 1 个单位没有计入，只供核对，不得发布。').waitFor();
  await drillInto(page, 't3.r1.tot', '汇总数 68');
  const rows = page.getByRole('list', { name: '构成，5 个单位' }).getByRole('button');
  expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '))).toEqual([
    '测试县自然资源局 34（50.0%）',
    '测试县公安局 22（32.4%）',
    '测试县人民政府（本级） 7（10.3%）',
    '青山镇人民政府 5（7.4%）',
    '白水镇人民政府 0（0.0%）',
  ]);
  // One click opens the member's file at the cell, in a window of its own.
  await rows.first().click();
  const [other] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: '打开文件 测试县自然资源局.xlsx' }).click(),
  ]);
  await other.locator('#pane [data-status=passed]').waitFor({ state: 'attached' });
  await selected(other, 'J6');
  await other.close();

  await openPart(page, '成果');
  await page.getByText(/^工作簿里是宿迁市人民政府 2024 年的年报/u).waitFor();
  await page.getByRole('button', { name: '写入汇总表' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '写入汇总表' }).click();
  await page.getByText(/^已写入 \d+ 格。$/u).waitFor();
  const { cells } = await savedReport(page);
  expect([cells.get('t3.r1.tot'), cells.get('t2.sf.amount')]).toEqual([
    { kind: 'number', value: 68 },
    { kind: 'number', value: 328.52 },
  ]);

  // The corrected report of a member counts once it is taken.
  await openPart(page, '收集');
  const [corrected = ''] = [
    await folderOf([['公安局（改）.xlsx', countyReport('B', { 't3.r3.1.np': 8, 't3.r4.np': 4 })]]),
  ].map((folder) => join(folder, readdirSync(folder)[0] ?? ''));
  await dropPaths(page, [corrected]);
  await drillInto(page, 't3.r3.1.tot', '汇总数 39');
  await openPart(page, '成员');
  await page.getByRole('button', { name: /^测试县公安局/u }).click();
  await page.getByRole('button', { name: '改用这一份 公安局（改）.xlsx' }).click();
  await drillInto(page, 't3.r3.1.tot', '汇总数 38');
  await drillInto(page, 't3.r4.tot', '汇总数 9');
  // Without townships.
  await openPart(page, '收集');
  await page.getByRole('combobox', { name: '汇总范围' }).selectOption('own');
  await drillInto(page, 't2.cf.decided', '汇总数 905');
});

it('reads a set back, as the command writes it', async () => {
  const page = await openSample();
  await openRollup(page);
  await dropPaths(page, [setFolder(await countyRolledUp())]);
  await counted(page, '应报 6，已报 5，未报 1，有错误 0');
  await page.getByText('已从长表读取 2025 年，共 5 份年报。').waitFor();
  await drillInto(page, 't2.sf.amount', '汇总数 328.5');
});

it('is there again after the page was closed', async () => {
  const page = await openPage();
  await gatherCounty(page);
  // Stored a moment after the last change.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('nianbao.rollups');
            opening.onsuccess = () => {
              const { result } = opening;
              const heads = result.transaction('heads').objectStore('heads').getAll();
              heads.onsuccess = () => {
                const [head] = heads.result as readonly { draft: { list: unknown } }[];
                result.close();
                resolve(head?.draft.list == null ? 0 : 1);
              };
            };
          }),
      ),
    )
    .toBe(1);
  const again = await openAgain(page);
  await page.close();
  await openRollup(again);
  await again.getByRole('button', { name: /^继续 测试县人民政府 2025 年，5 个文件/u }).click();
  await counted(again, '应报 6，已报 5，未报 1，有错误 0');
});

describe.each(['zh-CN', 'en-US'] as const)('the roll-up in %s', (language: Language) => {
  it('is accessible in a narrow pane and in a wide window', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await gatherCounty(page);
    const [{ parts, partList, drill, entries }, ui] = await Promise.all([
      rollupPaneTextsOf(language),
      uiTextsOf(language),
    ]);
    if (language !== 'zh-CN') {
      await page.getByRole('button', { name: '显示设置' }).click();
      await page.getByLabel('界面语言').selectOption(language);
      await page.getByRole('button', { name: ui.settings.title }).click();
    }
    const go = (name: string) =>
      page.getByRole('group', { name: partList }).getByRole('button', { name, exact: true }).click();
    for (const isNarrow of [false, true]) {
      if (isNarrow) await narrowPane(page);
      for (const name of Object.values(parts)) {
        await go(name);
        if (name === parts.drill) await page.getByLabel(drill.cell).selectOption('t3.r1.tot');
        if (name === parts.charts) await page.locator('#pane svg[aria-labelledby]').first().waitFor();
        if (name === parts.entries) await page.getByRole('form', { name: entries.add }).waitFor();
        // In all appearances once; otherwise only what the language and the width change.
        if (isNarrow && language === 'zh-CN') await expectAccessible(page, name);
        else expect(await violations(page), name).toEqual([]);
        if (process.env['SHOTS'] !== undefined)
          await page.screenshot({
            path: `${process.env['SHOTS']}/${language}-${isNarrow ? 320 : 1366}-${name}.png`,
          });
      }
    }
  });
});
