import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupText, withoutControls } from '../../../src/workbook/xml/markup-text';
import { attributeOf, attributesOf, prefixAt, scanXml, XmlFault } from '../../../src/workbook/xml/scan-xml';

/** What the scanner passes on, each with the text that it stands for in the file. */
function scanned(xml: string): readonly string[] {
  const found: string[] = [];
  scanXml(
    xml,
    (name, kind, from, to) => found.push(`${kind} ${name}: ${xml.slice(from, to)}`),
    (from, to, isCdata) => found.push(`${isCdata ? 'cdata' : 'text'}: ${xml.slice(from, to)}`),
  );
  return found;
}

const attribute = (tag: string, name: string) => attributeOf(tag, 0, tag.length, name);

describe('the scanner of XML', () => {
  it('passes on tags and texts in order, by their positions', () => {
    expect(
      scanned('\ufeff<?xml version="1.0"?><a:b c=">"><d/>1&#50;<![CDATA[<3>]]><!-- <e> --></a:b >\n'),
    ).toEqual([
      'text: \ufeff',
      'start b: <a:b c=">">',
      'empty d: <d/>',
      'text: 1&#50;',
      'cdata: <3>',
      'end b: </a:b >',
      'text: \n',
    ]);
  });

  it('covers every character that is no comment, instruction or mark of a section', () => {
    const pieces = fc.constantFrom('<a>', '</a>', '<b c="1"/>', '文', ' ', '&amp;', "<d e='>'>");
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const all = parts.join('');
        expect(
          scanned(all)
            .map((found) => found.replace(/^[a-z]+(?: [a-z]+)?: /u, ''))
            .join(''),
        ).toBe(all);
      }),
    );
  });

  it.each(['<a', '<a b="', '<a <b>', '<!-- ', '<![CDATA[ ', '<? ', '<!DOCTYPE a>', '<!ENTITY a "b">'])(
    'refuses %s',
    (xml) => {
      expect(() => scanned(`<r>${xml}`)).toThrow(XmlFault);
    },
  );

  it('finds prefixes', () => {
    expect(
      ['<a>', '<a:b>', '</a:b>', '<a:a c:d="e"/>', '<a c:d="e:f">'].map((tag) => prefixAt(tag, 0)),
    ).toEqual(['', 'a', 'a', 'a', '']);
  });
});

describe('attributes', () => {
  it('are read in single and double quotes, with spaces, prefixes and references', () => {
    const tag = `<w:lvlText w:val = '%1&#12289;"' xmlns:val="no" other="a &gt;= 'b'"\n last="&#x4e00;"/>`;
    expect(attribute(tag, 'val')).toBe('%1、"');
    expect(attribute(tag, 'other')).toBe("a >= 'b'");
    expect(attribute(tag, 'last')).toBe('一');
    expect(attribute(tag, 'absent')).toBeUndefined();
    expect(attribute('<a xmlns:val="no" w:val="yes"/>', 'val')).toBe('yes');
    expect(attributesOf(tag, 0, tag.length).map(([name]) => name)).toEqual([
      'w:val',
      'xmlns:val',
      'other',
      'last',
    ]);
  });

  it('give back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('"', "'"), (text, quote) => {
        const tag = `<a b=${quote}${markupText(text)}${quote}>`;
        expect(attribute(tag, 'b')).toBe(withoutControls(text));
        expect(scanned(tag)).toEqual([`start a: ${tag}`]);
      }),
    );
  });
});
