import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadingPorts, ReadOutcome, SettledOutcome } from '../../../src/app/rollup/read-many';
import { readMany } from '../../../src/app/rollup/read-many';
import { rollUpFiles } from '../../../src/app/rollup/roll-up-files';
import { rollupFingerprint } from '../../../src/app/rollup/rollup-fingerprint';
import { countyFiles, countyList, countyName, memberOf, reportWith } from '../../fixtures/county';

const outcomeOf = (name: string): SettledOutcome => ({
  kind: 'read',
  report: memberOf(reportWith(name, {}), name),
});

const refused: SettledOutcome = {
  kind: 'refused',
  hash: null,
  reason: { code: 'takesTooLong', seconds: 10 },
};

/** Readers that answer after as many turns of the queue as `delays` gives, one after the other. */
function ports(
  read: (file: string) => ReadOutcome | Promise<never>,
  { readers = 2, delays = [0] }: { readonly readers?: number; readonly delays?: readonly number[] } = {},
) {
  const counts = { started: 0, ended: 0, alone: [] as string[], batches: [] as number[] };
  const made: ReadingPorts<string> = {
    startReader: () => {
      counts.started += 1;
      return {
        read: async (files) => {
          const turns = delays[counts.batches.length % delays.length] ?? 0;
          counts.batches.push(files.length);
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          return Promise.all(files.map(async (file) => read(file)));
        },
        end: () => void (counts.ended += 1),
      };
    },
    readAlone: (file) => {
      counts.alone.push(file);
      return Promise.resolve(file.startsWith('bad') ? refused : outcomeOf(file));
    },
    readers,
    now: () => 0,
  };
  return { made, counts };
}

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `单位${index}`);

const filesOf = (outcomes: readonly SettledOutcome[]): readonly string[] =>
  outcomes.map((outcome) => (outcome.kind === 'read' ? outcome.report.file : 'refused'));

describe('reading many files', () => {
  it('returns them in order, whatever the readers and their speed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(70),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }),
        async (count, readers, delays) => {
          const { made, counts } = ports(outcomeOf, { readers, delays });
          expect(filesOf(await readMany(names(count), made))).toEqual(names(count));
          expect(counts.ended).toBeGreaterThanOrEqual(counts.started);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('reads heavy files by themselves', async () => {
    const { made, counts } = ports((file) => (file === '单位3' ? { kind: 'heavy' } : outcomeOf(file)));
    expect(filesOf(await readMany(names(9), made))).toEqual(names(9));
    expect(counts.alone).toEqual(['单位3']);
  });

  it('goes on when a reader ends, with the files that it had once more by themselves', async () => {
    const files = ['a', 'b', 'bad', 'd'];
    const { made, counts } = ports(
      (file) => (file === 'bad' ? Promise.reject(new Error('out of memory')) : outcomeOf(file)),
      { readers: 1 },
    );
    expect(filesOf(await readMany(files, made))).toEqual(['a', 'b', 'refused', 'd']);
    expect(counts.started).toBe(2);
    expect(counts.alone).toEqual(['bad']);
  });

  it('shows how far it is, and the time that is left', async () => {
    const { made } = ports(outcomeOf, { readers: 1 });
    let clock = 0;
    const shown: (readonly [number, number | null])[] = [];
    await readMany(
      names(16),
      { ...made, now: () => (clock += 1000) },
      {
        onProgress: ({ done, left }) => shown.push([done, left === null ? null : Math.ceil(left)]),
      },
    );
    expect(shown).toEqual([
      [4, null],
      [8, 1000],
      [12, 667],
      [16, 0],
    ]);
  });

  it('ends all readers when it is cancelled', async () => {
    const control = new AbortController();
    const { made, counts } = ports(outcomeOf, { readers: 2 });
    const hanging: ReadingPorts<string> = {
      ...made,
      startReader: () => ({ read: () => new Promise(() => {}), end: made.startReader().end }),
    };
    const reading = readMany(names(9), hanging, { signal: control.signal });
    control.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
    expect(counts.ended).toBe(2);
  });
});

it('gives the same fingerprint for any order of the files, and another one for other files', async () => {
  const request = {
    year: 2025,
    scope: 'townships',
    agencies: countyList,
    own: countyName,
    parent: countyName,
  } as const;
  const of = async (files: ReturnType<typeof countyFiles>) =>
    rollupFingerprint(await rollUpFiles({ ...request, files }));
  const files = countyFiles();
  const first = await of(files);
  expect(first).toMatch(/^[\da-f]{64}$/u);
  expect(await of([...files].reverse())).toBe(first);
  expect(await of(files.slice(1))).not.toBe(first);
  expect(await of(files.map((file, index) => (index === 0 ? { ...file, hash: 'other' } : file)))).not.toBe(
    first,
  );
});

it('gives a page its turns while it checks, and checks a report only once', async () => {
  let clock = 0;
  let pauses = 0;
  const turns = {
    now: () => (clock += 30),
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
  };
  const request = {
    year: 2025,
    scope: 'townships',
    agencies: countyList,
    own: countyName,
    parent: countyName,
  } as const;
  const files = countyFiles();
  const one = await rollUpFiles({ ...request, files }, turns);
  expect(pauses).toBeGreaterThan(0);
  const other = await rollUpFiles({ ...request, scope: 'own', files });
  expect(other.memberFindings.get(countyName)).toBe(one.memberFindings.get(countyName));
});
