import { describe, expect, it } from 'vitest';
import { formats, mutatedExports, mutatedFiles } from '../../fixtures/mutated/cases';
import type { MutatedFile } from '../../fixtures/mutated/cases';
import { documentOf } from '../../fixtures/mutated/document';
import { score } from '../../fixtures/mutated/score';
import { distinctReport } from '../../fixtures/mutated/source';
import { truthsOf } from '../../fixtures/mutated/truth';

const seed = 11;
/** Every so many files are read here; `npm run bench -- --only mutations` reads all, with several seeds. */
const step = 3;

async function silentIn(files: readonly MutatedFile[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) {
    const { silent } = await score(file.bytes, file.name, file.truths);
    found.push(...silent.map((fault) => `${file.format}, ${file.change}: ${fault}`));
  }
  return found;
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
  it.each(['xlsx, three sheets', 'docx', 'html', 'pdf'])(
    'of the format %s are never read wrong without a word',
    async (format) => {
      const files = [...mutatedFiles(format, [seed])].filter(({ change }) => !change.startsWith('file: '));
      expect(files.length).toBeGreaterThan(70);
      expect(await silentIn(files.filter((_, index) => index % step === 0))).toEqual([]);
    },
  );

  it('of our own formats are never read wrong without a word', async () => {
    const files = await mutatedExports([seed]);
    expect(await silentIn(files)).toEqual([]);
    // Nor does only a sum show it: these files name every cell.
    for (const { bytes, name, truths, change } of files)
      expect([change, (await score(bytes, name, truths)).byFinding]).toEqual([change, 0]);
  });
});
