import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertTables, restoreLayout } from '../../../src/app/layout/insert-sheets';
import { Session } from '../../../src/app/session/session';
import { blank, numberState } from '../../../src/core/report/report';
import { problemTexts } from '../../../src/messages/zh-CN/problems';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { selfCheck } from '../../../src/workbook/self-check';
import { FakeClock } from '../../app/session/fake-clock';
import type { Behaviour } from '../../excel-host/behaviours';
import { bearable } from '../../excel-host/behaviours';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { ExcelUser } from '../../excel-host/excel-user';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { turns } from '../../fixtures/turns';
import { uniformReport } from '../../fixtures/reports';
import { insertReport, markOf, placeOf, plansOf, stateOf } from './inserted-report';

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

const names = () => host.workbook.sheets.map(({ name }) => name);
const inserted = ['Sheet1', '表二', '表三', '表四'];
const insert = () => {
  const report = uniformReport(0);
  return port.insert(plansOf(report, 'formula'), markOf(report, 'formula'));
};

describe('an insertion', () => {
  const conditions: readonly (readonly [Behaviour, readonly string[]])[] = [
    ['pictureSelected', []],
    ['chartSheetInFront', []],
    ['freezeFails', ['display']],
    ['freezeActivates', []],
    ['newSheetIsNotShown', []],
    ['hidingNamesFails', ['display']],
    ['rulesSleep', []],
    ['eventsFirst', []],
    ['mergesAreEdits', []],
  ];
  it.each([[null, []] as const, ...conditions])(
    'with %s leaves the tables, in front and calculated, and names what is missing',
    async (behaviour, missing) => {
      if (behaviour !== null) host.workbook.behave(behaviour);
      const changed = vi.fn();
      port.onChange(changed);
      expect(await insert()).toEqual(missing);
      expect(names()).toEqual(inserted);
      const [, first, second] = host.workbook.sheets;
      expect(host.workbook.activeSheet).toBe(first?.id);
      expect(host.workbook.sheets.some((sheet) => sheet.rulesSleep)).toBe(false);
      expect(second?.frozen === null).toBe(behaviour === 'freezeFails');
      expect(host.workbook.names.some(({ visible }) => visible)).toBe(behaviour === 'hidingNamesFails');
      expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(0));
      await turns();
      expect(changed).not.toHaveBeenCalled();
    },
  );

  it('takes three round trips, also of three tables, and five if a picture is selected', async () => {
    host.forget();
    await insert();
    expect(host.counts.syncs).toBe(3);
    ({ host } = excel.open());
    host.workbook.behave('pictureSelected');
    await insert();
    // The refused one is taken back in two.
    expect(host.counts.syncs).toBe(2 + 2 + 1 + 3);
  });

  it('fails with several tabs selected and leaves nothing; the sentence names the way out', async () => {
    host.workbook.behave('tabsGrouped');
    await expect(insert()).rejects.toMatchObject({ code: 'hostFailed' });
    expect(names()).toEqual(['Sheet1']);
    expect(problemTexts.hostFailed).toContain('只选一张');
    host.workbook.end('tabsGrouped');
    await insert();
    expect(names()).toEqual(inserted);
  });

  it('that cannot hide what it replaces says so: the table is there twice', async () => {
    const session = new Session(port, clock);
    await session.start();
    await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'typed' });
    const label = (await port.read()).flatMap(({ id, grid }) =>
      grid.cells.filter(({ content }) => content === '规章').map((cell) => ({ sheet: id, ...cell })),
    )[0];
    if (label === undefined) throw new Error('no label');
    user.type(await placeOf(port, 't2.gz.issued'), '3');
    await port.write([{ ...label, content: '规章制度' }]);
    await session.check();
    await clock.pass(10_000);
    host.workbook.behave('hidingSheetsFails');
    expect(await restoreLayout(session)).toBe(true);
    expect(session.snapshot.problem).toBe('oldSheetsShown');
    const old = host.workbook.findSheet('表二')?.id ?? '';
    user.hide(old);
    await turns();
    await clock.pass(300);
    await turns();
    expect(session.snapshot).toMatchObject({ problem: null, layout: 'official' });
    session.stop();
  });
});

it('goes on at the first blank input cell of the first new sheet, whatever else is refused', async () => {
  const blank = { ...uniformReport(0), cells: new Map([...uniformReport(0).cells].slice(1)) };
  const at = async (...behaviours: readonly Behaviour[]) => {
    host.workbook.behave(...behaviours);
    await port.insert(plansOf(blank, 'formula'), null);
    const sheet = host.workbook.sheetInFront();
    const { row, column } = sheet.selected;
    return `${sheet.name} ${row},${column}`;
  };
  const place = await at();
  expect(place).toBe('表二 4,1');
  expect(await at('freezeFails')).toBe('表二 (2) 4,1');
});

