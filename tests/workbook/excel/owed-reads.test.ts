import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertTables } from '../../../src/app/layout/insert-sheets';
import { Session } from '../../../src/app/session/session';
import { numberState } from '../../../src/core/report/report';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { FakeClock } from '../../app/session/fake-clock';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { ExcelUser } from '../../excel-host/excel-user';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { turns } from '../../fixtures/turns';
import { insertReport, placeOf, stateOf } from './inserted-report';

let excel: StartedExcel;
let host: ExcelHost;
let user: ExcelUser;
let port: ExcelWorkbook;
let clock: FakeClock;
let isVisible: boolean;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});
beforeEach(async () => {
  ({ host, user } = excel.open());
  clock = new FakeClock();
  isVisible = true;
  port = await openExcelWorkbook(surroundings());
  return () => port.close();
});

const surroundings = () => ({ now: clock.now, later: clock.later, isVisible: () => isVisible });

/** A session with tables, some time after they were inserted. */
async function startedSession(): Promise<Session> {
  const session = new Session(port, clock);
  await session.start();
  await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'typed' });
  await clock.pass(10_000);
  await turns();
  return session;
}

const pass = async (milliseconds: number) => {
  await clock.pass(milliseconds);
  await turns();
  // The pause before a read.
  await clock.pass(300);
  await turns();
};

describe('a read that Excel refuses', () => {
  it.each([false, true])(
    'is tried again by time if no event reports that the cell was left, with the general code: %s',
    async (isGeneral) => {
      host.workbook.behave(
        'selectionUnreported',
        ...(isGeneral ? (['openCellIsInvalidOperation'] as const) : []),
      );
      const session = await startedSession();
      const place = await placeOf(port, 't3.r1.np');
      host.startEditing();
      expect(await session.check()).toBe(false);
      expect(session.snapshot.problem).toBe('cellOpen');
      // Without an event: a change that nothing reports.
      host.workbook.sheet(place.sheet).writeBlock({ ...place, rows: 1, columns: 1 }, 7);
      await pass(2000);
      expect(session.snapshot.problem).toBe('cellOpen');
      host.stopEditing();
      await pass(2000);
      expect(session.snapshot.problem).toBe('cellOpen');
      await pass(3000);
      expect(session.snapshot).toMatchObject({ problem: null, isStale: false });
      expect(session.stateOf('t3.r1.np')).toEqual(numberState(7));
      session.stop();
    },
  );

  it('is tried after 2, 5 and 15 seconds and every 15 seconds from then on, only while the pane is visible', async () => {
    const session = await startedSession();
    host.startEditing();
    const read = vi.spyOn(port, 'read');
    await session.check();
    const after = async (milliseconds: number) => {
      read.mockClear();
      await pass(milliseconds - 300);
      return read.mock.calls.length;
    };
    expect([await after(1900), await after(500)]).toEqual([0, 1]);
    expect([await after(4500), await after(800)]).toEqual([0, 1]);
    expect([await after(14_500), await after(800)]).toEqual([0, 1]);
    expect([await after(14_500), await after(800)]).toEqual([0, 1]);
    isVisible = false;
    expect(await after(60_000)).toBe(0);
    isVisible = true;
    expect(await after(16_000)).toBe(1);
    host.stopEditing();
    await pass(16_000);
    expect(session.snapshot.problem).toBeNull();
    expect(await after(60_000)).toBe(0);
    session.stop();
  });

  it.each([
    ['a dialog', 'workbookBusy', 'hasDialog'],
    ['another workbook', 'otherWorkbook', 'isInactive'],
  ] as const)('because of %s is tried again', async (_, problem, condition) => {
    const session = await startedSession();
    host[condition] = true;
    expect(await session.check()).toBe(false);
    expect(session.snapshot.problem).toBe(problem);
    host[condition] = false;
    await pass(2000);
    expect(session.snapshot.problem).toBeNull();
    session.stop();
  });
});

describe('a request that Excel does not answer', () => {
  it('is said after ten seconds, and the next one works', async () => {
    const session = await startedSession();
    host.hangRequest(0);
    const checking = session.check();
    await turns();
    await clock.pass(9900);
    expect(session.snapshot.problem).toBeNull();
    await clock.pass(200);
    expect(await checking).toBe(false);
    expect(session.snapshot.problem).toBe('noAnswer');
    await pass(2000);
    expect(session.snapshot).toMatchObject({ problem: null, isStale: false });
    session.stop();
  });

  it('does not block the next write, and what it does later is read', async () => {
    await insertReport(port, 'typed');
    const [first, second] = [await placeOf(port, 't3.r1.np'), await placeOf(port, 't3.r1.biz')];
    await clock.pass(10_000);
    host.hangRequest(1);
    const writing = expect(port.write([{ ...first, content: 1 }])).rejects.toMatchObject({
      code: 'noAnswer',
    });
    const next = port.write([{ ...second, content: 2 }]);
    await turns();
    await clock.pass(10_000);
    await writing;
    await next;
    expect(await stateOf(port, 't3.r1.biz')).toEqual(numberState(2));
    await clock.pass(10_000);
    const changed = vi.fn();
    port.onChange(changed);
    // Nothing but the answer shows that it was done.
    host.events.unreported.add('changed').add('calculated');
    host.answerLate();
    await turns();
    expect(changed).toHaveBeenCalled();
    expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(1));
  });

  it('of an insertion has a minute: it may take long on the web', async () => {
    host.hangRequest(1);
    const inserting = insertReport(port);
    await turns();
    await clock.pass(59_000);
    host.answerLate();
    await inserting;
    expect(host.workbook.sheets).toHaveLength(4);
  });

  it('of an insertion that comes after more than a minute is finished all the same, and read', async () => {
    host.hangRequest(1);
    const inserting = expect(insertReport(port)).rejects.toMatchObject({ code: 'noAnswer' });
    await turns();
    await clock.pass(60_000);
    await inserting;
    const changed = vi.fn();
    port.onChange(changed);
    host.answerLate();
    await turns();
    expect(changed).toHaveBeenCalled();
    expect(host.workbook.names.every(({ visible }) => !visible)).toBe(true);
    expect(host.workbook.activeSheet).toBe(host.workbook.sheets[1]?.id);
  });

  it('at the start ends it: the page then explains what helps', async () => {
    await port.close();
    ({ host, user } = excel.open());
    host.hangRequest(0);
    const opening = expect(openExcelWorkbook(surroundings())).rejects.toMatchObject({ code: 'noAnswer' });
    await turns();
    await clock.pass(10_000);
    await opening;
    port = await openExcelWorkbook(surroundings());
    expect(await port.read()).toHaveLength(1);
  });
});

