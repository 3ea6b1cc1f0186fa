import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TypedTexts } from '../../../src/app/session/typed-texts';
import { TypedCopies } from '../../../src/hosts/addin/typed-copies';
import { IndexedCopies } from '../../../src/hosts/browser/copies/indexed-copies';
import { FakeClock } from '../../app/session/fake-clock';
import { limitRecords, useFakeDatabase } from '../browser/copies/fake-database';

useFakeDatabase();
afterEach(() => {
  vi.restoreAllMocks();
});

let clock: FakeClock;
beforeEach(() => {
  clock = new FakeClock();
});

/** Opens a pane over a workbook, until the browser ends. */
async function openPane(address = 'C:\\年报.xlsx', partition = '', before: string | null = null) {
  const typed = new TypedTexts();
  typed.set('previous', before);
  const update = vi.fn();
  const copies = new TypedCopies({
    session: { typed, update },
    openStore: () => Promise.resolve(new IndexedCopies()),
    locks: undefined,
    later: clock.later,
    partition,
    address,
  });
  await copies.start();
  return { typed, update, copies };
}

/** Lets the storage finish. */
const pass = async (milliseconds: number) => {
  await clock.pass(milliseconds);
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

const owners = async () => (await new IndexedCopies().list('')).length;

describe('what is typed in the pane', () => {
  it('is stored within a second of the first change, however steadily changes follow', async () => {
    const { typed } = await openPane();
    for (let key = 0; key < 10; key += 1) {
      typed.set('explanations:a', '说'.repeat(key + 1));
      await pass(100);
    }
    const again = await openPane();
    expect(again.typed.of('explanations:a')?.length).toBeGreaterThanOrEqual(8);
    expect(again.typed.restored.state).toEqual(['explanations:a']);
  });

  it('is stored if it was typed before the storage was ready', async () => {
    await openPane(undefined, undefined, '{}');
    await pass(1000);
    expect((await openPane()).typed.all).toEqual({ previous: '{}' });
  });

  it('is given back once, and to the same workbook and user only', async () => {
    const { typed } = await openPane();
    typed.set('previous', '{}');
    await pass(1000);
    expect((await openPane('C:\\另一份.xlsx')).typed.all).toEqual({});
    expect((await openPane('C:\\年报.xlsx', '他人')).typed.all).toEqual({});
    const again = await openPane();
    expect(again.typed.all).toEqual({ previous: '{}' });
    expect(await owners()).toBe(1);
    again.typed.set('previous', null);
    await pass(1000);
    expect(await owners()).toBe(0);
  });

  it('is stored at once when the pane may end', async () => {
    const { typed, copies } = await openPane();
    typed.set('previous', '{}');
    copies.storeWaiting();
    await pass(0);
    expect((await openPane()).typed.all).toEqual({ previous: '{}' });
  });

  it('is only offered if the workbook was never saved and may be another', async () => {
    const { typed } = await openPane('');
    typed.set('narrative', '{"draft":{}}');
    await pass(1000);
    expect((await openPane('')).typed.all).toEqual({ 'narrative:earlier': '{"draft":{}}' });
  });

  it('is given as raw data if its copy is damaged', async () => {
    const { typed } = await openPane();
    typed.set('previous', '{"t3.r4.np":"12"}');
    await pass(1000);
    vi.spyOn(IndexedCopies.prototype, 'read').mockResolvedValue(null);
    const again = await openPane();
    expect(again.typed.of('damaged')).toContain('12');
  });

  it('is given as raw data of each copy that is damaged, also after another crash', async () => {
    const lose = (previous: string, at: number) =>
      new IndexedCopies().write({
        owner: `nianbao.typed:C:\\年报.xlsx#${at}`,
        generation: 1,
        index: 0,
        at,
        label: '',
        isWhole: true,
        content: { previous },
      });
    await lose('甲', 1);
    await lose('乙', 2);
    const read = vi.spyOn(IndexedCopies.prototype, 'read').mockResolvedValue(null);
    expect((await openPane()).typed.of('damaged')).toMatch(/甲.*\n.*乙/u);
    read.mockRestore();
    // Older than the copy of the pane, which holds the two.
    await lose('丙', 3);
    vi.spyOn(IndexedCopies.prototype, 'read').mockResolvedValueOnce(null);
    expect((await openPane()).typed.of('damaged')).toMatch(/丙.*\n.*甲.*\n.*乙/u);
  });

  it('is reported once if it cannot be stored', async () => {
    limitRecords(5);
    const { typed, update } = await openPane();
    for (const text of ['一二三', '一二三四']) {
      typed.set('previous', text);
      await pass(1000);
    }
    expect(update.mock.calls).toEqual([[{ problem: 'typedNotStored' }]]);
  });

  it('leaves twenty copies of other workbooks, the newest', async () => {
    for (let at = 0; at < 22; at += 1) {
      const { typed } = await openPane(`${at}.xlsx`);
      typed.set('previous', String(at));
      await pass(1000);
    }
    await openPane('年报.xlsx');
    expect(await owners()).toBe(20);
  });
});
