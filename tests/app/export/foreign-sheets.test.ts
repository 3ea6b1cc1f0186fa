import type * as sheetjs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { fileExtension } from '../../../src/app/export/workbook-file';
import { data, foreignBook } from '../../fixtures/foreign-book';
import { foreignBooks } from '../../fixtures/foreign-books';
import { openWorkbook } from '../../fixtures/read-files';
import { uniformReport } from '../../fixtures/reports';
import { unpacked, withParts } from '../../files/open/unpacked';
import { cellsOf, read, savedAfter, setting, textOf, typeFigure, withSheet } from './edited-workbook';

/** Everything that another library sees of the sheets that are not ours. */
const seen = (bytes: Uint8Array) => {
  const book = read(bytes);
  return {
    sheets: book.SheetNames.filter((name) => !/^表[二三四]$/u.test(name)).map((name) => [
      name,
      book.Sheets[name],
      book.Workbook?.Sheets?.find((sheet) => sheet.name === name)?.Hidden,
    ]),
    order: book.SheetNames,
    names: (book.Workbook?.Names ?? []).filter(({ Name }) => !/^ZFXX_/u.test(Name) && !/^_xlnm/u.test(Name)),
  };
};

const isForeign = (part: string) =>
  !/^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d\.xml|customXml\/(?:_rels\/)?item(?:Props)?[1-3]\.xml(?:\.rels)?)$/u.test(
    part,
  );

describe('a workbook with sheets of others, opened and saved after a figure of ours was typed', () => {
  it.each(Object.entries(foreignBooks))('keeps %s', async (_, book) => {
    const bytes = await foreignBook(uniformReport(3), book);
    const { bytes: saved, losses } = await savedAfter(bytes, typeFigure);
    expect(losses).toEqual([]);
    // Cell by cell, format by format.
    expect(seen(saved)).toEqual(seen(bytes));
    const [before, after] = [unpacked(bytes), unpacked(saved)];
    for (const [part, content] of before)
      if (isForeign(part))
        expect([part, Buffer.from(after.get(part) ?? []).equals(Buffer.from(content))]).toEqual([part, true]);
    expect((read(saved).Sheets['表二']?.['B5'] as sheetjs.CellObject).v).toBe(77);
  });
});

describe('the package of a workbook', () => {
  const xml = data('<c r="A1"><v>1</v></c>');

  it('keeps a chart on a sheet of ours, and names links there', async () => {
    const ours = 'xl/worksheets/sheet1.xml';
    const drawn = withParts(await withSheet(xml), {
      [ours]: (sheet) =>
        sheet.replace(
          '</worksheet>',
          '<hyperlinks><hyperlink ref="A1" location="表三!A1"/></hyperlinks><drawing r:id="rId7"/></worksheet>',
        ),
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:drawing"/>',
    });
    const { bytes: saved, losses } = await savedAfter(drawn, typeFigure);
    expect(losses).toEqual([{ sheet: '表二', kind: 'formSheet' }]);
    expect(textOf(saved, ours)).toMatch(/<\/headerFooter><drawing r:id="rId7"[^>]*\/><\/worksheet>$/u);
    expect(textOf(saved, 'xl/drawings/drawing1.xml')).toBe('<xdr:wsDr xmlns:xdr="urn:drawing"/>');
  });

  it('loses a password of one of our sheets, which is named, and no protection without one', async () => {
    const ours = 'xl/worksheets/sheet1.xml';
    const open = await withSheet(xml);
    expect(textOf(open, ours)).toContain('<sheetProtection ');
    expect((await savedAfter(open, typeFigure)).losses).toEqual([]);
    const withPassword = withParts(open, {
      [ours]: (sheet) => sheet.replace('<sheetProtection ', '<sheetProtection password="CC1A" '),
    });
    const { bytes: saved, losses } = await savedAfter(withPassword, typeFigure);
    expect(losses).toEqual([{ sheet: '表二', kind: 'formSheet' }]);
    expect(textOf(saved, ours)).not.toContain('password=');
  });

  it('loses its chain of calculation and its signature, which is named', async () => {
    const bytes = await withSheet(xml, {
      parts: [
        [
          'xl/calcChain.xml',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml',
          '<calcChain/>',
        ],
      ],
      relations: [['calcChain', 'calcChain.xml']],
    });
    const signed = withParts(bytes, {
      '_rels/.rels': (relationships) =>
        relationships.replace(
          '</Relationships>',
          '<Relationship Id="sig" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        ),
      '_xmlsignatures/origin.sigs': '',
    });
    const { bytes: saved, losses } = await savedAfter(signed, typeFigure);
    expect([...unpacked(saved).keys()].filter((part) => /calcChain|_xmlsig/u.test(part))).toEqual([]);
    expect(losses).toEqual([{ sheet: '', kind: 'signature' }]);
  });

  it('is saved as a workbook with macros if it has them', async () => {
    const bytes = await withSheet(xml);
    const macros = withParts(bytes, {
      '[Content_Types].xml': (types) =>
        types.replace(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
    });
    expect(await fileExtension((await openWorkbook(macros)).original)).toBe('xlsm');
    expect(await fileExtension((await openWorkbook(bytes)).original)).toBe('xlsx');
    expect(await fileExtension(null)).toBe('xlsx');
  });

  it('may count days from 1904, and have prefixes', async () => {
    const xml = data('<c r="A1" s="0"><v>43830</v></c>', '<c r="A2" s="0"><v>1</v></c>');
    const bytes = await foreignBook(uniformReport(3), {
      sheets: [{ name: '台账', xml, isPrefixed: true }],
      numberFormats: ['yyyy-mm-dd'],
    });
    const old = withParts(bytes, {
      'xl/workbook.xml': (workbook) =>
        workbook.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    });
    const { bytes: saved } = await savedAfter(old, (sheets) => {
      const cell = cellsOf(sheets, '台账')[0]?.[0];
      expect(cell?.v).toBe(45292);
      setting('台账', [1, 0, { ...cell, v: 45293 }])(sheets);
    });
    expect(textOf(saved)).toMatch(/<x:row r="2"><x:c r="A2" s="\d+"><x:v>43831<\/x:v><\/x:c><\/x:row>/u);
    expect(textOf(saved)).toMatch(/<x:c r="A1" s="\d+"><x:v>43830<\/x:v><\/x:c>/u);
  });
});

describe('a sheet of others that was made to take forever', () => {
  const last = '<c r="XFD1"><v>1</v></c>';

  it('is opened if its columns are listed over and over', async () => {
    const cols = '<col min="1" max="16384" width="9"/>'.repeat(20_000);
    const { sheets } = await openWorkbook(await withSheet(`<cols>${cols}</cols>${data(last)}`));
    const other = sheets.find((sheet) => 'foreign' in sheet);
    expect(other !== undefined && 'foreign' in other ? other.foreign.columns.length : 0).toBe(16_384);
  });

  it('is refused if its array formulas lie over one another', async () => {
    const arrays = Array.from(
      { length: 200 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="array" ref="A1:XFD1">1</f></c></row>`,
    );
    const xml = `<sheetData><row r="1">${last}</row>${arrays.join('')}</sheetData>`;
    await expect(openWorkbook(await withSheet(xml))).rejects.toThrow('unpacksTooLarge');
  });
});
