import fc from 'fast-check';
import { beforeEach } from 'vitest';

// The same few examples in every run: no mutant survives or dies by chance.
fc.configureGlobal({ seed: 20_240_131, numRuns: 20, endOnFailure: true });

const Original = globalThis.WeakMap;
const caches: Cache[] = [];

/** A cache that can be emptied. */
class Cache {
  private known = new Original();

  constructor() {
    caches.push(this);
  }

  get = (key: WeakKey): unknown => this.known.get(key);

  set = (key: WeakKey, value: unknown): unknown => this.known.set(key, value);

  delete = (key: WeakKey): boolean => this.known.delete(key);

  clear(): void {
    this.known = new Original();
  }
}

// What the core works out once for an edition is reached by the first test only, and Stryker would try a mutant of it on
// no other. So every test starts without it.
globalThis.WeakMap = new Proxy(Original, {
  construct: (target, args: [], newTarget: new () => object): object =>
    /[\\/]src[\\/]core[\\/]/u.test(new Error().stack ?? '')
      ? new Cache()
      : Reflect.construct(target, args, newTarget),
});

beforeEach(() => {
  for (const cache of caches) cache.clear();
});
