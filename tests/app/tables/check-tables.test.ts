import { describe, expect, it } from 'vitest';
import { checkDefined, checkDetected } from '../../../src/app/tables/check-tables';
import { findTables, namedSums } from '../../../src/app/tables/find-tables';
import {
  definitionsOf,
  readTableDefinitions,
  tableDefinitionsText,
} from '../../../src/app/tables/table-definitions';
import { gridOfRows } from '../../../src/core/grid/grid';
import { UnusableFile } from '../../../src/files/unusable-file';

type Row = readonly (string | number | null)[];

const right: readonly Row[] = [
  ['户籍人口', null, null, null, null],
  ['乡镇', '合计', '男', '女', '女性比重（%）'],
  ['城关镇', 13_611, 7307, 6304, 46.3],
  ['东河乡', 4582, 2219, 2363, 51.6],
  ['西山镇', 14_982, 7715, 7267, 48.5],
  ['南桥镇', 10_035, 4839, 5196, 51.8],
  ['全县', 43_210, 22_080, 21_130, 48.9],
];
const sheetOf = (rows: readonly Row[], name: string | null = '人口') => ({ name, grid: gridOfRows(rows) });
const found = (rows: readonly Row[]) => findTables([sheetOf(rows)]);
const withCell = (
  rows: readonly Row[],
  row: number,
  column: number,
  value: string | number | null,
): readonly Row[] =>
  rows.map((cells, at) => (at === row ? cells.map((cell, i) => (i === column ? value : cell)) : cells));
const definitions = definitionsOf(found(right));
const checked = (rows: readonly Row[]) => {
  const { tables, notFound } = checkDefined([sheetOf(rows)], definitions);
  expect(notFound).toEqual([]);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  return table;
};

/** Cells that may be wrong, with what they hold and should hold; the shares have one decimal, so units are tenths. */
const suspectsIn = ({ groups }: ReturnType<typeof checked>) =>
  groups.map(({ suspects }) =>
    suspects.map(({ cell, from, to }) => ({ cell, from: from === null ? null : from / 10, to: to / 10 })),
  );

