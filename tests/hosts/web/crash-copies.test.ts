import { describe, expect, it } from 'vitest';
import type { Locks } from '../../../src/hosts/web/crash-copies';
import { CrashCopies } from '../../../src/hosts/web/crash-copies';

/** A browser's storage with room for so many characters, in one text and in all. */
function memoryStorage(room = Infinity, roomForAll = Infinity): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      const others = Object.entries(items).filter(([other]) => other !== key);
      const all = others.reduce((sum, [, text]) => sum + text.length, value.length);
      if (value.length > room || all > roomForAll) throw new DOMException('full', 'QuotaExceededError');
      items[key] = value;
    },
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

const copy = (at: number) => ({ at, name: '年报.xlsx', snapshot: { at } });
const times = async (copies: CrashCopies) => (await copies.left()).map(({ at }) => at);

describe('CrashCopies', () => {
  it('keeps the copies of two pages separate, and offers that of the closed one', async () => {
    const storage = memoryStorage();
    const page = memoryLocks();
    const [one, two, three] = [page(), page(), page()];
    const first = new CrashCopies(storage, one.locks);
    const second = new CrashCopies(storage, two.locks);
    expect(first.keep(copy(1))).toBe(true);
    expect(second.keep(copy(2))).toBe(true);
    const third = new CrashCopies(storage, three.locks);
    expect(await times(third)).toEqual([]);
    one.close();
    expect(await third.left()).toMatchObject([copy(1)]);
    second.forget();
    two.close();
    expect(await times(third)).toEqual([1]);
  });

  it('never offers a page its copy, and offers every other without locks', async () => {
    const storage = memoryStorage();
    const first = new CrashCopies(storage, undefined);
    first.keep(copy(1));
    expect(await times(first)).toEqual([]);
    expect(await times(new CrashCopies(storage, undefined))).toEqual([1]);
  });

  it('offers the newest first, and discards old ones', async () => {
    const storage = memoryStorage();
    for (const at of [3, 1, 5, 2, 4]) new CrashCopies(storage, undefined).keep(copy(at));
    storage.setItem('nianbao.autosave.broken', '{');
    storage.setItem('nianbao.autosave.later', JSON.stringify({ schema: 2, at: 9, name: '' }));
    const copies = new CrashCopies(storage, undefined);
    expect(await times(copies)).toEqual([5, 4, 3]);
    expect(Object.keys(storage)).toHaveLength(3);
    const [newest] = await copies.left();
    copies.drop(newest?.key ?? '');
    expect(await times(copies)).toEqual([4, 3]);
  });

  it('stores the opened file once, with a copy of the work, and drops both together', async () => {
    const storage = memoryStorage();
    const first = new CrashCopies(storage, undefined);
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    first.setOriginal(bytes);
    expect(Object.keys(storage)).toEqual([]);
    first.keep(copy(1));
    expect(first.keepOriginal()).toBe(true);
    const second = new CrashCopies(storage, undefined);
    const [orphan] = await second.left();
    expect(orphan === undefined ? null : second.originalOf(orphan)).toEqual(bytes);
    second.drop(orphan?.key ?? '');
    expect(Object.keys(storage)).toEqual([]);
  });

  it('stores the opened file again after the work was saved and changed again', () => {
    const storage = memoryStorage();
    const copies = new CrashCopies(storage, undefined);
    copies.setOriginal(new Uint8Array(3));
    for (const at of [1, 2]) {
      copies.keep(copy(at));
      copies.keepOriginal();
      expect(Object.keys(storage)).toHaveLength(2);
      copies.forget();
      expect(Object.keys(storage)).toEqual([]);
    }
    copies.setOriginal(null);
    expect(copies.keepOriginal()).toBe(true);
    expect(Object.keys(storage)).toEqual([]);
  });

  it('keeps the work even if there is no room for the opened file, and reports that', async () => {
    const storage = memoryStorage(200);
    const copies = new CrashCopies(storage, undefined);
    copies.setOriginal(new Uint8Array(1000));
    expect(copies.keep(copy(1))).toBe(true);
    expect(copies.keepOriginal()).toBe(false);
    const other = new CrashCopies(storage, undefined);
    const [orphan] = await other.left();
    expect(orphan?.at).toBe(1);
    expect(orphan === undefined ? undefined : other.originalOf(orphan)).toBeNull();
  });

  it('gives the room of the opened file to the work if that has grown', async () => {
    const storage = memoryStorage(Infinity, 6000);
    const copies = new CrashCopies(storage, undefined);
    copies.setOriginal(new Uint8Array(3000));
    expect(copies.keep(copy(1))).toBe(true);
    expect(copies.keepOriginal()).toBe(true);
    expect(copies.keep({ ...copy(2), snapshot: 'x'.repeat(4000) })).toBe(true);
    expect(copies.keepOriginal()).toBe(false);
    const other = new CrashCopies(storage, undefined);
    const [orphan] = await other.left();
    expect(orphan?.at).toBe(2);
    expect(orphan === undefined ? undefined : other.originalOf(orphan)).toBeNull();
  });

  it('removes files whose copy is gone', async () => {
    const storage = memoryStorage();
    storage.setItem('nianbao.original.x', 'AAAA');
    expect(await times(new CrashCopies(storage, undefined))).toEqual([]);
    expect(Object.keys(storage)).toEqual([]);
  });

  it('reports that a copy could not be stored', () => {
    expect(new CrashCopies(memoryStorage(10), undefined).keep(copy(1))).toBe(false);
    expect(new CrashCopies(null, undefined).keep(copy(1))).toBe(false);
  });
});
