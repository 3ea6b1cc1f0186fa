import { describe, expect, it } from 'vitest';
import { gridOfRows } from '../../../src/core/grid/grid';
import { plainIdeographs } from '../../../src/core/grid/plain-ideographs';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { expectFigures, numbered } from '../recognise/numbered-report';
import { tableGrid } from '../../fixtures/grids';

describe('characters that look like an ideograph', () => {
  it.each([
    ['某县⼈⺠政府', '某县人民政府'],
    ['⾏政许可、⻅附⻚', '行政许可、见附页'],
    ['⻓期 ⻔户 ⻋辆 ⻢路', '长期 门户 车辆 马路'],
    ['⽤⼾ ⾭年', '用户 青年'],
    ['\uf98e\uf95c', '年樂'],
    ['⼀⼆⼋⼗', '一二八十'],
  ])('%s is %s', (found, plain) => {
    expect(plainIdeographs(found)).toBe(plain);
  });

  it('have an ideograph each, in both blocks of radicals', () => {
    const block = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    // U+2E80 has none in the Unicode data, U+2E9A and what follows the last of each block are unassigned.
    const radicals = [...block(0x2e81, 0x2e99), ...block(0x2e9b, 0x2ef3), ...block(0x2f00, 0x2fd5)];
    expect(radicals.filter((radical) => !/^\p{Unified_Ideograph}$/u.test(plainIdeographs(radical)))).toEqual(
      [],
    );
  });

  it('are the only ones that change: no figure, mark or letter does', () => {
    const text = '⺀１２３ ㎡ ①（％）“：”ＡＢ 一、';
    expect(plainIdeographs(text)).toBe(text);
  });
});

describe('a report with radicals in its text', () => {
  const lines = [
    '某县⼈⺠政府2024年政府信息公开⼯作年度报告',
    '⼀、总体情况',
    '全⺠⻓期参与，⽤⼾可⻅，门⼾⽹站运⾏平稳。',
    '⼆、主动公开政府信息情况',
  ];
  const radicals = (text: string) => text.replace(/行/gu, '⾏').replace(/人/gu, '⼈').replace(/无/gu, '⽆');
  const grids = (['t2', 't3', 't4'] as const).map((table) => {
    const grid = tableGrid(numbered, table, 'text');
    return {
      ...grid,
      cells: grid.cells.map((cell) => ({
        ...cell,
        content: cell.content === null ? null : radicals(String(cell.content)),
      })),
    };
  });
  const { report } = recogniseSource([gridOfRows(lines.map((line) => [line])), ...grids]);

  it('has its title, its text and its labels in plain characters', () => {
    expect(report.agency).toBe('某县人民政府');
    expect(report.narrative?.sections[0]).toMatchObject({
      heading: '一、总体情况',
      paragraphs: ['全民长期参与，用户可见，门户网站运行平稳。'],
    });
    expect(JSON.stringify(report)).not.toMatch(/[\u2e80-\u2fdf]/u);
  });

  it('has all its figures', () => {
    expectFigures(report);
  });
});
