import { describe, expect, it } from 'vitest';
import { memberYearsPicture, membersPicture, rankingPicture } from '../../../src/app/charts/member-pictures';
import { rollUpFiles } from '../../../src/app/rollup/roll-up-files';
import { memberFigures, yearsOfMembers } from '../../../src/core/charts/members';
import { contributionsTo } from '../../../src/core/rollup/contributions';
import type { MemberReport } from '../../../src/core/rollup/member-report';
import type { CellId } from '../../../src/core/statute/types';
import type { Picture } from '../../../src/files/charts/picture';
import { chartTexts } from '../../../src/messages/zh-CN/charts';
import type { Figures } from '../../fixtures/county';
import {
  countyFiles,
  countyList,
  countyName,
  countyReport,
  memberOf,
  reportWith,
} from '../../fixtures/county';
import { withCells } from '../../fixtures/reports';

const cell = 't3.r1.tot' as CellId;

const rolledUp = (
  files: readonly MemberReport[],
  previousFiles: readonly MemberReport[] = [],
  agencies = countyList,
) =>
  rollUpFiles({
    ...{
      year: 2025,
      scope: 'townships',
      agencies,
      own: countyName,
      parent: countyName,
      files,
      previousFiles,
    },
    dueOn: '2026-01-31',
  });

/** The ranking of a cell and the members over the years. */
async function picturesOf(...given: Parameters<typeof rolledUp>) {
  const { rollup, request } = await rolledUp(...given);
  const figures = memberFigures(cell, rollup, yearsOfMembers(rollup, request.year));
  const made = [rankingPicture, memberYearsPicture].map((make) => make(figures, rollup.edition, chartTexts));
  return { rollup, ranking: made[0] as Picture, years: made[1] as Picture };
}

const pointsOf = ({ frames }: Picture) =>
  frames.flatMap(({ series }) => series.flatMap(({ points }) => points));
const lastYear = (member: 'B' | 'C', np: number) =>
  memberOf({ ...countyReport(member, { 't3.r1.np': np }), year: 2024 }, `${member} 2024.xlsx`);

describe('the picture of who has reported', () => {
  it('adds up to the reports that are due, leads to the members, and names the deadline', async () => {
    const rolled = await rolledUp(countyFiles({ B: { 't3.r1.np': 1 } }));
    const picture = membersPicture(rolled, chartTexts);
    const points = pointsOf(picture);
    expect(points.reduce((sum, { size }) => sum + (size ?? 0), 0)).toBe(6);
    expect(points.map(({ name }) => name)).toContain('未报 1 个单位');
    expect(points.at(-1)?.at.members).toEqual(['测试县水利局']);
    expect(picture.sentence).toMatch(/^应报 6 个单位，已报 5 个，未报 1 个，有错误 \d 个。$/u);
    expect(picture.notes).toEqual(['报送期限：2026-01-31。']);
    expect(points.every(({ at }) => !at.members?.includes('测试县税务局'))).toBe(true);
  });
});

