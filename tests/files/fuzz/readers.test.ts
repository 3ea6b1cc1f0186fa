import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomOf } from '../../../bench/locate/random';
import { considerTemplate, fillReportTemplate } from '../../../src/app/export/report-template';
import { writeExport } from '../../../src/app/export/write-export';
import { loadReport } from '../../fixtures/read-files';
import { readJson } from '../../../src/files/json/read-json';
import { TemplateError } from '../../../src/files/template/template-error';
import { UnusableFile } from '../../../src/files/unusable-file';
import type { Report } from '../../../src/core/report/report';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { sample } from '../../hosts/cli/run-command';
import { htmlShapes } from '../../fixtures/messy/html-shapes';
import { textShapes } from '../../fixtures/messy/text-shapes';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { editions } from '../../../src/core/statute/editions';
import { rowsOfGrid, spreadsheetFile } from '../spreadsheet-xml/spreadsheet-file';
import type { Mutation } from './mutations';
import { byteMutations, repacked, textMutations, withOldChecksum } from './mutations';

const kinds = ['xlsx', 'docx', 'xls', 'xml', 'html', 'pdf', 'csv', 'txt', 'json'] as const;
/** How many files of each kind are tried, and from which seed on; `npm run fuzz` tries more, and others each time. */
const rounds = Number(process.env['NIANBAO_FUZZ_ROUNDS'] ?? 100);
const seed = Number(process.env['NIANBAO_FUZZ_SEED'] ?? 20_260_101);

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
  xml: () => {
    const edition = editions[source.edition];
    const tables = (['t2', 't3', 't4'] as const).map((table) => ({
      name: table,
      rows: rowsOfGrid(fillIn(layOut(edition, table), source)),
    }));
    return Promise.resolve([spreadsheetFile(tables)]);
  },
  html: () =>
    Promise.resolve([
      rendered('html: tables with spans'),
      rendered('html: labels over paragraphs and lines'),
    ]),
  pdf: () =>
    Promise.resolve([new Uint8Array(readFileSync(new URL('../../fixtures/pdf/cut.pdf', import.meta.url)))]),
  csv: async () => [await writeExport(source, 'csv')],
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

/** Tries mutations. Each is identified by its number, so that it can be rerun alone, as one round from that seed. */
async function fuzz(
  kind: (typeof kinds)[number],
  mutations: readonly Mutation[],
  look: (before: Outcome, after: Outcome, what: string) => void,
): Promise<void> {
  const originals = await files[kind]();
  const outcomes = await Promise.all(originals.map((bytes) => outcomeOf(bytes, `年报.${kind}`)));
  for (let round = 0; round < rounds; round += 1) {
    const random = randomOf(seed + round);
    const which = random.whole(0, originals.length - 1);
    const [bytes, before] = [originals[which], outcomes[which]];
    if (bytes === undefined || before === undefined) throw new Error('no file');
    const what = `${kind} ${which}, NIANBAO_FUZZ_SEED=${seed + round}`;
    let after: Outcome;
    try {
      after = await outcomeOf(await random.pick(mutations)(bytes, random), `年报.${kind}`);
    } catch (error) {
      throw new Error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, {
        cause: error,
      });
    }
    look(before, after, what);
  }
}

// Only a reader that hangs needs so long for a file.
describe('mutated files', { timeout: rounds * 5000 }, () => {
  afterEach(() => void vi.restoreAllMocks());

  it.each(kinds)('of .%s are read or refused, quietly', async (kind) => {
    const spoken = (['log', 'warn', 'error'] as const).map((method) =>
      vi.spyOn(console, method).mockReturnValue(),
    );
    const zipped = kind === 'xlsx' || kind === 'docx';
    const mutations = zipped
      ? [...byteMutations, repacked([...textMutations, ...byteMutations])]
      : [...byteMutations, ...(kind === 'xls' ? [] : textMutations)];
    await fuzz(kind, mutations, (_, { report }, what) => {
      for (const [id, state] of report?.cells ?? []) {
        expect(id, what).toMatch(/^t[234]\.[a-z0-9._]+$/u);
        if (state.kind === 'number') expect(Number.isFinite(state.value), what).toBe(true);
      }
    });
    for (const method of spoken) expect(method.mock.calls.flat()).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('of templates are filled or refused', async () => {
    const original = new Uint8Array(readFileSync(template));
    const codes = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const random = randomOf(seed + round);
      const bytes = await random.pick([...byteMutations, repacked(textMutations)])(original, random);
      try {
        const found = await considerTemplate(bytes);
        codes.add(found.kind);
        if (found.kind === 'refused') continue;
        const places = found.kind === 'places' ? found.proposal.slots : null;
        await fillReportTemplate({ bytes, places }, source);
      } catch (error) {
        if (!(error instanceof TemplateError))
          throw new Error(`template, NIANBAO_FUZZ_SEED=${seed + round}`, { cause: error });
        codes.add(error.name);
      }
    }
    // Some of them get as far as that; a round alone is one that failed.
    if (rounds >= 100) expect(codes.size).toBeGreaterThan(1);
  });

  it.each(['xlsx', 'docx'] as const)('of .%s are never silently read as something else', async (kind) => {
    await fuzz(kind, [...byteMutations, withOldChecksum], (before, after, what) => {
      if (after.report === null || after.told !== before.told) return;
      expect(figuresOf(after.report), what).toBe(figuresOf(before.report));
      expect([after.report.year, after.report.agency], what).toEqual([
        before.report?.year,
        before.report?.agency,
      ]);
    });
  });
});
