import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollUpFiles } from '../../src/app/rollup/roll-up-files';
import type { Report } from '../../src/core/report/report';
import { writeXlsx } from '../../src/files/xlsx/write-xlsx';
import type { CountyMember, Figures } from '../fixtures/county';
import { countyList, countyName, countyNames, countyReport, memberOf, reportWith } from '../fixtures/county';
import { countyListText } from '../fixtures/county-files';
import { withCells } from '../fixtures/reports';
import { newContext, untilChecked } from './open-page';
import { downloaded } from './page-steps';
import { chooseList, dropPaths, folderOf, openPart, openRollup, setFolder } from './rollup-steps';
import { withSample } from './sample-files';
import { webOrigin } from './shared-browser';

// One page for all: each case begins anew, as a user would.
let page: Page;
beforeAll(async () => {
  page = await (await newContext()).newPage();
  await page.goto(withSample(await webOrigin()));
  await untilChecked(page);
  await openRollup(page);
});
afterAll(() => page.context().close());

const members = Object.keys(countyNames) as CountyMember[];

/** The county's folder, some figures changed, one report replaced, others added. */
const folder = (
  changes: Partial<Record<CountyMember, Figures>>,
  others: readonly (readonly [string, Report])[] = [],
): Promise<string> => {
  const replaced = new Map(others);
  for (const member of members) {
    const name = `${countyNames[member]}.xlsx`;
    if (!replaced.has(name)) replaced.set(name, countyReport(member, changes[member]));
  }
  return folderOf([...replaced]);
};

async function gather(paths: readonly string[], list = countyListText): Promise<void> {
  await openPart(page, '收集');
  const again = page.getByRole('group', { name: '收集' }).getByRole('button', { name: '重新开始' });
  if (await again.isVisible()) {
    await again.click();
    await page.getByRole('alertdialog').getByRole('button', { name: '重新开始' }).click();
    await expect.poll(() => page.getByText(/^已读取名单/u).count()).toBe(0);
  }
  await page.getByText('把各成员单位的年报汇总成上级政府的年报').waitFor();
  await dropPaths(page, paths);
  await page.locator('#pane').getByText(/^应报/u).waitFor();
  await chooseList(page, list);
  await page.getByText(/^已读取名单/u).waitFor();
}

/** What was found about the roll-up by a rule. */
async function found(rule: string): Promise<readonly string[]> {
  await openPart(page, '校核');
  const all = page.getByRole('group', { name: '校核' }).locator('li').filter({ hasText: rule });
  return (await all.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' '));
}

const total = async (cell: string): Promise<string> => {
  await openPart(page, '穿透');
  await page.getByRole('combobox', { name: '汇总表的一格' }).selectOption(cell);
  return page.getByText(/^汇总数/u).innerText();
};

