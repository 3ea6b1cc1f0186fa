import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import type { CellState, Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { readText } from '../../../src/files/text/read-text';
import { paramsOf } from '../../fixtures/notes';

/** A row of seven figures that add up, between rows that do, in table 3 with two columns for groups. */
const header = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const new_ = ['一、本年新收政府信息公开申请数量', '', '', '30', '41', '2', '0', '5', '6', '84'];
const carried = ['二、上年结转政府信息公开申请数量', '', '', '1', '2', '13', '4', '15', '6', '41'];
const granted = ['三、本年度办理结果', '（一）予以公开', '', '10', '0', '7', '0', '3', '1', '21'];
const partly = [
  '',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '',
  '0',
  '4',
  '0',
  '0',
  '0',
  '5',
  '9',
];
const secret = ['', '（三）不予公开', '1.属于国家秘密', '0', '0', '0', '2', '0', '0', '2'];
const rows = [header, new_, carried, granted, partly, secret];

/** The same without the empty cells of merges. */
const narrow = rows.map((row, index) =>
  index === 0
    ? ['申请人情况', ...row.slice(3)]
    : [row.slice(0, 3).findLast((text) => text !== '') ?? '', ...row.slice(3)],
);

type Rows = readonly (readonly string[])[];

const marks = {
  tabs: (table: Rows) => table.map((row) => row.join('\t')),
  bars: (table: Rows) => table.map((row) => `${row.join(' | ')} |`),
  commas: (table: Rows) => table.map((row) => row.join(',')),
  'cells of a page': (table: Rows) => [
    `<table>${table.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
  ],
};

async function read(lines: readonly string[]): Promise<Report> {
  const text = ['某局2024年政府信息公开工作年度报告', ...lines].join('\n');
  if (!text.includes('<table>')) return recogniseSource((await readText(Buffer.from(text))).grids).report;
  const { readHtmlText } = await import('../../../src/files/html/read-html');
  return recogniseSource(readHtmlText(text).grids).report;
}

const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'] as const;
const rowOf = (report: Report, row: string): readonly (CellState | undefined)[] =>
  columns.map((column) => new Map<string, CellState>(report.cells).get(`t3.${row}.${column}`));
const numbers = (row: readonly string[]) => row.slice(3).map((text) => numberState(Number(text)));

/** The table with one row in which the marks before these cells are lost. */
const joined = (table: Rows, at: number, ...lost: readonly number[]): Rows =>
  table.map((row, index) =>
    index === at
      ? row.reduce<string[]>(
          (cells, text, column) =>
            lost.includes(column)
              ? [...cells.slice(0, -1), `${cells.at(-1) ?? ''}${text}`]
              : [...cells, text],
          [],
        )
      : row,
  );

describe.each(Object.entries(marks))('a row between %s', (_, shape) => {
  it.each([
    ['with the empty cells of merges', rows],
    ['without the empty cells of merges', narrow],
  ])('is read as printed: %s', async (_layout, table) => {
    const report = await read(shape(table));
    expect(rowOf(report, 'r2')).toEqual(numbers(carried));
    expect(rowOf(report, 'r3.1')).toEqual(numbers(granted));
  });

  it.each([
    ['with the empty cells of merges', rows, 8],
    ['without the empty cells of merges', narrow, 6],
  ])(
    'that lost a mark between two figures is cut where its sum allows one cut: %s',
    async (_layout, table, at) => {
      // 4 and 15 have become 415.
      const report = await read(shape(joined(table, 2, at - 1)));
      expect(rowOf(report, 'r2')).toEqual(numbers(carried));
      expect(paramsOf(report.notes, 'row.divided')[0]?.row).toBe('二、上年结转政府信息公开申请数量');
      expect(rowOf(report, 'r1')).toEqual(numbers(new_));
    },
  );

  it('whose sum allows no cut is not read', async () => {
    const wrong = rows.map((row) => (row === carried ? row.with(9, '43') : row));
    const report = await read(shape(joined(wrong, 2, 7)));
    expect(rowOf(report, 'r2').map((state) => state?.kind)).toEqual(columns.map(() => 'invalid'));
    expect(paramsOf(report.notes, 'row.unplaced')[0]?.text).toBe('1 2 13 415 6 43');
    expect(rowOf(report, 'r3.1')).toEqual(numbers(granted));
  });

  it('whose sum allows several cuts is not read: a blank cell may be anywhere', async () => {
    const short = rows.map((row) => (row === partly ? row.filter((__, column) => column !== 5) : row));
    const report = await read(shape(short));
    expect(rowOf(report, 'r3.2').map((state) => state?.kind)).toEqual(columns.map(() => 'invalid'));
  });

  it('with a blank cell is not short', async () => {
    const blank = rows.map((row) => (row === partly ? row.with(5, '').with(8, '').with(9, '4') : row));
    const report = await read(shape(blank));
    expect(rowOf(report, 'r3.2').map((state) => state?.kind)).toEqual(
      columns.map((column) => (column === 'sci' || column === 'oth' ? 'blank' : 'number')),
    );
    expect(rowOf(report, 'r3.2').at(-1)).toEqual(numberState(4));
  });
});

describe('a row of few cells', () => {
  it.each(Object.entries(marks))('in table 2 is not read: between %s', async (_, shape) => {
    const report = await read(
      shape([
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '1', '23'],
        ['行政规范性文件', '4', '5', '6'],
        ['信息内容', '本年处理决定数量'],
        ['行政许可', '7'],
      ]),
    );
    const cells = Object.fromEntries(report.cells);
    expect(cells['t2.gz.issued']).toEqual({ kind: 'invalid', raw: '1 23' });
    expect(cells['t2.gz.inforce']?.kind).toBe('invalid');
    expect(cells['t2.wj.inforce']).toEqual(numberState(6));
  });

  it('keeps a figure that stuck to its label', async () => {
    const report = await read(
      marks.bars([
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '1', '2', '3'],
        ['行政规范性文件4', '5', '6'],
      ]),
    );
    expect(Object.fromEntries(report.cells)['t2.wj.issued']).toEqual(numberState(4));
  });
});
