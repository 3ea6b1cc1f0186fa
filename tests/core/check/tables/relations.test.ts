import { describe, expect, it } from 'vitest';
import { check, relationCounts } from '../../../../src/core/check/tables/check';
import { relationOutcome } from '../../../../src/core/check/tables/evaluate';
import { Figures, slotsOf } from '../../../../src/core/check/tables/figures';
import { programOf } from '../../../../src/core/check/tables/program';
import { equalitiesOf, relationsOf } from '../../../../src/core/check/tables/relations';
import type { Report } from '../../../../src/core/report/report';
import { editions } from '../../../../src/core/statute/editions';
import type { CellId, Edition, Rule } from '../../../../src/core/statute/types';
import { uniformReport, withCells } from '../../../fixtures/reports';

const edition = editions['2021'];
const zeros = uniformReport(0);
type Changes = Parameters<typeof withCells>[1];

const of = (id: string, report: Report, previous?: Report) =>
  check(report, previous === undefined ? {} : { previous }).filter(({ ruleId }) => ruleId === id);
const rule = (test: unknown): Rule => ({
  id: 'X',
  severity: 'error',
  title: '',
  basis: { text: '', confidence: 'inferred' },
  test: test as Rule['test'],
});
const withRules = (...rules: readonly Rule[]): Edition => ({ ...edition, rules });

describe('a broken relation', () => {
  it('of a total column names its row', () => {
    expect(of('T3-ROW', withCells(zeros, { 't3.r1.np': 2, 't3.r3.7.np': 2 }))[0]).toEqual({
      ruleId: 'T3-ROW',
      severity: 'error',
      status: 'broken',
      cells: ['t3.r1.tot', ...['np', 'biz', 'sci', 'npo', 'law', 'oth'].map((column) => `t3.r1.${column}`)],
      left: 0,
      right: 2,
      params: { row: 'r1' },
    });
  });

  it('of a total row names its column, without the collapsed row that the document lacks', () => {
    const [finding] = of('T3-SUM', withCells(zeros, { 't3.r3.1.biz': 2 }));
    expect(finding).toMatchObject({ left: 0, right: 2, params: { column: 'biz' } });
    expect(finding?.cells).toHaveLength(22);
    expect(finding?.cells).not.toContain('t3.r3.6.biz');
    expect(Object.keys(finding?.params ?? {})).toEqual(['column']);
  });

  it('for each column names it, and the figures of its terms', () => {
    const changes = { 't3.r1.sci': 1, 't3.r2.sci': 2, 't3.r3.7.sci': 4, 't3.r4.sci': 8 };
    expect(of('T3-BAL', withCells(zeros, changes))).toEqual([
      {
        ruleId: 'T3-BAL',
        severity: 'error',
        status: 'broken',
        cells: ['t3.r1.sci', 't3.r2.sci', 't3.r3.7.sci', 't3.r4.sci'],
        left: 3,
        right: 12,
        params: { each: 'sci', new: 1, carriedOver: 2, results: 4, carriedForward: 8 },
      },
    ]);
  });

  it('between amounts is in 万元', () => {
    const [finding] = of(
      'V-UNIT',
      withCells(zeros, { 't2.sf.amount': 356_500 }),
      withCells(zeros, { 't2.sf.amount': 35.65 }),
    );
    expect(finding).toMatchObject({ left: 356_500, right: 35_650 });
    expect(Object.values(finding?.params ?? {}).sort()).toEqual([35.65, 356_500].sort());
  });
});

describe('an undecided relation', () => {
  it('names the cells that are missing', () => {
    expect(of('T3-BAL', withCells(zeros, { 't3.r1.np': null, 't3.r4.np': '约3' }))).toEqual([
      {
        ruleId: 'T3-BAL',
        severity: 'error',
        status: 'undecided',
        cells: ['t3.r1.np', 't3.r4.np'],
        params: { each: 'np' },
      },
    ]);
  });

  it('names the cell of last year that is missing if this year has all', () => {
    const before = withCells(zeros, { 't3.r4.np': null });
    const [finding] = of('T3-CARRY', zeros, before);
    expect(finding).toMatchObject({
      status: 'undecided',
      cells: ['t3.r2.np'],
      params: { each: 'np', before: 't3.r4.np' },
    });
    const [both] = of('T3-CARRY', withCells(zeros, { 't3.r2.np': null }), before);
    expect(both).toMatchObject({ cells: ['t3.r2.np'], params: { each: 'np' } });
    expect(both?.params).not.toHaveProperty('before');
  });

  it('is not reported if it is only a hint', () => {
    const hints = edition.rules.filter(({ severity }) => severity === 'info').map(({ id }) => id);
    const blank = withCells(zeros, Object.fromEntries([...zeros.cells.keys()].map((id) => [id, null])));
    expect(check(blank, { previous: zeros }).filter(({ ruleId }) => hints.includes(ruleId))).toEqual([]);
  });
});

