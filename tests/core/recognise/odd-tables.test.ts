import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { paramsOf } from '../../fixtures/notes';
import { uniformReport, withCells } from '../../fixtures/reports';
import { rowsOf, tableGrid } from '../../fixtures/grids';
import { expectFigures, numbered } from './numbered-report';

type Content = string | number | null;
type Rows = Content[][];

const sheet = (rows: Rows): Grid => gridOfRows(rows, true);
const of = (table: 't2' | 't3' | 't4', report = numbered): Rows => rowsOf(tableGrid(report, table));
const others = {
  t2: tableGrid(numbered, 't2'),
  t3: tableGrid(numbered, 't3'),
  t4: tableGrid(numbered, 't4'),
};

/** A document in which one table is changed. */
const withTable = (table: 't2' | 't3' | 't4', change: (rows: Rows) => Rows, report = numbered) =>
  recognise(
    (['t2', 't3', 't4'] as const).map((id) => (id === table ? sheet(change(of(table, report))) : others[id])),
  );

const codes = (report: ReturnType<typeof recognise>) => [...new Set(report.notes.map((note) => note.code))];

/** Rows with two columns exchanged, headings and figures alike. */
const exchanged = (rows: Rows, a: number, b: number, from = 0): Rows =>
  rows.map((row, index) =>
    index < from
      ? row
      : row.map((content, column) =>
          column === a ? (row[b] ?? null) : column === b ? (row[a] ?? null) : content,
        ),
  );

describe('columns in another order are read by their headings, which is noted', () => {
  it.each([
    ['two applicant types', (rows: Rows) => exchanged(rows, 5, 6)],
    [
      '总计 first',
      (rows: Rows) => rows.map((row) => [...row.slice(0, 3), row[9] ?? null, ...row.slice(3, 9)]),
    ],
  ])('table 3: %s', (_, change) => {
    const found = withTable('t3', change);
    expectFigures(found);
    expect(codes(found)).toContain('label.order');
  });

  it('table 2: 废止 before 制发', () => {
    const found = withTable('t2', (rows) =>
      rows.map((row, i) => (i < 4 ? (exchanged([row], 1, 2)[0] ?? []) : row)),
    );
    expectFigures(found);
    expect(codes(found)).toContain('label.order');
  });

  it('table 4: two outcomes within a group, and two groups', () => {
    const outcomes = withTable('t4', (rows) => exchanged(rows, 0, 1, 1));
    expectFigures(outcomes);
    expect(codes(outcomes)).toContain('label.order');
    const groups = withTable('t4', (rows) =>
      rows.map((row, i) => (i === 0 ? row : [...row.slice(0, 5), ...row.slice(10, 15), ...row.slice(5, 10)])),
    );
    expectFigures(groups);
    expect(codes(groups)).toContain('label.order');
  });
});

describe('reworded headings', () => {
  const renamed = (names: Readonly<Record<string, string>>) =>
    withTable('t3', (rows) =>
      rows.map((row) =>
        row.map((content) => (typeof content === 'string' ? (names[content] ?? content) : content)),
      ),
    );

  it('are assigned to the columns between two known ones, and noted', () => {
    const found = renamed({ 商业企业: '公司', 科研机构: '院所', 社会公益组织: '社团' });
    expectFigures(found);
    expect(paramsOf(found.notes, 'label.variant').map((params) => params.found)).toEqual(
      expect.arrayContaining(['公司', '院所', '社团']),
    );
  });

  it('that occur in several groups are noted with all their cells', () => {
    const found = withTable('t4', (rows) =>
      rows.map((row) => row.map((content) => (content === '结果纠正' ? '结果纠错' : content))),
    );
    expectFigures(found);
    expect(found.notes.find((note) => note.code === 'label.variant')?.cells).toEqual([
      't4.rev.corrected',
      't4.dir.corrected',
      't4.post.corrected',
    ]);
  });

  it('at the edge are not guessed: the figures are assigned by order, and the missing column is noted', () => {
    const found = renamed({ 总计: '※' });
    expectFigures(found);
    expect(paramsOf(found.notes, 'header.unclear')).toMatchObject([{ missing: ['总计'] }]);
  });

  it.each([
    ['第二十条第（一）项', '第十条第（一）项', 't2'],
    ['（三）不予公开', '（三）不公开', 't3'],
    ['申请人情况', '申请人的情况', 't3'],
    ['未经复议直接起诉', '未经复议起诉', 't4'],
  ] as const)('of groups are compared as well: %s as %s', (official, written, table) => {
    const found = withTable(table, (rows) =>
      rows.map((row) => row.map((content) => (content === official ? written : content))),
    );
    expect(paramsOf(found.notes, 'label.variant')).toContainEqual({ found: written, expected: official });
  });
});

