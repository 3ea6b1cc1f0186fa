import { insertTables } from '../../../src/app/layout/insert-sheets';
import { Session } from '../../../src/app/session/session';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recogniseDocument } from '../../../src/core/recognise/recognise';
import { readMark } from '../../../src/workbook/stored/workbook-mark';
import { cellsOf, isComputed } from '../../../src/core/report/cells';
import { numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { marks } from '../../../src/workbook/plan/cell-formats';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { ExcelUser } from '../../excel-host/excel-user';
import type { HostSheet } from '../../excel-host/host-sheet';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { uniformReport } from '../../fixtures/reports';
import { turns } from '../../fixtures/turns';
import { insertReport, markOf, placeOf, plansOf, stateOf } from './inserted-report';

let excel: StartedExcel;
let host: ExcelHost;
let user: ExcelUser;
let port: ExcelWorkbook;
let time: number;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});
beforeEach(async () => {
  ({ host, user } = excel.open());
  time = 0;
  port = await openExcelWorkbook({ now: () => time });
  return () => port.close();
});

const sheetNamed = (name: string): HostSheet => {
  const id = host.workbook.findSheet(name)?.id;
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return host.workbook.sheet(id);
};

describe('an inserted sheet', () => {
  it('has the merges, heights, widths and frozen panes of its plan', async () => {
    const report = uniformReport(0);
    await insertReport(port, 'formula', report);
    for (const plan of plansOf(report, 'formula')) {
      const sheet = sheetNamed(plan.name);
      const merged = plan.cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1);
      expect(sheet.merges).toEqual(
        merged.map(({ row, column, rowSpan, columnSpan }) => ({
          row,
          column,
          rows: rowSpan,
          columns: columnSpan,
        })),
      );
      expect(plan.rowHeights.map((_, row) => sheet.rowHeights.get(row))).toEqual(plan.rowHeights);
      expect(plan.columnWidths.map((_, column) => sheet.columnWidths.get(column))).toEqual(
        plan.columnWidths.map((width) => (width * 7 + 5) * 0.75),
      );
      const [table] = plan.tables;
      expect(sheet.frozen === null).toBe(table?.headerRows === 0 || table?.labelColumns === 0);
    }
    expect(sheetNamed('表三').frozen).toEqual({ row: 0, column: 0, rows: 5, columns: 3 });
  });

  it('is formatted like its plan in every cell', async () => {
    const report = uniformReport(0);
    await insertReport(port, 'formula', report);
    for (const plan of plansOf(report, 'formula')) {
      const sheet = sheetNamed(plan.name);
      for (const { row, column, rowSpan, columnSpan, look, locked } of plan.cells)
        for (const key of [`${row},${column}`, `${row + rowSpan - 1},${column + columnSpan - 1}`]) {
          const format = (name: string) => sheet.formatAt(key, name);
          expect({
            fontName: format('Font.Name'),
            fontSize: format('Font.Size'),
            bold: format('Font.Bold'),
            horizontal: format('HorizontalAlignment'),
            fill: format('Fill.Color'),
            numberFormat: format('NumberFormat'),
            locked: format('Protection.Locked'),
            wraps: format('WrapText'),
          }).toEqual({
            fontName: look.fontName,
            fontSize: look.fontSize,
            bold: look.bold,
            horizontal: look.horizontal === 'center' ? 'Center' : 'Left',
            fill: look.fill === undefined ? '#FFFFFF' : `#${look.fill}`,
            numberFormat: look.numberFormat ?? 'General',
            locked,
            wraps: true,
          });
          expect(format('EdgeTop.Style') ?? 'None').toBe(look.border ? 'Continuous' : 'None');
        }
    }
  });

  it('checks itself: conditional formats in order, validation with its messages', async () => {
    const report = uniformReport(0);
    await insertReport(port, 'formula', report);
    for (const plan of plansOf(report, 'formula')) {
      const sheet = sheetNamed(plan.name);
      expect(
        sheet.conditionalRules.map(({ areas, formula, format }) => ({
          areas,
          formula,
          fill: format.get('Fill.Color'),
        })),
      ).toEqual(
        plan.conditionalFormats.map(({ areas, formula, kind }) => ({
          areas,
          formula: `=${formula}`,
          fill: `#${marks[kind].fill}`,
        })),
      );
      expect(sheet.validations.map(({ area }) => area)).toEqual(
        plan.validations.flatMap(({ areas }) => areas),
      );
      expect(sheet.validations.map(({ members }) => members.get('Prompt'))).toEqual(
        plan.validations.flatMap(({ areas, prompt }) =>
          areas.map(() => ({ showPrompt: true, title: prompt.title, message: prompt.text })),
        ),
      );
    }
  });

  it('writes hidden names and a text on each sheet, by which others recognise it', async () => {
    const report = uniformReport(0);
    await insertReport(port, 'formula', report);
    const { names } = host.workbook;
    expect(names.every(({ visible }) => !visible)).toBe(true);
    expect(readMark(names.map(({ name, formula }) => ({ name, content: formula.slice(1) })))).toEqual(
      markOf(report, 'formula'),
    );
    expect(names.find(({ name }) => name === 'ZFXX_T3')?.formula).toMatch(/^='表三'!\$A\$3:\$[J]\$\d+$/u);
    expect(sheetNamed('表三').customProperties.get('nianbao.tables')).toBe('2021/t3');
  });

  it('owns the names when tables are inserted again, and a mark without agency forgets the old one', async () => {
    const report = uniformReport(0);
    await insertReport(port, 'formula', report);
    await insertReport(port, 'typed', { ...report, agency: null });
    const { names } = host.workbook;
    expect(names.find(({ name }) => name === 'ZFXX_T3')?.formula).toContain('表三 (2)');
    expect(readMark(names.map(({ name, formula }) => ({ name, content: formula.slice(1) })))).toMatchObject({
      agency: null,
      totals: 'typed',
    });
  });
});

