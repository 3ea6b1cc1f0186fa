import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMistakes } from '../../../bench/locate/mistakes';
import { published } from '../../../bench/locate/published';
import { randomOf } from '../../../bench/locate/random';
import { reportOf, tableOf } from '../../../bench/locate/tables';
import { check } from '../../../src/core/check/tables/check';
import { locateErrors } from '../../../src/core/locate/report/locate-report';
import type { Repair } from '../../../src/core/locate/report/repair';
import { relationKey } from '../../../src/core/locate/report/repair';
import { readJson } from '../../../src/files/json/read-json';
import { cellsOf, isComputed } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { CellId } from '../../../src/core/statute/types';
import { readFileSync } from 'node:fs';
import { uniformReport, withCells } from '../../fixtures/reports';

const suqian = readJson(readFileSync('assets/samples/suqian-2024.json'));
const lastYear = readJson(readFileSync('assets/samples/suqian-2023.json'));

const brokenIn = (report: Report): readonly string[] =>
  check(report).flatMap(({ ruleId, severity, status, params }) =>
    severity === 'error' && status === 'broken' && ruleId.startsWith('T')
      ? [relationKey(ruleId, params)]
      : [],
  );
const repaired = (report: Report, { changes }: Repair): Report =>
  withCells(report, Object.fromEntries(changes.map(({ cell, to }) => [cell, to])));
const told = (repair: Repair | undefined) => repair?.changes.map(({ cell, to, cause }) => [cell, to, cause]);
const best = (report: Report, evidence = {}) => locateErrors(report, evidence).errors[0]?.repairs[0];
const withFormulas = (report: Report): Report => ({
  ...report,
  formulas: cellsOf(editions[report.edition]).flatMap((cell) => (isComputed(cell) ? [cell.id] : [])),
});
/** A report whose totals are recomputed, as by formulas. */
const calculated = (report: Report): Report => {
  const figure = (id: CellId): number => {
    const cell = cellsOf(editions[report.edition]).find((one) => one.id === id);
    const parts = cell === undefined ? [] : cell.rowParts.length > 0 ? cell.rowParts : cell.columnParts;
    const state = report.cells.get(id);
    return parts.length > 0
      ? parts.reduce((sum, part) => sum + figure(part), 0)
      : state?.kind === 'number'
        ? state.value
        : 0;
  };
  const totals = cellsOf(editions[report.edition]).filter(isComputed);
  return withFormulas({
    ...report,
    cells: new Map([...report.cells, ...totals.map(({ id }) => [id, numberState(figure(id))] as const)]),
  });
};

