import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertTables } from '../../../src/app/layout/insert-sheets';
import { Session } from '../../../src/app/session/session';
import { problemTexts as english } from '../../../src/messages/en-US/problems';
import { uiTexts as uiEnUS } from '../../../src/messages/en-US/ui';
import { problemTexts as chinese } from '../../../src/messages/zh-CN/problems';
import { uiTexts as uiZhCN } from '../../../src/messages/zh-CN/ui';
import { numberState } from '../../../src/core/report/report';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { WorkbookErrorCode } from '../../../src/workbook/port';
import { FakeClock } from '../../app/session/fake-clock';
import type { ExcelHost } from '../../excel-host/excel-host';
import { ExcelUser } from '../../excel-host/excel-user';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { turns } from '../../fixtures/turns';
import { insertReport, placeOf, stateOf } from './inserted-report';

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

describe('while a cell is open', () => {
  it('a read is refused, and requested again when the user continues', async () => {
    await insertReport(port);
    const place = await placeOf(port, 't3.r1.np');
    await turns();
    host.startEditing();
    await expect(port.read()).rejects.toMatchObject({ code: 'cellOpen' });
    const changed = vi.fn();
    port.onChange(changed);
    host.stopEditing();
    user.select({ ...place, row: place.row + 1 });
    await turns();
    expect(changed).toHaveBeenCalledTimes(1);
    await port.read();
    user.select(place);
    await turns();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('the pane reports it, and recovers when the cell is left without a change', async () => {
    const clock = new FakeClock();
    const session = new Session(port, clock);
    await session.start();
    await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'formula' });
    const place = await placeOf(port, 't3.r1.np');
    user.select(place);
    await turns();
    new ExcelUser(host, 'remote').type(place, '4');
    host.startEditing();
    await turns();
    await clock.pass(300);
    await turns();
    expect(session.snapshot).toMatchObject({ problem: 'cellOpen', isStale: true });
    host.stopEditing();
    user.select({ ...place, row: place.row + 1 });
    await turns();
    await clock.pass(300);
    await turns();
    expect(session.snapshot).toMatchObject({ problem: null, isStale: false });
    expect(session.snapshot.report?.cells.get('t3.r1.np')).toEqual(numberState(4));
    session.stop();
  });

  it('the selected cell is not known, and asking for it does not wait', async () => {
    await insertReport(port);
    await turns();
    const selected = vi.fn();
    port.onSelect(selected);
    host.startEditing();
    expect(await port.reportSelection()).toBe(false);
    expect(selected).not.toHaveBeenCalled();
    host.stopEditing();
    expect(await port.reportSelection()).toBe(true);
    expect(selected).toHaveBeenCalledTimes(1);
  });

  it('a user’s write waits for the end of the edit', async () => {
    await insertReport(port);
    const place = await placeOf(port, 't3.r1.np');
    host.startEditing();
    const writing = port.write([{ ...place, content: 8 }]);
    await turns();
    expect(host.workbook.sheet(place.sheet).values().get(`${place.row},${place.column}`)).toBe(0);
    host.stopEditing();
    await writing;
    expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(8));
  });
});

describe('a protected sheet', () => {
  it('refuses a write to a locked cell, and all others with it', async () => {
    await insertReport(port, 'typed');
    const [free, locked] = [await placeOf(port, 't4.rev.upheld'), await placeOf(port, 't3.r1.np')];
    host.workbook.sheet(locked.sheet).format({ ...locked, rows: 1, columns: 1 }, 'Protection.Locked', true);
    user.protect(locked.sheet);
    const writing = port.write([
      { ...free, content: 3 },
      { ...locked, content: 3 },
    ]);
    await expect(writing).rejects.toMatchObject({ code: 'sheetProtected' });
    expect(await stateOf(port, 't4.rev.upheld')).toEqual(numberState(0));
  });

  it('stays protected where a password is needed, which is named', async () => {
    await insertReport(port);
    const { sheet } = await placeOf(port, 't3.r1.np');
    user.protect(sheet, '1234');
    await expect(port.protect([sheet], false)).rejects.toMatchObject({ code: 'sheetProtected' });
    expect((await port.read()).find(({ id }) => id === sheet)?.isProtected).toBe(true);
  });

  it('is not opened for a write if the user protected it, with or without a password', async () => {
    await insertReport(port, 'formula');
    const total = await placeOf(port, 't3.r1.tot');
    user.protect(total.sheet);
    await expect(port.write([{ ...total, content: 5 }])).rejects.toMatchObject({ code: 'sheetProtected' });
    await port.protect([total.sheet], false);
    await port.protect([total.sheet], true);
    await port.write([{ ...total, content: 5 }]);
    expect(await stateOf(port, 't3.r1.tot')).toEqual(numberState(5));
  });

  it('accepts figures: their cells are not locked', async () => {
    await insertReport(port);
    const place = await placeOf(port, 't3.r1.np');
    user.protect(place.sheet);
    await port.write([{ ...place, content: 3 }]);
    expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(3));
    await expect(port.write([{ ...place, row: 0, column: 0, content: 'x' }])).rejects.toMatchObject({
      code: 'sheetProtected',
    });
  });
});

describe('another workbook with the focus', () => {
  it('refuses everything, and the read is requested again afterwards', async () => {
    await insertReport(port);
    const place = await placeOf(port, 't3.r1.np');
    host.isInactive = true;
    await expect(port.write([{ ...place, content: 1 }])).rejects.toMatchObject({ code: 'otherWorkbook' });
    await expect(port.reveal(place)).rejects.toMatchObject({ code: 'otherWorkbook' });
    await expect(port.read()).rejects.toMatchObject({ code: 'otherWorkbook' });
    const changed = vi.fn();
    port.onChange(changed);
    host.isInactive = false;
    user.select(place);
    await turns();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('an insertion that fails', () => {
  it.each([0, 5, 60, 300, 900, 1_000_000])('after %i actions leaves no trace', async (action) => {
    host.failRequest(1, { code: 'GeneralException', action });
    await expect(insertReport(port)).rejects.toMatchObject({ code: 'hostFailed' });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(host.workbook.names).toEqual([]);
    expect(host.workbook.visibleSheets()).toHaveLength(1);
    await insertReport(port);
    expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(0));
  });
});

describe('the codes of Excel', () => {
  const codes: readonly (readonly [string, WorkbookErrorCode])[] = [
    ['InvalidOperationInCellEditMode', 'cellOpen'],
    ['AccessDenied', 'accessDenied'],
    ['InvalidSelection', 'noCell'],
    ['InvalidOperation', 'cellOpen'],
    ['InactiveWorkbook', 'otherWorkbook'],
    ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
    ['RequestPayloadSizeLimitExceeded', 'tooLarge'],
    ['ApiNotFound', 'notSupported'],
    ['ItemNotFound', 'cellGone'],
    ['GeneralException', 'hostFailed'],
    ['SomethingNew', 'hostFailed'],
  ];

  it.each(codes)('%s is shown to the user as %s, with what to do next', async (code, own) => {
    const session = new Session(port, new FakeClock());
    host.failRequest(0, { code });
    expect(await session.check()).toBe(false);
    expect(session.snapshot.problem).toBe(own);
    expect({ ...uiZhCN.problems, ...chinese }[own as 'cellGone']).toMatch(/请[^。]+。$/u);
    expect({ ...uiEnUS.problems, ...english }[own as 'cellGone']).toMatch(
      /\. [A-Z][^.]+\.$|: .+\. [A-Z][^.]+\.$/u,
    );
  });
});
