import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionRemarks } from '../../../src/app/export/export-remarks';
import { check } from '../../../src/core/check/tables/check';
import { cellName } from '../../../src/core/report/cell-names';
import { cellsOf } from '../../../src/core/report/cells';
import type { Conversion } from '../../../src/core/report/convert-edition';
import { convertEdition, takenOver } from '../../../src/core/report/convert-edition';
import type { Note } from '../../../src/core/report/note';
import type { Report } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { noteExamples } from '../../fixtures/notes';
import { cellStates, consistentReports, uniformReport, withCells } from '../../fixtures/reports';

function converted(report: Report): Conversion {
  const conversion = convertEdition(report);
  if (conversion === null) throw new Error('not converted');
  return conversion;
}

const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'];

/** Reports of 2019 with any states, some cells missing. */
const anyReports: fc.Arbitrary<Report> = fc
  .array(fc.option(cellStates, { nil: undefined, freq: 8 }), { minLength: 199, maxLength: 199 })
  .map((states) => ({
    ...uniformReport(0, '2019'),
    cells: new Map(
      cellsOf(editions['2019']).flatMap(({ id }, index) => {
        const state = states[index];
        return state === undefined ? [] : [[id, state] as const];
      }),
    ),
  }));

describe('convertEdition', () => {
  it('converts tables 3 and 4 and the decisions, and leaves what is counted differently', () => {
    const { report, left, toReview } = converted(uniformReport(7, '2019'));
    expect([report.edition, report.year, report.agency]).toEqual(['2021', 2024, '示例县档案局']);
    const figures = [...report.cells].filter(([, state]) => state.kind === 'number').map(([id]) => id);
    expect(figures.filter((id) => id.startsWith('t2.'))).toEqual([
      't2.xk.decided',
      't2.cf.decided',
      't2.qz.decided',
    ]);
    expect(figures.filter((id) => id.startsWith('t3.'))).toHaveLength(23 * 7);
    expect(figures.filter((id) => id.startsWith('t4.'))).toHaveLength(15);
    expect(toReview).toEqual(['t2.xk.decided', 't2.cf.decided', 't2.qz.decided']);
    expect(left.map(({ cell }) => cell)).toEqual([
      ...['gz', 'wj'].flatMap((row) => ['made', 'disclosed', 'total_disclosed'].map((c) => `t2.${row}.${c}`)),
      ...['t2.xk.lastyear', 't2.xk.change', 't2.gl.lastyear', 't2.gl.change', 't2.gl.decided'],
      ...['t2.cf.lastyear', 't2.cf.change', 't2.qz.lastyear', 't2.qz.change'],
      ...['t2.sf.lastyear', 't2.sf.change', 't2.cg.projects', 't2.cg.cost'],
    ]);
  });

  it('keeps the row （六） as one, so that its figures still count in the sums', () => {
    fc.assert(
      fc.property(consistentReports('2019'), (old) => {
        const { report } = converted(old);
        for (const column of columns)
          expect(report.cells.get(`t3.r3.6.${column}`)).toEqual(old.cells.get(`t3.r3.6.${column}`));
        const errors = check(report).filter(
          ({ severity, left }) => severity === 'error' && left !== undefined,
        );
        expect(errors).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('converts or lists every cell, and makes up none', () => {
    fc.assert(
      fc.property(anyReports, (old) => {
        const conversion = converted(old);
        const { report, left } = conversion;
        const [remark = ''] = conversionRemarks(conversion, '2019');
        for (const [id, state] of old.cells) {
          const named = left.find(({ cell }) => cell === id);
          if (named === undefined) expect(report.cells.get(id)).toEqual(state);
          else {
            expect(named.state).toEqual(state);
            const text = {
              number: 'value' in state ? state.value : 0,
              blank: '（空白）',
              invalid: 'raw' in state ? state.raw : '',
            }[state.kind];
            expect(remark).toContain(`${cellName(editions['2019'], id)} ${text}`);
          }
        }
        for (const [id, state] of report.cells)
          if (state.kind !== 'blank') expect(state).toEqual(old.cells.get(id));
      }),
      { numRuns: 50 },
    );
  });

  it('omits cells that the source lacks, and leaves those blank that only the new form has', () => {
    const { report } = converted(
      withCells(uniformReport(1, '2019'), { 't3.r1.np': undefined, 't2.xk.decided': undefined }),
    );
    expect(report.cells.has('t3.r1.np')).toBe(false);
    expect(report.cells.has('t3.r3.6.1.np')).toBe(false);
    expect(report.cells.has('t2.xk.decided')).toBe(false);
    expect(report.cells.get('t2.gz.inforce')).toEqual({ kind: 'blank' });
    expect(report.cells.get('t2.sf.amount')).toEqual({ kind: 'blank' });
    expect([...report.cells.keys()].slice(0, 3)).toEqual(['t2.gz.issued', 't2.gz.repealed', 't2.gz.inforce']);
  });

  it('keeps notes and formulas of the remaining cells', () => {
    const kept: readonly Note[] = [
      { ...noteExamples['number.normalised'], cells: ['t3.r1.np'] },
      noteExamples['table.missing'],
    ];
    const { report } = converted({
      ...uniformReport(1, '2019'),
      notes: [
        noteExamples['format.outdated'],
        { ...noteExamples['number.converted'], cells: ['t2.cg.cost'] },
        ...kept,
      ],
      formulas: ['t3.r1.tot', 't2.cg.cost'],
    });
    expect(report.notes).toEqual(kept);
    expect(report.formulas).toEqual(['t3.r1.tot']);
  });

  it('reports what it took over: whole tables, and cells to review of those that the source has', () => {
    const old = withCells(uniformReport(1, '2019'), { 't2.xk.decided': undefined });
    expect(takenOver(old, converted(old))).toEqual({
      tables: ['t3', 't4'],
      cells: ['t2.cf.decided', 't2.qz.decided'],
    });
    const withoutTable4 = {
      ...old,
      cells: new Map([...old.cells].filter(([id]) => !id.startsWith('t4.'))),
    };
    expect(takenOver(withoutTable4, converted(withoutTable4)).tables).toEqual(['t3']);
  });

  it('does nothing for the form in force', () => {
    expect(convertEdition(uniformReport(1))).toBeNull();
  });
});
