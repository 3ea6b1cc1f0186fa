import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  largestSettingsPart,
  longestSetting,
  settingsAsXml,
  settingsFromXml,
  settingsNamespace,
} from '../../../src/workbook/stored/settings-xml';

const hostile = fc.constantFrom(
  ']]>',
  '<![CDATA[',
  '</setting>',
  '</settings>',
  '<!-- -->',
  '&amp;',
  '&#0;',
  '_x000D_',
  '_x005F_',
  '_x0041',
  '_',
  '\u0000',
  '\u000b\u001f\u007f\u0085\u2028',
  '\ufeff\ufffe\uffff',
  '\ud800',
  '\udc00',
  '😀',
  '\r\n',
  '\r',
  '\n\t ',
  '__proto__',
  '情况说明',
);
const texts = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const settings = fc
  .array(fc.tuple(texts, texts), { maxLength: 6 })
  .map((entries): Record<string, string> => Object.fromEntries(entries));

const root = (inside: string, schema = '1') =>
  `<settings xmlns="${settingsNamespace}" schema="${schema}">${inside}</settings>`;

describe('settings as XML', () => {
  it('are read back unchanged, whatever the texts', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(settingsFromXml(settingsAsXml(given))).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same text in any order', () => {
    expect(settingsAsXml({ b: '2', a: '1' })).toBe(settingsAsXml({ a: '1', b: '2' }));
  });

  it('contain no character that XML forbids', () => {
    fc.assert(
      fc.property(settings, (given) => {
        // eslint-disable-next-line no-control-regex -- these are what must not be there
        expect(settingsAsXml(given)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
      }),
    );
  });

  it.each([
    [
      'a declaration and a byte order mark',
      `\ufeff<?xml version="1.0"?>\n${root('<setting key="a">1</setting>')}\n`,
    ],
    [
      'prefixes and other quotes',
      `<n:settings schema='1' xmlns:n='${settingsNamespace}'><n:setting key='a'>1</n:setting></n:settings>`,
    ],
    ['spaces and comments', root('\n  <!-- x --><setting  key = "a" >1<!-- 2 --></setting >\n')],
    ['CDATA', root('<setting key="a"><![CDATA[1]]></setting>')],
    ['character references', root('<setting key="&#97;">&#x31;</setting>')],
  ])('are read from a text with %s', (_, xml) => {
    expect(settingsFromXml(xml)).toEqual({ a: '1' });
  });

  it('may be empty', () => {
    expect(settingsFromXml(`<settings xmlns="${settingsNamespace}" schema="1"/>`)).toEqual({});
    expect(settingsFromXml(root('<setting key="a"/>'))).toEqual({ a: '' });
  });

  it.each([
    ['nothing', ''],
    ['another namespace', root('').replace(settingsNamespace, 'urn:other')],
    ['a later schema', root('<setting key="a">1</setting>', '2')],
    ['no schema', root('').replace(' schema="1"', '')],
    ['a document type', `<!DOCTYPE settings [<!ENTITY a "b">]>${root('<setting key="a">&a;</setting>')}`],
    ['an entity', root('<setting key="a">&b;</setting>')],
    ['a bare ampersand', root('<setting key="a">1 & 2</setting>')],
    ['elements in a setting', root('<setting key="a"><b/></setting>')],
    ['another element', root('<other key="a">1</other>')],
    ['a setting without a key', root('<setting>1</setting>')],
    ['a key twice', root('<setting key="a">1</setting><setting key="a">2</setting>')],
    ['an end that is missing', root('<setting key="a">1</setting>').slice(0, -5)],
    ['text behind the end', `${root('')}<x/>`],
    ['text between settings', root('x')],
    ['an attribute without a value', root('<setting key="a" b>1</setting>')],
    ['attributes without space', root('<setting key="a"b="c">1</setting>')],
    ['a bracket in an attribute', root('<setting key="a<b">1</setting>')],
    ['an end tag with more than a name', root('<setting key="a">1</setting b>')],
    ['more than a part may hold', `${root('')}${' '.repeat(largestSettingsPart)}`],
  ])('are absent in a part with %s', (_, xml) => {
    expect(settingsFromXml(xml)).toBeNull();
  });

  it('omit a text longer than any setting, and keep the others', () => {
    const long = 'x'.repeat(longestSetting + 1);
    expect(settingsFromXml(settingsAsXml({ a: long, b: long.slice(1), c: '1' }))).toEqual({
      b: long.slice(1),
      c: '1',
    });
  });

  it('never exceed the maximum size of a part, even if all have their maximum length', () => {
    const longest = '说'.repeat(longestSetting);
    const xml = settingsAsXml({
      explanations: longest,
      previous: longest,
      profile: longest,
      totals: longest,
    });
    expect(new TextEncoder().encode(xml).length).toBeLessThan(largestSettingsPart);
  });

  it('are read, or not, whatever happened to the text', () => {
    const whole = settingsAsXml({ a: '1 < 2 & 3', b: '\r' });
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(20), texts, (at, cut, added) => {
        const read = settingsFromXml(whole.slice(0, at) + added + whole.slice(at + cut));
        expect(read === null || Object.values(read).every((text) => typeof text === 'string')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
