import { describe, expect, it } from 'vitest';
import {
  changedDocuments,
  changedFiles,
  documentChanges,
  formats,
  mutatedExports,
} from '../../fixtures/mutated/cases';
import type { MutatedFile } from '../../fixtures/mutated/cases';
import { documentOf } from '../../fixtures/mutated/document';
import { score } from '../../fixtures/mutated/score';
import { distinctReport } from '../../fixtures/mutated/source';
import { truthsOf } from '../../fixtures/mutated/truth';

const seed = 11;
/** Every so many files are read here; `npm run bench -- --only mutations` reads all, with several seeds. */
const step = 3;

/** What is read wrong without a word, and what only a finding shows. */
async function faultsIn(files: Iterable<MutatedFile>) {
  const [silent, byFinding]: [string[], string[]] = [[], []];
  for (const file of files) {
    const found = await score(file.bytes, file.name, file.truths);
    const change = `${file.format}, ${file.change}`;
    silent.push(...found.silent.map((fault) => `${change}: ${fault}`));
    if (found.byFinding > 0) byFinding.push(change);
  }
  return { silent, byFinding };
}

describe('a report whose figures all differ', () => {
  it('satisfies the sums of the form, and has 200 figures', () => {
    const report = distinctReport(seed);
    const figures = [...report.cells.values()].map((state) => (state.kind === 'number' ? state.value : null));
    expect(new Set(figures).size).toBe(200);
  });

  it.each(Object.keys(formats))('is read as it is, in the format %s', async (format) => {
    const report = distinctReport(seed);
    const document = documentOf(report);
    const { write, name } = formats[format] as (typeof formats)[string];
    const { bytes } = write(document, null, {
      unit: () => 0,
      whole: (low) => low,
      pick: ([first]) => first as never,
    });
    const truths = truthsOf(document, report, true);
    expect(await score(bytes, name, truths)).toMatchObject({ right: 200, noted: 0, invalid: 0, silent: [] });
  });
});

describe('damaged documents', () => {
  it('are of more than 70 kinds', () => {
    expect(Object.keys(documentChanges).length).toBeGreaterThan(70);
  });

  it.each(Object.keys(formats))('of the format %s are never read wrong without a word', async (format) => {
    expect((await faultsIn(changedDocuments(format, seed, step))).silent).toEqual([]);
    expect((await faultsIn(changedFiles(format, seed, step))).silent).toEqual([]);
  });

  it('in our formats are never read wrong without a word', async () => {
    const { silent, byFinding } = await faultsIn(await mutatedExports([seed]));
    expect(silent).toEqual([]);
    // Nor does only a sum show it: these files name every cell.
    expect(byFinding).toEqual([]);
  });
});
