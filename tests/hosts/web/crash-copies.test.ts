import { afterEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '../../../src/app/export/base64';
import { IndexedCopies } from '../../../src/hosts/browser/copies/indexed-copies';
import type { Locks } from '../../../src/hosts/browser/copies/page-locks';
import type { WorkPart } from '../../../src/hosts/web/crash-copies';
import { CrashCopies } from '../../../src/hosts/web/crash-copies';
import { assembled } from '../../../src/workbook/embedded/workbook-copy';
import { limitRecords, useFakeDatabase } from '../browser/copies/fake-database';

useFakeDatabase();
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The browser's storage that the version before used. */
function memoryStorage(items: Record<string, string>): Storage {
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    removeItem: (key: string) => Reflect.deleteProperty(items, key),
  };
  // Own keys are the items, as in a browser.
  return new Proxy(items, {
    get: (_, name) => (methods as Record<string | symbol, unknown>)[name],
  }) as unknown as Storage;
}

/** Locks of all pages of a browser; a closed page releases its locks. */
function memoryLocks() {
  const held = new Set<string>();
  const page = () => {
    const own: string[] = [];
    const locks = {
      request: (name: string) => {
        held.add(name);
        own.push(name);
        return new Promise(() => undefined);
      },
      query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    } as unknown as Locks;
    return { locks, close: () => own.forEach((name) => held.delete(name)) };
  };
  return page;
}

async function opened(locks?: Locks, legacy: Storage | null = null): Promise<CrashCopies> {
  const copies = new CrashCopies({ store: Promise.resolve(new IndexedCopies()), legacy, locks });
  await copies.ready();
  return copies;
}

const whole = (...settings: readonly string[]): WorkPart => ({
  snapshot: {
    version: 1,
    workbook: {},
    mark: null,
    settings: Object.fromEntries(settings.map((s) => [s, s])),
  },
  isWhole: true,
});

/** Writes a whole copy at a time of the day. */
async function copied(copies: CrashCopies, at: number, part = whole()): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  copies.begin();
  expect(await copies.write(part, '年报.xlsx')).toBe('stored');
  vi.useRealTimers();
}

const times = async (copies: CrashCopies) => (await copies.left()).map(({ at }) => at);

describe('CrashCopies', () => {
  it('keeps the copies of two pages separate, and offers that of the closed one', async () => {
    const page = memoryLocks();
    const [one, two, three] = [page(), page(), page()];
    const first = await opened(one.locks);
    const second = await opened(two.locks);
    await copied(first, 1, whole('一'));
    await copied(second, 2, whole('二'));
    const third = await opened(three.locks);
    expect(await times(third)).toEqual([]);
    one.close();
    const [copy] = await third.left();
    expect(copy).toMatchObject({ at: 1, label: '年报.xlsx' });
    expect(copy && (await third.workOf(copy))?.parts).toEqual([whole('一')]);
    await second.forget();
    two.close();
    expect(await times(third)).toEqual([1]);
  });

  it('never offers a page its copy, and offers every other without locks', async () => {
    const first = await opened();
    await copied(first, 1);
    expect(await times(first)).toEqual([]);
    expect(await times(await opened())).toEqual([1]);
  });

  it('offers the newest first, and all of them', async () => {
    for (const at of [3, 1, 5, 2, 4]) await copied(await opened(), at);
    const copies = await opened();
    expect(await times(copies)).toEqual([5, 4, 3, 2, 1]);
    const [newest] = await copies.left();
    if (newest !== undefined) await copies.drop(newest);
    expect(await times(copies)).toEqual([4, 3, 2, 1]);
  });

  it('continues a copy with changes', async () => {
    const first = await opened();
    await copied(first, 1);
    const change = { changes: [{ setting: 'narrative', value: '文字' }], typed: { previous: '{}' } };
    await first.write(change, '年报.xlsx');
    const second = await opened();
    const [copy] = await second.left();
    expect(copy && (await second.workOf(copy))?.parts).toEqual([whole(), change]);
  });

  it('stores the opened file once, with a copy of the work, and drops both together', async () => {
    const first = await opened();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    first.setOriginal(bytes);
    await copied(first, 1);
    expect(await first.keepOriginal()).toBe(true);
    const second = await opened();
    const [copy] = await second.left();
    if (copy === undefined) throw new Error('no copy');
    expect(await second.originalOf(copy)).toEqual(bytes);
    await second.drop(copy);
    expect(await second.originalOf(copy)).toBeNull();
    expect(await times(second)).toEqual([]);
  });

  it('stores the opened file again after the work was saved and changed again', async () => {
    const copies = await opened();
    copies.setOriginal(new Uint8Array(3));
    const other = await opened();
    for (const at of [1, 2]) {
      await copied(copies, at);
      expect(await copies.keepOriginal()).toBe(true);
      const [copy] = await other.left();
      expect(copy && (await other.originalOf(copy))?.length).toBe(3);
      await copies.forget();
      expect(copy && (await other.originalOf(copy))).toBeNull();
    }
    copies.setOriginal(null);
    expect(await copies.keepOriginal()).toBe(true);
  });

  it('stores the opened file again if the work was saved while it was stored', async () => {
    const copies = await opened();
    const bytes = new Uint8Array(3);
    copies.setOriginal(bytes);
    await copied(copies, 1);
    const storing = copies.keepOriginal();
    await copies.forget();
    expect(await storing).toBe(true);
    await copied(copies, 2);
    expect(await copies.keepOriginal()).toBe(true);
    const other = await opened();
    const [copy] = await other.left();
    expect(copy && (await other.originalOf(copy))).toEqual(bytes);
  });

  it('stores another file that was opened while the one before was stored', async () => {
    const copies = await opened();
    copies.setOriginal(new Uint8Array(3));
    await copied(copies, 1);
    const storing = copies.keepOriginal();
    const forgotten = copies.forget();
    copies.setOriginal(new Uint8Array(4));
    await Promise.all([storing, forgotten]);
    await copied(copies, 2);
    expect(await copies.keepOriginal()).toBe(true);
    const other = await opened();
    const [copy] = await other.left();
    expect(copy && (await other.originalOf(copy))?.length).toBe(4);
  });

  it('keeps the work even if there is no room for the opened file, and reports that', async () => {
    limitRecords(500);
    const copies = await opened();
    copies.setOriginal(new Uint8Array(1000));
    await copied(copies, 1);
    expect(await copies.keepOriginal()).toBe(false);
    const other = await opened();
    const [copy] = await other.left();
    expect(copy?.at).toBe(1);
    expect(copy && (await other.originalOf(copy))).toBeNull();
  });

  it('gives the room of the opened file to the work if that has grown', async () => {
    const copies = await opened();
    copies.setOriginal(new Uint8Array(3000));
    await copied(copies, 1);
    expect(await copies.keepOriginal()).toBe(true);
    const store = await copies.ready();
    const write = store.write.bind(store);
    // Full as long as the file is there.
    store.write = async (part) => {
      const [copy] = await store.list(part.owner);
      return copy !== undefined && (await store.readFile(part.owner)) !== null ? 'full' : write(part);
    };
    await copied(copies, 2);
    expect(await copies.keepOriginal()).toBe(false);
    const [copy] = await (await opened()).left();
    expect(copy?.at).toBe(2);
  });

  it('reports that a copy could not be stored', async () => {
    limitRecords(10);
    const full = await opened();
    full.begin();
    expect(await full.write(whole(), '')).toBe('full');
    const never = new CrashCopies({ store: Promise.reject(new Error()), legacy: null, locks: undefined });
    await expect(never.ready()).rejects.toThrow();
    expect(await never.write(whole(), '')).toBe('refused');
    expect(await times(never)).toEqual([]);
  });
});

