import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import type { CellState, Report } from '../../../src/core/report/report';
import { readText } from '../../../src/files/text/read-text';
import { tableGrid } from '../../fixtures/grids';
import { expectFigures, numbered } from './numbered-report';

type Rows = readonly (readonly (string | number | null)[])[];

const fifteen = [3, 2, 4, 1, 10, 2, 2, 2, 2, 8, 5, 1, 0, 3, 9];
const quarters = ['一季度', '二季度', '三季度', '四季度', '全年'];

/** The cells of a table that hold a figure. */
const figures = ({ cells }: Report, table: string): readonly (readonly [string, CellState])[] =>
  [...cells].filter(([id, { kind }]) => id.startsWith(`${table}.`) && kind === 'number');

const sheet = (...rows: Rows): Grid => gridOfRows(rows, true);

describe('fifteen numbers without a heading of table 4', () => {
  const tables = (['t2', 't3'] as const).map((table) => tableGrid(numbered, table));
  it.each([
    ['under headings of quarters', sheet([...quarters, ...quarters, ...quarters], fifteen)],
    [
      'under headings of quarters with a group above',
      sheet(['受理', null, null, null, null, '办结'], [...quarters, ...quarters, ...quarters], fifteen),
    ],
    ['alone', sheet(fifteen)],
    ['all zero', sheet(fifteen.map(() => 0))],
    [
      'under labels that cannot be read',
      sheet(
        fifteen.map(() => '???'),
        fifteen,
      ),
    ],
    ['under a heading that other tables have, too', sheet(['总计'], fifteen)],
  ] as const)('are not table 4: %s', (_, other) => {
    const found = recogniseSource([...tables, other]).report;
    expect(figures(found, 't4')).toEqual([]);
    expect(found.notes.map(({ code, params }) => [code, params])).toContainEqual([
      'table.missing',
      { table: 't4' },
    ]);
    expect(recogniseSource([other]).report.cells.size).toBe(0);
  });

  it('neither repeat nor replace a table 4 that is there', () => {
    const whole = [...tables, tableGrid(numbered, 't4')];
    const other = sheet([...quarters, ...quarters, ...quarters], fifteen);
    for (const grids of [
      [...whole, other],
      [other, ...whole],
    ]) {
      const { report } = recogniseSource(grids);
      expectFigures(report);
      expect(report.notes.map(({ code }) => code)).not.toContain('table.repeated');
    }
  });
});

describe('a sheet with words that every table has', () => {
  it.each([
    [
      'a row 总计 and a column 其他',
      sheet(['项目', '本级', '其他'], ['水费', 1, 2], ['电费', 3, 4], ['总计', 4, 6]),
    ],
    [
      'a row 总计 under seven columns',
      sheet(
        ['部门', '一', '二', '三', '四', '五', '其他', '总计'],
        ['甲科', 1, 2, 3, 4, 5, 6, 21],
        ['总计', 1, 2, 3, 4, 5, 6, 21],
      ),
    ],
    [
      'rows with numbers that a form has, too',
      sheet(['序号', '部门', '合计'], ['（一）', '办公室', 3], ['（七）', '总计', 3]),
    ],
  ] as const)('is no report: %s', (_, grid) => {
    expect([...recogniseSource([grid]).report.cells]).toEqual([]);
  });
});

/** Block 1 of table 2 as it was before 2021, over blocks as they are today. */
const mixedTable2 = [
  ['第二十条第（一）项', null, null, null],
  ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
  ['规章', 0, 0, 0],
  ['规范性文件', 3, 5, 18],
  ['第二十条第（五）项', null, null, null],
  ['信息内容', '本年处理决定数量', null, null],
  ['行政许可', 7, null, null],
  ['第二十条第（六）项', null, null, null],
  ['信息内容', '本年处理决定数量', null, null],
  ['行政处罚', 4, null, null],
  ['行政强制', 2, null, null],
  ['第二十条第（八）项', null, null, null],
  ['信息内容', '本年收费金额（单位：万元）', null, null],
  ['行政事业性收费', 1.5, null, null],
] as const;

const title = '2023年某市某局政府信息公开工作年度报告';
const asText = (rows: Rows, cell: string) =>
  [
    title,
    '二、主动公开政府信息情况',
    ...rows.map((row) => row.filter((text) => text !== null).join(cell)),
  ].join('\n');
const read = async (text: string) =>
  recogniseSource((await readText(new TextEncoder().encode(text))).grids).report;

describe('a block of table 2 under the column headings of the form before 2021', () => {
  const readers: Readonly<Record<string, (rows: Rows) => Promise<Report>>> = {
    'one value a line': (rows) => read(asText(rows, '\n')),
    'between bars': (rows) => read(asText(rows, ' | ')),
    'between tabs': (rows) => read(asText(rows, '\t')),
    'in a worksheet': (rows) => Promise.resolve(recogniseSource([sheet([title], ...rows)]).report),
    'in a table': (rows) =>
      Promise.resolve(
        recogniseSource([
          gridOfRows([[title]]),
          gridOfRows(rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))))),
        ]).report,
      ),
  };
  const labels: readonly (readonly [string, typeof mixedTable2 | Rows])[] = [
    ['', mixedTable2],
    [
      ' with explained labels',
      mixedTable2.map((row) =>
        row[0] === '规范性文件' ? ['规范性文件（行政机关制定发布的决定、命令等）', 21, 6, 35] : row,
      ),
    ],
    [' without captions', mixedTable2.filter(([label]) => !label.startsWith('第'))],
  ];
  for (const [how, readAs] of Object.entries(readers))
    it.each(labels)(`is not read as today's ${how}%s`, async (_, rows) => {
      const report = await readAs(rows);
      for (const id of ['t2.gz.issued', 't2.wj.issued', 't2.wj.repealed', 't2.wj.inforce'])
        expect([id, report.cells.get(id as never)?.kind === 'number']).toEqual([id, false]);
      const codes = report.notes.map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(['format.outdated', 'row.unplaced']));
      expect(codes).not.toContain('header.unclear');
      const decided = ['t2.xk.decided', 't2.cf.decided', 't2.qz.decided'].map((id) =>
        report.cells.get(id as never),
      );
      expect(decided).toEqual([7, 4, 2].map((value) => ({ kind: 'number', value })));
    });
});