describe('the unit in the heading', () => {
  const under = (unit: string, amount: Content, label = '行政事业性收费') =>
    withTable('t2', (rows) =>
      rows.map((row, i) =>
        i === 12
          ? ['信息内容', unit === '' ? '本年收费金额' : `本年收费金额（${unit}）`, null, null]
          : i === 13
            ? [label, amount, null, null]
            : row,
      ),
    );

  it.each(['单位：元', '单位 : 元', '元', ' 元 '])('of yuan converts the amount, with a note: %s', (unit) => {
    const found = under(unit, 356_500);
    expect(found.cells.get('t2.sf.amount')).toEqual({ kind: 'number', value: 35.65 });
    expect(codes(found)).toContain('number.converted');
  });

  it.each(['行政事业性收费（元）', '行政事业性收费/元'])('may be in the label of the row: %s', (label) => {
    const found = under('', 356_500, label);
    expect(found.cells.get('t2.sf.amount')).toEqual({ kind: 'number', value: 35.65 });
    expect(codes(found)).toContain('number.converted');
  });

  it.each(['单位：千元', '亿元', '单位：百万元'])(
    'of another size makes the amount unreadable: %s',
    (unit) => {
      const found = under(unit, 3565);
      expect(found.cells.get('t2.sf.amount')).toEqual({ kind: 'invalid', raw: '3565' });
      expect(under(unit, 0).cells.get('t2.sf.amount')).toEqual({ kind: 'number', value: 0 });
    },
  );

  it('is not guessed if heading and label differ', () => {
    const found = under('单位：万元', 356_500, '行政事业性收费（元）');
    expect(found.cells.get('t2.sf.amount')).toEqual({ kind: 'invalid', raw: '356500' });
    expect(codes(found)).toEqual(['label.variant']);
  });

  it.each(['单位：万元', '万元'])('matches the form’s unit: %s', (unit) => {
    expect(under(unit, 35.65).cells.get('t2.sf.amount')).toEqual({ kind: 'number', value: 35.65 });
    expect(codes(under(unit, 35.65))).not.toContain('number.converted');
  });

  it.each([356_500, '356500'])(
    'that lost its punctuation may have lost 万 as well: %j is not read',
    (amount) => {
      const found = under('单位元', amount);
      expect(found.cells.get('t2.sf.amount')).toEqual({ kind: 'invalid', raw: '356500' });
      expect(codes(found)).toContain('label.variant');
      expect(codes(found)).not.toContain('number.converted');
    },
  );

  it.each([
    [0, 0],
    ['0', 0],
    ['356500元', 35.65],
    ['35.65万元', 35.65],
  ])('that lost its punctuation does not matter for %j', (amount, value) => {
    expect(under('单位元', amount).cells.get('t2.sf.amount')).toEqual({ kind: 'number', value });
  });
});

it.each(['行政许可（件）', '行政处罚 (宗)', '行政强制【件】'])(
  'a unit after a label hides no row: %s',
  (label) => {
    const found = withTable('t2', (rows) =>
      rows.map((row) => (row[0] === label.slice(0, 4) ? [label, ...row.slice(1)] : row)),
    );
    expectFigures(found);
    expect(found.notes).toEqual([expect.objectContaining({ code: 'label.variant' })]);
  },
);

