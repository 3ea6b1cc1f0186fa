import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PartToStore } from '../../../../src/hosts/browser/copies/copy-store';
import { IndexedCopies } from '../../../../src/hosts/browser/copies/indexed-copies';
import { limitRecords, useFakeDatabase } from './fake-database';

useFakeDatabase();
afterEach(() => {
  vi.restoreAllMocks();
});

const part = (generation: number, index: number, content: unknown, owner = '甲'): PartToStore => ({
  owner,
  generation,
  index,
  at: generation * 10 + index,
  label: '年报.xlsx',
  isWhole: index === 0,
  content,
});

async function written(...parts: readonly PartToStore[]): Promise<IndexedCopies> {
  const copies = new IndexedCopies();
  for (const each of parts) expect(await copies.write(each)).toBe('stored');
  return copies;
}

/** Changes the bytes of a stored record behind the program's back, as a fault of the disk does. */
async function damage(store: string, key: IDBValidKey): Promise<void> {
  const database = await openDB('nianbao.copies');
  const record = (await database.get(store, key)) as { readonly bytes: Uint8Array };
  const bytes = record.bytes.map((byte, at) => (at === 1 ? byte ^ 1 : byte));
  await database.put(store, { ...record, bytes }, key);
  database.close();
}

describe('a copy in the database', () => {
  it('is read as it was written, newest generation, parts in order', async () => {
    const copies = await written(part(1, 0, '旧'), part(2, 0, { 整: 1 }), part(2, 1, [2]), part(2, 2, null));
    expect(await copies.read('甲')).toEqual({
      owner: '甲',
      at: 22,
      label: '年报.xlsx',
      contents: [{ 整: 1 }, [2], null],
      isOlder: false,
    });
  });

  it('falls back to the parts before a damaged one', async () => {
    const copies = await written(part(1, 0, '整'), part(1, 1, '一'), part(1, 2, '二'), part(1, 3, '三'));
    await damage('parts', ['甲', 1, 2]);
    expect(await copies.read('甲')).toMatchObject({ contents: ['整', '一'], at: 11, isOlder: true });
  });

  it('falls back to the generation before one that is damaged from its start', async () => {
    const copies = await written(part(1, 0, '整'), part(1, 1, '一'), part(2, 0, '又'), part(2, 1, '二'));
    await damage('parts', ['甲', 2, 0]);
    expect(await copies.read('甲')).toMatchObject({ contents: ['整', '一'], at: 11, isOlder: true });
  });

  it('falls back to the generation before one that was not completed', async () => {
    const copies = await written(part(1, 0, '整'), { ...part(2, 0, '半'), isWhole: false });
    expect(await copies.read('甲')).toMatchObject({ contents: ['整'], isOlder: false });
  });

  it('skips what follows a gap', async () => {
    const copies = await written(part(1, 0, '整'), part(1, 2, '二'));
    expect(await copies.read('甲')).toMatchObject({ contents: ['整'], isOlder: true });
  });

  it('cannot be read if every generation is damaged, but what is stored of it can', async () => {
    const copies = await written(part(1, 0, '整的'), part(2, 0, '又一'));
    await damage('parts', ['甲', 1, 0]);
    await damage('parts', ['甲', 2, 0]);
    expect(await copies.read('甲')).toBeNull();
    const raw = JSON.parse(await copies.raw('甲')) as readonly { readonly text: string }[];
    expect(raw.map(({ text }) => text.slice(-2))).toEqual(['的"', '一"']);
  });

  it('has two generations at most, once the newer is whole', async () => {
    const copies = await written(part(1, 0, 'a'), part(2, 0, 'b'), { ...part(3, 0, 'c'), isWhole: false });
    const generations = async () =>
      (JSON.parse(await copies.raw('甲')) as readonly PartToStore[]).map(({ generation }) => generation);
    expect(await generations()).toEqual([1, 2, 3]);
    await copies.write({ ...part(3, 1, 'd'), isWhole: true });
    expect(await generations()).toEqual([2, 3, 3]);
  });

  it('is written with strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await written(part(1, 0, 'a'));
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });
});

describe('the copies of several owners', () => {
  it('are listed newest first, by the start of their names', async () => {
    const copies = await written(
      part(1, 0, 1, 'x.一'),
      part(3, 0, 1, 'x.二'),
      part(2, 0, 1, 'x.三'),
      part(9, 0, 1, 'y'),
    );
    expect((await copies.list('x.')).map(({ owner, at }) => [owner, at])).toEqual([
      ['x.二', 30],
      ['x.三', 20],
      ['x.一', 10],
    ]);
  });

  it('are dropped one by one, each with its file', async () => {
    const copies = await written(part(1, 0, 1, 'a'), part(1, 0, 2, 'a2'));
    const bytes = Uint8Array.of(1, 2, 3);
    for (const owner of ['a', 'a2']) expect(await copies.writeFile(owner, bytes)).toBe('stored');
    await copies.drop('a');
    expect((await copies.list('')).map(({ owner }) => owner)).toEqual(['a2']);
    expect(await copies.readFile('a')).toBeNull();
    expect(await copies.readFile('a2')).toEqual(bytes);
    await damage('files', 'a2');
    expect(await copies.readFile('a2')).toBeNull();
  });
});

describe('storage that does not work', () => {
  it('is full: nothing is half stored, and what was there stays', async () => {
    const copies = await written(part(1, 0, 'a'));
    limitRecords(10);
    expect(await copies.write(part(1, 1, 'x'.repeat(100)))).toBe('full');
    expect(await copies.writeFile('甲', new Uint8Array(11))).toBe('full');
    expect(await copies.write(part(1, 1, 'b'))).toBe('stored');
    expect(await copies.read('甲')).toMatchObject({ contents: ['a', 'b'] });
  });

  it('is refused by the browser', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const copies = new IndexedCopies();
    expect(await copies.write(part(1, 0, 'a'))).toBe('refused');
    await expect(copies.list('')).rejects.toThrow();
    vi.restoreAllMocks();
    // Allowed in the meantime.
    expect(await copies.write(part(1, 0, 'a'))).toBe('stored');
  });
});
