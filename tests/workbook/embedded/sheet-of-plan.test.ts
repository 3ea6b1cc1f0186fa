import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { tableSectionsOf } from '../../../src/core/report/cell-names';
import { editions } from '../../../src/core/statute/editions';
import { gridOfSheet } from '../../../src/workbook/embedded/sheet-contents';
import { freeSheetName } from '../../../src/workbook/sheet-names';
import { sheetOfPlan } from '../../../src/workbook/embedded/sheet-of-plan';
import { planWorksheet } from '../../../src/workbook/plan/plan-worksheet';
import { uniformReport, withCells } from '../../fixtures/reports';

const plansOf = (report = uniformReport(0), totals: 'typed' | 'formula' = 'typed') => {
  const edition = editions[report.edition];
  return tableSectionsOf(edition).map((section) => planWorksheet({ report, edition, section, totals }));
};
const sheetsOf = (plans = plansOf()) => plans.map((plan) => sheetOfPlan(plan, plan.name, plan.name));

describe('a planned worksheet in the embedded grid', () => {
  it('is read back as the same report', () => {
    const report = withCells(uniformReport(4), {
      't3.r1.np': null,
      't3.r1.biz': '/',
      't2.sf.amount': 0.000001,
    });
    const grids = sheetsOf(plansOf(report)).map(({ sheet }) => gridOfSheet(sheet));
    expect(recognise(grids).cells).toEqual(report.cells);
  });

  it('has results next to its formulas', () => {
    const grids = sheetsOf(plansOf(uniformReport(0), 'formula')).map(({ sheet }) => gridOfSheet(sheet));
    const totals = grids.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined);
    expect(totals.length).toBeGreaterThan(20);
    expect(new Set(totals.map(({ content }) => content))).toEqual(new Set([0]));
    for (const { formula } of totals) expect(formula).toMatch(/SUM\(/u);
  });

  it('has the sizes, rules and names of the plan', () => {
    const [plan] = plansOf();
    const [data] = sheetsOf();
    expect(data?.sheet.columnData?.[0]).toEqual({ w: 26 * 7 + 5 });
    expect(data?.sheet.rowData?.[3]).toMatchObject({
      h: Math.round(((plan?.rowHeights[3] ?? 0) * 96) / 72),
      ia: 0,
    });
    expect(data?.validations.map(({ prompt }) => prompt)).toEqual(
      plan?.validations.map(({ prompt }) => prompt.text),
    );
    expect(data?.conditionalFormats.map(({ rule }) => rule)).toMatchObject(
      (plan?.conditionalFormats ?? []).map(({ formula }) => ({ value: `=${formula}` })),
    );
  });

  it('uses no style that it does not define', () => {
    for (const { sheet, styles } of sheetsOf())
      for (const row of Object.values(sheet.cellData ?? {}))
        for (const { s } of Object.values(row as Record<string, { s: string }>))
          expect(styles).toHaveProperty([s]);
  });
});

describe('a sheet of the embedded grid', () => {
  const cells = (cellData: object, mergeData: object[] = []) =>
    gridOfSheet({ cellData, mergeData } as Parameters<typeof gridOfSheet>[0]).cells.map(
      ({ content, formula }) => formula ?? content,
    );

  it('distinguishes numbers, texts and numbers as text', () => {
    expect(
      cells({ 0: { 0: { v: 12, t: 2 }, 1: { v: '12', t: 4 }, 2: { v: '12', t: 2 }, 3: { v: 12, t: 1 } } }),
    ).toEqual([12, '12', 12, '12']);
    expect(cells({ 0: { 0: { v: 1, t: 3 }, 1: { v: '' }, 2: {}, 3: null } })).toEqual(['TRUE']);
  });

  it('reads multi-line text', () => {
    expect(cells({ 0: { 0: { p: { body: { dataStream: '第一行\r第二行\r\n' } } } } })).toEqual([
      '第一行\n第二行',
    ]);
  });

  it('omits cells covered by a merge and keeps the merge itself', () => {
    const merge = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
    const grid = gridOfSheet({
      cellData: { 1: { 1: { v: 5, t: 2 } } },
      mergeData: [merge],
    });
    expect(grid.cells).toEqual([{ row: 0, column: 0, rowSpan: 2, columnSpan: 2, content: null }]);
    expect(grid).toMatchObject({ rows: 2, columns: 2, typed: true });
  });

  it('may have more cells than a function takes arguments', () => {
    const cellData = Object.fromEntries(
      Array.from({ length: 13_000 }, (_, row) => [row, Array.from({ length: 10 }, () => ({ v: 1, t: 2 }))]),
    );
    const { rows, columns, cells: all } = gridOfSheet({ cellData });
    expect([rows, columns, all.length]).toEqual([13_000, 10, 130_000]);
  });

  it('asks how a shared formula reads', () => {
    const grid = gridOfSheet(
      { cellData: { 2: { 1: { si: 'x', v: 3, t: 2 } } } },
      { sharedFormula: (row, column) => `=A${row + column}` },
    );
    expect(grid.cells).toMatchObject([{ content: 3, formula: 'A3' }]);
  });
});

describe('sheet names', () => {
  it('get a number if they are taken', () => {
    expect(freeSheetName('表二', [])).toBe('表二');
    expect(freeSheetName('表二', ['表二', '表二 (2)'])).toBe('表二 (3)');
    expect(freeSheetName('A', ['a'])).toBe('A (2)');
  });
});
