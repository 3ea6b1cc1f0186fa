import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/tables/check';
import type { Relation } from '../../../src/core/check/tables/relations';
import { equalitiesOf, relationsOf } from '../../../src/core/check/tables/relations';
import { cellsOf } from '../../../src/core/report/cells';
import { numberState } from '../../../src/core/report/report';
import type { Edition } from '../../../src/core/statute/types';
import { editions } from '../../../src/core/statute/editions';
import { consistentReports, uniformReport } from '../../fixtures/reports';

const edition: Edition = editions['2021'];

/** The equalities of a cell, and its side in each. */
const signature = (id: string, equalities: readonly Relation[]) =>
  equalities
    .flatMap((relation, index) => {
      const k =
        relation.left.filter((term) => term.cell === id).reduce((sum, term) => sum + term.k, 0) -
        relation.right.filter((term) => term.cell === id).reduce((sum, term) => sum + term.k, 0);
      return k === 0 ? [] : [`${index}:${k}`];
    })
    .join(' ');

/** Rank of the equalities by exact elimination: all entries stay −1, 0 or 1 multiples, so plain numbers are exact. */
function rankOf(equalities: readonly Relation[], cells: readonly string[]): number {
  const rows = equalities.map((relation) =>
    cells.map(
      (id) =>
        relation.left.filter((term) => term.cell === id).length -
        relation.right.filter((term) => term.cell === id).length,
    ),
  );
  let rank = 0;
  for (let column = 0; column < cells.length && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    const [pivotRow] = rows.splice(pivot, 1);
    if (pivotRow === undefined) continue;
    rows.splice(rank, 0, pivotRow);
    const p = pivotRow[column] ?? 1;
    rows.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index > rank && factor !== 0)
        rows[index] = row.map((value, i) => value * p - (pivotRow[i] ?? 0) * factor);
    });
    rank += 1;
  }
  return rank;
}

describe('the rule set of 2021', () => {
  it('passes the all-zero report', () => {
    expect(check(uniformReport(0))).toEqual([]);
    expect(check(uniformReport(0), { previous: uniformReport(0), profile: { kind: 'township' } })).toEqual(
      [],
    );
  });

  it('never passes an unfilled form', () => {
    const unfilled = {
      ...uniformReport(0),
      cells: new Map(cellsOf(edition).map((cell) => [cell.id, { kind: 'blank' } as const])),
    };
    const findings = check(unfilled);
    expect(findings.filter((finding) => finding.ruleId === 'V-BLANK')).toHaveLength(3);
    expect(
      findings.filter((finding) => finding.status === 'undecided' && finding.severity === 'error'),
    ).toHaveLength(42);
  });

  it('can be satisfied: reports made to add up have no errors, with figures of any size', () => {
    fc.assert(
      fc.property(consistentReports(), (report) => {
        expect(check(report).filter((finding) => finding.severity === 'error')).toEqual([]);
      }),
    );
  });

  it('has 39 equalities in table 3 and 3 in table 4, all over cells of the form', () => {
    const tables = ['t2', 't3', 't4'] as const;
    expect(tables.map((table) => equalitiesOf(edition, table).length)).toEqual([0, 39, 3]);
  });

  it('gives every cell of table 3 a unique signature', () => {
    const equalities = equalitiesOf(edition, 't3');
    const cells = cellsOf(edition).filter((cell) => cell.table === 't3');
    const signatures = cells.map((cell) => signature(cell.id, equalities));
    expect(signatures).not.toContain('');
    expect(new Set(signatures).size).toBe(175);
  });

  it('distinguishes in table 4 the total from its parts, but not the parts from each other', () => {
    const equalities = equalitiesOf(edition, 't4');
    const signatures = cellsOf(edition)
      .filter((cell) => cell.table === 't4')
      .map((cell) => signature(cell.id, equalities));
    expect(new Set(signatures).size).toBe(6);
  });

  it('has rank 37 in table 3: the sum and the balance of 总计 follow from the others', () => {
    const cells = cellsOf(edition)
      .filter((cell) => cell.table === 't3')
      .map((cell) => cell.id);
    const all = equalitiesOf(edition, 't3');
    expect(rankOf(all, cells)).toBe(37);
    const isImplied = ({ rule, subject }: Relation) =>
      (rule.id === 'T3-SUM' && subject['column'] === 'tot') ||
      (rule.id === 'T3-BAL' && subject['each'] === 'tot');
    expect(
      rankOf(
        all.filter((relation) => !isImplied(relation)),
        cells,
      ),
    ).toBe(37);
  });

  it('has no duplicate relations', () => {
    const key = ({ left, op, right, when }: Relation) => JSON.stringify([left, op, right, when]);
    const keys = relationsOf(edition).map(key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('finds every change of a single cell of tables 3 and 4 with typed totals', () => {
    fc.assert(
      fc.property(
        consistentReports(),
        fc.constantFrom(...cellsOf(edition).filter((cell) => cell.table !== 't2')),
        fc.nat(99_999),
        (report, cell, value) => {
          const state = report.cells.get(cell.id);
          fc.pre(state?.kind === 'number' && state.value !== value);
          const changed = { ...report, cells: new Map(report.cells).set(cell.id, numberState(value)) };
          expect(check(changed).some((finding) => finding.severity === 'error')).toBe(true);
        },
      ),
    );
  });
});
