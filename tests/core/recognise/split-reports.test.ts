import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/recognise/recognise';
import { isRepeated, splitReports } from '../../../src/core/recognise/split-reports';
import type { Report } from '../../../src/core/report/report';
import { tableSectionsOf } from '../../../src/core/report/cell-names';
import { editions } from '../../../src/core/statute/editions';
import type { TableId } from '../../../src/core/statute/types';
import { moved, stacked, tableGrid, together } from '../../fixtures/grids';
import { consistentReports, uniformReport } from '../../fixtures/reports';

const one = uniformReport(1);
const two = uniformReport(2);
const tables = ['t2', 't3', 't4'] as const satisfies readonly TableId[];
const sheets = (report: Report): readonly Grid[] => tables.map((table) => tableGrid(report, table));
const line = (...texts: readonly string[]): Grid => gridOfRows(texts.map((text) => [text]));
const title = (year: number, agency = '示例县档案局') => line(`${agency}${year}年政府信息公开工作年度报告`);

/** Title, headings and tables of a whole report below each other. */
function whole(report: Report, year: number, agency?: string): readonly Grid[] {
  const sections = tableSectionsOf(editions[report.edition]);
  return [
    title(year, agency),
    line('一、总体情况', '全年主动公开信息。'),
    ...sections.flatMap(({ heading, table }) => [line(heading), tableGrid(report, table)]),
    line('五、存在的主要问题及改进情况', '无。', '六、其他需要报告的事项', '无。'),
  ];
}

/** Agency, year, sheets, and the figures of the parts. */
const parts = (grids: readonly Grid[], names?: readonly string[]) =>
  splitReports(grids, names)?.map(({ report, sheets: on }) => [
    report.agency,
    report.year,
    on.join(' '),
    [
      ...new Set(
        [...report.cells.values()].map((state) => (state.kind === 'number' ? state.value : state.kind)),
      ),
    ],
    report.cells.size,
  ]) ?? null;

