import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editions } from '../../../src/core/statute/editions';
import { recogniseDocument } from '../../../src/core/recognise/recognise';
import { planWorksheets } from '../../../src/workbook/plan/plan-worksheet';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { FakeClock } from '../../app/session/fake-clock';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { ExcelUser } from '../../excel-host/excel-user';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { uniformReport } from '../../fixtures/reports';
import { turns } from '../../fixtures/turns';
import { insertReport, placeOf } from './inserted-report';

/** The limits and the sheets are a hundredth of those of Excel on the web. */
const limit = 50_000;

let excel: StartedExcel;
let host: ExcelHost;
let user: ExcelUser;
let port: ExcelWorkbook;
let clock: FakeClock;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});
beforeEach(async () => {
  ({ host, user } = excel.open());
  clock = new FakeClock();
  port = await openExcelWorkbook(clock);
  return () => port.close();
});

const figures = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * column));

function addLargeSheet(name: string): string {
  const { id } = host.workbook.addSheet(name);
  user.paste({ sheet: id, row: 0, column: 0 }, figures(60, 40));
  return id;
}

const readReport = async () => recogniseDocument((await port.read()).map(({ grid }) => grid)).report;

describe('sheets that are too large for one answer', () => {
  let large: readonly string[];
  beforeEach(async () => {
    await insertReport(port, 'typed');
    large = ['甲', '乙', '丙'].map(addLargeSheet);
    await clock.pass(10_000);
    await turns();
  });

  it('are read at once where Excel has no such limit', async () => {
    host.forget();
    expect((await port.read()).filter(({ grid }) => grid.cells.length > 2000)).toHaveLength(3);
    expect(host.counts.syncs).toBe(1);
  });

  it('do not keep the tables from being read, and cost nothing from then on', async () => {
    host.longestResponse = limit;
    expect((await readReport()).cells).toEqual(uniformReport(0).cells);
    expect((await port.read()).map(({ id }) => id)).toEqual(host.workbook.sheets.map(({ id }) => id));
    host.forget();
    await port.read();
    expect(host.counts).toMatchObject({ syncs: 1, writes: 0 });
    expect(host.requests.every(({ responseBytes }) => responseBytes < limit)).toBe(true);
  });

  it('are looked at again after they were changed', async () => {
    host.longestResponse = limit;
    await port.read();
    const [first = ''] = large;
    user.type({ sheet: first, row: 5, column: 2 }, '1');
    await turns();
    const label = editions['2021'].tables.t3.blocks[0]?.rows[0]?.label ?? '';
    user.type({ sheet: first, row: 70, column: 0 }, label);
    await turns();
    const sheet = (await port.read()).find(({ id }) => id === first);
    expect(sheet?.grid.cells.find(({ content }) => content === label)).toMatchObject({ row: 70, column: 0 });
    expect(sheet?.grid.cells.length).toBeGreaterThan(2000);
  });

  it('with tables are read in parts', async () => {
    const [first = '', second = ''] = large;
    const tables = await placeOf(port, 't3.r1.np');
    user.delete(tables.sheet);
    const report = uniformReport(0);
    const plan = planWorksheets({ report, edition: editions['2021'], totals: 'typed' })[1];
    if (plan === undefined) throw new Error('no plan');
    const block = plan.rowHeights.map((_, row) =>
      plan.columnWidths.map((__, column) =>
        String(plan.cells.find((cell) => cell.row === row && cell.column === column)?.content ?? ''),
      ),
    );
    user.paste({ sheet: first, row: 240, column: 0 }, block);
    host.longestResponse = 120_000;
    user.paste({ sheet: first, row: 600, column: 0 }, figures(60, 40));
    await turns();
    expect((await readReport()).cells).toEqual(report.cells);
    expect((await port.read()).find(({ id }) => id === second)?.grid.cells).toEqual([]);
  });
});

it.each(['2021', '2019'] as const)('each table of the form %s is found by its labels alone', async (id) => {
  const edition = editions[id];
  const report = { ...uniformReport(0), edition: id, cells: new Map() };
  const plans = planWorksheets({ report, edition, totals: 'typed' });
  await port.insert(plans, null);
  addLargeSheet('甲');
  await turns();
  host.longestResponse = 20_000;
  const sheets = await port.read();
  expect(sheets.map(({ grid }) => grid.cells.length > 0)).toEqual([false, true, true, true, false]);
});
