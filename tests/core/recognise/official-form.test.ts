import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseOfficial } from '../../../src/core/recognise/official-form';
import { recogniseByLabels, recogniseSource } from '../../../src/core/recognise/recognise-source';
import type { Report } from '../../../src/core/report/report';
import type { Grid } from '../../../src/core/grid/grid';
import { editions } from '../../../src/core/statute/editions';
import { gridOfPlan, planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import { consistentReports, uniformReport, withCells } from '../../fixtures/reports';

const gridsOf = (report: Report, totals: 'formula' | 'typed' = 'typed', remarks: readonly string[] = []) =>
  planWorksheets({ report, edition: editions[report.edition], totals, remarks }).map(gridOfPlan);

/** One cell of the first grid, or of another one, changed. */
const changed = (
  grids: readonly Grid[],
  find: (text: string) => boolean,
  content: string | number | null,
) => {
  let isDone = false;
  return grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell) => {
      if (isDone || !find(String(cell.content))) return cell;
      isDone = true;
      return { ...cell, content };
    }),
  }));
};

describe('worksheets in the official form', () => {
  it('give the same report as by comparing their labels', () => {
    fc.assert(
      fc.property(
        consistentReports(),
        fc.constantFrom('formula' as const, 'typed' as const),
        fc.array(
          fc.constantFrom('t3.r1.np', 't3.r3.3.1.biz', 't2.wj.issued', 't2.sf.amount', 't4.rev.upheld'),
          {
            maxLength: 3,
          },
        ),
        fc.constantFrom(2024, 2021, null),
        (report, totals, blanks, year) => {
          const some = withCells({ ...report, year }, Object.fromEntries(blanks.map((id) => [id, null])));
          const typed = totals === 'typed' || blanks.length > 0;
          const grids = gridsOf(some, typed ? 'typed' : 'formula');
          const { report: found, addresses } = recogniseByLabels(grids);
          expect(recogniseOfficial(grids)).toEqual({ report: found, addresses });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('have origins as by comparing labels', () => {
    const grids = gridsOf(uniformReport(3));
    expect(recogniseSource(grids).origins).toEqual(recogniseByLabels(grids).origins);
  });

  it('are read with negative and fractional numbers, which are for the rules to find', () => {
    const grids = gridsOf(
      withCells(uniformReport(0), { 't3.r1.np': -3, 't3.r2.np': 2.5, 't2.sf.amount': 0.1 }),
      'typed',
    );
    const { report, addresses } = recogniseByLabels(grids);
    expect(recogniseOfficial(grids)).toEqual({ report, addresses });
  });

  it.each([
    ['a label is another one', changed(gridsOf(uniformReport(1)), (text) => text === '规章', '规 章')],
    ['a figure is a text', changed(gridsOf(uniformReport(1)), (text) => text === '1', '１')],
    ['there is a remark', gridsOf(uniformReport(1), 'typed', ['附注 5'])],
    ['a table is missing', gridsOf(uniformReport(1)).slice(0, 2)],
    [
      'the title of a sheet is another one',
      changed(gridsOf(uniformReport(1)), (text) => text.includes('年度报告'), '别的'),
    ],
    ['it is of a year with another form', gridsOf({ ...uniformReport(1), year: 2019 })],
    ['a table is there twice', [...gridsOf(uniformReport(1)), ...gridsOf(uniformReport(2)).slice(0, 1)]],
    [
      'a text that is no title stands below a table',
      gridsOf(uniformReport(1)).map((grid, index) => ({
        ...grid,
        cells: [
          ...grid.cells.filter(({ row }) => row > 0),
          ...(index > 0 ? [] : [{ row: 40, column: 0, rowSpan: 1, columnSpan: 1, content: '注' }]),
        ],
      })),
    ],
    [
      'a figure stands beside a table',
      gridsOf(uniformReport(1)).map((grid) => ({
        ...grid,
        cells: [...grid.cells, { row: 4, column: 20, rowSpan: 1, columnSpan: 1, content: 7 }],
      })),
    ],
  ])('are compared where %s', (_, grids) => {
    expect(recogniseOfficial(grids)).toBeNull();
  });
});
