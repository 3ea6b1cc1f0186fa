import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/core/grid/lay-out';
import { cellsOf } from '../../../src/core/report/cells';
import type { CellState, Report } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { CellId, RuleTest, TableId } from '../../../src/core/statute/types';
import { conditionalFormatsOf } from '../../../src/workbook/plan/conditional-formats';
import type { Rectangle } from '../../../src/workbook/plan/rectangles';
import { referenceTo } from '../../../src/workbook/plan/rectangles';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { cellStates, consistentReports } from '../../fixtures/reports';
import type { Value } from './worksheet-formula';
import { evaluate } from './worksheet-formula';
import { formatsIn, sheetXml } from '../../files/xlsx/xlsx-parts';
import { partOf } from '../../files/open/unpacked';
import { sampleReport } from '../../files/sample-report';

const edition = editions['2021'];
const tables = ['t2', 't3', 't4'] as const;
const origin = { row: 2, column: 0 };

const shown = (table: TableId) =>
  conditionalFormatsOf(edition, table).map(({ ruleId, areas, formula }) => [
    ruleId,
    areas.map((area) => referenceTo(area)).join(' '),
    formula,
  ]);

describe('conditionalFormatsOf', () => {
  it('has one format for all row sums, one for all column sums and one for the balance', () => {
    expect(shown('t3')).toEqual([
      ['T3-ROW', 'J6:J30', 'AND(COUNT($D6:$J6)=7,SUM($J6)<>SUM($D6:$I6))'],
      ['T3-SUM', 'D29:J29', 'AND(COUNT(D$8:D$29)=22,SUM(D$29)<>SUM(D$8:D$28))'],
      ['T3-BAL', 'D6:J7 D29:J30', 'AND(COUNT(D$6:D$7,D$29:D$30)=4,SUM(D$6:D$7)<>SUM(D$29:D$30))'],
      ['V-INT', 'D6:J30', 'IF(ISTEXT(D6),D6<>"",IF(ISNUMBER(D6),OR(D6<0,D6<>INT(D6)),NOT(ISBLANK(D6))))'],
      ['V-BLANK', 'D6:J30', 'ISBLANK(D6)'],
    ]);
  });

  it('has one format for each sum of table 4, and counts and an amount in table 2', () => {
    expect(shown('t4').slice(0, 3)).toEqual([
      ['T4-REV', 'E6', 'AND(COUNT($A6:$E6)=5,SUM($E6)<>SUM($A6:$D6))'],
      ['T4-DIR', 'J6', 'AND(COUNT($F6:$J6)=5,SUM($J6)<>SUM($F6:$I6))'],
      ['T4-POST', 'O6', 'AND(COUNT($K6:$O6)=5,SUM($O6)<>SUM($K6:$N6))'],
    ]);
    expect(shown('t2')).toEqual([
      [
        'V-INT',
        'B5:D6 B9 B12:B13',
        'IF(ISTEXT(B5),B5<>"",IF(ISNUMBER(B5),OR(B5<0,B5<>INT(B5)),NOT(ISBLANK(B5))))',
      ],
      [
        'V-AMT',
        'B16',
        'IF(ISTEXT(B16),B16<>"",IF(ISNUMBER(B16),OR(B16<0,B16<>ROUND(B16,6)),NOT(ISBLANK(B16))))',
      ],
      ['V-BLANK', 'B5:D6 B9 B12:B13 B16', 'ISBLANK(B5)'],
    ]);
  });

  it('shifts with the position of the table', () => {
    const [first] = conditionalFormatsOf(edition, 't4', {
      row: 9,
      edges: Array.from({ length: 16 }, (_, column) => column + 2),
    });
    expect(first).toMatchObject({
      areas: [{ row: 12, column: 6, rows: 1, columns: 1 }],
      formula: 'AND(COUNT($C13:$G13)=5,SUM($G13)<>SUM($C13:$F13))',
    });
  });

  /** The formats of table 3 if a single rule with this test is in force. */
  const shownWith = (test: RuleTest) => {
    const model = edition.rules.find((rule) => rule.id === 'T4-REV');
    if (model === undefined) throw new Error('no such rule');
    const formats = conditionalFormatsOf({ ...edition, rules: [{ ...model, id: 'ODD', test }] }, 't3');
    return formats.map(({ areas, formula }) => [areas.map((area) => referenceTo(area)).join(' '), formula]);
  };

  it('writes a relation of any shape: coefficients, a constant, cells in other rows and columns', () => {
    const left = [{ cell: 't3.r1.np' }, { k: 2, cell: 't3.r2.biz' }, { k: 2, cell: 't3.r2.sci' }];
    const right = [{ k: -1, cell: 't3.r4.np' }];
    expect(shownWith({ kind: 'linear', left, op: '=', right, constant: 3 })).toEqual([
      ['D6 E7:F7 D30', 'AND(COUNT($D$6,$E$7:$F$7,$D$30)=4,SUM($D$6)+2*SUM($E$7:$F$7)<>-1*SUM($D$30)+3)'],
    ]);
  });

  it('counts a cell on both sides once', () => {
    const right = [{ cell: 't3.r1.np' }, { cell: 't3.r2.np' }];
    expect(shownWith({ kind: 'linear', left: [{ cell: 't3.r1.np' }], op: '=', right })).toEqual([
      ['D6', 'AND(COUNT(D$6:D$7)=2,SUM(D$6)<>SUM(D$6:D$7))'],
    ]);
  });

  it('splits areas if none is above and left of all others', () => {
    const formula = 'AND(COUNT($E$6,$D$7)=2,SUM($E$6)<>SUM($D$7))';
    expect(
      shownWith({ kind: 'linear', left: [{ cell: 't3.r1.biz' }], op: '=', right: [{ cell: 't3.r2.np' }] }),
    ).toEqual([
      ['E6', formula],
      ['D7', formula],
    ]);
  });

  it('leaves out what a worksheet cannot know: conditions, other years, inequalities', () => {
    const left = [{ cell: 't3.r1.np' }];
    const right = [{ cell: 't3.r2.np' }];
    const when = [{ kind: 'yearFrom' as const, year: 2024 }];
    expect(shownWith({ kind: 'linear', left, op: '=', right, when })).toEqual([]);
    expect(shownWith({ kind: 'linear', left, op: '<=', right })).toEqual([]);
    expect(
      shownWith({ kind: 'linear', left, op: '=', right: [{ cell: 't3.r2.np', previous: true }] }),
    ).toEqual([]);
  });
});

