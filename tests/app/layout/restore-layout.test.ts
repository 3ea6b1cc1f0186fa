import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restorationOf, restoreLayout } from '../../../src/app/layout/insert-sheets';
import { layoutStateOf } from '../../../src/app/layout/layout-state';
import type { Restoration } from '../../../src/app/layout/restore-layout';
import { planRestoration } from '../../../src/app/layout/restore-layout';
import { Session } from '../../../src/app/session/session';
import type { Grid } from '../../../src/core/grid/grid';
import { gridOfRows } from '../../../src/core/grid/grid';
import { recogniseDocument } from '../../../src/core/recognise/recognise';
import { cellsOf } from '../../../src/core/report/cells';
import type { CellState, Report } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { SheetContent } from '../../../src/workbook/port';
import { gridOfPlan, planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import type { Arrangement } from '../../../src/workbook/plan/sheet-layouts';
import { damages, insertRow, relabel, unmerge } from '../../fixtures/damaged-sheets';
import { flattened, moved, tableGrid } from '../../fixtures/grids';
import { cellStates, uniformReport, withCells } from '../../fixtures/reports';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { FakeClock } from '../session/fake-clock';

const ids = cellsOf(editions['2021']).map(({ id }) => id);

const reports: fc.Arbitrary<Report> = fc
  .array(cellStates, { minLength: ids.length, maxLength: ids.length })
  .map((states) => ({
    ...uniformReport(0),
    cells: new Map(ids.map((id, index): [typeof id, CellState] => [id, states[index] ?? { kind: 'blank' }])),
  }));

const gridsOf = (
  report: Report,
  arrangement: Arrangement,
  totals: 'typed' | 'formula' = 'typed',
): readonly Grid[] =>
  planWorksheets({ report, edition: editions[report.edition], totals }, arrangement).map(gridOfPlan);

const named = (grids: readonly Grid[]): readonly SheetContent[] =>
  grids.map((grid, index) => ({ id: `s${index}`, name: `旧${index}`, grid }));

const stateOf = (grids: readonly Grid[], isMarked = true) =>
  layoutStateOf(grids, recogniseDocument(grids), isMarked);

const arrangements = ['separate', 'stacked'] as const;

/** The figures of a document, without those of rows that could not be assigned. */
function figuresOf(grids: readonly Grid[]): Record<string, CellState> {
  const { cells, notes } = recogniseDocument(grids).report;
  const unplaced = new Set(notes.flatMap(({ code, cells: of }) => (code === 'row.unplaced' ? of : [])));
  return Object.fromEntries([...cells].filter(([id, { kind }]) => kind !== 'blank' && !unplaced.has(id)));
}

describe('the layout of a workbook', () => {
  it.each(arrangements)('is ours with any figures, %s', (arrangement) => {
    fc.assert(
      fc.property(reports, (report) => {
        const grids = gridsOf(report, arrangement);
        expect(stateOf(grids)).toBe('official');
        expect(stateOf([gridOfRows([['台账', 1]]), ...grids], false)).toBe('official');
      }),
      { numRuns: 20 },
    );
    expect(stateOf(gridsOf(uniformReport(0, '2019'), arrangement))).toBe('official');
    expect(stateOf(gridsOf(uniformReport(0), arrangement, 'formula'))).toBe('official');
  });

  it.each(arrangements)('is damaged by every single change, %s', (arrangement) => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(), fc.constantFrom('relabel', 'unmerge', 'row'), (which, index, kind) => {
        const grids = gridsOf(uniformReport(3), arrangement);
        const harm =
          kind === 'relabel'
            ? relabel(index, (label) => `${label} `)
            : kind === 'unmerge'
              ? unmerge(index)
              : insertRow(index);
        const damaged = grids.map((grid, position) =>
          position === which % grids.length ? harm(grid) : grid,
        );
        const isHarmless = JSON.stringify(belowTitle(damaged)) === JSON.stringify(belowTitle(grids));
        expect(stateOf(damaged)).toBe(isHarmless ? 'official' : 'damaged');
      }),
      { numRuns: 30 },
    );
  });

  it('is damaged by a figure between the labels, a missing table and swapped columns', () => {
    const grids = gridsOf(uniformReport(3), 'stacked');
    const [stack] = grids;
    if (stack === undefined) throw new Error('no sheet');
    const extra = { row: 4, column: 2, rowSpan: 1, columnSpan: 1, content: 9 };
    expect(stateOf([{ ...stack, cells: [...stack.cells, extra] }])).toBe('damaged');
    expect(stateOf(gridsOf(uniformReport(3), 'separate').slice(1))).toBe('damaged');
    const swapped = {
      ...stack,
      cells: stack.cells.map((cell) =>
        cell.row < 20 || cell.columnSpan > 1 || cell.column < 12 || cell.column > 13
          ? cell
          : { ...cell, column: 25 - cell.column },
      ),
    };
    expect(stateOf([swapped])).toBe('damaged');
  });

  it('is someone else’s if little of ours is left, and ours without a mark if much is', () => {
    const [t2, t3, t4] = (['t2', 't3', 't4'] as const).map((table) => tableGrid(uniformReport(1), table));
    if (t2 === undefined || t3 === undefined || t4 === undefined) throw new Error('no table');
    expect(stateOf([moved(t2, 1, 1), flattened(t3, 1), moved(t4, 3, 2)], false)).toBe('other');
    const [stack] = gridsOf(uniformReport(3), 'stacked');
    expect(stateOf([relabel(30, (label) => `${label}*`)(stack ?? t2)], false)).toBe('damaged');
    expect(stateOf([gridOfRows([['台账', 1]])], false)).toBe('official');
  });
});

