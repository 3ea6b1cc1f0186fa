import { describe, expect, it, vi } from 'vitest';
import { crc32 } from '../../../src/files/open/crc32';
import { readXlsx } from '../../fixtures/read-files';
import { cellCountLimit, cutToCells } from '../../../src/files/xlsx/sheet-cells';
import { tagLimit } from '../../../src/workbook/xml/scan-xml';
import type { RawEntry } from '../open/raw-zip';
import { rawZip } from '../open/raw-zip';
import { codeOf, sheetFile, workbookFile, workbookParts } from './workbook-file';

const refused = (bytes: Uint8Array) => codeOf(() => readXlsx(bytes));
const cell = '<row r="1"><c r="A1"><v>12.5</v></c></row>';
const parts = (): RawEntry[] =>
  workbookParts({ sheets: [{ xml: `<sheetData>${cell}</sheetData>` }], sharedStrings: '<si><t>x</t></si>' });
const withPart = (name: string, change: (part: RawEntry) => RawEntry) =>
  rawZip(parts().map((part) => (part.name === name ? change(part) : part)));
const sheetPart = 'xl/worksheets/sheet1.xml';

describe('readXlsx: damaged files', () => {
  it('refuses a flipped figure by its checksum', async () => {
    const stored = rawZip(parts().map((part) => ({ ...part, stored: true })));
    expect(await refused(stored)).toBeUndefined();
    const at = Buffer.from(stored).indexOf('12.5');
    stored[at] = '9'.charCodeAt(0);
    expect(await refused(stored)).toBe('damaged');
  });

  it('refuses damage anywhere in the packed bytes, or reads the same', async () => {
    const file = rawZip(parts());
    const expected = await readXlsx(file);
    const outcomes = new Set<string>();
    for (let at = 0; at < file.length; at += 7) {
      const bytes = file.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      const code = await codeOf(async () => expect(await readXlsx(bytes)).toEqual(expected));
      outcomes.add(code ?? 'same');
    }
    expect(outcomes).toContain('damaged');
    expect(outcomes).toContain('same');
  });

  it('refuses a zero where the checksum should be', async () => {
    expect(await refused(withPart(sheetPart, (part) => ({ ...part, declared: { crc: 0 } })))).toBe('damaged');
  });

  it('refuses a missing sheet, and a file with only the name of a workbook', async () => {
    expect(await refused(rawZip(parts().filter(({ name }) => name !== sheetPart)))).toBe('damaged');
    expect(await refused(rawZip([{ name: 'a/workbook.xml', data: '<workbook/>' }]))).toBe('notAWorkbook');
    expect(
      await refused(withPart('xl/workbook.xml', (part) => ({ ...part, data: 'no markup at all' }))),
    ).toBeUndefined();
  });

  it('refuses parts that are not text', async () => {
    const binary = new Uint8Array([0x3c, 0x78, 0x00, 0x01, 0x02]);
    expect(await refused(withPart(sheetPart, (part) => ({ ...part, data: binary })))).toBe('damaged');
  });

  it('refuses files that are not workbooks at all', async () => {
    expect(await refused(new TextEncoder().encode('年报'))).toBe('notAWorkbook');
    expect(await refused(rawZip([{ name: 'word/document.xml', data: '<w/>' }]))).toBe('notAWorkbook');
  });

  it.each([
    ['a tag that does not end', '<row r="1"><c r="A1"><v>1</v></c'],
    ['an address that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['a place beyond the sheet', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond the sheet', '<row r="1048577"><c><v>1</v></c></row>'],
    ['row 0', '<row r="1"><c r="A0"><v>1</v></c></row>'],
  ])('refuses %s', async (_, cells) => {
    expect(await refused(sheetFile(cells))).toBe('damaged');
  });

  it('refuses document types, and with them every entity attack', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    for (const name of [sheetPart, 'xl/workbook.xml', 'xl/sharedStrings.xml', '_rels/.rels'])
      expect(await refused(withPart(name, (part) => ({ ...part, data: bomb + String(part.data) })))).toBe(
        'damaged',
      );
  });

  it('refuses overlapping merges', async () => {
    const merges = Array.from({ length: 5000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('');
    const cells = Array.from(
      { length: 50 },
      (_, row) => `<row r="${row + 1}"><c r="T${row + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await refused(sheetFile(cells, `<mergeCells>${merges}</mergeCells>`))).toBe('damaged');
  });
});

describe('readXlsx: files that would exhaust memory', () => {
  it('refuses a part that unpacks to more than it declares, at once', async () => {
    const forged = withPart(sheetPart, (part) => ({
      ...part,
      data: new Uint8Array(20 * 1024 * 1024),
      declared: { size: 1000, crc: 1 },
    }));
    const read = Reflect.get(ReadableStreamDefaultReader.prototype, 'read') as (
      this: ReadableStreamDefaultReader<Uint8Array>,
    ) => Promise<ReadableStreamReadResult<Uint8Array>>;
    let unpacked = 0;
    const reading = vi
      .spyOn(ReadableStreamDefaultReader.prototype, 'read')
      .mockImplementation(async function (this: ReadableStreamDefaultReader<Uint8Array>) {
        const part = await read.call(this);
        unpacked += part.value?.length ?? 0;
        return part;
      });
    try {
      expect(await refused(forged)).toBe('damaged');
    } finally {
      reading.mockRestore();
    }
    expect(unpacked).toBeGreaterThan(1000);
    expect(unpacked).toBeLessThan(1024 * 1024);
  });

  it('refuses a small part that unpacks to more or less than it declares, by one byte', async () => {
    const sheet = parts().find(({ name }) => name === sheetPart)?.data;
    const xml = new TextEncoder().encode(String(sheet));
    const wider = new TextEncoder().encode(`${String(sheet)} `);
    const declared = (data: Uint8Array, from: Uint8Array) =>
      withPart(sheetPart, (part) => ({ ...part, data, declared: { size: from.length, crc: crc32(from) } }));
    expect(await refused(declared(xml, xml))).toBeUndefined();
    expect(await refused(declared(wider, xml))).toBe('damaged');
    expect(await refused(declared(xml, wider))).toBe('damaged');
  });

  it('refuses a part that declares nothing and unpacks to something', async () => {
    expect(await refused(withPart(sheetPart, (part) => ({ ...part, declared: { size: 0 } })))).toBe(
      'damaged',
    );
  });

  it('refuses two cells in opposite corners of a sheet', async () => {
    const corners =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await refused(sheetFile(corners))).toBe('unpacksTooLarge');
  });

  it('refuses many rows with one distant cell each', async () => {
    const far = Array.from(
      { length: 20_000 },
      (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`,
    );
    expect(await refused(sheetFile(far.join('')))).toBe('unpacksTooLarge');
  });

  it('reads content next to formatted blanks in far corners', async () => {
    const far = `${cell}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    const [grid] = (await readXlsx(sheetFile(far))).grids;
    expect(grid).toMatchObject({ rows: 17, columns: 17, cells: [{ content: 12.5 }] });
  });

  it('accepts as many cells as the limit allows', async () => {
    const rows = cellCountLimit / 100;
    const file = (last: number) =>
      sheetFile(
        `<row r="1"><c r="CV1"><v>1</v></c></row><row r="${last}"><c r="A${last}"><v>1</v></c></row>`,
      );
    expect(await refused(file(rows))).toBeUndefined();
    expect(await refused(file(rows + 1))).toBe('unpacksTooLarge');
  });

  it('refuses more tags than a document has, in any part it reads', async () => {
    const many = '<si/>'.repeat(tagLimit);
    const stored = (xml: string) =>
      rawZip(
        workbookParts({ sheets: [{ xml: `<sheetData>${cell}</sheetData>` }], sharedStrings: xml }).map(
          (part) => ({ ...part, stored: true }),
        ),
      );
    expect(await refused(stored(many))).toBe('unpacksTooLarge');
    expect(await refused(stored('<si/>'.repeat(1000)))).toBeUndefined();
  });

  it('skips lists of columns, formats and validations, however long', async () => {
    const columns = '<col min="1" max="16384" width="9"/>'.repeat(20_000);
    const xml = `<cols>${columns}</cols><sheetData>${cell}</sheetData>`;
    expect((await readXlsx(workbookFile({ sheets: [{ xml }] }))).grids[0]?.cells).toHaveLength(1);
    // The library, which would make a list of all columns for each of them, does not see them.
    expect(cutToCells(`<worksheet>${xml}</worksheet>`, 'part').xml).toBe(
      `<worksheet><sheetData>${cell}</sheetData></worksheet>`,
    );
  });

  it('never unpacks parts that it does not need', async () => {
    const drawing = { name: 'xl/drawings/drawing1.xml', data: 'not packed at all', declared: { crc: 1 } };
    expect(await refused(rawZip([...parts(), drawing]))).toBeUndefined();
  });
});
