import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { cellsOf } from '../../../src/core/report/cells';
import { editions } from '../../../src/core/statute/editions';
import { gridOfPlan, planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import { flattened, moved, rowsOf, stacked, tableGrid, together } from '../../fixtures/grids';
import { paramsOf } from '../../fixtures/notes';
import { uniformReport, withCells } from '../../fixtures/reports';
import { expectFigures, numbered, sparse, t2, t3, t4 } from './numbered-report';

type Rows = ReturnType<typeof rowsOf>;
const codesOf = ({ notes }: ReturnType<typeof recognise>) => notes.map((note) => note.code);

/** Table 3 as a sparse sheet, the row of 4.保护第三方合法权益 moved to the right and some of its cells blank. */
const shiftedRow = (by: number, ...blank: readonly string[]) => {
  const report = withCells(numbered, Object.fromEntries(blank.map((c) => [`t3.r3.3.4.${c}`, null])));
  const rows = rowsOf(tableGrid(report, 't3'));
  rows[10] = [...new Array<null>(by).fill(null), ...(rows[10] ?? [])];
  return { report, found: recognise([t2, sparse(gridOfRows(rows, true)), t4]) };
};

describe('rows not aligned with their headers', () => {
  it.each([
    [1, ['tot']],
    [1, ['oth', 'tot']],
    [3, ['np']],
  ])('are moved back by %d if only that fits, blanks preserved: %j', (by, blank) => {
    const { report, found } = shiftedRow(by, ...blank);
    expectFigures(found, report);
    expect(codesOf(found)).toEqual(['row.shifted']);
  });

  it('are not read if two shifts fit', () => {
    const { found } = shiftedRow(1, 'np');
    expect(found.cells.get('t3.r3.3.4.tot')?.kind).toBe('invalid');
    expect(codesOf(found)).toEqual(['row.unplaced']);
  });

  it('share one note, which counts them', () => {
    const rows = rowsOf(t3).map((row, index) => (index === 10 || index === 12 ? [null, ...row] : row));
    const { notes } = recognise([t2, gridOfRows(rows, true), t4]);
    expect(notes.map(({ code, params }) => [code, params])).toEqual([
      ['row.shifted', { table: 't3', row: '4.保护第三方合法权益', rows: 2 }],
    ]);
  });

  it('show their gaps by empty cells, and are noted', () => {
    const report = withCells(numbered, { 't3.r3.3.4.np': null });
    const rows = rowsOf(tableGrid(report, 't3'));
    rows[10] = [null, ...(rows[10] ?? [])];
    const found = recognise([t2, gridOfRows(rows, true), t4]);
    expectFigures(found, report);
    expect(codesOf(found)).toEqual(['row.shifted']);
  });
});

describe('rows without a header', () => {
  it('with more figures than cells are not read', () => {
    const found = recognise([
      gridOfRows([['一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 7, 8]], true),
    ]);
    expect(found.cells.get('t3.r1.np')).toEqual({ kind: 'invalid', raw: '1 2 3 4 5 6 7 8' });
    expect(codesOf(found)).toContain('row.unplaced');
  });

  it('with one cell do not choose among several figures', () => {
    const found = recognise([gridOfRows([['行政处罚', 2, 0, 3]], true)]);
    expect(found.cells.get('t2.cf.decided')).toEqual({ kind: 'invalid', raw: '2 0 3' });
    expect(paramsOf(found.notes, 'cell.extra')).toMatchObject([{ text: '2 0 3' }]);
  });

  it('end where a table next to them begins', () => {
    const report = withCells(numbered, { 't3.r3.3.4.np': null });
    const left = gridOfRows(rowsOf(tableGrid(report, 't3')).slice(3), true);
    expectFigures(recognise([together(left, moved(t2, 5, left.columns)), t4]), report);
  });
});

describe('headers', () => {
  it('do not count for rows on another sheet', () => {
    const rows = rowsOf(t3);
    const rest = moved(gridOfRows(rows.slice(17), true), 0, 1);
    const found = recognise([t2, gridOfRows(rows.slice(0, 17), true), rest, t4]);
    expectFigures(found);
    expect(codesOf(found)).toEqual(['row.shifted']);
  });

  it('with one label per line do not locate the columns, which is noted', () => {
    const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = flattened(t3, 1).cells.filter((cell) => cell.row >= 3);
    const found = recognise([
      t2,
      stacked(
        [
          gridOfRows(
            labels.map((label) => [label]),
            true,
          ),
          { ...flattened(t3, 1), cells: rows },
        ],
        0,
      ),
      t4,
    ]);
    expectFigures(found);
    expect(codesOf(found)).toEqual(['row.shifted']);
  });

  it('may have labels run together without a note', () => {
    expect(recognise([t2, flattened(t3, 1, true), t4]).notes).toEqual([]);
  });
});

describe('the row （六）其他处理', () => {
  const changed = (change: (rows: Rows) => Rows) => recognise([t2, gridOfRows(change(rowsOf(t3)), true), t4]);

  it('is only a group if its rows are present, even with figures in the group row', () => {
    const found = changed((rows) => [
      ...rows.slice(0, 23),
      [null, '（六）其他处理', null, 9, 9, 9, 9, 9, 9, 9],
      ...rows.slice(23).map((row, index) => (index === 0 ? [row[0] ?? null, null, ...row.slice(2)] : row)),
    ]);
    expectFigures(found);
    expect(codesOf(found)).not.toContain('format.outdated');
  });

  it('without figures and without its rows is not a row either', () => {
    const found = changed((rows) => [...rows.slice(0, 23), [null, '（六）其他处理'], ...rows.slice(26)]);
    expect([...found.cells.keys()].filter((id) => id.startsWith('t3.r3.6'))).toEqual([]);
    expect(found.cells.size).toBe(200 - 21);
  });

  it('comes after the cells of the form', () => {
    const old = tableGrid(uniformReport(3, '2019'), 't3');
    const ids = [...recognise([t4, old, t2]).cells.keys()];
    const printed = cellsOf(editions['2021']).map((cell) => cell.id);
    expect(ids.slice(0, -7)).toEqual(printed.filter((id) => !id.startsWith('t3.r3.6.')));
    expect(ids.slice(-7).every((id) => id.startsWith('t3.r3.6.'))).toBe(true);
  });
});

describe('table 4', () => {
  const rows = rowsOf(t4);
  const read = (changed: Rows, typed?: true) => recognise([t2, t3, gridOfRows(changed, typed)]);
  const withFigures = (figure: string) =>
    read(rows.map((row, index) => (index === 3 ? row.map(() => figure) : row)));

  it.each(['零', '/', '无'])('is read if every figure is written %s', (figure) => {
    const found = withFigures(figure);
    expect([...found.cells].filter(([id]) => id.startsWith('t4.'))).toHaveLength(15);
    expect(found.cells.get('t4.post.total')).toEqual(
      figure === '零' ? { kind: 'number', value: 0 } : { kind: 'invalid', raw: figure },
    );
  });

  it('is not duplicated by a page number below it', () => {
    const found = read([...rows, ['12']], true);
    expectFigures(found);
    expect(found.notes).toEqual([]);
  });

  it('is read even if a label of its header is unreadable', () => {
    const header = rows.map((row) => row.map((content) => (content === '尚未审结' ? '※' : content)));
    expectFigures(read(header, true));
  });

  it('is read with part of its header', () => {
    for (const header of rows.slice(0, 3)) expectFigures(read([header, ...rows.slice(3)], true));
  });

  it.each<[string, Rows]>([
    ['a line of fifteen words and figures', [Array.from({ length: 15 }, (_, i) => (i === 7 ? 7 : '甲'))]],
    ['a line of fifteen figures without header', rows.slice(3)],
    ['a line of fourteen figures', [Array.from({ length: 14 }, () => 1)]],
    ['an incomplete header without figures', rows.slice(0, 3).map((row) => row.slice(0, 12))],
  ])('is not %s', (_, lines) => {
    const found = read(lines, true);
    expect([...found.cells.keys()].filter((id) => id.startsWith('t4.'))).toEqual([]);
    expect(codesOf(found)).toContain('table.missing');
  });
});

describe('a table is not a duplicate', () => {
  const repeated = (...more: readonly Grid[]) =>
    codesOf(recognise([t2, t3, t4, ...more])).filter((code) => code === 'table.repeated');

  it('because some of its rows are quoted', () => {
    expect(repeated(gridOfRows(rowsOf(t3).slice(6, 12), true))).toEqual([]);
  });

  it('because its labels are listed again', () => {
    const labels = rowsOf(t3).map((row) => [row.slice(0, 3).findLast((label) => label !== null) ?? null]);
    expect(repeated(gridOfRows(labels.slice(3), true))).toEqual([]);
  });
});

describe('the edition', () => {
  const old = uniformReport(3, '2019');
  const oldTables = [tableGrid(old, 't2'), tableGrid(old, 't3'), tableGrid(old, 't4')] as const;
  const title = (year: number) => gridOfRows([[`示例局${year}年政府信息公开工作年度报告`]]);

  it('follows the labels, whatever the year, if there is a table 2', () => {
    expect(recognise([title(2023), ...oldTables]).edition).toBe('2019');
    expect(recognise([title(2020), t2, t3, t4]).edition).toBe('2021');
  });

  it.each([
    [2019, '2019'],
    [2020, '2019'],
  ])('without table 2 is the one in force in the report year %d', (year, edition) => {
    expect(recognise([title(year), oldTables[1]]).edition).toBe(edition);
  });

  it('is the newer one if a document has the labels of both', () => {
    expect(recognise([oldTables[0], t2, t3, t4]).edition).toBe('2021');
  });

  it('if outdated names exactly the labels that are no longer official', () => {
    const { notes } = recognise(oldTables);
    const labels = paramsOf(notes, 'format.outdated').flatMap((params) => params.labels);
    expect(labels.sort()).toEqual(
      [
        '第二十条第（九）项',
        '本年新制作数量',
        '本年新公开数量',
        '对外公开总数量',
        '规范性文件',
        '上一年项目数量',
        '本年增/减',
        '处理决定数量',
        '其他对外管理服务事项',
        '采购项目数量',
        '采购总金额',
        '政府集中采购',
      ].sort(),
    );
  });
});

describe('notes on figures', () => {
  const codesWith = (content: string) =>
    codesOf(
      recognise([
        {
          ...t2,
          cells: t2.cells.map((cell) => (cell.content === 10 ? { ...cell, content } : cell)),
        },
        t3,
        t4,
      ]),
    );

  it.each([
    ['10', ['number.normalised']],
    ['10万元', ['number.normalised']],
    ['100000元', ['number.converted']],
    ['约十万', []],
    ['/', []],
  ])('for the text %s in a sheet of numbers are %j', (content, codes) => {
    expect(codesWith(content)).toEqual(codes);
  });
});

it('rows without figures are blank where a heading was typed over', () => {
  const none = withCells(
    uniformReport(0),
    Object.fromEntries([...uniformReport(0).cells.keys()].map((cell) => [cell, null])),
  );
  const grids = planWorksheets(
    { report: none, edition: editions['2021'], totals: 'formula' },
    'separate',
  ).map(gridOfPlan);
  for (const heading of ['总计', '自然人']) {
    const damaged = grids.map((grid, at) => ({
      ...grid,
      cells: grid.cells.map((cell) =>
        at === 1 && cell.content === heading && cell.row < 6 ? { ...cell, content: 7 } : cell,
      ),
    }));
    const found = recognise(damaged);
    expectFigures(found, none);
    expect(codesOf(found)).not.toContain('row.unplaced');
  }
});