/** Everything except the title, which may be anything. */
const belowTitle = (grids: readonly Grid[]) => grids.map(({ cells }) => cells.filter(({ row }) => row > 0));

describe('a restored layout', () => {
  it('shows every figure that could be read before, on our sheets, and loses nothing', async () => {
    let restored = 0;
    await fc.assert(
      fc.asyncProperty(
        reports,
        damages,
        fc.constantFrom(...arrangements),
        fc.nat(2),
        async (report, harms, arrangement, which) => {
          const workbook = new MemoryWorkbook();
          await workbook.saveSetting('totals', 'typed');
          const grids = gridsOf(report, arrangement);
          const damaged = grids.map((grid, index) =>
            index === which % grids.length ? harms.reduce((all, harm) => harm(all), grid) : grid,
          );
          damaged.forEach((grid, index) => workbook.addSheet(`旧${index}`, grid));
          const session = new Session(workbook, new FakeClock());
          await session.start();
          const before = await workbook.read();
          const figures = figuresOf(before.map(({ grid }) => grid));
          if (session.snapshot.layout === 'official' || session.snapshot.phase !== 'ready') return;
          const asked = await restorationOf(session);
          if (!(await restoreLayout(session))) {
            expect(await workbook.read()).toEqual(before);
            expect(asked).toBeNull();
            return;
          }
          restored += 1;
          const after = await workbook.read();
          expect(figuresOf(after.map(({ grid }) => grid))).toEqual(figures);
          expect(session.snapshot.layout).toBe('official');
          const ofOld = new Set(asked?.instead.map(({ id }) => id));
          expect(after.filter(({ id }) => before.some((sheet) => sheet.id === id))).toEqual(
            before.filter(({ id }) => !ofOld.has(id)),
          );
          for (const id of ofOld) workbook.showSheet(id);
          expect((await workbook.read()).slice(0, before.length)).toEqual(before);
          session.stop();
        },
      ),
      { numRuns: 30 },
    );
    expect(restored).toBeGreaterThan(18);
  });

  const planned = (grids: readonly Grid[], totals: 'typed' | 'formula' = 'typed'): Restoration => {
    const restoration = planRestoration(named(grids), totals);
    if (restoration === null) throw new Error('cannot be restored');
    return restoration;
  };

  it('leaves intact sheets alone, and keeps the arrangement', () => {
    const grids = gridsOf(uniformReport(3), 'separate');
    const one = planned(grids.map((grid, index) => (index === 1 ? insertRow(12)(grid) : grid)));
    expect(one.instead).toEqual([{ id: 's1', name: '旧1' }]);
    expect(one.plans.map(({ name }) => name)).toEqual(['表三']);
    expect(one.carried).toBe(175);
    const all = planned(gridsOf(uniformReport(3), 'stacked').map(insertRow(12)));
    expect(all.plans.map(({ name }) => name)).toEqual(['年报数据']);
    expect(all.carried).toBe(200);
    expect(planRestoration(named(grids), 'typed')).toBeNull();
  });

  it('restores a missing table as a blank one', () => {
    const restoration = planned(gridsOf(uniformReport(3), 'separate').slice(0, 2));
    expect(restoration.instead).toEqual([]);
    expect(restoration.plans.map(({ name }) => name)).toEqual(['表四']);
    expect(restoration.carried).toBe(0);
    expect(restoration.plans[0]?.cells.every(({ content }) => typeof content !== 'number')).toBe(true);
  });

  it('has formulas as totals if the sums agree, otherwise the totals as values', () => {
    const formulasIn = (report: Report) =>
      planned(gridsOf(report, 'separate').map(insertRow(3)), 'formula').plans.map(
        ({ cells }) => cells.filter(({ formula }) => formula !== undefined).length,
      );
    expect(formulasIn(uniformReport(0))).toEqual([0, 31, 3]);
    expect(formulasIn(withCells(uniformReport(0), { 't4.rev.total': 7 }))).toEqual([0, 31, 0]);
  });

  it('counts what only the old sheet shows, and formulas that become figures', () => {
    const [t2, t3, t4] = gridsOf(uniformReport(3), 'separate');
    if (t2 === undefined || t3 === undefined || t4 === undefined) throw new Error('no sheets');
    const note = { row: 33, column: 1, rowSpan: 1, columnSpan: 1, content: '已与法规科核对' };
    const withNote = { ...insertRow(12)(t3), rows: 34, cells: [...insertRow(12)(t3).cells, note] };
    expect(planned([t2, withNote, t4])).toMatchObject({ left: 1, formulas: 0 });
    const linked = {
      ...t3,
      cells: t3.cells.map((cell) =>
        cell.content === 3 && cell.row === 8 ? { ...cell, formula: '台账!A1' } : cell,
      ),
    };
    expect(planned([t2, insertRow(4)(linked), t4])).toMatchObject({ left: 0, formulas: 7 });
    expect(planned([t2, relabel(20, (label) => `${label}*`)(t3), t4])).toMatchObject({ left: 1 });
  });

  it('keeps the figures of a collapsed row as a remark', () => {
    const report = uniformReport(3);
    const grids = [
      tableGrid(report, 't2'),
      tableGrid(uniformReport(3, '2019'), 't3'),
      tableGrid(report, 't4'),
    ];
    expect(recogniseDocument(grids).report.cells.get('t3.r3.6.np')).toEqual({ kind: 'number', value: 3 });
    const { plans } = planned(grids);
    const remarks = plans.map(
      ({ cells }) => cells.filter(({ content }) => String(content).includes('其他处理 · 自然人 3')).length,
    );
    expect(remarks).toEqual([0, 1, 0]);
  });

  it('is refused if the workbook has a table twice', () => {
    const grids = gridsOf(uniformReport(3), 'separate');
    expect(planRestoration(named([...grids.map(insertRow(4)), ...grids]), 'typed')).toBeNull();
  });

  it('keeps the form of 2019', () => {
    const grids = gridsOf(uniformReport(3, '2019'), 'stacked').map(insertRow(8));
    const { plans, report, carried } = planned(grids);
    expect(report.edition).toBe('2019');
    expect(carried).toBe(uniformReport(3, '2019').cells.size);
    expect(recogniseDocument(plans.map(gridOfPlan)).report.cells).toEqual(uniformReport(3, '2019').cells);
  });
});
