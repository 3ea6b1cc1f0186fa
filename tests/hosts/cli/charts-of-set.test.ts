import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import type { CountyMember } from '../../fixtures/county';
import { countyNames, countyReport } from '../../fixtures/county';
import { countyListText } from '../../fixtures/county-files';
import { nianbao } from './run-command';

const root = mkdtempSync(join(tmpdir(), 'charts-'));
const at = (name: string) => join(root, name);
const set = at('长表');

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Rolls the county up for a year, into the set. */
async function rollUp(
  year: number,
  changes: Partial<Record<CountyMember, Record<string, number>>>,
): Promise<void> {
  const folder = at(String(year));
  mkdirSync(folder);
  for (const member of Object.keys(countyNames) as CountyMember[]) {
    const report = { ...countyReport(member, changes[member] ?? {}), year };
    writeFileSync(`${folder}/${countyNames[member]}.xlsx`, await writeXlsx(report, { totals: 'typed' }));
  }
  const options = ['--list', at('名单.csv'), '--year', String(year), '--set', set, '--no-cache'];
  await nianbao('rollup', folder, '-o', at(`${year}.xlsx`), ...options);
}

beforeAll(async () => {
  writeFileSync(at('名单.csv'), countyListText);
  await rollUp(2024, { C: { 't3.r1.np': 29 } });
  await rollUp(2025, {});
});

const drawn = async (...options: readonly string[]) => {
  const file = at('图解.html');
  const { code, stderr } = await nianbao('charts', set, '-o', file, ...options);
  return { code, stderr, page: code === 0 ? readFileSync(file, 'utf8') : '' };
};

const namesIn = (markup: string): readonly string[] =>
  Array.from(markup.matchAll(/<title>([^<]*)<\/title>/gu), ([, name = '']) => name);

describe('charts of a set of roll-ups', () => {
  it('draws the totals over the years, who has reported, the largest members and the members by year', async () => {
    const { code, stderr, page } = await drawn();
    expect([code, stderr.split('\n')[0]]).toEqual([0, '找到 2024—2025 年的年报。']);
    expect(page).toContain('<h1>测试县人民政府2025年政府信息公开工作年度报告图解（不完整 5/6）</h1>');
    const names = namesIn(page);
    expect(names).toEqual(expect.arrayContaining(['2025 年新收 68 件', '未报 1 个单位']));
    expect(names).toContain('测试县自然资源局 2025 年 34 件，比上年 +1');
    expect(names).toContain('测试县自然资源局 2024 年 33 件');
    expect(page).toContain('2025 年 5 个单位合计 68 件，测试县自然资源局最多，34 件（占 50.0%）。');
  });

  it('draws chosen panels of a chosen cell and year, the same bytes each time', async () => {
    const options = ['--panels', 'memberYears,ranking', '--cell', 't2.xk.decided', '--years', '2025'];
    const [one, other] = [await drawn(...options), await drawn(...options)];
    expect(one.stderr).toContain('找到 2025 年的年报。');
    expect(one.page).toBe(other.page);
    expect(one.page.match(/<svg /gu)).toHaveLength(2);
    expect(one.page).toContain('行政许可');
  });

  it('refuses what is not in a set, and what is only for one', async () => {
    expect((await drawn('--cell', '表九.新收')).stderr).toContain('--cell 写的“表九.新收”不是一格的名称');
    expect((await drawn('--years', '2019')).stderr).toContain('没有一份可以画的年报');
    expect((await drawn('--panels', 'x')).stderr).toContain('members、ranking、memberYears、requests');
    expect((await drawn('--agency', '测试县人民政府')).stderr).toContain('给出汇总的长表时');
    const files = await nianbao('charts', at('2025'), '-o', at('a.svg'), '--panels', 'ranking');
    expect([files.code, files.stderr]).toEqual([2, expect.stringContaining('只用于汇总的长表')]);
  });
});