describe('sheets that replace others', () => {
  it('hide those, which does not count as a change by others', async () => {
    await insertReport(port, 'typed');
    const old = (await port.read()).filter(({ name }) => name !== 'Sheet1').map(({ id }) => id);
    time += 10_000;
    const changed = vi.fn();
    port.onChange(changed);
    const report = uniformReport(1);
    host.forget();
    await port.insert(plansOf(report, 'typed'), markOf(report, 'typed'), old);
    await turns();
    expect(host.counts.syncs).toBe(3);
    expect(changed).not.toHaveBeenCalled();
    const sheets = await port.read();
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1', '表二 (2)', '表三 (2)', '表四 (2)']);
    expect(recogniseDocument(sheets.map(({ grid }) => grid)).report.cells).toEqual(report.cells);
  });

  it('leave them visible if the insertion fails, however far it came', async () => {
    await insertReport(port, 'typed');
    const old = (await port.read()).map(({ id }) => id);
    const report = uniformReport(1);
    const names = structuredClone(host.workbook.names);
    host.failRequest(1, { code: 'GeneralException', action: 1_000_000 });
    await expect(port.insert(plansOf(report, 'typed'), markOf(report, 'typed'), old)).rejects.toMatchObject({
      code: 'hostFailed',
    });
    expect((await port.read()).map(({ id }) => id)).toEqual(old);
    expect(host.workbook.names).toEqual(names);
  });
});

describe('the layout', () => {
  it.each(['separate', 'stacked'] as const)(
    'is recognised as ours without its merged cells, %s',
    async (arrangement) => {
      const session = new Session(port, { now: () => time, later: () => () => undefined });
      await session.start();
      await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'formula', arrangement });
      expect(session.snapshot).toMatchObject({ phase: 'ready', layout: 'official' });
      const label = (await port.read()).flatMap(({ id, grid }) =>
        grid.cells.filter(({ content }) => content === '规章').map((cell) => ({ sheet: id, ...cell })),
      )[0];
      if (label === undefined) throw new Error('no label');
      await port.write([{ ...label, content: '规章制度' }]);
      await session.check();
      expect(session.snapshot.layout).toBe('damaged');
      session.stop();
    },
  );
});

