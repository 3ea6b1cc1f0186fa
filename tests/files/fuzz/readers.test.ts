import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomOf } from '../../../bench/locate/random';
import { writeExport } from '../../../src/app/export/write-export';
import { loadReport } from '../../fixtures/read-files';
import { readJson } from '../../../src/files/json/read-json';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { Report } from '../../../src/core/report/report';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { sample } from '../../hosts/cli/run-command';
import { htmlShapes } from '../../fixtures/messy/html-shapes';
import { textShapes } from '../../fixtures/messy/text-shapes';
import type { Mutation } from './mutations';
import { byteMutations, repacked, textMutations, withOldChecksum } from './mutations';

/** How long each kind of file is tested, in milliseconds; extended by FUZZ_SECONDS in total. */
const kinds = ['xlsx', 'docx', 'xls', 'html', 'txt', 'json'] as const;
const budget = (Number(process.env['FUZZ_SECONDS'] ?? 18) * 1000) / kinds.length;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_101);
/** No file may take longer than the program promises. */
const longest = 10_000;

const source = readJson(readFileSync(sample('suqian-2024.json')));
const template = sample('../templates/data-sections.docx');
const shapeNamed = (name: string) => [...textShapes, ...htmlShapes].find((shape) => shape.name === name);
const rendered = (name: string) =>
  new TextEncoder().encode(shapeNamed(name)?.render(source, randomOf(1)) ?? '');

const files: Readonly<Record<(typeof kinds)[number], () => Promise<readonly Uint8Array[]>>> = {
  xlsx: async () => [
    await writeXlsx(source, { totals: 'formula' }),
    await writeXlsx(source, { totals: 'typed', arrangement: 'stacked' }),
  ],
  docx: async () => [
    await writeExport(source, 'docx', {
      template: () => Promise.resolve({ bytes: new Uint8Array(readFileSync(template)), places: null }),
    }),
  ],
  xls: () =>
    Promise.resolve(
      ['stacked', 'blank'].map(
        (name) =>
          new Uint8Array(readFileSync(new URL(`../../fixtures/libreoffice-${name}.xls`, import.meta.url))),
      ),
    ),
  html: () =>
    Promise.resolve([
      rendered('html: tables with spans'),
      rendered('html: labels over paragraphs and lines'),
    ]),
  txt: () =>
    Promise.resolve([
      rendered('pipes, group label on its first line'),
      rendered('glued'),
      new Uint8Array(readFileSync(sample('hongsibu-keji-2024.txt'))),
    ]),
  json: () => Promise.resolve([new Uint8Array(readFileSync(sample('suqian-2024.json')))]),
};

interface Outcome {
  /** The contents of the report, or null if the file was refused. */
  readonly report: Report | null;
  readonly told: string;
}

async function outcomeOf(bytes: Uint8Array, name: string): Promise<Outcome> {
  try {
    const { report } = await loadReport(bytes, name);
    return { report, told: JSON.stringify(report.notes) };
  } catch (error) {
    if (error instanceof UnusableFile) return { report: null, told: error.code };
    throw error;
  }
}

const figuresOf = (report: Report | null): string => JSON.stringify([...(report?.cells ?? [])]);

/** Tries mutations until the time is up. Each is identified by its number, so that it can be rerun alone. */
async function fuzz(
  kind: (typeof kinds)[number],
  mutations: readonly Mutation[],
  milliseconds: number,
  look: (before: Outcome, after: Outcome, what: string) => void,
): Promise<number> {
  const originals = await files[kind]();
  const outcomes = await Promise.all(originals.map((bytes) => outcomeOf(bytes, `年报.${kind}`)));
  const end = performance.now() + milliseconds;
  let round = 0;
  for (; performance.now() < end; round += 1) {
    const random = randomOf(seed + round);
    const which = random.whole(0, originals.length - 1);
    const [bytes, before] = [originals[which], outcomes[which]];
    if (bytes === undefined || before === undefined) throw new Error('no file');
    const what = `${kind} ${which}, FUZZ_SEED ${seed + round}`;
    const start = performance.now();
    let after: Outcome;
    try {
      after = await outcomeOf(await random.pick(mutations)(bytes, random), `年报.${kind}`);
    } catch (error) {
      throw new Error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, {
        cause: error,
      });
    }
    expect(performance.now() - start, what).toBeLessThan(longest);
    look(before, after, what);
  }
  return round;
}

describe('mutated files', () => {
  afterEach(() => void vi.restoreAllMocks());

  it.each(kinds)('of .%s are read or refused, quietly and in time', async (kind) => {
    const spoken = (['log', 'warn', 'error'] as const).map((method) =>
      vi.spyOn(console, method).mockReturnValue(),
    );
    const zipped = kind === 'xlsx' || kind === 'docx';
    const mutations = zipped
      ? [...byteMutations, repacked([...textMutations, ...byteMutations])]
      : [...byteMutations, ...(kind === 'xls' ? [] : textMutations)];
    const rounds = await fuzz(kind, mutations, budget * (zipped ? 0.6 : 1), (_, { report }, what) => {
      for (const [id, state] of report?.cells ?? []) {
        expect(id, what).toMatch(/^t[234]\.[a-z0-9._]+$/u);
        if (state.kind === 'number') expect(Number.isFinite(state.value), what).toBe(true);
      }
    });
    expect(rounds).toBeGreaterThan(10);
    for (const method of spoken) expect(method.mock.calls.flat()).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(['xlsx', 'docx'] as const)('of .%s are never silently read as something else', async (kind) => {
    const rounds = await fuzz(
      kind,
      [...byteMutations, withOldChecksum],
      budget * 0.4,
      (before, after, what) => {
        if (after.report === null || after.told !== before.told) return;
        expect(figuresOf(after.report), what).toBe(figuresOf(before.report));
        expect([after.report.year, after.report.agency], what).toEqual([
          before.report?.year,
          before.report?.agency,
        ]);
      },
    );
    expect(rounds).toBeGreaterThan(10);
  });
});
