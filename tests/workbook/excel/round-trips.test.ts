import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { ExcelUser } from '../../excel-host/excel-user';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { uniformReport } from '../../fixtures/reports';
import { turns } from '../../fixtures/turns';
import { insertReport, markOf, placeOf, plansOf } from './inserted-report';

let excel: StartedExcel;
let host: ExcelHost;
let user: ExcelUser;
let port: ExcelWorkbook;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});
beforeEach(async () => {
  ({ host, user } = excel.open());
  port = await openExcelWorkbook();
  return () => port.close();
});

/** The number of round trips of an action. */
async function syncsOf(act: () => Promise<unknown>): Promise<number> {
  await turns();
  host.forget();
  await act();
  await turns();
  return host.counts.syncs;
}

describe('round trips to Excel', () => {
  it('one to follow the workbook', () => {
    expect(host.counts).toMatchObject({ syncs: 1, writes: 0 });
  });

  it('one to read, also the first time and after an insertion', async () => {
    expect(await syncsOf(() => port.read())).toBe(1);
    await insertReport(port);
    expect(await syncsOf(() => port.read())).toBe(1);
    expect(host.counts.writes).toBe(0);
  });

  it('one to read after a sheet was copied, and two if nothing reported it', async () => {
    await insertReport(port);
    const { sheet } = await placeOf(port, 't4.rev.upheld');
    user.copy(sheet);
    expect(await syncsOf(() => port.read())).toBe(1);
    host.workbook.events.register('added', -1);
    user.copy(sheet);
    expect(await syncsOf(() => port.read())).toBe(2);
    expect(await syncsOf(() => port.read())).toBe(1);
    expect(await port.read()).toHaveLength(6);
  });

  it('two to insert three tables, or one, and one to finish them', async () => {
    expect(await syncsOf(() => insertReport(port))).toBe(3);
    const report = uniformReport(0);
    const [plan] = plansOf(report, 'typed');
    if (plan === undefined) throw new Error('no plan');
    expect(await syncsOf(() => port.insert([plan], markOf(report, 'typed')))).toBe(3);
  });

  it('stay far below the limits of Excel on the web', async () => {
    host.forget();
    await insertReport(port);
    await port.read();
    for (const { requestBytes, responseBytes } of host.requests) {
      expect(requestBytes).toBeLessThan(1_000_000);
      expect(responseBytes).toBeLessThan(1_000_000);
    }
  });

  it('two to write, whatever the number of cells, in few blocks', async () => {
    await insertReport(port, 'typed');
    const places = await Promise.all(
      (['t3.r1.np', 't3.r1.biz', 't3.r1.sci', 't4.rev.upheld'] as const).map((cell) => placeOf(port, cell)),
    );
    expect(await syncsOf(() => port.write(places.map((place) => ({ ...place, content: 1 }))))).toBe(2);
    expect(host.counts.writes).toBe(2);
  });

  it('one to show a cell', async () => {
    await insertReport(port);
    port.onSelect(() => undefined);
    const place = await placeOf(port, 't4.rev.upheld');
    expect(await syncsOf(() => port.reveal(place))).toBe(1);
    expect(host.counts.writes).toBe(0);
  });

  it('one to ask which cell is selected', async () => {
    await insertReport(port);
    const place = await placeOf(port, 't4.rev.upheld');
    user.select(place);
    await turns();
    const places: unknown[] = [];
    port.onSelect((selected) => places.push(selected));
    expect(await syncsOf(() => port.reportSelection())).toBe(1);
    expect(host.counts.writes).toBe(0);
    expect(places).toEqual([place]);
  });

  it('two for all settings together, four to store one', async () => {
    expect(await syncsOf(() => port.saveSetting('a', '0'))).toBe(4);
    await port.saveSetting('a', '1');
    await port.close();
    port = await openExcelWorkbook();
    expect(await syncsOf(() => Promise.all([port.setting('a'), port.setting('b'), port.setting('c')]))).toBe(
      2,
    );
    expect(await syncsOf(() => port.saveSetting('b', '2'))).toBe(4);
    expect(await syncsOf(() => port.setting('b'))).toBe(0);
  });
});
