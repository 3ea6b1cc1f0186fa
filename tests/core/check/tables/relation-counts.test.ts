import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, relationCounts } from '../../../../src/core/check/tables/check';
import { relationsOf } from '../../../../src/core/check/tables/relations';
import { cellsOf } from '../../../../src/core/report/cells';
import { editions } from '../../../../src/core/statute/editions';
import { cellStates, consistentReports, uniformReport, withCells } from '../../../fixtures/reports';

const relations = relationsOf(editions['2021']);
const relationRules = new Set(relations.map(({ rule }) => rule.id));
const ids = cellsOf(editions['2021']).map(({ id }) => id);

describe('relationCounts', () => {
  it('counts every relation once, and broken ones match the check', () => {
    const changes = fc.dictionary(fc.constantFrom(...ids), cellStates, { maxKeys: 5 });
    fc.assert(
      fc.property(consistentReports(), changes, fc.boolean(), (report, changed, hasPrevious) => {
        const cells = new Map([
          ...report.cells,
          ...(Object.entries(changed) as [(typeof ids)[number], never][]),
        ]);
        const now = { ...report, cells };
        const context = hasPrevious ? { previous: { ...uniformReport(0), year: 2023 } } : {};
        const counts = relationCounts(now, context);
        const found = check(now, context).filter(({ ruleId }) => relationRules.has(ruleId));
        expect(counts.held + counts.broken + counts.undecided + counts.silent).toBe(relations.length);
        expect(counts.broken).toBe(found.filter(({ status }) => status === 'broken').length);
        // An undecided hint is not a finding.
        expect(counts.undecided).toBeGreaterThanOrEqual(
          found.filter(({ status }) => status === 'undecided').length,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('counts a relation that does not apply as silent', () => {
    const report = uniformReport(0);
    const alone = relationCounts(report);
    expect(alone.broken + alone.undecided).toBe(0);
    const compared = relationCounts(report, { previous: { ...report, year: 2023 } });
    expect(compared.silent).toBeLessThan(alone.silent);
    expect(compared.held).toBeGreaterThan(alone.held);
    // Without a figure, its sums do not hold.
    const open = relationCounts(withCells(report, { 't4.rev.upheld': null }));
    expect(open.undecided).toBeGreaterThan(0);
    expect(open.held).toBeLessThan(alone.held);
  });
});
