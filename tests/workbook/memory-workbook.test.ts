import { describe, expect, it } from 'vitest';
import { turns } from '../fixtures/turns';
import { MemoryWorkbook } from './memory-workbook';
import { portContract } from './port-contract';

portContract('the tests', () => {
  const port = new MemoryWorkbook();
  const done = (act: () => void) => {
    act();
    return Promise.resolve();
  };
  return Promise.resolve({
    port,
    user: {
      type: (place, text) => done(() => port.type(place, text)),
      startTyping: (place, text) => done(() => port.startTyping(place, text)),
      empty: (place) => done(() => port.type(place, null)),
      canType: (place) => Promise.resolve(port.canType(place)),
      select: (place) => done(() => port.select(place)),
      renameSheet: (id, name) => done(() => port.renameSheet(id, name)),
      deleteSheet: (id) => done(() => port.deleteSheet(id)),
      undo: () => done(() => port.undo()),
      showSheet: (id) => done(() => port.showSheet(id)),
      selected: () => Promise.resolve(port.selected),
    },
    settle: turns,
    close: () => Promise.resolve(),
  });
});

describe('the additional features of the test workbook', () => {
  it('fails once on request', async () => {
    const workbook = new MemoryWorkbook();
    workbook.failNext(new Error('busy'));
    await expect(workbook.read()).rejects.toThrow('busy');
    await expect(workbook.read()).resolves.toEqual([]);
    expect(workbook.reads).toBe(1);
  });

  it('does not show hidden sheets', async () => {
    const workbook = new MemoryWorkbook();
    const id = workbook.addSheet('旧表', { rows: 0, columns: 0, cells: [] });
    workbook.hideSheet(id);
    expect(await workbook.read()).toEqual([]);
  });
});
