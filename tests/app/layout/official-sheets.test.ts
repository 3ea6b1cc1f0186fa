import { expect, it } from 'vitest';
import { officialSheets } from '../../../src/app/layout/official-sheets';
import type { GridCell } from '../../../src/core/grid/grid';
import { editions } from '../../../src/core/statute/editions';
import { gridOfPlan, planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import { uniformReport } from '../../fixtures/reports';

it('plans a sheet of ours with more other cells than a function takes arguments', () => {
  const report = uniformReport(1);
  const [plan] = planWorksheets({ report, edition: editions['2021'], totals: 'typed' }, 'stacked');
  if (plan === undefined) throw new Error('no plan');
  const grid = gridOfPlan(plan);
  const others = Array.from({ length: 130_000 }, (_, index): GridCell => {
    const [row, column] = [grid.rows + 1 + Math.floor(index / 10), index % 10];
    return { row, column, rowSpan: 1, columnSpan: 1, content: 1 };
  });
  const whole = { ...grid, rows: grid.rows + 13_001, cells: [...grid.cells, ...others] };
  const [known] = officialSheets([{ name: '年报', grid: whole }]).sheets;
  expect(known !== undefined && 'plan' in known ? known.plan.rowHeights.length : 0).toBe(whole.rows);
});
