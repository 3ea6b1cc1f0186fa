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

  it('takes linear time for tags without end or attributes', () => {
    const before = performance.now();
    cutToCells(sheet('<row >'.repeat(300_000)), 'part');
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
