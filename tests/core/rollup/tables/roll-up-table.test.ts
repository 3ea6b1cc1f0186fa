import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/core/grid/fold-label';
import { gridOfRows } from '../../../../src/core/grid/grid';
import { amountOf, amountOfUnits, amountText, decimalsIn } from '../../../../src/core/rollup/tables/amount';
import { computeTotals } from '../../../../src/core/rollup/tables/compute-totals';
import type { MemberTable } from '../../../../src/core/rollup/tables/member-table';
import { memberTable } from '../../../../src/core/rollup/tables/member-table';
import type { LaidSum } from '../../../../src/core/rollup/tables/result-table';
import { rollUpTable } from '../../../../src/core/rollup/tables/roll-up-table';
import { Frame } from '../../../../src/core/tables/frame';
import { readPrinted } from '../../../../src/core/tables/number-format';
import { unitAbove, unitInLabel } from '../../../../src/core/tables/printed-unit';
import { SheetTexts } from '../../../../src/core/tables/sheet-texts';
import type { Rows } from '../../../fixtures/member-tables';
import { annex, annexDefinition, definedSum } from '../../../fixtures/member-tables';

function tableOf(rows: Rows): MemberTable {
  const grid = gridOfRows(rows);
  const texts = new SheetTexts(grid);
  const area = { top: 0, left: 0, bottom: grid.rows - 1, right: grid.columns - 1 };
  return memberTable(null, grid, texts, new Frame(texts, area, { headRows: 1, labelColumns: 1 }));
}

const rolled = (...tables: readonly Rows[]) =>
  rollUpTable(
    annexDefinition,
    tables.map((rows, member) => ({ member, table: tableOf(rows), allowed: [] })),
    null,
    fold,
  );

const texts = (rows: ReturnType<typeof rolled>) =>
  rows?.figures.map((cells) => cells.map((one) => (typeof one === 'bigint' ? amountText(one) : one)));

const amount = (text: string): bigint => {
  const number = readPrinted(text, { decimal: '.', group: ',' });
  if (number === null) throw new Error(text);
  return amountOf(number);
};

describe('amounts', () => {
  it.each(['0', '12.5', '-0.000001', '123456789012345678', '0.1234567890123456', '-7'])('keep %s', (text) => {
    expect(amountText(amount(text))).toBe(text);
    expect(decimalsIn(amount(text))).toBe(text.split('.')[1]?.length ?? 0);
  });

  it('add up exactly, a hundred thousand times', () => {
    let sum = 0n;
    for (let i = 0; i < 100_000; i += 1) sum += amount('0.1');
    expect(amountText(sum)).toBe('10000');
    expect(amountText(amountOfUnits(5, 3))).toBe('0.005');
  });
});

describe('totals of a result', () => {
  const chain = (length: number): readonly LaidSum[] =>
    Array.from({ length }, (_, at) => ({
      at,
      isLimit: false,
      axis: 'rows' as const,
      total: at,
      parts: [at + 1],
      signs: [1 as const],
      lanes: [0],
    }));

  it('follow sums of sums however deep', () => {
    const inputs = Array.from({ length: 30_001 }, (_, row) => [row === 30_000 ? 5n : null]);
    const { figures, circular } = computeTotals(inputs, chain(30_000), () => true);
    expect(circular).toEqual([]);
    expect(figures[0]).toEqual([5n]);
  });

  it('are not known where they depend on themselves', () => {
    const [first, second] = chain(2);
    const sums = [first as LaidSum, { ...(second as LaidSum), parts: [0, 2] }];
    const { figures, circular } = computeTotals([[null], [null], [1n]], sums, () => true);
    expect(circular).toHaveLength(1);
    expect(figures).toEqual([['open'], ['open'], [1n]]);
  });
});