describe('locateErrors', () => {
  it('finds nothing in a report without errors', () => {
    expect(locateErrors(suqian).errors).toEqual([]);
  });

  it.each([
    ['t3.r3.3.5.np', 12, [['t3.r3.3.5.np', 21, 'exchangedDigits']]],
    ['t3.r1.np', 344, [['t3.r1.np', 3440, 'missingZeros']]],
    ['t3.r3.7.np', 3430, [['t3.r3.7.np', 3440, 'wrongDigit']]],
    ['t3.r3.2.tot', 450, [['t3.r3.2.tot', 471, 'staleTotal']]],
    ['t3.r3.4.1.biz', 0, [['t3.r3.4.1.biz', 33, 'leftZero']]],
    ['t3.r3.4.1.biz', null, [['t3.r3.4.1.biz', 33, 'missing']]],
    ['t3.r3.4.1.biz', -33, [['t3.r3.4.1.biz', 33, 'sign']]],
  ] as const)('names what %s = %s should be, and why', (cell, value, expected) => {
    const repair = best(withCells(suqian, { [cell]: value }));
    expect(told(repair)).toEqual(expected);
    expect(repair?.confidence).toBe('certain');
  });

  it.each([
    ['neighbourColumn', { 't3.r3.4.1.biz': 0, 't3.r3.4.1.sci': 33 }],
    ['exchangedWithTotal', { 't3.r3.2.np': 471, 't3.r3.2.tot': 462 }],
    ['neighbourRow', { 't3.r3.5.4.np': 0, 't3.r3.5.5.np': 3 }],
    ['exchangedCells', { 't3.r3.4.2.np': 8, 't3.r3.4.3.np': 35 }],
    [
      'shiftedRow',
      {
        't3.r3.4.1.np': 0,
        't3.r3.4.1.biz': 859,
        't3.r3.4.1.sci': 33,
        't3.r3.4.1.law': 0,
        't3.r3.4.1.oth': 3,
      },
    ],
  ] as const)('recognises %s', (cause, changes) => {
    const wrong = withCells(suqian, changes);
    const repair = best(wrong);
    expect(new Set(repair?.changes.map((change) => change.cause))).toEqual(new Set([cause]));
    expect(new Set(repair?.changes.map(({ slip }) => slip)).size).toBe(1);
    expect(repair === undefined ? undefined : repaired(wrong, repair).cells).toEqual(suqian.cells);
  });

  it('separates errors of different tables', () => {
    const { errors } = locateErrors(withCells(suqian, { 't3.r3.3.5.np': 12, 't4.rev.total': 171 }));
    expect(errors.map(({ broken }) => broken.length)).toEqual(
      [2 + 1, 1].map((count, at) => (at === 0 ? 2 : count)),
    );
    // Five cells of one sum: nothing indicates which.
    expect(errors[1]?.repairs[0]).toMatchObject({ confidence: 'oneOf', alternatives: 4 });
  });

  it('cures the errors it names, breaks nothing, stays non-negative and can be undone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 3 }), (seed, count) => {
        const random = randomOf(seed);
        const mistaken = withMistakes(tableOf(random), count, random);
        fc.pre(mistaken !== null);
        const report = reportOf(mistaken.table, '2021', mistaken.blanks);
        for (const { repairs, broken } of locateErrors(report, {}, { steps: 300 }).errors)
          for (const repair of repairs) {
            const after = repaired(report, repair);
            expect(repair.cures).toEqual(broken);
            // A blank may have left relations undecided; after the repair they hold.
            expect(brokenIn(after)).toEqual([]);
            expect(repair.changes.every(({ to }) => to >= 0)).toBe(true);
            const back = new Map([
              ...after.cells,
              ...repair.changes.map(({ cell, from }) => [cell, from] as const),
            ]);
            expect(back).toEqual(report.cells);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('detects every change of a single cell if totals are typed, and finds the cell', () => {
    for (const { table, edition } of published.slice(0, 3)) {
      const report = reportOf(table, edition);
      for (const [cell, state] of report.cells) {
        const right = state.kind === 'number' ? state.value : 0;
        const repair = best(withCells(report, { [cell]: right + 1 }));
        expect(repair?.changes.map((change) => [change.cell, change.to])).toEqual([[cell, right]]);
      }
    }
  });

  it('gives the same answer twice', () => {
    const wrong = withCells(suqian, { 't3.r3.3.5.np': 12, 't3.r3.4.1.biz': 0, 't3.r3.4.1.sci': 33 });
    expect(locateErrors(wrong)).toEqual(locateErrors(wrong));
  });

  it('stops when cancelled or out of time, and reports it', () => {
    const wrong = withCells(suqian, { 't3.r3.3.5.np': 12 });
    const cancelled = locateErrors(wrong, {}, { isCancelled: () => true });
    expect(cancelled.errors).toMatchObject([{ repairs: [], isComplete: false }]);
    let time = 0;
    const late = locateErrors(wrong, {}, { now: () => (time += 1000) });
    expect(late.errors).toMatchObject([{ repairs: [], isComplete: false }]);
  });

  it('never changes what the user has pinned', () => {
    const wrong = withCells(suqian, { 't3.r3.3.5.np': 12 });
    const { errors } = locateErrors(wrong, { pinned: ['t3.r3.3.5.np'] });
    expect(errors[0]?.repairs.length).toBeGreaterThan(0);
    for (const { changes } of errors[0]?.repairs ?? [])
      expect(changes.map(({ cell }) => cell)).not.toContain('t3.r3.3.5.np');
  });

  it('proposes nothing if everything that could be wrong is pinned', () => {
    const wrong = withCells(suqian, { 't4.rev.total': 171 });
    const pinned = [...wrong.cells.keys()].filter((cell) => cell.startsWith('t4.rev.'));
    expect(locateErrors(wrong, { pinned }).errors).toMatchObject([{ repairs: [] }]);
  });

  it('trusts last year’s report', () => {
    // Either side of the balance could be off by one.
    const wrong = withCells(suqian, { 't3.r2.npo': 1, 't3.r2.tot': 122 });
    const expected = [
      ['t3.r2.npo', 0, 'expected'],
      ['t3.r2.tot', 121, 'expected'],
    ];
    expect(told(best(wrong, { previous: lastYear }))).toEqual(expected);
    expect(locateErrors(wrong).errors[0]?.repairs[0]?.confidence).not.toBe('certain');
  });

  it('also proposes to carry a late change through', () => {
    const wrong = withCells(suqian, { 't3.r3.2.np': 463 });
    const { errors } = locateErrors(wrong, { changedBefore: ['t3.r3.2.np'] });
    const causes = errors[0]?.repairs.map(({ changes }) => changes[0]?.cause);
    expect(causes).toContain('carriedThrough');
    expect(causes).toContain('wrongDigit');
    expect(errors[0]?.repairs[0]?.confidence).not.toBe('certain');
  });

  it('is not certain next to another blank', () => {
    const repair = best(withCells(suqian, { 't3.r3.4.1.biz': null, 't3.r3.4.1.sci': null }));
    expect(told(repair)).toEqual([['t3.r3.4.1.biz', 33, 'missing']]);
    expect(repair?.confidence).toBe('likely');
  });

  it('reads the 2019 form and a collapsed row', () => {
    const { table } = published.find(({ edition }) => edition === '2019') ?? { table: [] };
    const report = withCells(reportOf(table, '2019'), {
      't3.r3.6.np': 4,
      't3.r3.6.tot': 4,
      't3.r3.7.np': 25,
      't3.r3.7.tot': 25,
      't3.r1.np': 25,
      't3.r1.tot': 25,
    });
    expect(told(best(withCells(report, { 't3.r3.6.np': 5 })))).toEqual([['t3.r3.6.np', 4, 'wrongDigit']]);
  });

  it('does not propose to change formulas, counts candidates and asks for totals from the register', () => {
    const wrong = calculated(withCells(suqian, { 't3.r3.3.5.np': 12 }));
    const located = locateErrors(wrong);
    // Every typed cell of the column.
    expect(located.candidates).toEqual({ count: 24, isCapped: false });
    expect(located.ask).toEqual(['t3.r1.tot', 't3.r3.7.tot']);
    for (const { changes } of located.errors[0]?.repairs ?? [])
      for (const { cell } of changes) expect(wrong.formulas).not.toContain(cell);
    const known = new Map<CellId, number>([
      ['t3.r1.tot', 3525],
      ['t3.r3.7.tot', 3521],
    ]);
    const narrowed = locateErrors(wrong, { known });
    expect(narrowed.ask).toEqual([]);
    expect(narrowed.candidates?.count).toBeLessThan(24);
  });
});

describe('an amount in 元', () => {
  const before = withCells(uniformReport(0), { 't2.sf.amount': 3.25 });
  const now = withCells(uniformReport(0), { 't2.sf.amount': 35_200 });

  it('is proposed in 万元 when it is far above last year’s', () => {
    const { errors } = locateErrors(now, { previous: before });
    expect(errors).toMatchObject([
      { repairs: [{ changes: [{ cell: 't2.sf.amount', to: 3.52, cause: 'unit' }], confidence: 'likely' }] },
    ]);
  });

  it('is left alone without last year’s report, if it was compared with the files, and if it is as large as usual', () => {
    expect(locateErrors(now).errors).toEqual([]);
    expect(locateErrors(now, { previous: before, pinned: ['t2.sf.amount'] }).errors).toEqual([]);
    expect(locateErrors(now, { previous: now }).errors).toEqual([]);
  });

  it('is left alone if it has more decimals than an amount in 元 can have', () => {
    const odd = withCells(now, { 't2.sf.amount': 35_200.001 });
    expect(locateErrors(odd, { previous: before }).errors).toEqual([]);
  });
});

it('shares its time between the search and the count of candidates', () => {
  const file = new URL('../../../assets/samples/suqian-2024.json', import.meta.url);
  const sample = readJson(readFileSync(file));
  const formulas = [...sample.cells.keys()].filter((cell) => cell.endsWith('.tot'));
  const changes = { 't3.r3.1.np': 1409, 't3.r3.1.tot': 1432, 't3.r3.2.biz': 11, 't3.r3.2.tot': 473 };
  let time = 0;
  // A clock that advances by a millisecond whenever it is read.
  const now = () => (time += 1);
  locateErrors({ ...withCells(sample, changes), formulas }, {}, { now, milliseconds: 10 });
  expect(time).toBeLessThan(40);
});
