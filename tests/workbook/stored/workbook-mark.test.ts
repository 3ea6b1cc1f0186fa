import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkbookMark } from '../../../src/workbook/stored/workbook-mark';
import { namesOfMark, readMark } from '../../../src/workbook/stored/workbook-mark';
import { agencyKinds, agencyLevels } from '../../../src/core/statute/agencies';

const kinds = fc.constantFrom(...agencyKinds.map(({ id }) => id));
const levels = fc.constantFrom(...agencyLevels.map(({ id }) => id));
const marks: fc.Arbitrary<WorkbookMark> = fc.record(
  {
    edition: fc.constantFrom('2019' as const, '2021' as const),
    year: fc.option(fc.integer({ min: 2019, max: 2099 })),
    agency: fc.option(fc.string({ unit: 'grapheme', maxLength: 900 })),
    totals: fc.constantFrom('formula' as const, 'typed' as const),
    profile: fc.oneof(
      fc.record({ kind: kinds, level: levels }),
      fc.record({ kind: kinds }),
      fc.record({ level: levels }),
    ),
  },
  { requiredKeys: ['edition', 'year', 'agency', 'totals'] },
);

describe('the mark of a workbook', () => {
  it('is read back from its names, in constants that Excel accepts', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        const names = namesOfMark(mark);
        expect(readMark(names)).toEqual(mark);
        for (const { content } of names)
          for (const [, constant = ''] of content.matchAll(/"((?:[^"]|"")*)"/gu))
            expect(constant.replaceAll('""', '"').length).toBeLessThanOrEqual(255);
      }),
    );
  });

  it('keeps a name of any length', () => {
    const mark: WorkbookMark = { edition: '2021', year: 2024, agency: '某"'.repeat(300), totals: 'typed' };
    const content = namesOfMark(mark).at(-1)?.content ?? '';
    expect(content.split('&').map((constant) => constant.slice(1, -1).replaceAll('""', '"').length)).toEqual([
      250, 250, 100,
    ]);
    expect(readMark(namesOfMark(mark))).toEqual(mark);
  });

  const names = (content: string, name = 'ZFXX_MARK') => [{ name, content }];

  it('is found in any case and among other names', () => {
    const mark = { edition: '2021', year: null, agency: null, totals: 'typed' };
    expect(
      readMark([{ name: 'x', content: 'A!$B$1' }, ...names('"edition=2021;totals=typed"', 'zfxx_mark')]),
    ).toEqual(mark);
  });

  it.each([
    ['is not there', []],
    ['is no text', names('Sheet1!$A$1')],
    ['is cut off', names('"edition=2021;totals=typed')],
    ['names an edition that is not known', names('"edition=__proto__;totals=typed"')],
    ['does not say how totals are kept', names('"edition=2021"')],
    ['has a year that is none', names('"edition=2021;totals=typed;year=20x4"')],
  ])('is absent if it %s', (_, given) => {
    expect(readMark(given)).toBeUndefined();
  });

  it('keeps only known agency kinds', () => {
    expect(readMark(names('"edition=2021;totals=typed;kind=king;level=county"'))?.profile).toEqual({
      level: 'county',
    });
  });
});
