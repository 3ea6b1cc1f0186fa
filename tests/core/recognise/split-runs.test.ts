import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recogniseSource } from '../../../src/core/recognise/recognise-source';
import { divideRun } from '../../../src/core/recognise/divide-run';
import { fitRows } from '../../../src/core/recognise/fit-rows';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { uniformReport, withCells } from '../../fixtures/reports';
import { disputesRunTogether, rowsOf, tableGrid } from '../../fixtures/grids';

const recognise = (parts: readonly Grid[]) => recogniseSource(parts).report;

/** Six cells and their sum. */
const six = [{ total: 6, parts: [0, 1, 2, 3, 4, 5] }];

describe('divideRun', () => {
  it('finds the one way in which six figures add up to the seventh', () => {
    expect(divideRun('640020470', 7, six)).toEqual({
      candidates: [[64, 0, 0, 2, 0, 4, 70]],
      isForced: false,
    });
  });

  it('finds all ways if there are several', () => {
    expect(divideRun('220000022', 7, six)?.candidates).toEqual([
      [2, 20, 0, 0, 0, 0, 22],
      [22, 0, 0, 0, 0, 0, 22],
    ]);
  });

  it.each([
    ['0000000', true, [0, 0, 0, 0, 0, 0, 0]],
    ['1000001', true, [1, 0, 0, 0, 0, 0, 1]],
  ])('knows that %s can be split in only one way', (run, isForced, only) => {
    expect(divideRun(run, 7, six)).toEqual({ candidates: [only], isForced });
  });

  it.each(['1000002', '12', '', '0000100'])('finds no way for %j, which does not add up', (run) => {
    expect(divideRun(run, 7, six)?.candidates).toEqual([]);
  });

  it('never starts a number with zero or crosses a space', () => {
    expect(divideRun('230 000023', 7, six)?.candidates).toEqual([[23, 0, 0, 0, 0, 0, 23]]);
    expect(divideRun('1 1', 2, [])?.candidates).toEqual([[1, 1]]);
    expect(divideRun('11 0', 2, [])?.candidates).toEqual([[11, 0]]);
    expect(divideRun('11 0 5', 3, [])?.candidates).toEqual([[11, 0, 5]]);
    expect(divideRun('105', 2, [])?.candidates).toEqual([[10, 5]]);
  });

  it.each([
    ['127', false],
    ['107', false],
    ['000', true],
    ['007', true],
    ['1 2 7', true],
    ['12 7', false],
  ])('without a sum splits %s into three only if no blank can be among them', (run, isForced) => {
    expect(divideRun(run, 3, [])?.isForced).toBe(isForced);
  });

  it('gives up on a run with too many ways', () => {
    expect(divideRun('1'.repeat(60), 7, [])).toBeNull();
  });
});

describe('figures that can be divided in several ways', () => {
  const run = '309178826440111662413067989';
  const { report, origins } = recogniseSource([disputesRunTogether(run)]);
  const cells = Object.fromEntries(report.cells);
  const [note] = report.notes.filter(({ code }) => code === 'row.ambiguous');

  it('are read where all ways agree, and name the ways', () => {
    expect(
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => cells[`t4.rev.${column}`]),
    ).toEqual([309, 17, 88, 26, 440].map(numberState));
    const { choices } = note?.params as { readonly choices: readonly string[] };
    expect(choices).toHaveLength(3);
    for (const choice of choices) expect(choice.replaceAll(' ', '')).toBe(run);
    expect(note?.cells).toHaveLength(15);
  });

  it('stay open where they differ, with the text of the row', () => {
    const open = Object.values(cells).filter(({ kind }) => kind !== 'number');
    expect(open).toEqual([0, 1, 2].map(() => ({ kind: 'invalid', raw: run })));
    expect([...origins.values()].filter(({ certainty }) => certainty === 'conflict')).toHaveLength(3);
    expect([...origins.values()].every(({ reason }) => reason === 'row.ambiguous')).toBe(true);
  });
});

