import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/core/check/tables/check';
import { isOnlyCompared, previousCellsOf } from '../../../../src/core/check/tables/relations';
import type { Report } from '../../../../src/core/report/report';
import { editions } from '../../../../src/core/statute/editions';
import type { CellId } from '../../../../src/core/statute/types';
import { uniformReport, withCells } from '../../../fixtures/reports';

const none: Report = { ...uniformReport(0), cells: new Map() };

/** Figures large enough that every rule comparing with a report of zeros fires. */
const odd = uniformReport(1000);

describe('the cells of last year that rules compare with', () => {
  it('are those that the statute names, and no others', () => {
    const cells = previousCellsOf(editions['2021']);
    expect(cells.filter((cell) => cell.startsWith('t2.'))).toHaveLength(10);
    expect(cells.filter((cell) => !cell.startsWith('t2.'))).toEqual([
      't3.r1.tot',
      't3.r3.7.tot',
      ...['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'].map((column) => `t3.r4.${column}`),
      't4.rev.pending',
      't4.rev.total',
      't4.dir.pending',
      't4.post.pending',
    ]);
  });

  it('are sufficient: a report with only these gives the same findings as the whole', () => {
    for (const edition of ['2021', '2019'] as const) {
      const whole = withCells(uniformReport(1, edition), { 't3.r4.np': 7 });
      const compared = new Set(previousCellsOf(editions[edition]));
      const only = { ...whole, cells: new Map([...whole.cells].filter(([cell]) => compared.has(cell))) };
      const report = uniformReport(1000, edition);
      const findings = check(report, { previous: whole });
      expect(findings.length).toBeGreaterThan(5);
      expect(check(report, { previous: only })).toEqual(findings);
    }
  });

  it('are all necessary: for each of them there is a report where it makes a difference', () => {
    const reports = [odd, withCells(odd, { 't4.post.total': 9000 })];
    const before = uniformReport(0);
    for (const cell of previousCellsOf(editions['2021'])) {
      const other = withCells(before, { [cell]: 1e9 });
      const differs = reports.some(
        (report) =>
          JSON.stringify(check(report, { previous: before })) !==
          JSON.stringify(check(report, { previous: other })),
      );
      expect(differs, cell).toBe(true);
    }
  });

  it('distinguish a typed report from a loaded one', () => {
    expect(isOnlyCompared(withCells(none, { 't3.r4.np': 1, 't2.gz.inforce': 2 }))).toBe(true);
    expect(isOnlyCompared(withCells(none, { 't3.r4.np': 1, 't3.r1.np': 2 }))).toBe(false);
  });
});

describe('a report of last year with only some cells', () => {
  it('yields no finding about the cells it lacks', () => {
    expect(check(odd, { previous: none })).toEqual(check(odd));
  });

  it('is compared cell by cell', () => {
    const ids = (changes: Readonly<Record<string, number>>) =>
      check(uniformReport(0), { previous: withCells(none, changes) }).map(({ ruleId, status, cells }) => [
        ruleId,
        status,
        cells,
      ]);
    expect(ids({ 't3.r4.np': 0 })).toEqual([]);
    expect(ids({ 't3.r4.np': 3 })).toEqual([['T3-CARRY', 'broken', ['t3.r2.np']]]);
    expect(ids({ 't2.wj.inforce': 5 })).toEqual([
      ['T2-STOCK', 'broken', ['t2.wj.inforce', 't2.wj.issued', 't2.wj.repealed']],
    ]);
  });

  it('is undecided if a cell is present and blank, which a typed report never has', () => {
    const cells = previousCellsOf(editions['2021']);
    const blanks = withCells(none, Object.fromEntries(cells.map((cell: CellId) => [cell, null])));
    const findings = check(uniformReport(0), { previous: blanks });
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.every(({ status }) => status === 'undecided')).toBe(true);
  });
});
