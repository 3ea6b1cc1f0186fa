import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellsOf } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { rowsOf, tableGrid } from '../../fixtures/grids';
import { paramsOf } from '../../fixtures/notes';
import { uniformReport } from '../../fixtures/reports';
import { numbered } from './numbered-report';

type Row = readonly (string | number | null)[];

const notesOf = ({ notes }: Report) => [
  ...paramsOf(notes, 'row.extra').map(({ row, text }) => `row.extra ${row} ${text}`),
  ...paramsOf(notes, 'row.missing').map(({ row, rows }) => `row.missing ${row} ${rows}`),
];

/** The tables on one sheet, with a reworded row, and with further rows after one of the tables. */
function sheet(
  table: 't2' | 't3' | 't4',
  { named = {}, behind = [] }: { named?: Record<string, string | null>; behind?: readonly Row[] },
  report = numbered,
): Grid {
  const of = (id: 't2' | 't3' | 't4'): readonly Row[] => {
    const rows = rowsOf(tableGrid(report, id));
    return id === table
      ? [
          ...rows.map((row) =>
            row.map((content) =>
              typeof content === 'string' && content in named ? (named[content] ?? null) : content,
            ),
          ),
          ...behind,
        ]
      : rows;
  };
  return gridOfRows(
    [
      ['二、主动公开政府信息情况'],
      ...of('t2'),
      ['三、收到和处理政府信息公开申请情况'],
      ...of('t3'),
      ['四、政府信息公开行政复议、行政诉讼情况'],
      ...of('t4'),
    ],
    true,
  );
}

describe('a row whose label is not recognised', () => {
  it.each([
    ['the last of table 2', 't2', '行政事业性收费', '收费项目', '10'],
    ['the first of table 2', 't2', '规章', '地方性法规', '1 2 3'],
    ['one between others', 't2', '行政强制', '征收', '9'],
    ['the last of table 3', 't3', '四、结转下年度继续办理', '期末未结', '179 180 181 182 183 184 185'],
    ['the first of table 3', 't3', '一、本年新收政府信息公开申请数量', '申请总数', '11 12 13 14 15 16 17'],
  ] as const)(
    'is reported with its figures, and with the missing row of the form: %s',
    (_, table, from, to, text) => {
      const found = recognise([sheet(table, { named: { [from]: to } })]);
      expect(notesOf(found)).toEqual([`row.extra ${to} ${text}`, `row.missing ${from} 1`]);
    },
  );

  it('is reported even without a name', () => {
    const found = recognise([sheet('t2', { named: { 行政事业性收费: null } })]);
    expect(notesOf(found)).toEqual(['row.extra  10', 'row.missing 行政事业性收费 1']);
  });

  it('names all cells that are missing', () => {
    const found = recognise([sheet('t3', { named: { '四、结转下年度继续办理': '期末未结' } })]);
    const note = found.notes.find(({ code }) => code === 'row.missing');
    expect(note?.cells).toEqual(['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((id) => `t3.r4.${id}`));
    expect(note?.params).toMatchObject({ table: 't3' });
  });
});

describe('after a table', () => {
  it('further rows with figures are reported', () => {
    const found = recognise([sheet('t2', { behind: [['政府集中采购', 5, 77]] })]);
    expect(notesOf(found)).toEqual(['row.extra 政府集中采购 5 77']);
  });

  it.each([
    ['who filled it in', ['联系电话', 5551234]],
    ['a question for it', ['科室：', 12]],
    [
      'a sentence',
      [
        '注：本表由办公室填报，其中行政许可的数字来自政务服务中心，行政处罚的数字来自执法队，共计十二个来源。',
        12,
      ],
    ],
    ['a lone figure', [null, 12]],
  ] as const)('%s is not a row', (_, row) => {
    expect(notesOf(recognise([sheet('t2', { behind: [row] })]))).toEqual([]);
  });

  it('separated content does not belong to it', () => {
    expect(notesOf(recognise([sheet('t2', { behind: [['说明'], ['政府网站', 5]] })]))).toEqual([]);
  });
});

describe('rows that another row replaces are not missing', () => {
  it('（六） as one row, and the parts without it', () => {
    const whole: Report = {
      ...numbered,
      cells: new Map([...numbered.cells].filter(([id]) => !id.startsWith('t3.r3.6'))),
    };
    const rows = rowsOf(tableGrid(whole, 't3')).filter(
      (row) => !row.some((content) => /^[23]\.(?:申请人逾期|其他$)/u.test(String(content))),
    );
    const collapsed = rows.map((row) =>
      row.some((content) => String(content).startsWith('1.申请人无正当理由'))
        ? [null, '（六）其他处理', null, 1, 2, 3, 4, 5, 6, 7]
        : row,
    );
    expect(notesOf(recognise([gridOfRows(collapsed, true)]))).toEqual([]);
    expect(notesOf(recognise([tableGrid(numbered, 't3')]))).toEqual([]);
  });

  it('the layout of 2019, which has one row there', () => {
    const report: Report = {
      ...uniformReport(0),
      edition: '2019',
      cells: new Map(cellsOf(editions['2019']).map(({ id }, index) => [id, numberState(index + 1)])),
    };
    const found = recognise((['t2', 't3', 't4'] as const).map((table) => tableGrid(report, table)));
    expect(found.edition).toBe('2019');
    expect(notesOf(found)).toEqual([]);
  });
});