describe('a roll-up of tables', () => {
  it('takes the layout that most have, whoever comes first', () => {
    const odd: Rows = [...annex([1, 1], [1, 1]).slice(0, 2), ['西镇', 9, 4, 5], ['全县', 11, 5, 6]];
    const result = rolled(odd, annex([1, 2], [3, 4]), annex([1, 2], [3, 4]));
    expect(result?.layout.rows.map(({ label }) => label)).toEqual(['北镇', '南镇', '全县']);
    expect(texts(result)).toEqual([
      ['8', '3', '5'],
      ['14', '6', '8'],
      ['22', '9', '13'],
    ]);
    expect(result?.findings.map(({ member, problem }) => [member, problem.code])).toEqual([
      [0, 'missingLines'],
      [0, 'extraLines'],
    ]);
  });

  it('does not depend on the order of members', () => {
    const tables = [annex([0.1, 2], [3, 4]), annex([0.2, 5], [6, 7]), annex([0.7, null], [8, 9])];
    expect(texts(rolled(...tables))).toEqual(texts(rolled(...[...tables].reverse())));
  });

  it('names figures that have too many digits for a workbook', () => {
    const result = rolled(annex(['900000000000000.25', 1], [1, 1]), annex(['0.5', 1], [1, 1]));
    expect(result?.findings.map(({ problem }) => problem)).toContainEqual({
      code: 'manyDigits',
      cell: { row: 0, column: 1 },
      exact: '900000000000000.75',
    });
  });

  it('finds a second sum of a total that does not hold in the result', () => {
    const table = tableOf([
      ['项目', '金额'],
      ['总计', 10],
      ['男', 4],
      ['女', 6],
      ['城镇', 3],
      ['乡村', 8],
    ]);
    const definition = {
      ...annexDefinition,
      sums: [definedSum('rows', '总计', '男', '女'), definedSum('rows', '总计', '城镇', '乡村')],
    };
    const result = (allowed: readonly bigint[]) =>
      rollUpTable(definition, [{ member: 0, table, allowed }], null, fold)?.findings.map(
        ({ problem }) => problem,
      );
    expect(result([])).toMatchObject([{ code: 'broken', is: '10', sum: '11', off: '1' }]);
    expect(result([0n, amount('1')])).toEqual([]);
  });

  it('is nothing without a table, and a sheet too large is refused', () => {
    expect(rolled()).toBeNull();
    const grid = {
      rows: 10_000,
      columns: 1000,
      cells: [{ row: 9999, column: 999, rowSpan: 1, columnSpan: 1, content: 1 }],
    };
    const sheet = new SheetTexts(grid);
    const frame = new Frame(
      sheet,
      { top: 0, left: 0, bottom: 9999, right: 999 },
      { headRows: 0, labelColumns: 0 },
    );
    expect(() => memberTable(null, grid, sheet, frame)).toThrow(RangeError);
  });
});

describe('units', () => {
  const above = (...lines: readonly string[]) => {
    const rows: Rows = [...lines.map((line) => [line]), ['项目', '金额'], ['甲', 1]];
    const area = { top: lines.length, left: 0, bottom: rows.length - 1, right: 1 };
    return unitAbove(new SheetTexts(gridOfRows(rows)), area, 1);
  };

  it.each([
    ['单位：万元', '万元'],
    ['填报单位：水利局　　单位:元', '元'],
    ['（金额单位：亿元）', '亿元'],
    ['计量单位：人、户', '人,户'],
    ['填报单位：水利局', null],
    ['主管单位：元氏县水利局', null],
    ['单 位 ： 万元  2025年12月', '万元'],
    ['单位：', null],
    ['没有', null],
  ])('%s', (line, unit) => {
    expect(above(line)).toBe(unit);
  });

  it('are searched in time that grows with the text', () => {
    expect(above('单位：'.repeat(60))).toBeNull();
    expect(above(`${'单位'.repeat(50_000)}：元`)).toBeNull();
  });

  it('are known in brackets of a label', () => {
    expect(unitInLabel('收入（万元）')).toEqual({ rest: '收入', unit: '万元' });
    expect(unitInLabel('收入（本级）')).toBeNull();
  });
});