describe('the undo steps of the user', () => {
  const stepsAfter = async (act: () => Promise<unknown>, ...behaviours: readonly Behaviour[]) => {
    host.workbook.behave(...behaviours);
    const { id } = host.workbook.sheets[0] ?? { id: '' };
    user.type({ sheet: id, row: 50, column: 0 }, 'x');
    await act();
    return host.workbook.undoSteps;
  };
  const write = () => port.write([{ sheet: host.workbook.activeSheet, row: 60, column: 0, content: 1 }]);

  it('grow by one with a write, unless this Excel clears them', async () => {
    expect(await stepsAfter(write)).toBe(2);
    expect(await stepsAfter(write, 'writingClearsUndo')).toBe(0);
  });

  it('may be lost by an insertion, so the port does not promise otherwise', async () => {
    expect(await stepsAfter(insert)).toBeGreaterThan(1);
    expect(port.can.undoOfSheets).toBe(false);
    const before = await port.read();
    const old = before.filter(({ name }) => name !== 'Sheet1').map(({ id }) => id);
    const replace = () => port.insert(plansOf(uniformReport(1), 'typed'), null, old);
    expect(await stepsAfter(replace, 'sheetStepsClearUndo')).toBe(0);
    expect(await stepsAfter(insert, 'addingClearsUndo')).toBeLessThan(4);
  });

  it('are lost by the self-check in every Excel', async () => {
    const check = selfCheck(
      port,
      { now: clock.now, later: (run) => (setTimeout(run), () => undefined) },
      '自检',
    );
    await check;
    expect(await stepsAfter(() => selfCheck(port, clock, '自检'))).toBe(0);
  });

  it.each([false, true])(
    'undone, our own write is read again, whether or not Excel names us as the cause: %s',
    async (namesUs) => {
      if (namesUs) host.workbook.behave('undoCountsAsOurs');
      await insertReport(port, 'typed');
      const place = await placeOf(port, 't3.r1.np');
      await clock.pass(10_000);
      const changed = vi.fn();
      port.onChange(changed);
      await port.write([{ ...place, content: 5 }]);
      await turns();
      expect(changed).not.toHaveBeenCalled();
      await clock.pass(1000);
      user.undo();
      await turns();
      expect(changed).toHaveBeenCalledTimes(1);
      expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(0));
    },
  );

  it('of several cells are noticed as well, also later than Excel may report a write', async () => {
    host.workbook.behave('undoCountsAsOurs');
    await insertReport(port, 'typed');
    const places = await Promise.all(
      ['t3.r1.np', 't3.r1.biz'].map((cell) => placeOf(port, cell as 't3.r1.np')),
    );
    await clock.pass(10_000);
    const changed = vi.fn();
    port.onChange(changed);
    for (const pause of [1000, 5000]) {
      await port.write(places.map((place) => ({ ...place, content: 5 })));
      await turns();
      expect(changed).not.toHaveBeenCalled();
      await clock.pass(pause);
      user.undo();
      await turns();
      expect(changed).toHaveBeenCalled();
      changed.mockClear();
    }
  });
});

describe('a write', () => {
  it('into a cell under a merge of the user names the cell, and the others are written', async () => {
    const session = new Session(port, clock);
    await session.start();
    await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'typed' });
    const [above, below] = [await placeOf(port, 't3.r1.np'), await placeOf(port, 't3.r1.biz')];
    user.merge(above, 1, 2);
    host.workbook.behave('mergedWritesVanish');
    await session.check();
    const done = await session.writeAndCheck(() =>
      port.write([
        { ...above, content: 3 },
        { ...below, content: 4 },
      ]),
    );
    expect(done).toBe(false);
    expect(session.snapshot).toMatchObject({
      problem: 'notTaken',
      problemCells: [`表三!${String.fromCharCode(65 + below.column)}${below.row + 1}`],
      isStale: false,
    });
    expect(session.stateOf('t3.r1.np')).toEqual(numberState(3));
    session.stop();
  });

  it('that is lost because the user opened the cell is not called done', async () => {
    await insertReport(port, 'typed');
    const place = await placeOf(port, 't3.r1.np');
    host.workbook.isWriteLost = true;
    await expect(port.write([{ ...place, content: 3 }])).rejects.toMatchObject({
      code: 'notTaken',
      cells: [place],
    });
    await port.write([{ ...place, content: 3 }]);
    expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(3));
  });

  it.each([null, '', '约3件', '=1+2', "'x", 0, -1.5, '5%', '12'])('of %j is found again', async (content) => {
    await insertReport(port, 'typed');
    const place = await placeOf(port, 't3.r1.np');
    await port.write([{ ...place, content }]);
    expect(await stateOf(port, 't3.r1.np')).toEqual(
      content === null || content === '' ? blank : expect.anything(),
    );
  });

  it('into a cell with the text format is found again, as a text', async () => {
    await insertReport(port, 'typed');
    const place = await placeOf(port, 't3.r1.np');
    host.workbook.sheet(place.sheet).format({ ...place, rows: 1, columns: 1 }, 'NumberFormat', '@');
    await port.write([{ ...place, content: 3 }]);
    expect(await stateOf(port, 't3.r1.np')).toEqual(numberState(3));
  });
});

describe('access that Excel refuses', () => {
  it('is put down to protection only if something is protected', async () => {
    host.workbook.isStructureProtected = true;
    await expect(insert()).rejects.toMatchObject({ code: 'sheetProtected' });
    host.workbook.isStructureProtected = false;
    host.failRequest(1, { code: 'AccessDenied' });
    await expect(insert()).rejects.toMatchObject({ code: 'accessDenied' });
    expect(names()).toEqual(['Sheet1']);
  });
});

it('everything that Excel may do at once leaves the whole job done', async () => {
  host.workbook.behave(...bearable);
  const session = new Session(port, clock);
  await session.start();
  expect(await insertTables(session, { agency: '示例县档案局', year: 2024, totals: 'formula' })).toBe(true);
  expect(session.snapshot).toMatchObject({
    problem: 'displayIncomplete',
    phase: 'ready',
    layout: 'official',
  });
  await clock.pass(10_000);
  await turns();
  const place = await placeOf(port, 't3.r1.np');
  user.type(place, '6');
  await turns();
  await clock.pass(300);
  await turns();
  expect(session.stateOf('t3.r1.np')).toEqual(numberState(6));
  await session.storeValue('profile', { kind: 'township' });
  expect(session.snapshot.unstored).toEqual([]);
  session.stop();
  const next = await openExcelWorkbook(clock);
  expect(await next.setting('profile')).toBe('{"kind":"township"}');
  expect(next.isRecovered).toBe(false);
  await next.close();
});
