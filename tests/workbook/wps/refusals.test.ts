import { describe, expect, it, vi } from 'vitest';
import { settingsNamespace } from '../../../src/workbook/stored/settings-xml';
import { openWpsWorkbook } from '../../../src/workbook/wps/wps-workbook';
import { SheetIds } from '../../../src/workbook/wps/sheet-ids';
import { wpsApplication } from '../../../src/workbook/wps/jsapi';
import { WpsHost } from '../../wps-host/wps-host';
import { openWps } from './open-wps';

const place = { sheet: 'Sheet1', row: 0, column: 0 };

describe('a cell that is being edited', () => {
  it.each([true, false])(
    'refuses a read, which is due once it is left (Ready known: %s)',
    async (reportsReady) => {
      const { host, port, user, look } = openWps({ reportsReady });
      const changed = vi.fn();
      port.onChange(changed);
      user.openCell();
      await expect(port.read()).rejects.toMatchObject({ code: reportsReady ? 'cellOpen' : 'hostFailed' });
      look();
      expect(changed).not.toHaveBeenCalled();
      host.isCellOpen = false;
      look();
      expect(changed).toHaveBeenCalledOnce();
      await port.read();
      look();
      expect(changed).toHaveBeenCalledOnce();
    },
  );

  it('refuses a write and leaves the switches of the program alone', async () => {
    const { host, port, user } = openWps();
    const [sheet] = await port.read();
    user.openCell();
    await expect(port.write([{ ...place, sheet: sheet?.id ?? '', content: 1 }])).rejects.toMatchObject({
      code: 'cellOpen',
    });
    expect(host.flags).toEqual({ EnableEvents: true, ScreenUpdating: true, DisplayAlerts: true });
    expect(host.writes).toBe(0);
  });
});

it('refuses locked cells of a protected sheet before it writes anything', async () => {
  const { host, port, user, learn } = openWps();
  await learn();
  const id = (await port.read())[0]?.id ?? '';
  user.protect(id);
  await expect(port.write([{ sheet: id, row: 0, column: 0, content: 1 }])).rejects.toMatchObject({
    code: 'sheetProtected',
  });
  expect(host.writes).toBe(0);
});

it('never takes away a protection that is not ours: WPS may ask for a password', async () => {
  const { port, user, learn } = openWps();
  await learn();
  const id = (await port.read())[0]?.id ?? '';
  user.protect(id, '1234');
  await expect(port.protect([id], false)).rejects.toMatchObject({ code: 'sheetProtected' });
  expect((await port.read())[0]?.isProtected).toBe(true);
});

it('ignores what happens in another workbook', async () => {
  const { host, port, user } = openWps();
  await port.read();
  const changed = vi.fn();
  port.onChange(changed);
  const ours = host.fullName;
  // The other one is in front while this happens, and the object of our workbook still answers with its address.
  const listeners = [...(host.listeners.get('SheetChange') ?? [])];
  const foreign = { Parent: { FullName: 'D:\\别的.xlsx' } };
  for (const listener of listeners) listener(foreign, {});
  expect(changed).not.toHaveBeenCalled();
  user.type(place, '1');
  expect(changed).toHaveBeenCalledOnce();
  // Saved under another name, it is still the same workbook.
  host.fullName = `${ours}2`;
  user.type(place, '2');
  expect(changed).toHaveBeenCalledTimes(2);
});

it('stops listening when it is closed', () => {
  const { host, port, user, look } = openWps();
  const changed = vi.fn();
  port.onChange(changed);
  port.close();
  user.type(place, '1');
  host.addSheet('新');
  look();
  expect(changed).not.toHaveBeenCalled();
  expect([...host.listeners.values()].every((each) => each.size === 0)).toBe(true);
});

describe('settings', () => {
  const long = '说明'.repeat(3000);

  it.each(['present', 'absent', 'thrown'] as const)(
    'are complete where custom XML is %s',
    async (xmlParts) => {
      const { host, port } = openWps({ xmlParts });
      await port.saveSetting('a', `${long}"\n'<&>`);
      await port.saveSetting('b', '乙');
      expect(await port.setting('a')).toBe(`${long}"\n'<&>`);
      await port.saveSetting('a', null);
      expect([await port.setting('a'), await port.setting('b')]).toEqual([null, '乙']);
      expect(host.xmlParts).toHaveLength(xmlParts === 'present' ? 1 : 0);
      expect([...host.names.keys()]).toEqual(
        xmlParts === 'present' ? [] : [...host.names.keys()].filter((name) => /^ZFXX_TEXT\d+$/u.test(name)),
      );
      expect([...host.names.values()].some(({ isVisible }) => isVisible)).toBe(false);
    },
  );

  it('of a later version are not overwritten', async () => {
    const { host, port } = openWps();
    host.xmlParts = [`<settings xmlns="${settingsNamespace}" schema="9"/>`];
    await expect(port.saveSetting('a', '甲')).rejects.toMatchObject({ code: 'notSupported' });
    expect(host.xmlParts).toHaveLength(1);
  });
});

it('opens nothing on the start page', () => {
  const application = { ...new WpsHost().application, ActiveWorkbook: null };
  expect(() => openWpsWorkbook(application, () => () => undefined)).toThrow('notSupported');
});

it('finds the program under either name, and none in a plain browser', () => {
  expect(wpsApplication()).toBeNull();
  const { application } = new WpsHost();
  vi.stubGlobal('wps', application);
  expect(wpsApplication()).toBe(application);
  vi.stubGlobal('wps', undefined);
  vi.stubGlobal('Application', { Name: '别的程序' });
  expect(wpsApplication()).toBeNull();
  vi.unstubAllGlobals();
});

describe('ids of sheets without code names', () => {
  const idsOf = (host: WpsHost, ids: SheetIds) =>
    ids.list(host.application.ActiveWorkbook as NonNullable<typeof host.application.ActiveWorkbook>);
  const named = (...names: readonly string[]) => {
    const host = new WpsHost({ ...new WpsHost().variations, codeNames: 'none' });
    host.sheets.splice(0);
    for (const name of names) host.addSheet(name);
    return host;
  };

  it('survive renaming, moving, adding and deleting', () => {
    const host = named('甲', '乙', '丙');
    const ids = new SheetIds();
    const before = idsOf(host, ids).map(({ id }) => id);
    const [first, second, third] = host.sheets;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no sheets');
    second.name = '改名';
    expect(idsOf(host, ids).map(({ id }) => id)).toEqual(before);
    host.sheets.splice(0, 3, third, first, second);
    expect(idsOf(host, ids).map(({ id }) => id)).toEqual([before[2], before[0], before[1]]);
    host.sheets.splice(1, 1);
    expect(idsOf(host, ids).map(({ id }) => id)).toEqual([before[2], before[1]]);
    host.addSheet('甲');
    expect(before).not.toContain(idsOf(host, ids)[2]?.id);
  });
});
