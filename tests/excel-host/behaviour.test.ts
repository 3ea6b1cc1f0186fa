import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { behaviours } from './behaviours';
import type { ExcelHost } from './excel-host';
import type { ExcelUser } from './excel-user';
import { ExcelUser as OtherUser } from './excel-user';
import type { StartedExcel } from './start-excel';
import { startExcel } from './start-excel';

let excel: StartedExcel;
let host: ExcelHost;
let user: ExcelUser;
beforeAll(async () => {
  excel = await startExcel({ ExcelApi: '1.17', DelayForCellEdit: '1.1' });
});
beforeEach(() => {
  ({ host, user } = excel.open());
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const turns = async () => {
  for (let index = 0; index < 6; index += 1) await turn();
};

const write = (value: unknown, options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
    await context.sync();
  });

const place = () => ({ sheet: host.workbook.activeSheet, row: 0, column: 0 });

/** Listens to changes; returns the received events and an unsubscribe function. */
async function listen() {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const stop = () =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { heard, stop };
}

it('each known behaviour has a number of its own, which the list of beliefs explains', () => {
  const page = readFileSync(new URL('../../docs/excel-beliefs.md', import.meta.url), 'utf8');
  const numbers = Object.values(behaviours);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !new RegExp(`\\b${number}\\b`, 'u').test(page))).toEqual([]);
});

describe('events of the host', () => {
  it('arrive after the response, with their cause and their source', async () => {
    const { heard, stop } = await listen();
    await write(1);
    await turns();
    user.type(place(), '2');
    new OtherUser(host, 'remote').type(place(), '3');
    await turns();
    expect(heard.map(({ triggerSource, source, address }) => [triggerSource, source, address])).toEqual([
      ['ThisLocalAddin', 'Local', 'A1'],
      ['Unknown', 'Local', 'A1'],
      ['Unknown', 'Remote', 'A1'],
    ]);
    expect(heard.map(({ details }) => details.valueAfter as unknown)).toEqual([1, 2, 3]);
    await stop();
  });

  it('do not include their cause in older Excel', async () => {
    host.workbook.reportsSource = false;
    const { heard, stop } = await listen();
    await write(1);
    await turns();
    expect(heard.map(({ triggerSource }) => triggerSource)).toEqual([undefined]);
    await stop();
  });

  it('go only to registered handlers', async () => {
    const { heard, stop } = await listen();
    await stop();
    user.type(place(), '2');
    await turns();
    expect([heard, host.events.sent]).toEqual([[], 0]);
  });

  it('arrive late, twice or in another order if so configured', async () => {
    const { heard, stop } = await listen();
    host.events.delivery.held = true;
    user.type(place(), '1');
    user.type({ ...place(), row: 1 }, '2');
    await turns();
    expect(heard).toEqual([]);
    Object.assign(host.events.delivery, { held: false, doubled: true, reversed: true });
    host.events.flush();
    await turns();
    expect(heard.map(({ address }) => address)).toEqual(['A2', 'A2', 'A1', 'A1']);
    await stop();
  });
});

describe('requests to the host', () => {
  it('are refused while a cell is open, or wait for its end', async () => {
    host.startEditing();
    await expect(write(1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    let isDone = false;
    const waiting = write(2, { delayForCellEdit: true }).then(() => (isDone = true));
    await turns();
    expect(isDone).toBe(false);
    host.stopEditing();
    await waiting;
    expect(host.workbook.sheets[0]?.values().get('0,0')).toBe(2);
  });

  it('are refused while another workbook has the focus', async () => {
    host.isInactive = true;
    await expect(write(1)).rejects.toMatchObject({ code: 'InactiveWorkbook' });
  });

  it('fail if so configured, at an action or before the first', async () => {
    host.failRequest(1, { code: 'GeneralException' });
    await write(1);
    await expect(write(2)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.workbook.sheets[0]?.values().get('0,0')).toBe(1);
    host.failRequest(0, { code: 'Conflict', action: 100 });
    await expect(write(3)).rejects.toMatchObject({ code: 'Conflict' });
    expect(host.workbook.sheets[0]?.values().get('0,0')).toBe(3);
  });

  it('are counted with their changes and size', async () => {
    await write(1);
    expect(host.counts).toMatchObject({ syncs: 1, writes: 1 });
    const [request] = host.requests;
    expect(request?.requestBytes).toBeGreaterThan(100);
    expect(request?.responseBytes).toBeGreaterThan(10);
    host.forget();
    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
    expect(host.counts).toMatchObject({ syncs: 1, writes: 0 });
  });
});
