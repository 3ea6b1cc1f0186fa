import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { layOut } from '../../../src/core/grid/lay-out';
import { recognise, recogniseDocument } from '../../../src/core/recognise/recognise';
import { cellsOf, tableIds } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { paramsOf } from '../../fixtures/notes';
import { cellStates, consistentReports, uniformReport, withCells } from '../../fixtures/reports';
import { flattened, moved, rowsOf, stacked, tableGrid, together, withTexts } from '../../fixtures/grids';

const grids = (report: Report, as: 'number' | 'text' = 'number') =>
  tableIds.map((table) => tableGrid(report, table, as));

/** Every cell with a unique figure, so that any mix-up shows. Totals are wrong: reading does not care. */
const numbered: Report = {
  ...uniformReport(0),
  cells: new Map(
    cellsOf(editions['2021']).map((cell, index) => [cell.id, { kind: 'number', value: index + 1 } as const]),
  ),
};

function expectFigures(found: Report, expected: Report) {
  expect(found.edition).toBe(expected.edition);
  expect(Object.fromEntries(found.cells)).toEqual(Object.fromEntries(expected.cells));
}

/** Reports with any states in their cells: figures, blanks, texts. */
const anyReports: fc.Arbitrary<Report> = fc
  .array(cellStates, { minLength: 200, maxLength: 200 })
  .map((states) => ({
    ...uniformReport(0),
    cells: new Map(
      cellsOf(editions['2021']).map((cell, index) => [cell.id, states[index] ?? { kind: 'blank' }]),
    ),
  }));

