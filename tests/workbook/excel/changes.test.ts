import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { numberState } from '../../../src/core/report/report';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { OurChanges } from '../../../src/workbook/excel/our-changes';
import { insertTables } from '../../../src/app/layout/insert-sheets';
import { Session } from '../../../src/app/session/session';
import { FakeClock } from '../../app/session/fake-clock';
import type { ExcelHost } from '../../excel-host/excel-host';
import { ExcelUser } from '../../excel-host/excel-user';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { insertReport, placeOf, stateOf } from './inserted-report';

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

/** Waits until pending requests, responses and events arrive. */
const arrived = async () => {
  for (let index = 0; index < 20; index += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a change by others', () => {
  it('is reported if it comes from another author, and moves nothing', async () => {
    await insertReport(port);
    const place = await placeOf(port, 't3.r1.np');
    user.select({ ...place, row: 0 });
    await arrived();
    const [changed, selected] = [vi.fn(), vi.fn()];
    port.onChange(changed);
    port.onSelect(selected);
    new ExcelUser(host, 'remote').type(place, '4');
    await arrived();
    expect(changed).toHaveBeenCalled();
    expect(selected).not.toHaveBeenCalled();
    expect(user.selected.row).toBe(0);
    expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(4));
  });

  it('is reported even if only a calculation reveals it', async () => {
    const changed = vi.fn();
    port.onChange(changed);
    host.events.emit('calculated', { worksheetId: host.workbook.activeSheet });
    await arrived();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['copied', (sheet: string) => user.copy(sheet)],
    ['deleted', (sheet: string) => user.delete(sheet)],
    ['hidden', (sheet: string) => user.hide(sheet)],
    ['renamed', (sheet: string) => user.rename(sheet, '改名')],
  ] as const)('is reported when a sheet is %s', async (_, act) => {
    await insertReport(port);
    const { sheet } = await placeOf(port, 't3.r1.np');
    await arrived();
    time += 10_000;
    const changed = vi.fn();
    port.onChange(changed);
    act(sheet);
    await arrived();
    expect(changed).toHaveBeenCalled();
  });
});

describe('a change of ours', () => {
  it.each([
    ['newer', true],
    ['older', false],
  ] as const)(
    'is not reported, even if Excel reports it late and twice, in %s versions',
    async (_, reportsSource) => {
      host.workbook.reportsSource = reportsSource;
      await port.close();
      const isSetSupported = vi.spyOn(Office.context.requirements, 'isSetSupported');
      isSetSupported.mockImplementation((__, version) => Number(version) !== 1.14 || reportsSource);
      port = await openExcelWorkbook({ now: () => time });
      isSetSupported.mockRestore();
      const changed = vi.fn();
      port.onChange(changed);
      host.events.delivery.doubled = true;
      await insertReport(port);
      const place = await placeOf(port, 't3.r1.np');
      await arrived();
      host.events.delivery.held = true;
      await port.write([{ ...place, content: 5 }]);
      time += 1500;
      Object.assign(host.events.delivery, { held: false, reversed: true });
      host.events.flush();
      await arrived();
      expect(changed).not.toHaveBeenCalled();
      // At the same moment in the same cell, but another figure.
      user.type(place, '6');
      await arrived();
      expect(changed).toHaveBeenCalled();
    },
  );

  it('is distinguished from others by cell, figure and time if Excel does not report the cause', () => {
    const own = new OurChanges(false, () => time);
    own.add([{ sheet: 's', address: 'B2', content: 5 }]);
    const told = { worksheetId: 's', address: 'B2', source: 'Local', valueAfter: 5 };
    expect(own.judge(told)).toBe('ours');
    expect(own.judge({ ...told, valueAfter: 6 })).toBe('theirs');
    expect(own.judge({ ...told, address: 'B3' })).toBe('theirs');
    expect(own.judge({ ...told, worksheetId: 't' })).toBe('theirs');
    expect(own.judge({ ...told, source: 'Remote' })).toBe('theirs');
    expect(own.isOwnCalculation()).toBe(true);
    time += 2001;
    expect(own.judge(told)).toBe('theirs');
    expect(own.isOwnCalculation()).toBe(false);
  });
});

describe('the live check over Excel', () => {
  it('reads a handful of times and writes nothing in a storm of a thousand changes, and is correct in the end', async () => {
    const clock = new FakeClock();
    const session = new Session(port, clock);
    await session.start();
    await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'formula' });
    const place = await placeOf(port, 't3.r1.np');
    await arrived();
    time += 10_000;
    host.forget();
    for (let index = 0; index < 1000; index += 1) {
      user.type(place, String(index));
      if (index % 10 === 9) await clock.pass(10);
    }
    await arrived();
    await clock.pass(3000);
    await arrived();
    expect(host.counts.writes).toBe(0);
    expect(host.counts.syncs).toBeGreaterThan(0);
    expect(host.counts.syncs).toBeLessThanOrEqual(3);
    expect(session.snapshot.report?.cells.get('t3.r1.np')).toEqual(numberState(999));
    expect(session.snapshot.isStale).toBe(false);
    session.stop();
  });

  it('takes one round trip and writes nothing for one change', async () => {
    const clock = new FakeClock();
    const session = new Session(port, clock);
    await session.start();
    await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'formula' });
    const place = await placeOf(port, 't3.r1.np');
    await arrived();
    time += 10_000;
    host.forget();
    user.type(place, '2');
    await arrived();
    expect(session.snapshot.isStale).toBe(true);
    await clock.pass(300);
    await arrived();
    expect(host.counts).toMatchObject({ syncs: 1, writes: 0 });
    expect(session.snapshot.report?.cells.get('t3.r1.np')).toEqual(numberState(2));
    session.stop();
  });
});