describe('sheets that change', () => {
  const all = () => uniformReport(0).cells;

  it('are read in their new order after a move', async () => {
    await insertReport(port, 'typed');
    user.move(sheetNamed('表四').id, 0);
    const sheets = await port.read();
    expect(sheets.map(({ name }) => name)).toEqual(['表四', 'Sheet1', '表二', '表三']);
    expect(recogniseDocument(sheets.map(({ grid }) => grid)).report.cells).toEqual(all());
  });

  it('are read once more after a copy: the table is there twice', async () => {
    await insertReport(port, 'typed');
    user.copy(sheetNamed('表三').id);
    const { report } = recogniseDocument((await port.read()).map(({ grid }) => grid));
    expect(report.notes.map(({ code }) => code)).toContain('table.repeated');
  });

  it('are not read if they are hidden or deleted', async () => {
    await insertReport(port, 'typed');
    user.hide(sheetNamed('表三').id);
    user.delete(sheetNamed('表四').id);
    expect((await port.read()).map(({ name }) => name)).toEqual(['Sheet1', '表二']);
  });

  it('are read with inserted and deleted rows: every figure is found at its new address', async () => {
    await insertReport(port, 'formula');
    const before = await placeOf(port, 't3.r4.tot');
    user.insertRows(before.sheet, 0, 3);
    user.insertRows(before.sheet, before.row + 2, 1);
    const after = await placeOf(port, 't3.r4.tot');
    expect(after.row).toBe(before.row + 4);
    user.type(await placeOf(port, 't3.r1.np'), '6');
    expect(await stateOf(port, 't3.r1.tot')).toEqual(numberState(6));
    user.deleteRows(before.sheet, 0, 2);
    await port.write([{ ...(await placeOf(port, 't3.r1.biz')), content: 2 }]);
    expect(await stateOf(port, 't3.r1.tot')).toEqual(numberState(8));
  });

  it('are reported with their selected cell when another one is activated', async () => {
    await insertReport(port);
    const place = await placeOf(port, 't3.r1.np');
    user.select(place);
    user.show(sheetNamed('表四').id);
    await turns();
    const places: unknown[] = [];
    port.onSelect((selected) => places.push(selected));
    user.show(place.sheet);
    await turns();
    expect(places).toEqual([place]);
  });
});

describe('someone else’s workbook', () => {
  it('keeps texts as texts, numbers as numbers, and is not read beyond the search area', async () => {
    const { id } = sheetNamed('Sheet1');
    user.paste({ sheet: id, row: 2, column: 1 }, [
      ['12', "'12", '约3件'],
      ['=1+2', "'=1+2", 5],
    ]);
    user.type({ sheet: id, row: 5000, column: 0 }, 'x');
    const [sheet] = await port.read();
    expect(
      sheet?.grid.cells.map(({ row, column, content, formula }) => [row, column, content, formula]),
    ).toEqual([
      [2, 1, 12, undefined],
      [2, 2, '12', undefined],
      [2, 3, '约3件', undefined],
      [3, 1, 3, '1+2'],
      [3, 2, '=1+2', undefined],
      [3, 3, 5, undefined],
    ]);
  });

  it('is recognised without its merges in every table of the form', async () => {
    for (const totals of ['typed', 'formula'] as const) {
      const report = uniformReport(0);
      await insertReport(port, totals, report);
      const { report: found } = recogniseDocument((await port.read()).slice(-3).map(({ grid }) => grid));
      expect(found.cells).toEqual(report.cells);
      expect(found.notes).toEqual([]);
      const computed = cellsOf(editions['2021']).filter(isComputed).length;
      expect(found.formulas?.length ?? 0).toBe(totals === 'formula' ? computed : 0);
    }
  });
});
