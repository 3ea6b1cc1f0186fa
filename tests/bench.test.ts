import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { median, quantile, ratioOf } from '../bench/measure';
import { conclude } from '../bench/report/conclude';
import type { Comparison, Figure, PartResult } from '../bench/report/figures';
import type { PartId } from '../bench/report/parts';
import { partIds } from '../bench/report/parts';

const figure: Figure = { name: 'check a report', unit: 'ms', value: 0.011, goal: { atMost: 0.015 } };
const comparison: Comparison = {
  name: 'read a workbook',
  peer: 'SheetJS 0.20.3',
  ours: 2,
  theirs: 4,
  ratio: 0.5,
};
const result: PartResult = { figures: [figure], comparisons: [], versions: {} };
const before = '# Performance\n\nof an earlier run\n';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  path = join(folder, 'performance.md');
  writeFileSync(path, before);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Ends a run in which every part gave a good result but for these. */
const run = (given: Partial<Record<PartId, unknown>> = {}, othersShare = 0.02) =>
  conclude({
    given: new Map(partIds.map((part) => [part, part in given ? given[part] : result])),
    machine: {
      processor: 'Some CPU',
      cores: 2,
      memory: 8 * 2 ** 30,
      system: 'Linux 6 x64',
      node: '20.19.0',
      othersShare,
    },
    version: '0.2.0',
    date: '2026-11-29',
    path,
  });
/** As it arrives from the process of a part. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const withValue = (value: unknown) => ({ ...result, figures: [{ ...figure, value }] });

describe('a run of the bench fails and leaves docs/performance.md as it was', () => {
  it.each<[string, unknown, string]>([
    ['a figure that is not a number', withValue(NaN), 'core: figures › check a report › value: is no number'],
    ['one that came as JSON', asJson(withValue(NaN)), 'core: figures › check a report › value: is no number'],
    ['an infinite figure', withValue(Infinity), 'core: figures › check a report › value: is not finite'],
    [
      'a figure without its value',
      withValue(undefined),
      'core: figures › check a report › value: is no number',
    ],
    ['a time of zero', withValue(0), 'core: figures › check a report › value: is not above zero'],
    ['no figure at all', { ...result, figures: [] }, 'core: figures: are missing'],
    ['a part that failed', undefined, 'core: no result'],
    ['a missed goal', withValue(0.0162), 'core: check a report: goal missed: 16.2 µs, not ≤ 15.0 µs'],
    [
      'a ratio that is no number',
      { ...result, comparisons: [{ ...comparison, ratio: NaN }] },
      'core: comparisons › read a workbook › ratio: is no number',
    ],
    [
      'a ratio over its goal',
      { ...result, comparisons: [{ ...comparison, ratio: 1.25, goal: { atMost: 1 } }] },
      'core: read a workbook / SheetJS 0.20.3: goal missed: 1.25, not ≤ 1.00',
    ],
  ])('for %s', async (_, core, fault) => {
    const { faults } = await run({ core });
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['performance.md']);
  });
});

describe('a run of the bench without a fault', () => {
  it('writes every figure and ratio, the machine and the versions, and leaves nothing else behind', async () => {
    const { faults } = await run({
      core: { ...result, comparisons: [comparison] },
      page: { ...result, versions: { browser: 'Chromium 143.0' } },
    });
    expect(faults).toEqual([]);
    const written = readFileSync(path, 'utf8').replace(/ +/gu, ' ');
    expect(written).toContain('| read a workbook | SheetJS 0.20.3 | 0.50 | 2.0 ms | 4.0 ms |');
    expect(written).toContain('| check a report | 11.0 µs | ≤ 15.0 µs | met |');
    for (const name of ['Some CPU, 2 cores', '8.0 GiB', '20.19.0', 'Chromium 143.0', '2026-11-29', '0.2.0'])
      expect(written).toContain(name);
    expect(existsSync(`${path}.half`)).toBe(false);
  });

  it('says when the machine was busy', async () => {
    await run({}, 0.02);
    expect(readFileSync(path, 'utf8')).not.toContain('busy machine');
    await run({}, 0.63);
    expect(readFileSync(path, 'utf8')).toContain('busy machine');
    expect(readFileSync(path, 'utf8')).toContain('63 %');
  });
});

describe('the figures of the bench', () => {
  it('are taken from the values, whatever their order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([5, 4, 3, 2, 1], 0.95)).toBe(5);
    expect(quantile([5, 4, 3, 2, 1], 0.2)).toBe(1);
  });

  it('do not exist without values', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('of two programs are compared pair by pair, each first in turn', async () => {
    const order: string[] = [];
    // The machine is three times as slow during the second pair.
    const slowness = [1, 3, 1];
    const timed = (name: string, time: number) => (pair: number) => {
      order.push(name);
      return time * (slowness[pair] ?? 1);
    };
    const { ours, theirs, ratio } = await ratioOf(3, timed('ours', 2), timed('theirs', 4));
    expect({ ours, theirs, ratio }).toEqual({ ours: 2, theirs: 4, ratio: 0.5 });
    expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
  });
});
