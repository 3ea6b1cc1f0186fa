import { describe, expect, it } from 'vitest';
import { check, startCheck } from '../../../src/core/check/tables/check';
import { programOf } from '../../../src/core/check/tables/program';
import { cellsOf } from '../../../src/core/report/cells';
import type { Note } from '../../../src/core/report/note';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { CellId, Rule } from '../../../src/core/statute/types';
import { noteExamples } from '../../fixtures/notes';
import { uniformReport, withCells } from '../../fixtures/reports';

type Changes = Parameters<typeof withCells>[1];

const zeros = uniformReport(0);
const of = (id: string, report: Report, previous?: Report) =>
  check(report, previous === undefined ? {} : { previous }).filter((finding) => finding.ruleId === id);
const paramsOf = (id: string, changes: Changes) =>
  of(id, withCells(zeros, changes)).map((finding) => finding.params);

describe('cells without a figure', () => {
  it.each(['/', '／', '-', '－', '—', '——', '–', '无', '不适用', '\\', '*', ' / '])(
    'include the mark %j, as a cell not filled in rather than a wrong text',
    (mark) => {
      const report = withCells(zeros, { 't3.r1.np': mark });
      expect(of('V-BLANK', report)).toHaveLength(1);
      expect(of('V-INT', report)).toEqual([]);
    },
  );

  it('are counted by table, each mark named once', () => {
    expect(
      paramsOf('V-BLANK', { 't3.r1.np': null, 't3.r1.biz': '/', 't3.r1.sci': ' / ', 't3.r4.tot': '无' }),
    ).toEqual([{ table: 't3', blanks: 1, marked: 3, marks: ['/', '无'] }]);
  });

  it('do not include formulas waiting for their parts, as long as a part is missing', () => {
    const formulas = ['t3.r1.tot', 't3.r2.tot'] as const;
    const missing = (changes: Changes) =>
      of('V-BLANK', { ...withCells(zeros, changes), formulas }).map(({ cells }) => cells);
    expect(missing({ 't3.r1.np': null, 't3.r1.tot': null })).toEqual([['t3.r1.np']]);
    expect(missing({ 't3.r1.np': '/', 't3.r1.tot': null })).toEqual([['t3.r1.np']]);
    expect(missing({ 't3.r2.tot': null })).toEqual([['t3.r2.tot']]);
  });

  it('are found up to the last cell of every table', () => {
    const findings = of(
      'V-BLANK',
      withCells(zeros, { 't2.sf.amount': null, 't3.r4.tot': null, 't4.post.total': null }),
    );
    expect(findings.map(({ cells }) => cells)).toEqual([['t2.sf.amount'], ['t3.r4.tot'], ['t4.post.total']]);
  });

  it('suppress hints', () => {
    const findings = check(withCells(zeros, { 't3.r1.tot': null }));
    expect(findings.filter((finding) => finding.severity === 'info')).toEqual([]);
  });

  it('distinguish a missing table from one with a gap', () => {
    const table4 = cellsOf(editions['2021']).filter((cell) => cell.table === 't4');
    expect(paramsOf('V-EXTRA', Object.fromEntries(table4.map((cell) => [cell.id, undefined])))).toEqual([
      { table: 't4', missing: 15, all: true },
    ]);
    expect(paramsOf('V-EXTRA', { 't4.rev.other': undefined })).toEqual([
      { table: 't4', missing: 1, all: false },
    ]);
  });
});

describe('numbers invalid for their cell', () => {
  it.each([
    ['V-INT', 't3.r1.np', -1, 'negative'],
    ['V-INT', 't3.r1.np', 0.5, 'fraction'],
    ['V-INT', 't3.r1.np', '约3', 'text'],
    ['V-AMT', 't2.sf.amount', -0.5, 'negative'],
    ['V-AMT', 't2.sf.amount', '若干', 'text'],
  ])('%s: %s holding %j is %s', (rule, cell, found, problem) => {
    const type = rule === 'V-AMT' ? 'amount' : 'count';
    expect(paramsOf(rule, { [cell]: found })).toEqual([{ problem, type, found }]);
  });

  it('may be negative where the form of 2019 counts changes', () => {
    expect(of('V-INT', withCells(uniformReport(0, '2019'), { 't2.xk.change': -3 }))).toEqual([]);
  });
});

describe('thresholds', () => {
  it.each<[string, Changes, Changes, number]>([
    ['T2-YOY', { 't2.xk.decided': 20 }, { 't2.xk.decided': 3 }, 1],
    ['T2-YOY', { 't2.xk.decided': 19 }, { 't2.xk.decided': 3 }, 0],
    ['T2-YOY', { 't2.xk.decided': 3 }, { 't2.xk.decided': 20 }, 1],
    ['V-UNIT', { 't2.sf.amount': 10_000 }, { 't2.sf.amount': 9.999999 }, 1],
    ['V-UNIT', { 't2.sf.amount': 9999.999999 }, { 't2.sf.amount': 1 }, 0],
    ['T3-YOY', { 't3.r1.tot': 6 }, { 't3.r1.tot': 1 }, 1],
    ['T3-YOY', { 't3.r1.tot': 6 }, { 't3.r1.tot': 0 }, 0],
  ])('%s with %j after %j fires %d times', (rule, now, before, times) => {
    expect(of(rule, withCells(zeros, now), withCells(zeros, before))).toHaveLength(times);
  });
});

