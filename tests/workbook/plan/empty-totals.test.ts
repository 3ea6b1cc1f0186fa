import { describe, expect, it } from 'vitest';
import { editions } from '../../../src/core/statute/editions';
import { marks } from '../../../src/workbook/plan/cell-formats';
import type { PlannedCell, WorksheetPlan } from '../../../src/workbook/plan/plan-worksheet';
import { planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import type { Value } from './worksheet-formula';
import { evaluate } from './worksheet-formula';

/** The colour behind a cell of an empty form, where a formula shows an empty text. */
function fillOf(plan: WorksheetPlan, { row, column, look }: PlannedCell): string | undefined {
  const shown = new Map<string, Value>(
    plan.cells.flatMap((cell) =>
      cell.formula === undefined ? [] : [[`${cell.row},${cell.column}`, cell.content ?? ''] as const],
    ),
  );
  const marking = plan.conditionalFormats.find(({ areas, formula }) => {
    const [first] = areas;
    const isIn = areas.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
    return (
      isIn &&
      first !== undefined &&
      evaluate(formula, shown, [first.row, first.column], [row, column]) === true
    );
  });
  return marking === undefined ? look.fill : marks[marking.kind].fill;
}

describe.each(Object.values(editions))('an empty form of $id', (edition) => {
  it('shows totals that are computed in another colour than what is to be filled in, filled in or not', () => {
    const report = { edition: edition.id, year: 2024, agency: '', cells: new Map(), notes: [] };
    const plans = planWorksheets({ report, edition, totals: 'formula' });
    const figures = plans.flatMap((plan) =>
      plan.cells.flatMap((cell) => (cell.cellId === undefined ? [] : [{ plan, cell }])),
    );
    const computed = figures.filter(({ cell }) => cell.formula !== undefined);
    const inputs = figures.filter(({ cell }) => cell.formula === undefined);
    const ofInputs = new Set(inputs.flatMap(({ plan, cell }) => [cell.look.fill, fillOf(plan, cell)]));
    const ofTotals = new Set(computed.map(({ plan, cell }) => fillOf(plan, cell)));
    expect([ofInputs.size, ofTotals.size]).toEqual([2, 1]);
    expect([...ofTotals].filter((fill) => ofInputs.has(fill))).toEqual([]);
  });
});
