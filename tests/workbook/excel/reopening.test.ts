import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findReopening } from '../../../src/workbook/excel/reopening';
import type { ExcelHost } from '../../excel-host/excel-host';
import type { StartedExcel } from '../../excel-host/start-excel';
import { startExcel } from '../../excel-host/start-excel';

const key = 'Office.AutoShowTaskpaneWithDocument';

let excel: StartedExcel;
let host: ExcelHost;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.9', AddinCommands: '1.1' });
});
beforeEach(() => {
  ({ host } = excel.open());
  Office.context.document.settings.remove(key);
});
afterEach(() => vi.unstubAllGlobals());

/** An Office whose document has these settings, and that supports only these sets. */
const officeWith = (settings: object | undefined, sets: readonly string[] = ['AddinCommands']): void => {
  const requirements = { isSetSupported: (name: string) => sets.includes(name) };
  vi.stubGlobal('Office', { context: { document: { settings }, requirements } });
};

/** Stored with the workbook, whatever the library remembers. */
const isStored = () => host.documentSettings.stored.some(([name, json]) => name === key && json === 'true');

function reopening() {
  const found = findReopening();
  if (found === null) throw new Error('not offered');
  return found;
}

describe('opening the pane with the workbook', () => {
  it('is off until it is turned on, and leaves nothing when it is turned off', async () => {
    const { isOn, turn } = reopening();
    expect(isOn()).toBe(false);
    expect(await turn(true)).toBe(true);
    expect([isOn(), isStored()]).toEqual([true, true]);
    expect(await turn(false)).toBe(true);
    expect([isOn(), host.documentSettings.stored]).toEqual([false, []]);
    expect(host.documentSettings.changes).toBe(2);
  });

  it('is stored in a request of its own: none goes to the cells', async () => {
    await reopening().turn(true);
    expect(host.counts.syncs).toBe(0);
  });

  it('stays as it is, also in the library, if Excel refuses it', async () => {
    const { isOn, turn } = reopening();
    host.documentSettings.refusal = 5001;
    expect(await turn(true)).toBe(false);
    expect([isOn(), isStored()]).toEqual([false, false]);
    host.documentSettings.refusal = 0;
    await turn(true);
    host.documentSettings.refusal = 5001;
    expect(await turn(false)).toBe(false);
    expect([isOn(), isStored()]).toEqual([true, true]);
  });

  it('is refused while a cell is open', async () => {
    host.startEditing();
    expect(await reopening().turn(true)).toBe(false);
    host.stopEditing();
    expect(host.documentSettings.changes).toBe(0);
  });

  it('stays off where setting it throws', async () => {
    const { settings } = Office.context.document;
    const broken = {
      get: (name: string) => settings.get(name) as unknown,
      set: () => {
        throw new TypeError("Cannot read properties of undefined (reading '_marketplaceType')");
      },
      remove: (name: string) => settings.remove(name),
      saveAsync: () => expect.unreachable(),
    };
    officeWith(broken);
    const { isOn, turn } = reopening();
    expect(await turn(true)).toBe(false);
    expect(isOn()).toBe(false);
  });

  it('stays off where setting it is ignored', async () => {
    const ignoring = { get: () => null, set: () => undefined, remove: () => undefined, saveAsync: vi.fn() };
    officeWith(ignoring);
    expect(await reopening().turn(true)).toBe(false);
    expect(ignoring.saveAsync).not.toHaveBeenCalled();
  });

  it('is not offered where Excel cannot do it', () => {
    officeWith(Office.context.document.settings, []);
    expect(findReopening()).toBeNull();
  });

  it('is not offered where there are no such settings', () => {
    officeWith(undefined);
    expect(findReopening()).toBeNull();
  });
});
