import { describe, expect, it } from 'vitest';
import { Store, isSameSelection } from '../../../src/app/session/store';

const start = { report: 'a', selected: 1, isStale: false };

describe('a store', () => {
  it('calls every listener after a change, until it stops listening', () => {
    const store = new Store(start);
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(`one ${store.state.selected}`));
    store.subscribe(() => seen.push(`two ${store.state.selected}`));
    store.update({ selected: 2 });
    stop();
    store.update({ selected: 3 });
    expect(seen).toEqual(['one 2', 'two 2', 'two 3']);
    expect(store.state).toEqual({ ...start, selected: 3 });
  });

  it('does not call listeners if the state is set to the same value', () => {
    const store = new Store<string | null>(null);
    const seen: (string | null)[] = [];
    store.subscribe(() => seen.push(store.state));
    store.set('a');
    store.set('a');
    store.set(null);
    expect(seen).toEqual(['a', null]);
  });

  it('never changes a state in place', () => {
    const store = new Store(start);
    const before = store.state;
    store.update({ isStale: true });
    expect(before).toEqual(start);
    expect(store.state).not.toBe(before);
  });
});

describe('a watched selection', () => {
  it('is reported when it changes, and only then', () => {
    const store = new Store(start);
    const seen: number[] = [];
    const stop = store.watch(
      ({ selected }) => selected,
      (selected) => seen.push(selected),
    );
    store.update({ isStale: true });
    store.update({ selected: 2 });
    store.update({ report: 'b', selected: 2 });
    stop();
    store.update({ selected: 3 });
    expect(seen).toEqual([2]);
  });

  it('may be an object made of several fields', () => {
    const store = new Store(start);
    const seen: unknown[] = [];
    store.watch(
      ({ report, selected }) => ({ report, selected }),
      (selection) => seen.push(selection),
    );
    store.update({ isStale: true });
    store.update({ report: 'b' });
    expect(seen).toEqual([{ report: 'b', selected: 1 }]);
  });

  it.each([
    [1, 1, true],
    [NaN, NaN, true],
    [{ a: 1 }, { a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: [] }, { a: [] }, false],
    [new Map(), new Map(), false],
    [[], [], false],
    [null, {}, false],
  ])('compares %j with %j: %j', (one, other, isSame) => {
    expect(isSameSelection(one, other)).toBe(isSame);
  });
});
