import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodedMarkup,
  escapedContent,
  markupText,
  referencesIn,
  withoutControls,
} from '../../../src/workbook/xml/markup-text';

const hostile = fc.constantFrom(
  '&',
  '&amp;',
  '&amp;amp;',
  '&#12289;',
  '&#x3001;',
  '&#0;',
  '&nothing;',
  '&#',
  '&#x;',
  ']]>',
  '<!--',
  '"',
  "'",
  '\u0000',
  '\u0085',
  '\ud800',
  '\udc00',
  '😀',
  '、',
);
const texts = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('markup', () => {
  it('gives back every text that was escaped, apart from what XML forbids', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodedMarkup(markupText(text))).toBe(withoutControls(text));
        expect(decodedMarkup(escapedContent(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('contains nothing that ends character data or an attribute value', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(markupText(text)).not.toMatch(/[<>"']|&(?![#\w]+;)/u);
      }),
    );
  });

  it('is decoded whether characters are written in decimal or hexadecimal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), (text, zeros) => {
        const codes = Array.from(withoutControls(text), (character) => character.codePointAt(0) ?? 0);
        const plain = String.fromCodePoint(...codes);
        const lead = '0'.repeat(zeros);
        expect(decodedMarkup(codes.map((code) => `&#${lead}${code};`).join(''))).toBe(plain);
        expect(decodedMarkup(codes.map((code) => `&#x${lead}${code.toString(16)};`).join(''))).toBe(plain);
        expect(decodedMarkup(codes.map((code) => `&#x${code.toString(16).toUpperCase()};`).join(''))).toBe(
          plain,
        );
      }),
    );
  });

  it.each([
    ['&amp;lt;', '&lt;'],
    ['&lt;&gt;&amp;&quot;&apos;', `<>&"'`],
    ['&#9;&#10;&#13;', '\t\n\r'],
    ['%1&#12289;', '%1、'],
    ['&#x1F600;', '😀'],
    ['&#x10FFFD;', '\u{10fffd}'],
  ])('decodes %s', (raw, text) => {
    expect(decodedMarkup(raw)).toBe(text);
  });

  it.each([
    '&',
    '1 & 2',
    '&nbsp;',
    '&AMP;',
    '&constructor;',
    '&__proto__;',
    '&amp',
    '&#;',
    '&#x;',
    '&#X41;',
    '&#-1;',
    '&#0;',
    '&#8;',
    '&#x1F;',
    '&#xD800;',
    '&#xDFFF;',
    '&#xFFFE;',
    '&#x110000;',
    `&#${'9'.repeat(400)};`,
  ])('leaves %s, which stands for no text, as it is written, or has it refused', (raw) => {
    expect(decodedMarkup(raw)).toBe(raw);
    expect(decodedMarkup(`a${raw} b`)).toBe(`a${raw} b`);
    const refused: string[] = [];
    decodedMarkup(raw, (written) => {
      refused.push(written);
      return '';
    });
    expect(refused).toHaveLength(1);
  });

  it('knows where each reference is written', () => {
    expect([...referencesIn('a&#12289;b&c&amp;')]).toEqual([
      { from: 1, to: 9, text: '、' },
      { from: 10, to: 11, text: undefined },
      { from: 12, to: 17, text: '&' },
    ]);
  });

  it('is decoded in linear time', () => {
    // A quadratic search would take minutes: the time limit of a test is far above what a linear one needs.
    for (const raw of ['&', '&#', '&#x', '&a', '&#1'])
      expect(decodedMarkup(raw.repeat(300_000) + '1'.repeat(300_000))).toHaveLength(
        raw.length * 300_000 + 300_000,
      );
  });
});
