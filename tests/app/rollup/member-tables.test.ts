import { describe, expect, it } from 'vitest';
import { memberTables } from '../../../src/app/rollup/tables/member-tables';
import { rollUpTables } from '../../../src/app/rollup/tables/roll-up-tables';
import { gridOfRows } from '../../../src/core/grid/grid';
import type { Rows } from '../../fixtures/member-tables';
import { annex, annexDefinition, definedSum } from '../../fixtures/member-tables';

const sheetOf = (rows: Rows, name: string | null = null) => ({ name, grid: gridOfRows(rows) });
const kindsOf = (rows: Rows, definition = annexDefinition) =>
  memberTables([sheetOf(rows)], [definition]).tables.map(({ kind }) => kind);

describe('the tables in a member’s file', () => {
  it('are another one where most lines of the definition are missing', () => {
    const towns = ['甲镇', '乙镇', '丙镇', '丁镇'];
    const definition = {
      ...annexDefinition,
      sums: [definedSum('columns', '合计', '补助', '奖励'), definedSum('rows', '全县', ...towns)],
    };
    const rows = (...labels: readonly string[]): Rows => [
      ['乡镇', '合计', '补助', '奖励'],
      ...labels.map((label) => [label, 3, 1, 2]),
    ];
    expect(kindsOf(rows('一科', '二科'), definition)).toEqual(['missing']);
    expect(kindsOf(rows(...towns.slice(1), '全县'), definition)).toEqual(['found']);
  });

  it.each([
    [[['填报单位：水利局　单位：万元'], []], '水利局'],
    [[['填报单位（盖章）：', '水利局'], []], '水利局'],
    [[['报送部门: 水利局 填表人：某某'], []], '水利局'],
    [[['填报单位：'], []], null],
    [[['填报单位：', '单位：万元'], []], null],
    [[], null],
  ] as const)('name the member: %j', (above, agency) => {
    expect(memberTables([sheetOf([...above, ...annex([1, 2], [3, 4])])], []).agency).toBe(agency);
  });
});

describe('a roll-up of tables', () => {
  const rolled = (files: readonly string[]) =>
    rollUpTables({
      definitions: [annexDefinition],
      files: files.map((file) => ({
        file,
        hash: file,
        read: memberTables(
          [sheetOf([...annex([1, 2], [3, 4]).slice(0, 3), [`全县 ${file}`, 10, 4, 6]])],
          [{ ...annexDefinition, sums: annexDefinition.sums.slice(0, 1) }],
        ),
      })),
      list: null,
      isFinal: false,
    });

  it('uses the layout of the first file of as many, in whatever order they come', () => {
    for (const order of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const { members, tables } = rolled(order);
      expect(members.map(({ name }) => name)).toEqual(['a', 'b']);
      expect(tables[0]?.layout.rows.at(-1)?.label).toBe('全县a');
    }
  });
});
