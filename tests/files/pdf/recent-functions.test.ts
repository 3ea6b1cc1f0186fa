import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRecentFunctions } from '../../../src/files/pdf/recent-functions';

const added = [
  [Promise, 'withResolvers'],
  [ArrayBuffer.prototype, 'transferToFixedLength'],
] as const;

describe('functions that Node 20 lacks', () => {
  const natives = added.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
  beforeEach(() => {
    for (const [owner, name] of added) Reflect.deleteProperty(owner, name);
    addRecentFunctions();
  });
  afterEach(() => {
    added.forEach(([owner, name], index) => {
      const native = natives[index];
      if (native !== undefined) Object.defineProperty(owner, name, native);
    });
  });

  interface Resolvers {
    readonly promise: Promise<number>;
    readonly resolve: (value: number) => void;
    readonly reject: (reason: Error) => void;
  }
  const resolvers = () => (Promise as unknown as { withResolvers: () => Resolvers }).withResolvers();

  it('give a promise with what settles it', async () => {
    const fulfilled = resolvers();
    fulfilled.resolve(7);
    await expect(fulfilled.promise).resolves.toBe(7);
    const rejected = resolvers();
    rejected.reject(new Error('no'));
    await expect(rejected.promise).rejects.toThrow('no');
  });

  it.each([
    [undefined, [1, 2, 3]],
    [2, [1, 2]],
    [5, [1, 2, 3, 0, 0]],
  ])('move a buffer into one of length %s', (length, expected) => {
    const old = new Uint8Array([1, 2, 3]).buffer;
    const moved = (
      old as unknown as { transferToFixedLength: (length?: number) => ArrayBuffer }
    ).transferToFixedLength(length);
    expect([...new Uint8Array(moved)]).toEqual(expected);
    expect(old.byteLength).toBe(0);
  });

  it('are not listed among the properties of what has them', () => {
    expect(Object.keys(Promise)).toEqual([]);
    expect(Object.keys(ArrayBuffer.prototype)).toEqual([]);
  });
});

/** Functions of the language that came after Node 20.19, by the names under which they are called. */
const newerThanNode20 = [
  'withResolvers transfer transferToFixedLength groupBy fromAsync waitAsync isWellFormed toWellFormed',
  'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom',
  'toArray take drop flatMap try escape f16round sumPrecise getOrInsert getOrInsertComputed isError',
  'fromBase64 toBase64 setFromBase64 fromHex toHex setFromHex concat zip zipKeyed',
]
  .join(' ')
  .split(' ');

describe.each(['pdf', 'pdf.worker'])('%s.mjs', (file) => {
  const source = readFileSync(
    new URL(`../../../node_modules/pdfjs-dist/legacy/build/${file}.mjs`, import.meta.url),
    'utf8',
  );
  // Above each function that the build adds to older engines, core-js names it.
  const brought = new Set(
    Array.from(source.matchAll(/^\/\/ `[\w.%]*?(\w+)` method$/gmu), ([, name]) => name),
  );
  /** Older functions of the same name belong to arrays and strings. */
  const alsoOlder = new Set(['concat', 'flatMap', 'escape']);

  it('calls no function that Node 20.19 lacks, unless it is added', () => {
    expect(brought.size).toBeGreaterThan(15);
    const called = new Set(Array.from(source.matchAll(/\.(\w+)\(/gu), ([, name]) => name ?? ''));
    const ours = new Set<string>(added.map(([, name]) => name));
    const missing = newerThanNode20.filter(
      (name) => called.has(name) && !brought.has(name) && !ours.has(name) && !alsoOlder.has(name),
    );
    expect(missing).toEqual([]);
  });
});