describe('two columns off by opposite amounts', () => {
  it('are distinguished: which has too much, which too little, and how much', () => {
    expect(paramsOf('T3-ONECOL', { 't3.r1.np': 5, 't3.r3.7.np': 3, 't3.r3.7.law': 2 })).toEqual([
      { over: 'np', under: 'law', by: 2 },
    ]);
  });

  it.each<[string, Changes]>([
    ['different amounts', { 't3.r1.np': 2, 't3.r3.7.biz': 1 }],
    ['a third column off', { 't3.r1.np': 2, 't3.r3.7.biz': 1, 't3.r3.7.sci': 1 }],
    ['a third column off the other way', { 't3.r1.np': 1, 't3.r1.sci': 1, 't3.r3.7.biz': 2 }],
    ['a third column unknown', { 't3.r1.np': 1, 't3.r3.7.biz': 1, 't3.r1.sci': null }],
    ['one column off', { 't3.r1.np': 1 }],
  ])('are not reported in %s', (_, changes) => {
    expect(paramsOf('T3-ONECOL', changes)).toEqual([]);
  });
});

describe('notes of the source', () => {
  it('of one rule make one finding with each cell once', () => {
    const note = (...cells: CellId[]): Note => ({ ...noteExamples['label.variant'], cells });
    const report = { ...zeros, notes: [note('t3.r1.np', 't3.r1.biz'), note('t3.r1.np', 't3.r2.np')] };
    expect(of('V-LABEL', report)).toMatchObject([
      { cells: ['t3.r1.np', 't3.r1.biz', 't3.r2.np'], params: { notes: 2 } },
    ]);
  });
});

describe('（六） as one row or three', () => {
  const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'];
  const parts = columns.flatMap((column) => [1, 2, 3].map((row) => `t3.r3.6.${row}.${column}` as CellId));
  const without = withCells(zeros, Object.fromEntries(parts.map((id) => [id, undefined])));

  it('shows only cells that the document has', () => {
    const three = of('T3-SUM', withCells(zeros, { 't3.r3.7.np': 1 }));
    expect(three.map(({ cells }) => cells.filter((id) => id.startsWith('t3.r3.6')))).toEqual([
      ['t3.r3.6.1.np', 't3.r3.6.2.np', 't3.r3.6.3.np'],
    ]);
    const one = of('T3-SUM', withCells(without, { 't3.r3.7.np': 1, 't3.r3.6.np': 0 }));
    expect(
      one.flatMap(({ status, cells }) =>
        status === 'broken' ? cells.filter((id) => id.startsWith('t3.r3.6')) : [],
      ),
    ).toEqual(['t3.r3.6.np']);
  });

  it('with neither leaves the column sum undecided', () => {
    expect(of('T3-SUM', without).map(({ status }) => status)).toEqual(columns.map(() => 'undecided'));
  });

  it('has a row sum only if the document has its total', () => {
    const rowSums = (report: Report) =>
      of('T3-ROW', report).filter(({ params }) => 'row' in params && params.row === 'r3.6');
    expect(rowSums(withCells(without, { 't3.r3.6.np': 2 }))).toEqual([]);
    expect(rowSums(withCells(without, { 't3.r3.6.np': 2, 't3.r3.6.tot': 0 }))).toHaveLength(1);
  });

  it('is followed by a live check while being typed', () => {
    const live = startCheck(without);
    const cells = new Map(without.cells);
    for (const id of [...columns.map((column) => `t3.r3.6.${column}` as CellId), ...parts]) {
      cells.set(id, numberState(1));
      expect(live.change(id, numberState(1))).toEqual(check({ ...without, cells }));
    }
  });
});

describe('a live check', () => {
  it('reports two columns off by opposite amounts as soon as they are, and not afterwards', () => {
    const ids = (findings: ReturnType<typeof check>) => findings.map((finding) => finding.ruleId);
    const live = startCheck(zeros);
    expect(ids(live.change('t3.r1.np', numberState(1)))).not.toContain('T3-ONECOL');
    expect(ids(live.change('t3.r3.7.biz', numberState(1)))).toContain('T3-ONECOL');
    expect(ids(live.change('t3.r1.np', numberState(0)))).not.toContain('T3-ONECOL');
  });
});

describe('an edition', () => {
  it('is refused if a rule adds 件 to 万元', () => {
    const rule: Rule = {
      id: 'X',
      severity: 'error',
      title: '',
      basis: { text: '', confidence: 'inferred' },
      test: { kind: 'linear', left: [{ cell: 't3.r1.np' }], op: '=', right: [{ cell: 't2.sf.amount' }] },
    };
    expect(() => programOf({ ...editions['2021'], rules: [rule] })).toThrow('mixes units');
  });
});
