import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { explanationOf } from '../../../src/app/session/explanations';
import { setPrevious, setProfile } from '../../../src/app/session/session-actions';
import { explainFinding } from '../../../src/app/session/view-actions';
import { Session } from '../../../src/app/session/session';
import { settingsAsXml, settingsFromXml } from '../../../src/workbook/stored/settings-xml';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { openExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { FakeClock } from '../../app/session/fake-clock';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';
import { uniformReport, withCells } from '../../fixtures/reports';
import { turns } from '../../fixtures/turns';
import { insertReport, placeOf } from './inserted-report';

let excel: StartedExcel;
let host: ExcelHost;
let port: ExcelWorkbook;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});
beforeEach(async () => {
  ({ host } = excel.open());
  port = await openExcelWorkbook();
  return () => port.close();
});

/** As another pane finds them. */
async function found(...keys: readonly string[]) {
  const other = await openExcelWorkbook();
  const texts = await Promise.all(keys.map((key) => other.setting(key)));
  const { isRecovered } = other;
  await other.close();
  return { texts, isRecovered };
}

const stored = () => host.workbook.names.filter(({ name }) => name.startsWith('ZFXX_STORED'));

describe('settings in two copies', () => {
  it('are in the XML part and in hidden names, and the part is used', async () => {
    await port.saveSetting('a', '1');
    expect(host.workbook.xmlParts).toHaveLength(1);
    expect(stored().map(({ visible }) => visible)).toEqual([false]);
    expect(await found('a')).toEqual({ texts: ['1'], isRecovered: false });
  });

  it('survive if Excel loses the part, of which there is nothing to tell', async () => {
    await port.saveSetting('a', '情况说明：“机构划转”\n第二行\u0000😀');
    host.workbook.xmlParts.length = 0;
    expect(await found('a')).toEqual({ texts: ['情况说明：“机构划转”\n第二行\u0000😀'], isRecovered: false });
  });

  it('are taken from the newer copy, whichever it is', async () => {
    await port.saveSetting('a', '1');
    host.workbook.behave('xmlVanishes');
    await port.saveSetting('a', '2');
    expect(await found('a')).toEqual({ texts: ['2'], isRecovered: true });
    // Another program changed the part, which it knows, and left the counter and the names as they are.
    host.workbook.end('xmlVanishes');
    await port.saveSetting('a', '3');
    const [part] = host.workbook.xmlParts;
    const settings = settingsFromXml(part?.xml ?? '') ?? {};
    if (part !== undefined) part.xml = settingsAsXml({ ...settings, a: '4' });
    expect(await found('a')).toEqual({ texts: ['4'], isRecovered: false });
  });

  it('are in the part alone if Excel does not take the names', async () => {
    const add = vi.spyOn(host.workbook.names, 'push').mockImplementation(() => 0);
    await port.saveSetting('a', '1');
    add.mockRestore();
    expect(stored()).toEqual([]);
    expect(await found('a')).toEqual({ texts: ['1'], isRecovered: false });
  });

  it('of any size are stored, the largest in the part alone', async () => {
    const [long, huge] = ['"长'.repeat(8000), 'x'.repeat(120_000)];
    await port.saveSetting('a', '1');
    await port.saveSetting('long', long);
    expect(stored().length).toBeGreaterThan(3);
    for (const { formula } of stored()) expect(formula.length).toBeLessThanOrEqual(8192);
    await port.saveSetting('huge', huge);
    expect(await found('a', 'long', 'huge')).toEqual({ texts: ['1', long, huge], isRecovered: false });
    await port.saveSetting('long', null);
    expect(stored()).toHaveLength(1);
    host.workbook.behave('xmlVanishes');
    await port.saveSetting('a', '2');
    expect(await found('a', 'long', 'huge')).toEqual({ texts: ['2', null, huge], isRecovered: true });
  });

  it('are not taken from names of which one is missing', async () => {
    await port.saveSetting('long', '"长'.repeat(8000));
    host.workbook.xmlParts.length = 0;
    const { names } = host.workbook;
    names.splice(
      names.findIndex(({ name }) => name === 'ZFXX_STORED2'),
      1,
    );
    expect(await found('long')).toEqual({ texts: [null], isRecovered: false });
    await port.saveSetting('long', 'short');
    expect(await found('long')).toEqual({ texts: ['short'], isRecovered: false });
  });
});

describe('a setting that is in neither copy afterwards', () => {
  const lose = () => {
    host.workbook.behave('xmlVanishes');
    return vi.spyOn(host.workbook.names, 'push').mockImplementation(() => 0);
  };

  it('counts as not stored, and the sentence asks to save a workbook that is in no file', async () => {
    const session = new Session(port, new FakeClock());
    await session.start();
    const add = lose();
    await setProfile(session, { kind: 'township' });
    expect(session.snapshot).toMatchObject({ problem: 'notStored', unstored: ['profile'] });
    vi.stubGlobal('Office', { context: { document: { url: '' } } });
    await setProfile(session, { kind: 'department' });
    expect(session.snapshot).toMatchObject({ problem: 'neverSaved', unstored: ['profile'] });
    vi.unstubAllGlobals();
    add.mockRestore();
    host.workbook.end('xmlVanishes');
    await session.check();
    expect(session.snapshot).toMatchObject({ problem: null });
    expect(await found('profile')).toMatchObject({ texts: ['{"kind":"department"}'] });
    session.stop();
  });

  it('is in the names where the workbook is in no file yet', async () => {
    host.workbook.behave('xmlNeedsFile');
    host.workbook.isSaved = false;
    await port.saveSetting('a', '1');
    expect(host.workbook.xmlParts).toEqual([]);
    host.workbook.isSaved = true;
    expect(await found('a')).toEqual({ texts: ['1'], isRecovered: false });
  });
});

it('after an undo, which does not reach what is stored, explanations are compared with the cells again', async () => {
  const clock = new FakeClock();
  await port.close();
  const { host: ours, user } = excel.open();
  port = await openExcelWorkbook(clock);
  const session = new Session(port, clock);
  await session.start();
  await insertReport(port, 'typed');
  await session.check();
  const previous = withCells(uniformReport(0), { 't3.r4.np': 9 });
  await setPrevious(session, { ...previous, year: 2023 });
  const place = await placeOf(port, 't3.r2.np');
  await port.write([{ ...place, content: 5 }]);
  await session.check();
  const warning = () => session.snapshot.findings.find(({ severity }) => severity === 'warning');
  const finding = warning();
  if (finding === undefined) throw new Error('nothing to explain');
  await explainFinding(session, finding, '机构划转');
  expect(session.snapshot.explanations.size).toBe(1);
  await clock.pass(10_000);
  user.undo();
  await turns();
  await clock.pass(300);
  await turns();
  expect(ours.workbook.undoSteps).toBeGreaterThan(0);
  const after = warning();
  expect(after === undefined ? null : explanationOf(after, session.snapshot.explanations)).toBeNull();
  session.stop();
});

it('the pane tells once that it took the newer copy', async () => {
  await port.saveSetting('profile', '{"kind":"department"}');
  host.workbook.behave('xmlVanishes');
  await port.saveSetting('profile', '{"kind":"township"}');
  const other = await openExcelWorkbook();
  const session = new Session(other, new FakeClock());
  await session.start();
  expect(session.snapshot).toMatchObject({ problem: 'storedRecovered', profile: { kind: 'township' } });
  await session.check();
  expect(session.snapshot.problem).toBeNull();
  session.stop();
  await other.close();
});
