import { describe, expect, it } from 'vitest';
import { cutToCells } from '../../../src/files/xlsx/sheet-cells';
import { codeOf } from './workbook-file';

const sheet = (cells: string) => `<worksheet><cols/><sheetData>${cells}</sheetData><drawing/></worksheet>`;

describe('cutToCells', () => {
  it('keeps cells and merges, and drops blanks and everything around them', () => {
    const cells = '<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/></row>';
    expect(cutToCells(`${sheet(cells)}<mergeCells><mergeCell ref="B2:C2"/></mergeCells>`, 'part')).toEqual({
      xml: '<worksheet><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C2"/></mergeCells></worksheet>',
      content: { rows: 2, columns: 2 },
      formatted: { rows: 2, columns: 3 },
    });
  });

  it('keeps blanks if cells are counted, not addressed', () => {
    const { xml, formatted } = cutToCells(sheet('<row><c/><c><v>1</v></c></row>'), 'part');
    expect(xml).toBe('<worksheet><sheetData><row><c/><c><v>1</v></c></row></sheetData></worksheet>');
    expect(formatted).toEqual({ rows: 1, columns: 2 });
  });

  it('is not misled by brackets in quotes, comments and CDATA', () => {
    const cells =
      '<!-- <c r="Z9"><v>1</v></c> --><row r="1"><c x=">" r="B1"><is><t><![CDATA[<c r="Y9">]]></t></is></c></row>';
    expect(cutToCells(sheet(cells), 'part').formatted).toEqual({ rows: 1, columns: 2 });
  });

  it('uses the first of two lists of cells', () => {
    const two = `${sheet('<c r="A1"><v>1</v></c>')}<sheetData><c r="A1"><v>2</v></c></sheetData>`;
    expect(cutToCells(two, 'part').xml).toContain('<v>1</v>');
  });

  it.each(['A0', 'A1048577', 'XFE1', '1', 'A', 'A1:B2', '$A$1'])(
    'refuses the address %s itself',
    async (address) => {
      expect(await codeOf(() => cutToCells(sheet(`<c r="${address}"><v>1</v></c>`), 'part'))).toBe('damaged');
    },
  );

  it('looks at each character a few times only, for tags without end or attributes', () => {
    const xml = sheet('<row >'.repeat(100_000));
    const indexOf = Reflect.get<object, string>(String.prototype, 'indexOf') as (
      this: string,
      mark: string,
      from?: number,
    ) => number;
    let looked = 0;
    String.prototype.indexOf = function (this: string, mark: string, from = 0): number {
      const at = indexOf.call(this, mark, from);
      looked += (at === -1 ? this.length : at + mark.length) - from;
      return at;
    };
    try {
      cutToCells(xml, 'part');
    } finally {
      String.prototype.indexOf = indexOf;
    }
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan(5 * xml.length);
  });
});
