import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disarmed, rearmed } from '../../../src/core/report/disarmed-text';

const blanks = [
  '',
  ' ',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u3000',
  '\u2060',
  '\u00ad',
  '\u202f',
  '\u202e',
  '\u0000',
];
const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '\t', '\r', '\n'];
const piece = fc.oneof(
  fc.constantFrom("'", '1', '甲', ...blanks, ...signs),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

describe('a disarmed text', () => {
  it.each(blanks.flatMap((blank) => signs.map((sign) => `${blank}${blank}${sign}1+1`)))(
    'is %j with an apostrophe',
    (formula) => {
      expect(disarmed(formula)).toBe(`'${formula}`);
    },
  );

  it.each(['', '甲局', '1=1', 'a@b', "it's", '（一）-', '“=1”'])('is %j as it is', (harmless) => {
    expect(disarmed(harmless)).toBe(harmless);
  });

  it('gives back any text, also one with apostrophes of its own', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(rearmed(disarmed(original))).toBe(original);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to its length', () => {
    // With a quadratic pattern this would take hours.
    for (const pumped of [
      ' '.repeat(1e6),
      `${"'".repeat(1e6)}a`,
      `${"'".repeat(1e6)}${'\t'.repeat(1e6)}`,
      `'${' '.repeat(1e6)}a`,
    ])
      expect(rearmed(disarmed(pumped))).toBe(pumped);
  });
});