describe('the picture of the largest members', () => {
  it('has the figures of the drill-down, the largest first, with the change, and says that it is incomplete', async () => {
    const { rollup, ranking } = await picturesOf(countyFiles(), [lastYear('B', 5), lastYear('C', 29)]);
    const found = contributionsTo(cell, rollup);
    const points = pointsOf(ranking);
    expect(ranking.frames[0]?.categories).toEqual(found?.rows.map(({ agency }) => agency.name));
    expect(points.map(({ size }) => size)).toEqual(found?.rows.map(({ value }) => value));
    expect(points[0]).toMatchObject({
      name: '测试县自然资源局 2025 年 34 件，比上年 +1',
      shown: '34（+1）',
      at: { cells: [cell], members: ['测试县自然资源局'] },
    });
    expect(ranking.title).toBe('表三 · 新收 · 总计，前 5 个单位（件）（不完整 5/6）');
    expect(ranking.sentence).toBe('2025 年 5 个单位合计 68 件，测试县自然资源局最多，34 件（占 50.0%）。');
    expect(ranking.table.rows.map(({ head, cells }) => [head, ...cells])).toContainEqual([
      '测试县公安局',
      '7',
      '22',
      '+15',
      '32.4%',
    ]);
  });

  it('ranks nothing, and gives no share, below five cases', async () => {
    const few: Figures = { 't3.r1.np': 0, 't3.r1.biz': 0 };
    const files = countyFiles({ A: few, B: { ...few, 't3.r1.np': 1 }, C: { ...few, 't3.r1.np': 3 }, D: few });
    const { ranking } = await picturesOf(files);
    expect(ranking.frames[0]?.categories.slice(1, 3)).toEqual(['测试县公安局', '测试县自然资源局']);
    expect(ranking.sentence).toBe('2025 年 5 个单位合计 4 件。');
    expect(ranking.notes[0]).toBe('合计不足 5，不排序，也不计算占比，按名单的顺序列出。');
    expect(JSON.stringify(ranking.table)).not.toContain('%');
  });

  it('draws a blank as nothing, counts it, and keeps it in the table', async () => {
    const blank = memberOf(withCells(countyReport('B'), { 't3.r1.tot': null }));
    const files = [...countyFiles().filter(({ agency }) => agency !== '测试县公安局'), blank];
    const { ranking, years } = await picturesOf(files);
    expect(ranking.frames[0]?.categories).not.toContain('测试县公安局');
    expect(ranking.notes).toContain('1 个单位这一格空白或不是数字，没有画出，不当作 0。');
    expect(ranking.table.rows.at(-1)).toEqual({ head: '测试县公安局', cells: ['未填', '—', '—'] });
    expect(pointsOf(years).find(({ at }) => at.members?.[0] === '测试县公安局')).toMatchObject({
      ...{ size: null, shown: '未填' },
      name: '2025 年测试县公安局：有空白或不是数字的格，没有画出',
    });
  });

  it('shows one member with 99 %, two that are equal, and all zeros', async () => {
    const none: Figures = { 't3.r1.np': 0, 't3.r1.biz': 0 };
    const one = await picturesOf(
      countyFiles({ A: none, B: { ...none, 't3.r1.np': 990 }, C: { ...none, 't3.r1.np': 10 }, D: none }),
    );
    expect(one.ranking.sentence).toContain('测试县公安局最多，990 件（占 99.0%）');
    const two = { ...none, 't3.r1.np': 20 };
    const equal = await picturesOf(countyFiles({ A: none, B: two, C: two, D: none }));
    expect(equal.ranking.sentence).toBe('2025 年 5 个单位合计 40 件。');
    const zero = await picturesOf(countyFiles({ A: none, B: none, C: none, D: none }));
    expect(pointsOf(zero.ranking).map(({ size }) => size)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the picture of the members over the years', () => {
  it('has a row for each member, and a gap where there was no report', async () => {
    const { years } = await picturesOf(countyFiles(), [lastYear('B', 5)]);
    const row = (name: string) =>
      years.frames[0]?.series.find((one) => one.name === name)?.points.map(({ shown }) => shown);
    expect(years.frames[0]?.categories).toEqual(['2024', '2025']);
    expect(row('测试县公安局')).toEqual(['7', '22']);
    expect(row('测试县自然资源局')).toEqual(['无年报', '34']);
    expect(years.sentence).toBe('5 个单位 2024—2025 年的数字，颜色越深数字越大。');
  });

  it('shows twenty of a thousand members, and has all in its table', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `测试县第${at + 1}村民委员会办事处`);
    const agencies = names.map((name) => ({
      ...(countyList[1] as (typeof countyList)[number]),
      ...{ id: name, name, otherNames: [] },
    }));
    const base = memberOf(reportWith('', { 't3.r1.np': 1, 't3.r1.tot': 1 }));
    const files = names.map((agency) => ({ ...base, agency, file: agency, hash: agency }));
    const { years, ranking } = await picturesOf(files, [], agencies);
    expect([years.frames[0]?.series.length, ranking.frames[0]?.categories.length]).toEqual([20, 10]);
    expect(years.table.rows).toHaveLength(1000);
    expect(years.notes).toEqual(['其余 980 个单位见数据表。']);
  });
});
