import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, startCheck } from '../../../../src/core/check/tables/check';
import { cellsOf } from '../../../../src/core/report/cells';
import type { CellState, Report } from '../../../../src/core/report/report';
import type { EditionId } from '../../../../src/core/statute/editions';
import { editions } from '../../../../src/core/statute/editions';
import type { CellId } from '../../../../src/core/statute/types';
import { cellStates, consistentReports, uniformReport } from '../../../fixtures/reports';

const changesOf = (edition: EditionId): fc.Arbitrary<readonly (readonly [CellId, CellState])[]> =>
  fc.array(
    fc.tuple(
      fc.constantFrom(
        ...cellsOf(editions[edition]).map((cell) => cell.id),
        't3.r3.6.np' as const,
        't3.r3.6.tot' as const,
      ),
      cellStates,
    ),
    { minLength: 1, maxLength: 12 },
  );

const withChange = (report: Report, [cell, state]: readonly [CellId, CellState]): Report => ({
  ...report,
  cells: new Map(report.cells).set(cell, state),
});

describe.each(['2021', '2019'] as const)('a live check of edition %s', (edition) => {
  it('always has the findings of a full check', () => {
    fc.assert(
      fc.property(
        consistentReports(edition),
        consistentReports(edition),
        changesOf(edition),
        fc.constantFrom(undefined, 'township' as const, 'government' as const),
        (start, previous, changes, kind) => {
          const context = { previous, ...(kind === undefined ? {} : { profile: { kind } }) };
          const live = startCheck(start, context);
          let report = start;
          for (const change of changes) {
            report = withChange(report, change);
            expect(live.change(...change)).toEqual(check(report, context));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a live check', () => {
  it('ends without findings where it began, whatever came between', () => {
    fc.assert(
      fc.property(consistentReports(), changesOf('2021'), (start, changes) => {
        const live = startCheck(start);
        const before = live.findings();
        const own = changes.filter(([cell]) => start.cells.has(cell));
        for (const [cell, state] of own) live.change(cell, state);
        for (const [cell] of own) live.change(cell, start.cells.get(cell) as CellState);
        expect(live.findings()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('ignores a cell that no rule uses', () => {
    const live = startCheck(uniformReport(0));
    expect(live.change('t3.r9.np', { kind: 'blank' })).toEqual([]);
  });

  it('does not change the report it was given', () => {
    const report = uniformReport(0);
    startCheck(report).change('t3.r1.np', { kind: 'blank' });
    expect(report.cells.get('t3.r1.np')).toEqual({ kind: 'number', value: 0 });
  });
});