describe('confirmed sums', () => {
  it('are named by the words of the table', () => {
    expect(found(right).flatMap(namedSums)).toMatchObject([
      { total: '合计', parts: [{ label: '男' }, { label: '女' }], holdsIn: 5, of: 5 },
      { total: '全县', parts: [{ label: '城关镇' }, {}, {}, { label: '南桥镇' }], holdsIn: 3, of: 3 },
    ]);
  });

  it('hold in the table that they come from, without the column of shares', () => {
    expect(checked(right)).toMatchObject({ name: '户籍人口', checked: 8, groups: [], missing: [] });
  });

  it.each([
    ['typed in a part', 3, 2, 2291, 2219],
    ['typed in a sum of columns', 4, 1, 14_928, 14_982],
    ['typed in the corner', 6, 1, 43_201, 43_210],
  ])('name the cell of a wrong figure where two of them cross: %s', (_, row, column, wrong, should) => {
    const table = checked(withCell(right, row, column, wrong));
    expect(table.groups.map(({ broken }) => broken.length)).toEqual([2]);
    expect(suspectsIn(table)).toEqual([[{ cell: [row, column], from: wrong, to: should }]]);
  });

  it('are all there is where one alone sees the error: every cell of it is as likely', () => {
    const one: readonly Row[] = right.map((row) => row.slice(0, 4));
    const [definition] = definitions;
    if (definition === undefined) throw new Error('no definition');
    const columns = { ...definition, sums: definition.sums.filter(({ axis }) => axis === 'columns') };
    const { tables } = checkDefined([sheetOf(withCell(one, 3, 2, 2291))], [columns]);
    expect(tables[0]?.groups[0]?.suspects).toEqual([
      { cell: [3, 1], from: 4582, to: 4654 },
      { cell: [3, 2], from: 2291, to: 2219 },
      { cell: [3, 3], from: 2363, to: 2291 },
    ]);
  });

  it('leave out cells that another sum confirms, and name the sub-total where two sums meet', () => {
    const grouped: readonly Row[] = [
      ['类别', '受理', '办结', '退件'],
      ['许可一', 740, 227, 340],
      ['许可二', 971, 969, 374],
      ['小计', 1711, 1196, 714],
      ['确认一', 711, 596, 751],
      ['确认二', 89, 915, 690],
      ['合计', 2511, 2707, 2155],
    ];
    const sums = definitionsOf(
      findTables([sheetOf(grouped)]).map(({ sheet, table }) => ({
        sheet,
        table: { ...table, patterns: table.patterns.map((pattern) => ({ ...pattern, isStrong: true })) },
      })),
    );
    const suspectCells = (rows: readonly Row[]) =>
      checkDefined([sheetOf(rows)], sums).tables[0]?.groups.map(({ suspects }) =>
        suspects.map(({ cell }) => cell),
      );
    expect(suspectCells(withCell(grouped, 1, 2, 272))).toEqual([
      [
        [1, 2],
        [2, 2],
      ],
    ]);
    expect(suspectCells(withCell(grouped, 3, 2, 1169))).toEqual([[[3, 2]]]);
  });

  it('have no suspect when no cell alone explains what is broken', () => {
    const { groups } = checked(withCell(withCell(right, 3, 2, 2291), 4, 2, 7751));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.broken).toHaveLength(3);
    expect(groups[0]?.suspects).toEqual([]);
  });

  it('are found again after rows are inserted above, moved and sorted, and columns exchanged', () => {
    const [title, head, ...body] = right;
    const sorted = [...body.slice(0, 4).reverse(), ...body.slice(4)];
    const exchanged = [head, ...sorted].map((row = []) => [row[0], row[3], row[2], row[1], row[4]] as Row);
    const moved = [[null], ['填报单位：统计局'], title ?? [], ...exchanged];
    expect(checked(moved)).toMatchObject({ checked: 8, groups: [], missing: [] });
  });

  it.each([
    [
      'a row in the head',
      (rows: readonly Row[]) => [rows[0] ?? [], [null, '人', null, null, null], ...rows.slice(1)],
    ],
    ['a column in front', (rows: readonly Row[]) => rows.map((row, at) => [at < 2 ? null : at - 1, ...row])],
    [
      'a row among the others',
      (rows: readonly Row[]) => [...rows.slice(0, 4), ['新区', 5, 3, 2, 1.5], ...rows.slice(4)],
    ],
    ['a table above', (rows: readonly Row[]) => [['甲', '乙', '丙'], ['子', 12, 13], [null], ...rows]],
  ])('are found again after %s was inserted', (_, insert) => {
    expect(checked(insert(right)).missing).toEqual([]);
    expect(checked(insert(right)).groups).toEqual([]);
    expect(suspectsIn(checked(insert(withCell(right, 3, 2, 2291))))).toMatchObject([
      [{ from: 2291, to: 2219 }],
    ]);
  });

  it('are found in a blank copy, and check it while it is filled in', () => {
    const blank = right.map((row, at) => (at < 2 ? row : [row[0] ?? null, null, null, null, null]));
    expect(checked(blank)).toMatchObject({ checked: 0, groups: [], missing: [] });
    const filled = blank.map((row, at) => (at === 3 ? ['东河乡', 14, 4, 7, null] : row));
    expect(checked(filled).groups).toMatchObject([{ broken: [{ total: [3, 1] }] }]);
  });

  it('find each its table where several have the same labels', () => {
    const two = ['城东', '城西'].flatMap((name, at): readonly Row[] => [
      [name, null, null, null],
      ['项目', '合计', '一', '二'],
      ...[3, 5, 7, 11].map((k): Row => [`第${k}项`, k * 1000 + k + at, k * 1000, k + at]),
      [null],
    ]);
    const sums = definitionsOf(found(two));
    expect(sums.map(({ name }) => name)).toEqual(['城东', '城西']);
    const swapped = [...two.slice(7), ...two.slice(0, 7)];
    expect(checkDefined([sheetOf(swapped)], sums).tables.map(({ name, range }) => [name, range])).toEqual([
      ['城东', 'A9:D13'],
      ['城西', 'A2:D6'],
    ]);
    const renamed = sums.map((definition, at) => ({ ...definition, name: `附表${at + 1}` }));
    expect(checkDefined([sheetOf(two)], renamed).tables.map(({ range }) => range)).toEqual([
      'A2:D6',
      'A9:D13',
    ]);
  });

  it('name the sheet that a table was on first, where several have it', () => {
    const { tables } = checkDefined([sheetOf(right, '去年'), sheetOf(right)], definitions);
    expect(tables).toMatchObject([{ sheet: '人口', sheetAt: 1 }]);
  });

  it('include what 其中 names: it is never more than the whole', () => {
    const staff: readonly Row[] = [
      ['单位', '人数', '其中：党员'],
      ['一科', 15, 7],
      ['二科', 22, 9],
      ['三科', 9, 4],
    ];
    const limits = definitionsOf(found(staff));
    const checkedStaff = (rows: readonly Row[]) => checkDefined([sheetOf(rows)], limits).tables;
    expect(checkedStaff(staff)).toMatchObject([{ checked: 3, groups: [] }]);
    expect(checkedStaff(withCell(staff, 2, 2, 90))[0]?.groups).toMatchObject([
      { isSure: true, suspects: [], broken: [{ relation: 'atLeast', value: 22, sum: 90 }] },
    ]);
  });

  it('are off by one at once where the figures are not rounded', () => {
    const wrong = [
      sheetOf(
        withCell(
          right.map((row) => row.slice(0, 4)),
          3,
          2,
          2220,
        ),
      ),
    ];
    expect(checkDefined(wrong, definitions).tables[0]?.groups).toEqual([]);
    const exact = definitions.map((definition) => ({ ...definition, isExact: true as const }));
    expect(checkDefined(wrong, exact).tables[0]?.groups).toMatchObject([
      { broken: [{ state: 'broken', allowed: 0 }, {}], suspects: [{ from: 2220, to: 2219 }] },
    ]);
  });

  it('name the line that is no longer there, and check the rest', () => {
    const table = checked(right.filter((_, at) => at !== 3));
    expect(table.missing).toEqual(['东河乡']);
    expect(table.checked).toBe(4);
  });

  it('leave a sum over a word undecided', () => {
    const table = checked(withCell(right, 3, 2, '待核'));
    expect(table.groups).toEqual([]);
    expect(table.undecided.map(({ total }) => total)).toEqual([
      [3, 1],
      [6, 2],
    ]);
  });

  it('survive a file', () => {
    const bytes = new TextEncoder().encode(tableDefinitionsText(definitions));
    expect(readTableDefinitions(bytes)).toEqual(definitions);
  });

  it.each([
    ['no JSON', '{'],
    ['another file', '{"format":"2021"}'],
    ['a sum without signs', tableDefinitionsText(definitions).replace(/"signs": \[[^\]]*\]/u, '"signs": []')],
  ])('refuse %s', (_, text) => {
    expect(() => readTableDefinitions(new TextEncoder().encode(text))).toThrow(UnusableFile);
  });

  it('name the table that is not in a file', () => {
    const other = [['甲', '乙'], ...[1, 2, 3].map((at) => [at * 17, at * 31])];
    expect(checkDefined([sheetOf(other)], definitions).notFound).toEqual(['户籍人口']);
  });
});

describe('sums that nobody confirmed', () => {
  it('are sure where two of them fail at one cell', () => {
    const { tables } = checkDetected(found(withCell(right, 3, 2, 2291)));
    expect(tables[0]?.groups).toMatchObject([{ isSure: true, suspects: [{ cell: [3, 2], to: 22_190 }] }]);
  });

  it('warn of a difference of one where everything else agrees exactly', () => {
    const rows: Row[] = [['项目', '合计', '一', '二']];
    for (let at = 1; at <= 40; at += 1) rows.push([`第${at}项`, at * 137 + at * 59, at * 137, at * 59]);
    const { tables } = checkDetected(found(withCell(rows, 7, 1, 7 * 196 + 1)));
    expect(tables[0]?.groups).toEqual([]);
    expect(tables[0]?.rounded.map(({ total, value, sum }) => [total, value - sum])).toEqual([[[7, 1], 1]]);
  });
});