describe('splitReports', () => {
  it('cuts at titles, and keeps every line', () => {
    const document = stacked([line('内部资料'), ...whole(one, 2024), ...whole(two, 2023, '示例县教育局')]);
    expect(parts([document])).toEqual([
      ['示例县档案局', 2024, '', [1], 200],
      ['示例县教育局', 2023, '', [2], 200],
    ]);
    const kept = (splitReports([document]) ?? []).flatMap((part) => part.grids.flatMap((grid) => grid.cells));
    expect(kept).toEqual(document.cells);
  });

  it('assigns the agency above a title to the title', () => {
    const split = (year: number) => line('示例县档案局', '', `${year}年政府信息公开工作年度报告`);
    const document = stacked([split(2024), ...sheets(one), split(2023), ...sheets(two)]);
    expect(parts([document])).toEqual([
      ['示例县档案局', 2024, '', [1], 200],
      ['示例县档案局', 2023, '', [2], 200],
    ]);
  });

  it('cuts at the next table 2 if there are no titles, with its heading', () => {
    expect(parts([stacked([...sheets(one), ...sheets(two)])])).toEqual([
      [null, null, '', [1], 200],
      [null, null, '', [2], 200],
    ]);
    const uncaptioned = (report: Report) => {
      const grid = tableGrid(report, 't2');
      return { ...grid, cells: grid.cells.filter(({ row }) => row > 0) };
    };
    const bare = splitReports([stacked([uncaptioned(one), uncaptioned(two)])]) ?? [];
    expect(bare.map(({ report }) => report.notes.map(({ code }) => code))).toEqual(
      [1, 2].map(() => ['table.missing', 'table.missing']),
    );
    const headed = stacked([...whole(one, 2024).slice(1), ...whole(two, 2023).slice(1)]);
    const [first, second] = splitReports([headed]) ?? [];
    expect(first?.report.notes.map(({ code }) => code)).toEqual([]);
    expect(second?.grids[0]?.cells[0]?.content).toBe('一、总体情况');
  });

  it('divides a workbook of six sheets', () => {
    expect(parts([...sheets(one), ...sheets(two)], ['1', '2', '3', '4', '5', '6'])).toEqual([
      [null, null, '1 2 3', [1], 200],
      [null, null, '4 5 6', [2], 200],
    ]);
  });

  it('goes by the years of sheets in any order, and guesses nothing without them', () => {
    const mixed = tables.flatMap((table) => [tableGrid(one, table), tableGrid(two, table)]);
    const names = ['2024表二', '2023表二', '2024表三', '2023表三', '2024表四', '2023表四'];
    expect(parts(mixed, names)).toEqual([
      [null, 2024, '2024表二 2024表三 2024表四', [1], 200],
      [null, 2023, '2023表二 2023表三 2023表四', [2], 200],
    ]);
    expect(parts(mixed)).toBeNull();
    expect(parts(mixed, ['表二', '表二 (2)', '表三', '表三 (2)', '表四', '表四 (2)'])).toBeNull();
  });

  it('does not divide one report, however many sheets and page headers it has', () => {
    expect(parts(sheets(one))).toBeNull();
    const [t2, t3, t4] = sheets(one) as [Grid, Grid, Grid];
    const upper = { ...t3, cells: t3.cells.filter(({ row }) => row < 15) };
    const lower = { ...t3, cells: t3.cells.filter(({ row }) => row >= 15) };
    expect(parts([t2, upper, stacked([lower, t4])])).toBeNull();
    expect(parts([stacked([title(2024), t2, title(2024), upper, title(2024), lower, t4])])).toBeNull();
  });

  it('separates tables side by side, each with the year above it', () => {
    const [, left] = sheets(one) as [Grid, Grid, Grid];
    const [, right] = sheets(two) as [Grid, Grid, Grid];
    const side = (...above: readonly (readonly [number, string])[]) =>
      together(
        title(2024),
        ...above.map(([column, year]) => moved(line(year), 1, column)),
        moved(left, 2, 0),
        moved(right, 2, 11),
      );
    expect(parts([side([0, '2024年'], [11, '2023年'])])).toEqual([
      ['示例县档案局', 2024, '', [1], 175],
      ['示例县档案局', 2023, '', [2], 175],
    ]);
    const template = (year: number) => `示例县档案局${year}年政府信息公开工作年度报告格式模板`;
    expect(parts([side([0, template(2024)], [11, template(2023)])])).toEqual([
      ['示例县档案局', 2024, '', [1], 175],
      ['示例县档案局', 2023, '', [2], 175],
    ]);
    // The title above both does not state the year of each.
    expect(parts([side()])?.map(([, year]) => year)).toEqual([null, null]);
  });

  it('does not divide two years in one table', () => {
    const t4 = tableGrid(one, 't4');
    const again = moved({ ...t4, rows: 1, cells: t4.cells.filter(({ row }) => row === 3) }, 1, 0);
    const grid = { ...together(t4, again), rows: 5 };
    expect(isRepeated(recognise([grid]))).toBe(true);
    expect(parts([grid])).toBeNull();
    expect(parts([stacked([...whole(one, 2024), ...whole(two, 2023).slice(0, 6), grid])])).toBeNull();
  });

  it('gives up on more pieces than a file of reports can have', () => {
    const many = (count: number) =>
      stacked(
        Array.from({ length: count }, (_, index) =>
          stacked([title(2024, `第${index}局`), tableGrid(one, 't4')]),
        ),
      );
    expect(parts([many(200)])).toHaveLength(200);
    expect(parts([many(201)])).toBeNull();
  });

  it('reads every part as it would be read alone', () => {
    fc.assert(
      fc.property(fc.array(consistentReports(), { minLength: 2, maxLength: 4 }), (reports) => {
        const document = stacked(reports.flatMap((report, index) => whole(report, 2021 + index)));
        const found = splitReports([document]) ?? [];
        expect(found.map(({ report }) => report.cells)).toEqual(reports.map(({ cells }) => cells));
        expect(found.map(({ report }) => report.year)).toEqual(reports.map((_, index) => 2021 + index));
      }),
      { numRuns: 8 },
    );
  });
});