describe('an acceptance case in the page', () => {
  it('6: asks about a case that the co-defendant counts, too', async () => {
    await gather([await folder({ A: { 't4.post.upheld': 1 } })]);
    expect(await total('t4.post.total')).toBe('汇总数 2');
    expect(await found('A-COURT')).toEqual([expect.stringMatching(/测试县人民政府.*〔2016〕201号/u)]);
  });

  it('7: carries over with new members, and asks where one is not marked as new', async () => {
    const zone = reportWith('测试县高新区管委会', { 't3.r2.np': 2, 't3.r3.1.np': 2 });
    const files = await folder({}, [['高新区.xlsx', zone]]);
    const last = await writeXlsx(reportWith(countyName, { 't3.r4.np': 8, 't3.r4.biz': 1 }, 2024), {
      totals: 'typed',
    });
    const listWith = (from: string) =>
      countyListText
        .split('\n')
        .map((line, index) => `${line},${index === 0 ? '起始年度' : ''}`)
        .concat(`测试县高新区管委会,部门,,,${from}`)
        .join('\n');
    const giveLast = async () => {
      await page.getByRole('button', { name: '本级、上年和已有的年报' }).click();
      await page
        .getByLabel('本级上年已公开的年报')
        .and(page.locator('input'))
        .setInputFiles({ name: '2024.xlsx', mimeType: '', buffer: Buffer.from(last) });
      await page.getByText('已选：2024.xlsx').waitFor();
    };
    await gather([files], listWith('2025'));
    await giveLast();
    expect(await total('t3.r2.tot')).toBe('汇总数 11');
    expect(await found('A-CARRY')).toEqual([]);
    await gather([files], listWith(''));
    await giveLast();
    expect(await found('A-CARRY')).toHaveLength(2);
  });

  it('8: finds a fee in 元', async () => {
    await gather([await folder({ C: { 't2.sf.amount': 3_160_200 } })]);
    expect(await total('t2.sf.amount')).toBe('汇总数 3160212.5');
    expect(await found('A-TOP')).toEqual([expect.stringMatching(/测试县自然资源局.*99\.9996%/u)]);
  });

  it('9: does not count a file twice under two names', async () => {
    await gather([await folder({}, [['青山镇人民政府.xlsx', countyReport('B')]])]);
    expect(await total('t3.r1.np')).toBe('汇总数 56');
    expect(await found('A-TWICE')).toEqual([expect.stringContaining('青山镇人民政府.xlsx')]);
    expect(await found('A-MISSING')).toEqual([expect.stringContaining('青山镇人民政府、测试县水利局')]);
  });

  it('10: builds totals from inputs where a member has a wrong total', async () => {
    const wrong = withCells(countyReport('B'), { 't3.r1.tot': 23 });
    await gather([await folder({}, [['测试县公安局.xlsx', wrong]])]);
    expect(await total('t3.r1.tot')).toBe('汇总数 68');
    expect(await found('A-CLEAN')).toEqual([expect.stringMatching(/^错误 .*测试县公安局/u)]);
    await openPart(page, '成员');
    await page.getByRole('button', { name: /^测试县公安局/u }).click();
    const member = page.getByRole('region', { name: '测试县公安局' });
    expect(await member.locator('li').allInnerTexts()).toEqual([
      '「新收」行：六类申请人合计 22，总计填了 23，相差 1。',
      expect.stringMatching(/^「总计」列：新收 23/u),
    ]);
  });

  it('11: refuses an agency and one above it as sources', async () => {
    const list = [
      '单位名称,类别,上级单位',
      '测试县人民政府,政府,',
      '测试县公安局,部门,',
      '测试县自然资源局,部门,',
      '测试县乡镇汇总,部门,',
      '青山镇人民政府,乡镇,测试县乡镇汇总',
      '白水镇人民政府,乡镇,',
    ].join('\n');
    const all = reportWith('测试县乡镇汇总', { 't3.r1.np': 5, 't3.r3.1.np': 5 });
    await gather([await folder({}, [['乡镇汇总.xlsx', all]])], list);
    expect(await found('A-PART')).toEqual([expect.stringMatching(/^错误 .*测试县乡镇汇总.*青山镇人民政府/u)]);
    expect(await total('t3.r1.tot')).toBe('汇总数 68');
  });

  it('13: adds amounts exactly', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `第${index}局`);
    const [, one] = countyList;
    if (one === undefined) throw new Error('the county has no member');
    const rolled = await rollUpFiles({
      year: 2025,
      scope: 'townships',
      agencies: names.map((name) => ({ ...one, id: name, name, otherNames: [] })),
      own: null,
      parent: countyName,
      files: names.map((name) => memberOf(reportWith(name, { 't2.sf.amount': 0.1 }))),
    });
    const agencies = ['单位名称', ...names].join('\n');
    await gather([setFolder(rolled)], agencies);
    expect(await total('t2.sf.amount')).toBe('汇总数 100');
  });

  it('14: gives the same workbook in whatever order the files come', async () => {
    const path = await folder({});
    const paths = readdirSync(path).map((name) => join(path, name));
    const books: Uint8Array[] = [];
    for (const ordered of [paths, [...paths].reverse()]) {
      await gather(ordered);
      await openPart(page, '成果');
      books.push(
        (await downloaded(page, () => page.getByRole('button', { name: '保存汇总底稿' }).click())).bytes,
      );
    }
    expect(Buffer.from(books[1] ?? []).equals(Buffer.from(books[0] ?? []))).toBe(true);
    expect(books[0]?.length).toBeGreaterThan(10_000);
  });
});