describe('fitRows', () => {
  const sum = (column: number) => ({
    terms: [
      { row: 0, column, k: 1 },
      { row: 1, column, k: 1 },
      { row: 2, column, k: -1 },
    ],
  });
  /** The only reading of each row, or null. */
  const chosen = (found: ReturnType<typeof fitRows>) =>
    found?.map((readings) => (readings.length === 1 ? readings[0] : null));
  const rows = (...candidates: number[][][]) => candidates.map((own) => ({ candidates: own }));

  it('chooses what all equations allow', () => {
    const found = fitRows(
      rows(
        [
          [2, 20],
          [22, 0],
        ],
        [[1, 0]],
        [[23, 0]],
      ),
      [sum(0), sum(1)],
    );
    expect(chosen(found)).toEqual([
      [22, 0],
      [1, 0],
      [23, 0],
    ]);
  });

  it('chooses nothing for ambiguous rows, but keeps what is certain', () => {
    const found = fitRows(
      rows(
        [
          [1, 2],
          [2, 1],
        ],
        [
          [1, 2],
          [2, 1],
        ],
        [[3, 3]],
      ),
      [sum(0), sum(1)],
    );
    expect(chosen(found)).toEqual([null, null, [3, 3]]);
    expect(found?.[0]).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('is null if nothing fits', () => {
    expect(fitRows(rows([[1]], [[1]], [[3]]), [sum(0)])).toBeNull();
    expect(fitRows(rows([[1], [4]], [[0], [3]], [[2], [6]]), [sum(0)])).toBeNull();
  });

  it('gives up in time, and then chooses nothing', () => {
    const many = Array.from({ length: 30 }, () => [[0], [1]]);
    const terms = many.map((_, row) => ({ row, column: 0, k: 1 }));
    const found = fitRows(
      [...rows(...many), { candidates: [[15]] }],
      [{ terms: [...terms, { row: 30, column: 0, k: -1 }] }],
    );
    expect(
      chosen(found)
        ?.slice(0, 30)
        .every((figures) => figures === null),
    ).toBe(true);
  });
});

/** Table 3 with the figures of each row run together after its label. */
function gluedTable(report: Report, change: (run: string, row: number) => string = (run) => run): Grid {
  const rows = rowsOf(tableGrid(report, 't3', 'text'));
  return {
    ...gridOfRows(
      rows
        .slice(3)
        .map((row, index) => [
          row.slice(0, 3).findLast((label) => label !== null) ?? null,
          change(row.slice(3).join(''), index),
        ]),
    ),
    mayRunTogether: true,
  };
}

// 22 people were answered; in its row alone that could as well be 2 and 20.
const report = withCells(uniformReport(0), {
  't3.r1.np': 80,
  't3.r1.biz': 1,
  't3.r1.tot': 81,
  't3.r3.1.np': 22,
  't3.r3.1.tot': 22,
  't3.r3.2.np': 19,
  't3.r3.2.biz': 1,
  't3.r3.2.tot': 20,
  't3.r3.4.1.np': 39,
  't3.r3.4.1.tot': 39,
  't3.r3.7.np': 80,
  't3.r3.7.biz': 1,
  't3.r3.7.tot': 81,
});
const t3Cells = (of: Report) => Object.fromEntries([...of.cells].filter(([id]) => id.startsWith('t3.')));

describe('a table without gaps', () => {
  it('is divided if its sums allow only one way, which is noted', () => {
    const found = recognise([gluedTable(report)]);
    expect(t3Cells(found)).toEqual(t3Cells(report));
    const note = found.notes.find(({ code }) => code === 'row.divided');
    expect(note?.cells).toHaveLength(175);
    expect(note?.params).toMatchObject({ rows: 25, text: '801000081' });
  });

  it('with a wrong total is not repaired: only what can be split in one way is read', () => {
    // The total of （七） is printed as 82.
    const found = recognise([gluedTable(report, (run, row) => (row === 23 ? '801000082' : run))]);
    expect(found.cells.get('t3.r3.1.np')).toEqual({ kind: 'invalid', raw: '220000022' });
    expect(found.cells.get('t3.r3.7.tot')).toEqual({ kind: 'invalid', raw: '801000082' });
    expect(found.cells.get('t3.r4.np')).toEqual({ kind: 'number', value: 0 });
  });

  it('with a wrong part, so that columns do not add up, is not divided either', () => {
    const found = recognise([gluedTable(report, (run, row) => (row === 3 ? '200100021' : run))]);
    expect(found.cells.get('t3.r1.np')).toEqual({ kind: 'invalid', raw: '801000081' });
  });

  it('with missing rows is read only where a row alone leaves no choice', () => {
    const whole = gluedTable(report);
    const excerpt = { ...whole, cells: whole.cells.filter((cell) => cell.row < 4) };
    const found = recognise([excerpt]);
    expect(found.cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 80 });
    expect(found.cells.get('t3.r3.1.np')).toEqual({ kind: 'invalid', raw: '220000022' });
  });

  it('names the ways of a row also where they differ in every cell', () => {
    const run = '369877481859615';
    const whole = gluedTable(report, (text, row) => (row === 0 ? run : text));
    const { cells, notes } = recognise([{ ...whole, cells: whole.cells.filter((cell) => cell.row < 2) }]);
    expect(cells.get('t3.r1.np')).toEqual({ kind: 'invalid', raw: run });
    expect(notes.find(({ code }) => code === 'row.ambiguous')?.params).toMatchObject({
      choices: ['369 87 74 8 18 59 615', '3 6 9 8774 818 5 9615'],
    });
  });

  it('is divided as well if （六） is one row', () => {
    const old: Report = { ...uniformReport(0, '2019') };
    // In its row alone 22 could be 2 and 20: only with the row （六） do the columns decide.
    const cells = withCells(old, {
      't3.r1.np': 34,
      't3.r1.tot': 34,
      't3.r3.1.np': 22,
      't3.r3.1.tot': 22,
      't3.r3.6.np': 12,
      't3.r3.6.tot': 12,
      't3.r3.7.np': 34,
      't3.r3.7.tot': 34,
    });
    const found = recognise([tableGrid(uniformReport(0), 't2'), gluedTable(cells)]);
    expect(found.edition).toBe('2021');
    expect(found.cells.get('t3.r3.6.np')).toEqual({ kind: 'number', value: 12 });
    expect(found.cells.get('t3.r3.1.np')).toEqual({ kind: 'number', value: 22 });
    expect(found.cells.has('t3.r3.6.1.np')).toBe(false);
  });

  it('is not divided if a run is too long to examine', () => {
    const found = recognise([gluedTable(report, (run, row) => (row === 4 ? '1'.repeat(60) : run))]);
    expect(found.cells.get('t3.r1.np')).toEqual({ kind: 'invalid', raw: '801000081' });
    expect(found.cells.get('t3.r2.np')).toEqual({ kind: 'number', value: 0 });
  });

  it('is left alone if the source separates cells', () => {
    const { rows, columns, cells } = gluedTable(report);
    expect(recognise([{ rows, columns, cells }]).cells.get('t3.r1.np')).toEqual({
      kind: 'invalid',
      raw: '801000081',
    });
  });

  it('whose figures are not covered by sums is divided only if there is just one way', () => {
    const rows = [
      ['第二十条第（一）项'],
      ['信息内容'],
      ['本年制发件数'],
      ['本年废止件数'],
      ['现行有效件数'],
      ['规章', '000'],
    ];
    // 12 and 7 with a blank between them are the same run as 1, 2 and 7.
    for (const run of ['77132470', '127']) {
      const found = recognise([{ ...gridOfRows([...rows, ['行政规范性文件', run]]), mayRunTogether: true }]);
      expect(found.cells.get('t2.gz.inforce')).toEqual({ kind: 'number', value: 0 });
      expect(found.cells.get('t2.wj.issued')).toEqual({ kind: 'invalid', raw: run });
    }
  });
});
