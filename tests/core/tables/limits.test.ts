import { describe, expect, it } from 'vitest';
import { gridOfRows } from '../../../src/core/grid/grid';
import { detectTables } from '../../../src/core/tables/detect-tables';

type Row = readonly (string | number | null)[];

/** `r3>=4` for a row of which another is a part, `c1>=2,3` for a column of which two are. */
const limitsOf = (...rows: readonly Row[]): readonly string[] =>
  detectTables(gridOfRows(rows))
    .flatMap(({ limits }) => limits)
    .map(({ axis, total, parts }) => `${axis.charAt(0)}${total}>=${parts.join(',')}`);

describe('what 其中 names', () => {
  it('is at most its row', () => {
    expect(
      limitsOf(
        ['项目', '上年', '本年'],
        ['在岗职工', 512, 498],
        ['其中：女职工', 231, 240],
        ['离退休', 120, 131],
      ),
    ).toEqual(['r1>=2']);
  });

  it('is at most its column, with one head row or two', () => {
    expect(
      limitsOf(
        ['单位', '人数', '其中：党员', '经费'],
        ['一科', 15, 7, 31.2],
        ['二科', 22, 9, 40.8],
        ['三科', 9, 4, 12.1],
      ),
    ).toEqual(['c1>=2']);
    expect(
      limitsOf(
        ['单位', '人数', '其中', null, '经费'],
        [null, null, '党员', '团员', null],
        ['一科', 15, 7, 3, 31.2],
        ['二科', 22, 9, 8, 40.8],
        ['三科', 9, 4, 1, 12.1],
      ),
    ).toEqual(['c1>=2,3']);
  });

  it('is part of the whole after its last part, and of one where others have some, too', () => {
    const rows = (head: Row, values: (k: number) => readonly number[]): readonly Row[] => [
      head,
      ...[3, 5, 7, 11, 13].map((k): Row => [`第${k}乡`, ...values(k)]),
    ];
    const [men, women] = [(k: number) => 137 * k + 11, (k: number) => 131 * k + 29];
    expect(
      limitsOf(
        ...rows(['乡', '合计', '男', '女', '其中：少数民族'], (k) => [
          men(k) + women(k),
          men(k),
          women(k),
          3 * k,
        ]),
      ),
    ).toEqual(['c1>=4']);
    expect(
      limitsOf(
        ...rows(['乡', '合计', '男', '其中：党员', '女', '其中：党员'], (k) => [
          men(k) + women(k),
          men(k),
          5 * k,
          women(k),
          3 * k,
        ]),
      ),
    ).toEqual(['c2>=3', 'c4>=5']);
  });

  it('is one list with the rows indented below it, as long as they do not overlap', () => {
    const head: Row = ['支出', '金额', '上年'];
    expect(
      limitsOf(
        head,
        ['支出合计', 900, 800],
        ['  其中：工资', 400, 380],
        ['        奖金', 200, 190],
        ['收入', 950, 810],
      ),
    ).toEqual(['r1>=2,3']);
    expect(
      limitsOf(
        head,
        ['职工', 90, 80],
        ['  其中：女', 60, 55],
        ['        少数民族', 50, 45],
        ['学生', 95, 81],
      ),
    ).toEqual(['r1>=2', 'r1>=3']);
  });

  it('is no limit where the parts exhaust the total: that is a sum', () => {
    const rows: Row[] = [['乡镇', '人口', '其中：城镇', '其中：乡村']];
    for (let at = 1; at <= 9; at += 1) rows.push([`第${at}乡`, at * 137 + at * 591, at * 137, at * 591]);
    const [table] = detectTables(gridOfRows(rows));
    expect(table?.patterns.map(({ total, parts }) => [total, ...parts])).toContainEqual([1, 2, 3]);
    expect(table?.limits).toEqual([]);
  });

  it('is not proposed where the figures speak against it, nor for shares', () => {
    expect(limitsOf(['项目', '上年', '本年'], ['在岗', 12, 98], ['其中：女', 231, 24])).toEqual([]);
    expect(limitsOf(['项目', '上年', '本年'], ['在岗', 512, 498], ['其中：女占比', 48.1, 50.2])).toEqual([]);
  });
});