describe('lines that are not rows of the form', () => {
  it.each<[string, 't2' | 't3', number, Content[]]>([
    ['a subtotal', 't3', 15, [null, '小计', null, 8, 8, 8, 8, 8, 8, 48]],
    ['another kind of refusal', 't3', 15, [null, null, '9.其他', 8, 8, 8, 8, 8, 8, 48]],
    ['a part of a row of table 2', 't2', 11, ['其中：罚款', 44, null, null]],
  ])('%s is noted, and changes no figure', (_, table, at, line) => {
    const found = withTable(table, (rows) => [...rows.slice(0, at), line, ...rows.slice(at)]);
    expectFigures(found);
    expect(codes(found)).toContain('row.extra');
  });

  it('column numbers are neither rows nor worth a note', () => {
    for (const [table, at] of [
      ['t3', 3],
      ['t4', 3],
    ] as const) {
      const found = withTable(table, (rows) => {
        const labels = table === 't3' ? 3 : 0;
        const counted = (rows[at] ?? []).map((_, i) => (i < labels ? null : i - labels + 1));
        return [...rows.slice(0, at), counted, ...rows.slice(at)];
      });
      expectFigures(found);
      expect(found.notes).toEqual([]);
    }
  });
});

describe('rows in another order', () => {
  it.each<[string, 't2' | 't3', number]>([
    ['two results', 't3', 18],
    ['处罚 and 强制', 't2', 9],
  ])('%s are read by their labels, which is noted', (_, table, at) => {
    const swap = (rows: Rows): Rows =>
      rows.map((row, i) => {
        const labels = table === 't3' ? 2 : 0;
        if (i !== at && i !== at + 1) return row;
        const other = rows[i === at ? at + 1 : at] ?? [];
        return [...row.slice(0, labels), ...other.slice(labels)];
      });
    const found = withTable(table, swap);
    expectFigures(found);
    expect(codes(found)).toContain('label.order');
  });
});

describe('last year next to this year', () => {
  it('in table 2 does not lend its figure to a blank', () => {
    const blank = withCells(numbered, { 't2.wj.issued': null });
    const found = withTable(
      't2',
      (rows) =>
        rows.map((row, i) => (i === 1 ? [...row, '上年现行有效件数'] : i < 4 ? [...row, i * 1000] : row)),
      blank,
    );
    expectFigures(found, blank);
  });

  it('under unknown headings is not read as this year', () => {
    const found = withTable('t2', (rows) =>
      rows.map((row, i) =>
        i === 5 ? ['信息内容', '上年', '本年', null] : i === 6 ? ['行政许可', 5555, null, null] : row,
      ),
    );
    expect(found.cells.get('t2.xk.decided')?.kind).not.toBe('number');
  });

  it('as a second line of table 4 makes the table a duplicate', () => {
    const found = withTable('t4', (rows) => [
      ...rows.slice(0, 3),
      ['上年', ...new Array<number>(14).fill(1)],
      ...rows.slice(3),
    ]);
    const two = withTable('t4', (rows) => [...rows, rows[3] ?? []]);
    expect(codes(two)).toContain('table.repeated');
    expect(codes(found)).toContain('table.repeated');
  });
});

describe('content around the tables', () => {
  it('a line of words above the figures of table 4 does not hide them', () => {
    const found = withTable('t4', (rows) => [
      ...rows.slice(0, 3),
      ['单位：件', ...new Array<null>(14).fill(null)],
      ...rows.slice(3),
    ]);
    expectFigures(found);
  });

  it('an explanation of the rows on a preceding sheet is not a table', () => {
    const explanations = sheet(
      of('t3')
        .slice(3)
        .map((row) => [
          row.slice(0, 3).findLast((label) => label !== null) ?? null,
          '指本年度内的申请，按登记数填写',
        ]),
    );
    const found = recognise([explanations, others.t2, others.t3, others.t4]);
    expectFigures(found);
  });

  it('a row without the last of its columns is not shifted into it', () => {
    const lines = of('t3', uniformReport(0))
      .slice(3)
      .map((row) => [row.slice(0, 3).findLast((label) => label !== null) ?? null, 1, 2, 3, 4, 5, 15, null]);
    const found = recognise([gridOfRows(lines)]);
    for (const state of found.cells.values()) expect(state.kind).toBe('invalid');
  });
});