describe('copies of the version before', () => {
  const { snapshot } = whole('explanations');
  const bytes = Uint8Array.of(1, 2, 3);
  const items = () => ({
    'nianbao.autosave.a': JSON.stringify({ schema: 1, at: 7, name: '旧.xlsx', snapshot }),
    'nianbao.original.a': toBase64(bytes),
    'nianbao.autosave.broken': '{',
    'nianbao.preferences': '{}',
  });

  it('are found, offered with their file, and removed when they are dropped', async () => {
    const stored = items();
    const copies = await opened(undefined, memoryStorage(stored));
    const found = await copies.left();
    expect(found.map(({ at, label }) => [at, label])).toEqual([
      [7, '旧.xlsx'],
      [0, ''],
    ]);
    const [copy] = found;
    if (copy === undefined) throw new Error('no copy');
    expect(await copies.workOf(copy)).toEqual({
      parts: [{ snapshot, isWhole: true }],
      at: 7,
      isOlder: false,
    });
    expect(await copies.originalOf(copy)).toEqual(bytes);
    await copies.drop(copy);
    expect(Object.keys(stored)).toEqual(['nianbao.autosave.broken', 'nianbao.preferences']);
  });

  it('name the parts of moved cells, which they noted by sheet', async () => {
    const origins = { a: 'xl/worksheets/sheet1.xml', b: 'xl/worksheets/sheet2.xml' };
    const moved = { ...snapshot, origins, rearranged: ['b', 'added'] };
    const copy = JSON.stringify({ schema: 1, at: 7, name: '旧.xlsx', snapshot: moved });
    const copies = await opened(undefined, memoryStorage({ 'nianbao.autosave.a': copy }));
    const work = await copies.workOf({ owner: 'nianbao.autosave.a', at: 7 });
    expect(work?.parts[0]?.snapshot).toEqual({ ...moved, rearranged: ['xl/worksheets/sheet2.xml'] });
  });

  it('without a workbook are refused where they are put together', async () => {
    const copy = JSON.stringify({ schema: 1, at: 7, name: '旧.xlsx' });
    const copies = await opened(undefined, memoryStorage({ 'nianbao.autosave.a': copy }));
    const work = await copies.workOf({ owner: 'nianbao.autosave.a', at: 7 });
    expect(() => assembled(work?.parts ?? [])).toThrow('not a whole copy of this version');
    expect(work?.parts).toHaveLength(1);
  });

  it('are given as they are if they are damaged', async () => {
    const copies = await opened(undefined, memoryStorage(items()));
    const broken = (await copies.left())[1];
    if (broken === undefined) throw new Error('no copy');
    expect(await copies.workOf(broken)).toBeNull();
    expect(await copies.rawOf(broken)).toBe('{');
  });

  it('are not offered while their page is open', async () => {
    const page = memoryLocks();
    const old = page();
    void old.locks.request('nianbao.autosave.a', () => undefined);
    const copies = await opened(page().locks, memoryStorage(items()));
    expect(await times(copies)).toEqual([0]);
  });
});
