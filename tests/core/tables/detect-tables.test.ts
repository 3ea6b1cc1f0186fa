import { describe, expect, it } from 'vitest';
import { writtenTables } from '../../../bench/tables/written-tables';
import { gridOfRows } from '../../../src/core/grid/grid';
import { detectTables } from '../../../src/core/tables/detect-tables';
import { relationsOfPattern } from '../../../src/core/tables/relations';

type Row = readonly (string | number | null)[];

const found = (...rows: readonly Row[]) => detectTables(gridOfRows(rows));
/** `r5=2,3,4` for a row that adds up rows, `c1=2,3` for a column; a leading - is a part that is taken off. */
const sumsOf = (...rows: readonly Row[]): readonly string[] =>
  found(...rows)
    .flatMap(({ patterns }) => patterns)
    .map(
      ({ axis, total, parts, signs }) =>
        `${axis.charAt(0)}${total}=${parts.map((part, at) => (signs[at] === -1 ? -part : part)).join(',')}`,
    )
    .sort();

const district: readonly Row[] = [
  ['乡镇', '合计', '男', '女'],
  ['城关镇', '13,611', '7,307', '6,304'],
  ['东河乡', '4,582', '2,219', '2,363'],
  ['西山镇', '14,982', '7,715', '7,267'],
  ['合计', '33,175', '17,241', '15,934'],
];

describe('the sums of written tables', () => {
  const tables = writtenTables(new URL('../../../bench/tables/own-tables.txt', import.meta.url));
  const keyOf = (cells: readonly (readonly number[])[]): string => cells.map(String).sort().join(' ');

  it.each(tables.map((table) => [table.name, table] as const))('%s', (_, { rows, relations }) => {
    const proposed = found(...rows.map((row) => row.map((text) => (text === '' ? null : text))))
      .flatMap(({ patterns }) => patterns)
      .flatMap(relationsOfPattern);
    // As equations: a = b − c is the same as b = a + c.
    const keys = proposed.map(({ total, parts }) => keyOf([total, ...parts]));
    const annotated = relations.map(({ total, parts }) => keyOf([total, ...parts]));
    const missed = annotated.filter((key) => !keys.includes(key));
    const wrong = keys.filter((key) => !annotated.includes(key));
    // One lane in twenty; measured exactly, and with equal sums counted as equal, by the bench.
    expect(missed.length).toBeLessThanOrEqual(annotated.length / 20);
    expect(wrong.length).toBeLessThanOrEqual(Math.max(annotated.length / 8, 0));
  });
});

describe('a table', () => {
  it('has sums in both directions', () => {
    expect(sumsOf(...district)).toEqual(['c1=2,3', 'r4=1,2,3']);
  });

  it('is found with its position, without title, unit and notes', () => {
    const [table, ...others] = found(
      ['表1  户籍人口', null, null, null],
      [null, null, null, '单位：人'],
      ...district,
      [null, null, null, null],
      ['注：年末数。', null, null, null],
    );
    expect(others).toEqual([]);
    expect(table).toMatchObject({ title: '表1  户籍人口', top: 2, left: 0, bottom: 6, right: 3 });
  });

  it('ends where the next one begins, also if that adds up other columns', () => {
    const tables = found(
      ['表一', null, null, null],
      ...district,
      [null, null, null, null],
      ['表二', null, null, null],
      ['项目', '上半年', '下半年', '全年'],
      ['收文', '312', '288', '600'],
      ['发文', '127', '145', '272'],
      ['签报', '96', '81', '177'],
    );
    expect(tables.map(({ title, top, bottom }) => [title, top, bottom])).toEqual([
      ['表一', 1, 5],
      ['表二', 8, 11],
    ]);
    expect(
      tables.map(({ patterns }) =>
        patterns.filter(({ axis }) => axis === 'columns').map(({ total }) => total),
      ),
    ).toEqual([[1], [3]]);
  });

  it('may be headed by years, which are no figures', () => {
    const block = (name: string): readonly Row[] => [
      [name, '2021', '2022', '2023'],
      ['甲', 512, 498, 631],
      ['乙', 277, 301, 295],
    ];
    const tables = found(...block('一'), [null], ...block('二'));
    expect(tables.map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 2],
      [4, 6],
    ]);
  });

  it('may lie far from A1, which costs nothing', () => {
    const cells = gridOfRows(district).cells.map((cell) => ({
      ...cell,
      row: cell.row + 900_000,
      column: cell.column + 16_000,
    }));
    const [table] = detectTables({ rows: 1_048_576, columns: 16_384, cells });
    expect(table).toMatchObject({ top: 900_000, left: 16_000, bottom: 900_004, right: 16_003 });
    expect(table?.patterns.map(({ total }) => total).sort()).toEqual([16_001, 900_004]);
  });

  it('keeps the lane in which a sum is broken', () => {
    const wrong = district.map((row, at) => (at === 2 ? ['东河乡', '4,582', '2,291', '2,363'] : row));
    const patterns = found(...wrong).flatMap((table) => table.patterns);
    expect(patterns.find(({ axis }) => axis === 'columns')).toMatchObject({
      holdsIn: [1, 3, 4],
      brokenIn: [2],
    });
    expect(patterns.find(({ axis }) => axis === 'rows')).toMatchObject({ holdsIn: [1, 3], brokenIn: [2] });
  });

  it('adds up sub-totals, not what they have added up already', () => {
    expect(
      sumsOf(
        ['类别', '受理', '办结', '退件'],
        ['许可一', 740, 227, 340],
        ['许可二', 971, 969, 374],
        ['小计', 1711, 1196, 714],
        ['确认一', 711, 596, 751],
        ['确认二', 89, 915, 690],
        ['小计', 800, 1511, 1441],
        ['总计', 2511, 2707, 2155],
      ),
    ).toEqual(['r3=1,2', 'r6=4,5', 'r7=3,6']);
  });

  it('has a closing balance', () => {
    expect(
      sumsOf(
        ['类别', '年初数', '本年增加', '本年减少', '年末数'],
        ['房屋', 2310.55, 411.2, 120.75, 2601],
        ['设备', 1288.4, 95.35, 310.2, 1073.55],
        ['车辆', 845.15, 60.9, 45.65, 860.4],
      ),
    ).toEqual(['c4=1,2,-3']);
  });

  it('may be off as far as rounding goes, and shows where', () => {
    const [pattern] = found(
      ['产业', '2021', '2022', '2023'],
      ['合计', '100.3', '120.5', '144.1'],
      ['第一产业', '30.1', '40.2', '50.3'],
      ['第二产业', '50.1', '50.2', '53.5'],
      ['第三产业', '20.1', '30.2', '40.3'],
    ).flatMap(({ patterns }) => patterns);
    expect(pattern).toMatchObject({ total: 1, holdsIn: [1, 2, 3], roundedIn: [2] });
  });
});

