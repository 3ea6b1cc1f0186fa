import { describe, expect, it } from 'vitest';
import { EditEvidence } from '../../../src/app/corrections/edit-evidence';
import type { Locator } from '../../../src/app/corrections/locate-errors';
import { ErrorSearch } from '../../../src/app/corrections/locate-errors';
import { check } from '../../../src/core/check/tables/check';
import type { Located } from '../../../src/core/locate/report/repair';
import { uniformReport, withCells } from '../../fixtures/reports';

const located: Located = { errors: [], candidates: null, ask: [] };
const zero = uniformReport(0);

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A locator that answers on command. */
function slowLocator() {
  const asked: {
    readonly answer: (found: Located) => void;
    readonly fail: () => void;
    isStopped: boolean;
  }[] = [];
  const locator: Locator = {
    locate: () => {
      const { promise, resolve, reject } = withResolvers<Located>();
      const own = { answer: resolve, fail: () => reject(new Error('no worker')), isStopped: false };
      asked.push(own);
      return { result: promise, stop: () => (own.isStopped = true) };
    },
  };
  return { asked, locator };
}

describe('ErrorSearch', () => {
  it('shows that it is searching, then the result', async () => {
    const { asked, locator } = slowLocator();
    const seen: boolean[] = [];
    const search = new ErrorSearch(locator, () => seen.push(search.state.isSearching));
    const done = search.begin(zero, {});
    asked[0]?.answer(located);
    await done;
    expect(seen).toEqual([true, false]);
    expect(search.state.found).toEqual({ report: zero, located });
  });

  it('cancels the search for obsolete figures, and drops its answer', async () => {
    const { asked, locator } = slowLocator();
    const search = new ErrorSearch(locator, () => undefined);
    const first = search.begin(zero, {});
    const other = withCells(zero, { 't3.r1.np': 1 });
    const second = search.begin(other, {});
    expect(asked.map(({ isStopped }) => isStopped)).toEqual([true, false]);
    asked[0]?.answer(located);
    await first;
    expect(search.state).toEqual({ isSearching: true, found: null });
    asked[1]?.answer(located);
    await second;
    expect(search.state.found?.report).toBe(other);
  });

  it('keeps its result during another search, and forgets it when cleared', async () => {
    const { asked, locator } = slowLocator();
    const search = new ErrorSearch(locator, () => undefined);
    const done = search.begin(zero, {});
    asked[0]?.answer(located);
    await done;
    void search.begin(zero, {});
    expect(search.state).toEqual({ isSearching: true, found: { report: zero, located } });
    search.stop();
    expect(search.state).toEqual({ isSearching: false, found: { report: zero, located } });
    expect(asked[1]?.isStopped).toBe(true);
    search.clear();
    expect(search.state).toEqual({ isSearching: false, found: null });
  });

  it('leaves the findings alone if the search fails', async () => {
    const { asked, locator } = slowLocator();
    const search = new ErrorSearch(locator, () => undefined);
    const done = search.begin(zero, {});
    asked[0]?.fail();
    await done;
    expect(search.state).toEqual({ isSearching: false, found: null });
  });
});

describe('EditEvidence', () => {
  const take = (evidence: EditEvidence, changes: Parameters<typeof withCells>[1]) => {
    const report = withCells(zero, changes);
    evidence.record(report, check(report));
  };

  it('remembers what was changed when relations broke, most recent last', () => {
    const evidence = new EditEvidence();
    take(evidence, {});
    take(evidence, { 't3.r1.np': 1 });
    take(evidence, { 't3.r1.np': 1, 't3.r4.np': 1 });
    expect(evidence.changedBefore()).toEqual(['t3.r1.np', 't3.r4.np']);
    take(evidence, { 't3.r1.np': 2, 't3.r4.np': 1 });
    expect(evidence.changedBefore()).toEqual(['t3.r4.np', 't3.r1.np']);
  });

  it('forgets it once everything holds', () => {
    const evidence = new EditEvidence();
    take(evidence, {});
    take(evidence, { 't3.r1.np': 1 });
    take(evidence, { 't2.xk.decided': 3 });
    expect(evidence.changedBefore()).toEqual([]);
  });

  it('knows nothing about a report that was wrong from the start', () => {
    const evidence = new EditEvidence();
    take(evidence, { 't3.r1.np': 1 });
    take(evidence, { 't3.r1.np': 1, 't3.r4.biz': 1 });
    expect(evidence.changedBefore()).toEqual([]);
  });
});