describe('the relations', () => {
  it('are counted by their result', () => {
    expect(relationCounts(zeros)).toEqual({ held: 48, broken: 0, undecided: 0, silent: 42 });
  });

  it('are worked out once', () => {
    expect(relationsOf(edition)).toBe(relationsOf(edition));
    expect(programOf(edition)).toBe(programOf(edition));
    expect(slotsOf(edition)).toBe(slotsOf(edition));
  });

  it('that are equalities within the tables do not compare with last year, nor with collapsed rows', () => {
    const all = equalitiesOf(edition);
    expect(all).toHaveLength(42);
    expect(all.every(({ op, onlyWith }) => op === '=' && onlyWith === undefined)).toBe(true);
    expect(all.some(({ left, right }) => [...left, ...right].some(({ previous }) => previous))).toBe(false);
  });

  it('of a collapsed row are those of one of its rows, for documents that have its total', () => {
    const collapsed = relationsOf(edition).filter(({ onlyWith }) => onlyWith !== undefined);
    expect(collapsed.map(({ subject, onlyWith, cells }) => [subject, onlyWith, cells])).toEqual([
      [
        { row: 'r3.6' },
        't3.r3.6.tot',
        ['tot', 'np', 'biz', 'sci', 'npo', 'law', 'oth'].map((column) => `t3.r3.6.${column}`),
      ],
    ]);
  });

  it('have coefficients, a constant, and cells to show', () => {
    const [relation] = relationsOf(
      withRules(
        rule({
          kind: 'linear',
          left: [
            { cell: 't3.r1.np', k: 3 },
            { cell: 't3.r2.np', previous: true, as: 'before' },
          ],
          op: '<=',
          right: [{ cell: 't3.r4.np' }],
          constant: 5,
          when: [
            { kind: 'atLeast', terms: [{ cell: 't3.r1.np' }], bound: 2 },
            { kind: 'yearFrom', year: 2022 },
          ],
          mark: ['t3.r4.np'],
        }),
      ),
    );
    expect(relation).toMatchObject({
      subject: {},
      left: [
        { k: 3, cell: 't3.r1.np', previous: false },
        { k: 1, cell: 't3.r2.np', previous: true, as: 'before' },
      ],
      right: [{ k: 1, cell: 't3.r4.np', previous: false }],
      op: '<=',
      constant: 5,
      when: [
        { kind: 'atLeast', terms: [{ k: 1, cell: 't3.r1.np', previous: false }], bound: 2 },
        { kind: 'yearFrom', year: 2022 },
      ],
      cells: ['t3.r4.np'],
    });
  });

  it.each([
    [
      'a cell that the form does not have',
      { left: [{ cell: 't3.r9.np' }], right: [{ cell: 't3.r9.np' }] },
      't3.r9.np is no cell',
    ],
    ['件 and 万元', { left: [{ cell: 't3.r1.np' }], right: [{ cell: 't2.sf.amount' }] }, 'mixes units'],
    ['nothing', { left: [], right: [] }, 'mixes units'],
  ])('are refused with %s', (_, sides, message) => {
    expect(() => programOf(withRules(rule({ kind: 'linear', op: '=', ...sides })))).toThrow(message);
  });
});

describe('a guard on figures', () => {
  const guarded = (kind: string): Edition =>
    withRules(
      rule({
        kind: 'linear',
        left: [{ cell: 't3.r1.np' }],
        op: '=',
        right: [{ cell: 't3.r2.np' }],
        when: [{ kind, terms: [{ cell: 't3.r4.np' }], bound: 5 }],
      }),
    );

  it.each([
    ['atLeast', 4, false],
    ['atLeast', 5, true],
    ['atLeast', 6, true],
    ['atLeast', null, false],
    ['atMost', 4, true],
    ['atMost', 5, true],
    ['atMost', 6, false],
    ['atMost', null, false],
  ])('%s 5 of %j holds: %s', (kind, value, applies) => {
    const { units } = programOf(guarded(kind));
    expect(units).toHaveLength(1);
    const [unit] = units;
    if (unit?.kind !== 'relation') throw new Error('no relation');
    expect(unit.compiled.guards.map((guard) => [guard.kind, guard.bound])).toEqual([[kind, 5]]);
    const rules = guarded(kind).rules;
    const own = { ...edition, rules };
    const found = checkWith(own, { 't3.r1.np': 1, 't3.r4.np': value });
    expect(found).toBe(applies ? 'broken' : 'silent');
  });
});

/** The result of the only relation of an edition made for a test. */
function checkWith(own: Edition, changes: Changes): string {
  const slots = slotsOf(own);
  const report = withCells(zeros, changes);
  const values = new Float64Array(slots.ids.length);
  const figures = new Figures(slots, report, values);
  const [unit] = programOf(own).units;
  if (unit?.kind !== 'relation') throw new Error('no relation');
  return relationOutcome(unit, { slots, report, values, figures, previous: null, applies: () => true });
}

describe('a program', () => {
  it('knows the units of every cell, and those that depend on its figure', () => {
    const { slots, units, unitsOf, relationsOf: figured } = programOf(edition);
    const kinds = (of: typeof unitsOf, cell: CellId) =>
      (of[slots.index.get(cell) ?? -1] ?? []).map((index) => {
        const unit = units[index];
        return `${unit?.rule.id} ${unit?.kind}`;
      });
    expect(kinds(unitsOf, 't2.sf.amount')).toEqual([
      'V-AMT type',
      'V-BLANK filled',
      'V-EXTRA complete',
      'V-UNIT relation',
      'T2-YOY relation',
      'T2-YOY relation',
    ]);
    expect(kinds(figured, 't2.sf.amount')).toEqual(['V-UNIT relation', 'T2-YOY relation', 'T2-YOY relation']);
    expect(kinds(figured, 't3.r3.6.1.np')).toEqual(kinds(figured, 't3.r3.6.np'));
    expect(kinds(unitsOf, 't3.r3.6.1.np')).toEqual(kinds(unitsOf, 't3.r3.6.np'));
  });
});