/** The calculator's input: the figures at their official positions. */
function sheetValues(report: Report, table: TableId): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { cellId, row, column } of layOut(edition, table).cells) {
    if (cellId === undefined) continue;
    const state = report.cells.get(cellId);
    if (state === undefined || state.kind === 'blank') continue;
    values.set(
      `${row + origin.row},${column + origin.column}`,
      state.kind === 'number' ? state.value : state.raw,
    );
  }
  return values;
}

/** The cells that each rule marks, according to the calculator. */
function markedBySheet(report: Report): Map<string, Set<CellId>> {
  const marked = new Map<string, Set<CellId>>();
  for (const table of tables) {
    const values = sheetValues(report, table);
    const ids = new Map(
      layOut(edition, table).cells.flatMap(({ cellId, row, column }) =>
        cellId === undefined ? [] : [[`${row + origin.row},${column + origin.column}`, cellId] as const],
      ),
    );
    for (const { ruleId, areas, formula } of conditionalFormatsOf(edition, table)) {
      const [first] = areas;
      if (first === undefined) continue;
      for (const [row, column] of areas.flatMap(placesIn)) {
        const cell = ids.get(`${row},${column}`);
        if (cell === undefined) throw new Error(`${ruleId} applies where no figure is`);
        if (evaluate(formula, values, [first.row, first.column], [row, column]) === true)
          marked.set(ruleId, (marked.get(ruleId) ?? new Set<CellId>()).add(cell));
      }
    }
  }
  return marked;
}

const placesIn = ({ row, column, rows, columns }: Rectangle): (readonly [number, number])[] =>
  Array.from({ length: rows * columns }, (_, index) => [
    row + Math.floor(index / columns),
    column + (index % columns),
  ]);

const applicants = ['np', 'biz', 'sci', 'npo', 'law', 'oth'];
const rows = [
  ...new Set(
    cellsOf(edition)
      .filter(({ table }) => table === 't3')
      .map(({ row }) => row.node.id),
  ),
];