describe('recognise is the inverse of layOut', () => {
  it.each(['2021', '2019'] as const)(
    'for consistent reports of edition %s, one table per sheet',
    (edition) => {
      fc.assert(
        fc.property(consistentReports(edition), (report) => {
          const found = recognise(grids(report));
          expectFigures(found, report);
          expect(found.notes.filter((note) => note.code !== 'format.outdated')).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('for any states at any offset, all tables on one sheet', () => {
    fc.assert(
      fc.property(
        anyReports,
        fc.nat(30),
        fc.nat(12),
        fc.integer({ min: 0, max: 4 }),
        (report, down, right, gap) => {
          expectFigures(recognise([moved(stacked(grids(report), gap), down, right)]), report);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('for figures stored as text', () => {
    expectFigures(recognise(grids(numbered, 'text')), numbered);
  });

  it('with the tables in any order of sheets', () => {
    const [t2, t3, t4] = grids(numbered) as [Grid, Grid, Grid];
    expectFigures(recognise([t4, t3, t2]), numbered);
  });

  it('with two tables side by side', () => {
    const [t2, t3, t4] = grids(numbered) as [Grid, Grid, Grid];
    expectFigures(recognise([together(t2, moved(t3, 0, t2.columns + 1)), t4]), numbered);
    expectFigures(recognise([together(t3, moved(t2, 5, t3.columns)), t4]), numbered);
  });
});

describe('positions', () => {
  it('are returned for every cell, blanks included, at any offset', () => {
    fc.assert(
      fc.property(anyReports, fc.nat(9), fc.nat(9), (report, down, right) => {
        const laidOut = tableIds.map((table) => layOut(editions['2021'], table));
        const sheets = grids(report).map((grid) => moved(grid, down, right));
        const { addresses } = recogniseDocument(sheets);
        expect(addresses.size).toBe(200);
        laidOut.forEach(({ cells }, grid) => {
          for (const { cellId, row, column } of cells)
            if (cellId !== undefined)
              expect(addresses.get(cellId)).toEqual({ grid, row: row + down, column: column + right });
        });
      }),
      { numRuns: 10 },
    );
  });

  it('are returned for a table without any figure too, and never for a cell with words', () => {
    const untouched = withCells(
      uniformReport(0),
      Object.fromEntries([...numbered.cells.keys()].map((id) => [id, null])),
    );
    const sheet = tableGrid(untouched, 't4');
    const { addresses } = recogniseDocument([moved(sheet, 2, 1)]);
    expect(addresses.get('t4.rev.upheld')).toEqual({ grid: 0, row: 5, column: 1 });
    expect(addresses.get('t4.post.total')).toEqual({ grid: 0, row: 5, column: 15 });
    const words = {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === 3 && cell.column === 2 ? { ...cell, content: '待填' } : cell,
      ),
    };
    expect(recogniseDocument([words]).addresses.size).toBe(0);
  });

  it('are unknown for a blank in a row that was assigned by order', () => {
    const rows = rowsOf(tableGrid(withCells(numbered, { 't3.r3.3.4.np': null }), 't3'));
    rows[10] = [null, ...(rows[10] ?? [])];
    const { addresses } = recogniseDocument([gridOfRows(rows, true)]);
    expect(addresses.has('t3.r3.3.4.np')).toBe(false);
    expect(addresses.get('t3.r3.3.4.tot')).toEqual({ grid: 0, row: 10, column: 10 });
  });
});

describe('damaged layouts', () => {
  const [t2, t3, t4] = grids(numbered) as [Grid, Grid, Grid];

  it('are read without their merged cells', () => {
    expectFigures(recognise([t2, t3, t4].map((grid) => gridOfRows(rowsOf(grid), true))), numbered);
  });

  it.each([
    ['one', 1, false],
    ['two', 2, false],
    ['one, run together,', 1, true],
  ] as const)('are read for table 3 with %s label column(s)', (_, columns, joined) => {
    expectFigures(recognise([t2, flattened(t3, columns, joined), t4]), numbered);
  });

  it('are read for a table split in two, with and without a repeated header', () => {
    const rows = rowsOf(t3);
    for (const header of [[], rows.slice(0, 3)])
      for (const cut of [5, 17, 20, 26]) {
        const pieces = [rows.slice(0, cut), [...header, ...rows.slice(cut)]].map((piece) =>
          gridOfRows(piece, true),
        );
        expectFigures(recognise([t2, stacked(pieces, 2), t4]), numbered);
        expectFigures(recognise([t2, ...pieces, t4]), numbered);
      }
  });

  it('include a shifted row assigned by order, with a note', () => {
    const rows = rowsOf(t3);
    rows[10] = [null, ...(rows[10] ?? [])];
    const found = recognise([t2, gridOfRows(rows, true), t4]);
    expectFigures(found, numbered);
    expect(found.notes).toMatchObject([{ code: 'row.shifted', params: { row: '4.保护第三方合法权益' } }]);
  });

  it('include a shifted row with a blank at its end, assigned by the only shift that fits', () => {
    const rows = rowsOf(t3);
    const row = [null, ...(rows[10] ?? [])];
    // The label is now in the first data column, so the figures cannot begin there.
    row[3] = row[3] ?? null;
    row[4] = null;
    rows[10] = row;
    const found = recognise([t2, gridOfRows(rows, true), t4]);
    expectFigures(found, withCells(numbered, { 't3.r3.3.4.np': null }));
  });

  it('are not guessed if two shifts fit: the row is not assigned and keeps its text', () => {
    const rows = rowsOf(t3).map((row) => row.map((content) => (content === null ? null : String(content))));
    rows[10] = ['4.保护第三方合法权益', '', '5', '', '', '7'].map((text) => (text === '' ? null : text));
    const found = recognise([t2, gridOfRows(rows), t4]);
    expect(found.cells.get('t3.r3.3.4.tot')).toEqual({ kind: 'invalid', raw: '5 7' });
    expect(found.notes.map((note) => note.code)).toContain('row.unplaced');
  });
});

describe('labels as people write them', () => {
  const original = grids(numbered);
  const changes: Record<string, (text: string) => string> = {
    'spaces within': (text) => text.replace(/(.)(.)/gu, '$1 $2\u00a0'),
    'line breaks': (text) => text.replace(/^(.{2})/u, '$1\n'),
    'half-width brackets': (text) => text.replace(/（/gu, '(').replace(/）/gu, ')'),
    钩稽: (text) => text.replace('勾稽', '钩稽'),
    'straight quotes': (text) => text.replace(/[“”]/gu, '"'),
    '1、 for 1.': (text) => text.replace(/^(\d)\./u, '$1、'),
    'full-width digits': (text) =>
      text.replace(/^(\d)/u, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    'Kangxi radicals': (text) => text.replace(/行/gu, '⾏').replace(/人/gu, '⼈'),
    traditional: (text) =>
      text.replace(/规/gu, '規').replace(/数/gu, '數').replace(/总计/gu, '總計').replace(/诉/gu, '訴'),
  };

  it.each(Object.entries(changes))('are read without a note: %s', (_, change) => {
    const found = recognise(original.map((grid) => withTexts(grid, change)));
    expectFigures(found, numbered);
    expect(found.notes).toEqual([]);
  });

  it.each([
    ['现行有效件数', '现有有效件数'],
    ['现行有效件数', '现行有效件'],
    ['行政规范性文件', '规范性文件'],
    ['本年制发件数', '本年（2023）制发件数'],
    ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
    ['（七）总计', '总计'],
    ['3.其他', '其他'],
    ['社会公益组织', '社会公益性组织'],
  ])('are read and noted: %j written as %j', (official, written) => {
    const found = recognise(
      original.map((grid) => withTexts(grid, (text) => (text === official ? written : text))),
    );
    expectFigures(found, numbered);
    expect(paramsOf(found.notes, 'label.variant')).toContainEqual({ found: written, expected: official });
  });
});

describe('figures as people write them', () => {
  it('keep blanks blank and other marks unchanged', () => {
    const report = withCells(uniformReport(0), {
      't2.gz.issued': '/',
      't3.r1.np': null,
      't3.r1.tot': null,
      't3.r3.2.biz': '无',
      't4.rev.other': '—',
      't4.post.total': null,
    });
    expectFigures(recognise(grids(report, 'text')), report);
  });

  it('keep a whole table of blanks', () => {
    const blankReport = withCells(
      uniformReport(0),
      Object.fromEntries([...numbered.cells.keys()].map((id) => [id, null])),
    );
    expectFigures(recognise(grids(blankReport)), blankReport);
  });

  it('are noted if stored as text in a sheet that has numbers', () => {
    const sheet = tableGrid(numbered, 't2');
    const texts = {
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.content === 2 ? { ...cell, content: '２' } : cell)),
    };
    const found = recognise([texts]);
    expect(found.cells.get('t2.gz.repealed')).toEqual({ kind: 'number', value: 2 });
    expect(found.notes.find((note) => note.code === 'number.normalised')?.cells).toEqual(['t2.gz.repealed']);
  });

  it('are converted and noted if printed in 元', () => {
    const report = withCells(uniformReport(0), { 't2.sf.amount': '251000元' });
    const found = recognise([tableGrid(report, 't2', 'text')]);
    expect(found.cells.get('t2.sf.amount')).toEqual({ kind: 'number', value: 25.1 });
    expect(found.notes.find((note) => note.code === 'number.converted')?.params).toEqual({
      raw: '251000元',
      value: '25.1',
    });
  });

  it('never show a number that the source does not contain', () => {
    fc.assert(
      fc.property(anyReports, fc.array(fc.nat(400), { maxLength: 60 }), (report, holes) => {
        const sheet = stacked(grids(report));
        const gone = new Set(holes);
        const torn = { ...sheet, cells: sheet.cells.filter((_, index) => !gone.has(index)) };
        const shown = new Set(
          torn.cells.map((cell) => cell.content).filter((content) => typeof content === 'number'),
        );
        for (const state of recognise([torn]).cells.values())
          if (state.kind === 'number') expect(shown).toContain(state.value);
      }),
      { numRuns: 60 },
    );
  });

  it('are not chosen from several where the form has one cell', () => {
    const rows = rowsOf(tableGrid(uniformReport(0), 't2'));
    rows[9] = ['行政处罚', 2, 0, 0];
    const found = recognise([gridOfRows(rows, true)]);
    expect(found.cells.get('t2.cf.decided')).toEqual({ kind: 'invalid', raw: '2 0 0' });
    expect(found.notes.map((note) => note.code)).toEqual(
      expect.arrayContaining(['cell.extra', 'row.unplaced']),
    );
  });
});

describe('columns next to the table', () => {
  /** Table 3 with an additional column, its heading in one of the header rows. */
  const withColumn = (at: number, heading: string | null, content: (row: number) => string | number | null) =>
    gridOfRows(
      rowsOf(tableGrid(withCells(numbered, { 't3.r1.np': null }), 't3')).map((row, index) => {
        const own = index === 0 ? heading : index > 2 ? content(index) : null;
        return [...row.slice(0, at), own, ...row.slice(at)];
      }),
      true,
    );
  const expected = withCells(numbered, { 't3.r1.np': null });
  const others = [tableGrid(numbered, 't2'), tableGrid(numbered, 't4')] as const;
  const read = (t3: Grid) => recognise([others[0], t3, others[1]]);

  it.each([
    ['remarks at the right', 10, '备注', (row: number) => (row % 3 === 0 ? '已核对' : null)],
    ['last year’s figures at the right', 10, '上年数', (row: number) => row * 1000],
    ['numbers of the rows at the left', 0, '序号', (row: number) => row],
    ['figures without a heading', 10, null, (row: number) => row * 1000],
    ['figures between labels and data', 3, '代码', (row: number) => row * 1000],
  ] as const)('%s are not mistaken for data', (_, at, heading, content) => {
    const found = read(withColumn(at, heading, content));
    expectFigures(found, expected);
    const noted = found.notes.some((note) => note.code === 'cell.extra');
    expect(noted).toBe(heading === null);
  });

  it('a word before the figures of table 4 is not a figure', () => {
    const rows = rowsOf(tableGrid(numbered, 't4')).map((row, index) => [index === 3 ? '件数' : null, ...row]);
    expectFigures(recognise([others[0], tableGrid(numbered, 't3'), gridOfRows(rows, true)]), numbered);
  });
});

describe('worksheet formulas', () => {
  const withFormulas = (formula: (id: string) => { content?: string; formula?: string }) => {
    const sheet = tableGrid(numbered, 't4');
    return {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === 3 && [4, 9, 14].includes(cell.column)
          ? { ...cell, ...formula(String(cell.column)) }
          : cell,
      ),
    };
  };

  it('include a note on a typed number among formula totals', () => {
    const found = recognise([withFormulas((column) => (column === '9' ? {} : { formula: 'SUM(A4:D4)' }))]);
    expect(found.notes.find((note) => note.code === 'formula.overwritten')?.cells).toEqual(['t4.dir.total']);
  });

  it('need no note if all totals are typed', () => {
    expect(recognise([withFormulas(() => ({}))]).notes.map((note) => note.code)).not.toContain(
      'formula.overwritten',
    );
  });

  it('without a result do not count as zero', () => {
    const found = recognise([withFormulas(() => ({ content: '=SUM(A4:D4)', formula: 'SUM(A4:D4)' }))]);
    expect(found.cells.get('t4.rev.total')).toEqual({ kind: 'invalid', raw: '=SUM(A4:D4)' });
    expect(found.notes.map((note) => note.code)).toContain('formula.uncalculated');
  });
});

describe('the edition', () => {
  const old: Report = { ...uniformReport(3, '2019') };

  it('of 2019 is read with its ids and noted as outdated', () => {
    const found = recognise(grids(old));
    expectFigures(found, old);
    expect(paramsOf(found.notes, 'format.outdated')[0]?.labels).toContain('本年新制作数量');
  });

  it('of 2021 may have （六） as one row', () => {
    const found = recognise([tableGrid(numbered, 't2'), tableGrid(old, 't3'), tableGrid(numbered, 't4')]);
    expect(found.edition).toBe('2021');
    expect(found.cells.get('t3.r3.6.np')).toEqual({ kind: 'number', value: 3 });
    expect(found.cells.has('t3.r3.6.1.np')).toBe(false);
    expect(found.cells.size).toBe(10 + 161 + 15);
    expect(found.notes.map((note) => note.code)).toContain('format.outdated');
  });

  it.each([
    ['示例局2020年政府信息公开工作年度报告', '2019'],
    ['示例局2023年政府信息公开工作年度报告', '2021'],
  ])('without table 2 follows the year: %s', (title, edition) => {
    const found = recognise([gridOfRows([[title]]), tableGrid(old, 't3')]);
    expect(found.edition).toBe(edition);
    expect(found.cells.get('t3.r3.6.np')).toEqual({ kind: 'number', value: 3 });
  });
});

describe('documents', () => {
  it('have agency and year in their titles, as written', () => {
    const titleOf = (...lines: string[]) => {
      const { agency, year } = recognise([gridOfRows(lines.map((line) => [line]))]);
      return [agency, year];
    };
    expect(titleOf('示例县档案局2024年政府信息公开工作年度报告')).toEqual(['示例县档案局', 2024]);
    expect(titleOf('示例县档案局', '2024 年政府信息公开工作年度报告')).toEqual(['示例县档案局', 2024]);
    expect(titleOf('示例县档案局二〇二三年度政府信息公开工作年度报告')).toEqual(['示例县档案局', 2023]);
    expect(titleOf('示例县档案局２０２２年政府信息公开年度报告')).toEqual(['示例县档案局', 2022]);
    expect(titleOf('按要求，现发布《示例县档案局2021年政府信息公开工作年度报告》。')).toEqual([
      '示例县档案局',
      2021,
    ]);
    expect(titleOf('没有标题的文字')).toEqual([null, null]);
  });

  it('do not have the navigation of a web page as their title', () => {
    const { agency, year, notes } = recognise([
      gridOfRows([
        ['首页 > 政府信息公开 > 政府信息公开年度报告'],
        ['上一篇：别的局2023年政府信息公开工作年度报告'],
        ['示例局2024年政府信息公开工作年度报告'],
      ]),
    ]);
    expect([agency, year]).toEqual(['示例局', 2024]);
    expect(notes.map((note) => note.code)).not.toContain('title.incomplete');
  });

  it('get a note about what a title lacks', () => {
    const { notes } = recognise([gridOfRows([['示例局2024年政府信息公开工作报告']])]);
    expect(paramsOf(notes, 'title.incomplete')[0]?.missing.join('')).toContain('年度报告');
  });

  it('need all six sections only if they are whole reports', () => {
    const tables = grids(numbered);
    const heading = (text: string) => gridOfRows([[text]]);
    const codes = (...parts: Grid[]) =>
      recognise(parts)
        .notes.filter((note) => note.code.startsWith('section.'))
        .map(({ code, params }) => `${code} ${'section' in params ? params.section : ''}`);
    const [t2, t3, t4] = tables as [Grid, Grid, Grid];
    const one = heading('一、总体情况');
    const two = heading('二、主动公开政府信息情况');
    const three = heading('三、收到和处理政府信息公开申请情况');
    const four = heading('四、因政府信息公开工作被申请行政复议、提起行政诉讼情况');
    const five = heading('五、存在主要问题及改进情况');
    const six = heading('六、其他需要报告的事项');
    expect(codes(two, t2, three, t3, four, t4)).toEqual([]);
    expect(codes(one, two, t2, three, t3, four, t4, five, six)).toEqual([]);
    expect(codes(one, two, t2, three, t3, four, t4, six)).toEqual([
      'section.missing 五、存在的主要问题及改进情况',
    ]);
    expect(codes(one, two, t2, three, t3, four, t4, six, five)).toEqual([
      'section.order 六、其他需要报告的事项',
    ]);
  });

  it('get notes about missing and duplicate tables', () => {
    const [t2, t3, t4] = grids(numbered) as [Grid, Grid, Grid];
    const codes = (...parts: Grid[]) =>
      recognise(parts).notes.map(({ code, params }) => `${code} ${'table' in params ? params.table : ''}`);
    expect(codes(t2, t4)).toEqual(['table.missing t3']);
    expect(codes(t2, t3, t4, t3)).toEqual(['table.repeated t3']);
    expect(codes(t2, t2, t3, t4)).toEqual(['table.repeated t2']);
    expect(codes(t2, t3, t4, t4)).toEqual(['table.repeated t4']);
  });

  it('do not have blank cells for labels in running text', () => {
    const found = recognise([
      gridOfRows([['规章'], ['行政许可'], ['一、本年新收政府信息公开申请数量'], ['0']]),
    ]);
    expect(found.cells.size).toBe(0);
    expect(found.notes.map((note) => note.code)).toContain('row.unread');
  });
});
