import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise, recogniseDocument } from '../../../src/core/recognise/recognise';
import { cellsOf, isComputed, tableIds } from '../../../src/core/report/cells';
import type { CellState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { gridOfPlan, planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import type { WorksheetPlan } from '../../../src/workbook/plan/plan-worksheet';
import type { Rectangle } from '../../../src/workbook/plan/rectangles';
import { cellStates, consistentReports, uniformReport } from '../../fixtures/reports';
import { attributesOf } from '../../files/xlsx/xlsx-parts';
import { partOf } from '../../files/open/unpacked';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { evaluate } from './worksheet-formula';

const editionIds = ['2021', '2019'] as const;

const stacked = (report = uniformReport(0), totals: 'typed' | 'formula' = 'typed'): WorksheetPlan => {
  const plans = planWorksheets({ report, edition: editions[report.edition], totals }, 'stacked');
  const [plan] = plans;
  if (plan === undefined || plans.length > 1) throw new Error('not one sheet');
  return plan;
};

const holds = (areas: readonly Rectangle[], row: number, column: number): boolean =>
  areas.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );

describe('three tables on one sheet', () => {
  it.each(editionIds)('are read back as the same report, edition %s', (edition) => {
    const ids = cellsOf(editions[edition]).map(({ id }) => id);
    const states = fc.array(cellStates, { minLength: ids.length, maxLength: ids.length });
    fc.assert(
      fc.property(states, (all: readonly CellState[]) => {
        const report = {
          ...uniformReport(0, edition),
          cells: new Map(ids.map((id, index) => [id, all[index] ?? { kind: 'blank' as const }])),
        };
        const plan = stacked(report);
        const { report: read, addresses } = recogniseDocument([gridOfPlan(plan)]);
        expect(Object.fromEntries(read.cells)).toEqual(Object.fromEntries(report.cells));
        expect(read.notes.filter(({ code }) => code !== 'number.normalised')).toEqual(
          edition === '2021' ? [] : [expect.objectContaining({ code: 'format.outdated' })],
        );
        for (const { cellId, row, column } of plan.cells)
          if (cellId !== undefined) expect(addresses.get(cellId)).toMatchObject({ row, column });
      }),
      { numRuns: 30 },
    );
  });

  it('add up by formulas over the right cells', () => {
    fc.assert(
      fc.property(consistentReports(), (report) => {
        const plan = stacked(report, 'formula');
        expect(recognise([gridOfPlan(plan)]).cells).toEqual(report.cells);
        const values = new Map(
          plan.cells.map(({ row, column, content }) => [`${row},${column}`, content] as const),
        );
        const formulas = plan.cells.filter(({ formula }) => formula !== undefined);
        expect(formulas).toHaveLength(34);
        for (const { formula = '', row, column, content } of formulas)
          expect(evaluate(formula, values, [row, column], [row, column])).toBe(content);
      }),
      { numRuns: 10 },
    );
  });

  it('have the validation and the formats of every cell at its address', () => {
    const plan = stacked();
    const cells = new Map(cellsOf(editions['2021']).map((cell) => [cell.id, cell]));
    for (const { cellId, row, column, columnSpan } of plan.cells) {
      const form = cellId === undefined ? undefined : cells.get(cellId);
      const at = (index: number) => plan.validations.filter(({ areas }) => holds(areas, row, column + index));
      const formats = plan.conditionalFormats.filter(({ areas }) => holds(areas, row, column));
      if (form === undefined) {
        expect(at(0)).toEqual([]);
        expect(formats).toEqual([]);
        continue;
      }
      for (let index = 0; index < columnSpan; index += 1) {
        const label = (form.row.node.label === '' ? form.column : form.row).node.label;
        expect(at(index)).toHaveLength(1);
        expect(at(index)[0]?.prompt.text).toContain(label.slice(0, 20));
        expect(at(index)[0]?.type).toBe(form.type === 'amount' ? 'decimal' : 'whole');
      }
      expect(formats.filter(({ kind }) => kind === 'blank')).toHaveLength(1);
      expect(formats.filter(({ kind }) => kind === 'type')).toMatchObject([
        { ruleId: form.type === 'amount' ? 'V-AMT' : 'V-INT' },
      ]);
      expect(formats.some(({ kind }) => kind === 'relation')).toBe(
        isComputed(form) || inBalance(form.row.node.id),
      );
    }
  });

  it('mark a cell of each kind and no other', () => {
    const report = uniformReport(0);
    const plan = stacked(report);
    const where = (id: string) => {
      const cell = plan.cells.find(({ cellId }) => cellId === id);
      if (cell === undefined) throw new Error(id);
      return [cell.row, cell.column] as const;
    };
    const marked = (id: string, content: string | number | null) => {
      const values = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell.content] as const));
      const [row, column] = where(id);
      values.set(`${row},${column}`, content);
      return plan.conditionalFormats
        .filter(({ areas }) => holds(areas, ...where(id)))
        .filter(({ areas: [first], formula }) => {
          if (first === undefined) throw new Error('no area');
          return evaluate(formula, values, [first.row, first.column], where(id)) === true;
        })
        .map(({ ruleId }) => ruleId);
    };
    for (const id of ['t2.gz.inforce', 't2.qz.decided', 't2.sf.amount', 't3.r3.5.3.npo', 't4.dir.other']) {
      expect(marked(id, null)).toEqual(['V-BLANK']);
      expect(marked(id, '约3')).toEqual([id === 't2.sf.amount' ? 'V-AMT' : 'V-INT']);
      expect(marked(id, 0)).toEqual([]);
    }
    expect(marked('t3.r1.tot', 5)).toEqual(['T3-ROW', 'T3-BAL']);
    expect(marked('t4.post.total', 5)).toEqual(['T4-POST']);
  });

  it('are all as wide as the sheet, one below the other, each under its name', () => {
    for (const edition of editionIds) {
      const { tables, columnWidths, cells } = stacked(uniformReport(0, edition));
      expect(tables.map(({ table }) => table)).toEqual(tableIds);
      expect(tables.map(({ rangeName }) => rangeName)).toEqual(['ZFXX_T2', 'ZFXX_T3', 'ZFXX_T4']);
      let end = 0;
      for (const { area } of tables) {
        expect(area).toMatchObject({ column: 0, columns: columnWidths.length });
        expect(area.row).toBeGreaterThanOrEqual(end + 2);
        end = area.row + area.rows;
        const covered = cells
          .filter(({ row }) => row >= area.row && row < end)
          .reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
        expect(covered).toBe(area.rows * area.columns);
      }
    }
  });

  it('are printed on one page of A4 without repeated headers', async () => {
    const bytes = await writeXlsx(uniformReport(0), { totals: 'typed', arrangement: 'stacked' });
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(attributesOf(xml, 'pageSetup')).toMatchObject([
      { paperSize: '9', orientation: 'portrait', fitToWidth: '1', fitToHeight: '1' },
    ]);
    expect(attributesOf(xml, 'pane')).toEqual([]);
    const workbook = partOf(bytes, 'xl/workbook.xml');
    expect(workbook).not.toContain('_xlnm.Print_Titles');
    for (const name of ['ZFXX_T2', 'ZFXX_T3', 'ZFXX_T4']) expect(workbook).toContain(name);
  });
});

const inBalance = (row: string): boolean => ['r1', 'r2', 'r3.7', 'r4'].includes(row);