describe('no sum', () => {
  const years = ['2019', '2020', '2021', '2022', '2023'];

  it.each<[string, readonly Row[]]>([
    [
      'years and running numbers',
      [
        ['序号', ...years],
        ['1', ...years],
        ['2', ...years],
        ['3', ...years],
      ],
    ],
    [
      'shares, indices and averages',
      [
        ['指数', ...years],
        ['总指数', '102.9', '102.5', '100.9', '102.0', '100.2'],
        ['食品', '109.2', '110.6', '98.6', '102.4', '99.7'],
        ['居住', '101.4', '99.6', '100.8', '100.7', '100.0'],
        ['医疗', '102.4', '101.8', '100.4', '100.6', '101.1'],
      ],
    ],
    [
      '其中 that does not exhaust',
      [
        ['项目', '人数', '其中：女', '其中：党员'],
        ['甲', 120, 51, 33],
        ['乙', 215, 97, 61],
        ['丙', 174, 66, 48],
      ],
    ],
    [
      'small numbers that agree by chance',
      [
        ['甲', 1, 1, 0, 2],
        ['乙', 1, 0, 1, 1],
        ['丙', 2, 1, 1, 3],
        ['丁', 0, 1, 0, 1],
      ],
    ],
    [
      'a difference that rounding hides next to a small part',
      [
        ['项目', '甲', '乙', '丙'],
        ['一', 96, 94, 1],
        ['二', 153, 151, 1],
        ['三', 87, 85, 1],
        ['四', 64, 62, 1],
      ],
    ],
    [
      'text alone',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['nothing', []],
    [
      'noughts',
      [
        ['合计', 0, 0, 0],
        ['甲', 0, 0, 0],
        ['乙', 0, 0, 0],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(sumsOf(...rows)).toEqual([]);
  });
});

describe('odd input', () => {
  it('reads numbers stored as text like others, and takes a dash for nought', () => {
    expect(
      sumsOf(
        ['项目', '合计', '一', '二'],
        ['甲', '120', 80, '40'],
        ['乙', 95, '95', '—'],
        ['丙', 310, 150, 160],
      ),
    ).toEqual(['c1=2,3']);
  });

  it('leaves a sum over a figure that is not given undecided', () => {
    const [pattern] = found(
      ['项目', '合计', '一', '二'],
      ['甲', 120, 80, 40],
      ['乙', 95, 60, 'x'],
      ['丙', 310, 150, 160],
      ['丁', 77, 31, 46],
    ).flatMap(({ patterns }) => patterns);
    expect(pattern).toMatchObject({ holdsIn: [1, 3, 4], brokenIn: [] });
  });

  it('never adds up in a circle', () => {
    const sums = found(
      ['甲', 100, 205, 310, 477],
      ['乙', 60, 150, 249, 398],
      ['丙', 40, 55, 61, 79],
      ['丁', -40, -55, -61, -79],
    ).flatMap(({ patterns }) => patterns);
    expect(sums).not.toEqual([]);
    for (const { total, parts } of sums)
      expect(sums.some((other) => parts.includes(other.total) && other.parts.includes(total))).toBe(false);
  });

  it('refuses more cells than can be searched, before it searches', () => {
    const cells = Array.from({ length: 4001 }, (_, at) => ({
      row: at,
      column: at,
      rowSpan: 1,
      columnSpan: 1,
      content: at,
    }));
    expect(() => detectTables({ rows: 4001, columns: 4001, cells })).toThrow(RangeError);
  });

  it('finds the total of 5,000 rows', () => {
    const rows: Row[] = [['村', '合计', '甲', '乙']];
    const totals = [0, 0, 0];
    for (let at = 0; at < 5000; at += 1) {
      const [one, other] = [1 + ((at * 7919) % 9973), 1 + ((at * 4729) % 9967)];
      rows.push([`村${at}`, one + other, one, other]);
      totals.splice(0, 3, (totals[0] ?? 0) + one + other, (totals[1] ?? 0) + one, (totals[2] ?? 0) + other);
    }
    rows.push(['合计', ...totals]);
    const [table] = found(...rows);
    expect(table?.patterns.map(({ axis, total, parts }) => [axis, total, parts.length])).toEqual(
      expect.arrayContaining([
        ['columns', 1, 2],
        ['rows', 5001, 5000],
      ]),
    );
  });
});