describe('events', () => {
  it('that Excel refuses to report do not keep the others away', async () => {
    await port.close();
    ({ host, user } = excel.open());
    for (const kind of ['selectionChanged', 'nameChanged'] as const) host.events.refused.add(kind);
    port = await openExcelWorkbook(surroundings());
    await insertReport(port, 'typed');
    const place = await placeOf(port, 't3.r1.np');
    await clock.pass(10_000);
    const changed = vi.fn();
    port.onChange(changed);
    user.type(place, '5');
    await turns();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('that the library lacks do not keep the pane from starting', async () => {
    await port.close();
    ({ host, user } = excel.open());
    const prototype = (Excel as unknown as { WorksheetCollection: { prototype: object } }).WorksheetCollection
      .prototype;
    const before = Object.getOwnPropertyDescriptor(prototype, 'onNameChanged') ?? {};
    Object.defineProperty(prototype, 'onNameChanged', { configurable: true, get: () => undefined });
    host.forget();
    try {
      port = await openExcelWorkbook(surroundings());
    } finally {
      Object.defineProperty(prototype, 'onNameChanged', before);
    }
    expect(host.counts.syncs).toBe(1);
    expect(host.events.registered.get('nameChanged')).toBeUndefined();
    expect(host.events.registered.get('visibilityChanged')).toBe(1);
  });

  it('that report a deletion as an activation lead to a read', async () => {
    host.workbook.behave('deletionIsActivation');
    await insertReport(port, 'typed');
    const { sheet } = await placeOf(port, 't3.r1.np');
    await clock.pass(10_000);
    const changed = vi.fn();
    port.onChange(changed);
    port.onSelect(() => undefined);
    user.delete(sheet);
    await turns();
    expect(changed).toHaveBeenCalled();
    expect(await port.read()).toHaveLength(3);
  });

  it('that report a sheet as activated which is not in front name the cell in front', async () => {
    host.workbook.behave('freezeActivates');
    const places: unknown[] = [];
    port.onSelect((place) => places.push(place));
    await insertReport(port);
    await turns();
    const [, first] = host.workbook.sheets;
    expect(new Set(places.map((place) => (place as { sheet: string }).sheet))).toEqual(new Set([first?.id]));
  });

  it.each([false, true])(
    'of merges before ExcelApi 1.14 lead to one read at most: %s',
    async (mergesAreEdits) => {
      await port.close();
      ({ host, user } = excel.open());
      host.workbook.reportsSource = false;
      if (mergesAreEdits) host.workbook.behave('mergesAreEdits');
      const isSetSupported = vi.spyOn(Office.context.requirements, 'isSetSupported');
      isSetSupported.mockImplementation((_, version) => Number(version) < 1.14);
      port = await openExcelWorkbook(surroundings());
      isSetSupported.mockRestore();
      const changed = vi.fn();
      port.onChange(changed);
      await insertReport(port, 'typed');
      await turns();
      expect(changed).not.toHaveBeenCalled();
      // Typed at once into a new sheet: noticed with the merges.
      user.type(await placeOf(port, 't3.r1.np'), '8');
      await turns();
      await clock.pass(2100);
      expect(changed).toHaveBeenCalledTimes(1);
    },
  );

  it('before the response are judged after it', async () => {
    host.workbook.behave('eventsFirst');
    await insertReport(port, 'typed');
    const place = await placeOf(port, 't3.r1.np');
    await clock.pass(10_000);
    const changed = vi.fn();
    port.onChange(changed);
    await port.write([{ ...place, content: 5 }]);
    expect(changed).not.toHaveBeenCalled();
    user.type(place, '6');
    await turns();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

it('a chart sheet in front has no active cell, and the pane goes on', async () => {
  const place = { sheet: host.workbook.activeSheet, row: 0, column: 0 };
  host.workbook.behave('chartSheetInFront');
  expect(await port.reportSelection()).toBe(false);
  expect(await port.read()).toHaveLength(1);
  await insertReport(port);
  user.select(place);
  await turns();
  expect(await port.reportSelection()).toBe(true);
});