/** The same according to the text of the form, written down independently of the program's relations. */
function markedByForm(report: Report): Map<string, Set<CellId>> {
  const marked = new Map<string, Set<CellId>>();
  const mark = (ruleId: string, cells: readonly string[]) => {
    const before = marked.get(ruleId) ?? new Set<CellId>();
    marked.set(ruleId, new Set([...before, ...(cells as CellId[])]));
  };
  const state = (id: string): CellState => report.cells.get(id as CellId) ?? { kind: 'blank' };
  const relation = (
    ruleId: string,
    left: readonly string[],
    right: readonly string[],
    cells: readonly string[],
  ) => {
    const states = [...left, ...right].map(state);
    if (!states.every((each) => each.kind === 'number')) return;
    const sum = (ids: readonly string[]) =>
      ids.map(state).reduce((total, each) => total + (each.kind === 'number' ? each.value : 0), 0);
    if (sum(left) !== sum(right)) mark(ruleId, cells);
  };
  for (const row of rows)
    relation(
      'T3-ROW',
      [`t3.${row}.tot`],
      applicants.map((column) => `t3.${row}.${column}`),
      [`t3.${row}.tot`],
    );
  const leaves = rows.filter((row) => row.startsWith('r3.') && row !== 'r3.7');
  expect(leaves).toHaveLength(21);
  for (const column of [...applicants, 'tot']) {
    const at = (row: string) => `t3.${row}.${column}`;
    relation('T3-SUM', [at('r3.7')], leaves.map(at), [at('r3.7')]);
    relation('T3-BAL', [at('r1'), at('r2')], [at('r3.7'), at('r4')], ['r1', 'r2', 'r3.7', 'r4'].map(at));
  }
  for (const [ruleId, group] of [
    ['T4-REV', 'rev'],
    ['T4-DIR', 'dir'],
    ['T4-POST', 'post'],
  ] as const) {
    const outcomes = ['upheld', 'corrected', 'other', 'pending'].map((outcome) => `t4.${group}.${outcome}`);
    relation(ruleId, [`t4.${group}.total`], outcomes, [`t4.${group}.total`]);
  }
  for (const { id, type } of cellsOf(edition)) {
    const found = state(id);
    if (found.kind === 'blank') mark('V-BLANK', [id]);
    else if (
      found.kind === 'invalid' ||
      found.value < 0 ||
      (type === 'count' && !Number.isInteger(found.value))
    )
      mark(type === 'amount' ? 'V-AMT' : 'V-INT', [id]);
  }
  return marked;
}

describe('the formulas of conditional formats', () => {
  it('mark nothing in a report without errors', () => {
    fc.assert(
      fc.property(consistentReports(), (report) => {
        expect(markedBySheet(report)).toEqual(new Map());
      }),
      { numRuns: 10 },
    );
  });

  it('mark the cells of a relation exactly where it is broken, whatever a report contains', () => {
    const ids = cellsOf(edition).map(({ id }) => id);
    const changes = fc.array(fc.tuple(fc.constantFrom(...ids), cellStates), { maxLength: 12 });
    fc.assert(
      fc.property(consistentReports(), changes, (report, changed) => {
        const faulty = { ...report, cells: new Map([...report.cells, ...changed]) };
        expect(markedBySheet(faulty)).toEqual(markedByForm(faulty));
      }),
      { numRuns: 60 },
    );
  });

  it('mark a figure of seven decimals, but not of six', () => {
    const amount = (value: number) =>
      markedBySheet(
        sampleReport('2021', { cells: new Map([['t2.sf.amount', { kind: 'number', value }]]) }),
      ).get('V-AMT');
    expect(amount(0.123456)).toBeUndefined();
    expect(amount(0.1234567)).toEqual(new Set(['t2.sf.amount']));
  });
});

describe('conditional formats in the file', () => {
  it('are those of the compiler, errors in red before blanks in yellow', async () => {
    const bytes = await writeXlsx(sampleReport(), { totals: 'typed' });
    for (const table of tables) {
      const written = formatsIn(sheetXml(bytes, table));
      expect(written.map(({ ranges, formula }) => [ranges, formula])).toEqual(
        shown(table).map(([, ranges, formula]) => [ranges, formula]),
      );
      expect(written.map(({ priority }) => priority)).toEqual(written.map((_, index) => index + 1));
      const looks = written.map(({ look }) => look);
      expect(new Set(looks.slice(0, -1)).size).toBe(1);
      expect(looks.at(-1)).not.toBe(looks[0]);
    }
    const [wrong = '', blank = ''] = partOf(bytes, 'xl/styles.xml').match(/<dxf>.*?<\/dxf>/gu) ?? [];
    expect(wrong).toContain('<b/>');
    expect(wrong).toContain('<bgColor rgb="FFFFC7CE"/>');
    expect(blank).not.toContain('<font>');
    expect(blank).toContain('<bgColor rgb="FFFFFBE6"/>');
  });
});
