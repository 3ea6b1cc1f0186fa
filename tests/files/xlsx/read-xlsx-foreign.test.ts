import { describe, expect, it } from 'vitest';
import { rawZip } from '../open/raw-zip';
import type { RawEntry } from '../open/raw-zip';
import {
  contents,
  firstGrid,
  main,
  row,
  sheetFile,
  text,
  workbookFile,
  workbookParts,
} from './workbook-file';

describe('readXlsx: files that other programs write', () => {
  const expected = ['一', 1];
  const cells = row(text('A1', '一'), '<c r="B1"><v>1</v></c>');
  const changed = (change: (part: RawEntry) => RawEntry) =>
    rawZip(workbookParts({ sheets: [{ xml: `<sheetData>${cells}</sheetData>` }] }).map(change));

  it('finds parts with backslashes, other case and absolute targets', async () => {
    const odd = changed(({ name, data }) => ({
      name: String(name).replace('xl/worksheets', 'XL\\Worksheets'),
      data: String(data).replace('Target="worksheets/', 'Target="/xl/worksheets/'),
    }));
    expect(contents(await firstGrid(odd))).toEqual(expected);
  });

  it('follows targets with backslashes and parent folders', async () => {
    const odd = changed(({ name, data }) => ({
      name,
      data: String(data).replace('Target="worksheets/', 'Target="..\\\\xl\\\\.\\\\worksheets\\\\'),
    }));
    expect(contents(await firstGrid(odd))).toEqual(expected);
  });

  it('needs neither content types nor root relationships', async () => {
    const bare = workbookParts({ sheets: [{ xml: `<sheetData>${cells}</sheetData>` }] }).filter(({ name }) =>
      String(name).startsWith('xl/'),
    );
    expect(contents(await firstGrid(rawZip(bare)))).toEqual(expected);
  });

  it('finds a workbook that is not in the folder xl', async () => {
    const moved = changed(({ name, data }) => ({
      name: String(name).replace(/^xl\//u, 'book/'),
      data: String(data).replace('xl/workbook.xml', 'book/workbook.xml'),
    }));
    expect(contents(await firstGrid(moved))).toEqual(expected);
  });

  it('reads prefixed and strict namespaces', async () => {
    const prefixed = changed(({ name, data }) => ({
      name,
      data: String(name).includes('sheet1.xml')
        ? `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>一</x:t></x:is></x:c><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`
        : String(data).replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006',
            'http://purl.oclc.org/ooxml/officeDocument',
          ),
    }));
    expect(contents(await firstGrid(prefixed))).toEqual(expected);
  });

  it('reads parts in UTF-16', async () => {
    for (const mark of ['', '\ufeff']) {
      const wide = changed(({ name, data }) => ({
        name,
        data: Buffer.from(`${mark}${String(data)}`, 'utf16le'),
      }));
      expect(contents(await firstGrid(wide))).toEqual(expected);
    }
  });

  it('reads parts in GB18030, as some generators write', async () => {
    const chinese = changed(({ name, data }) => {
      const [before = '', after = ''] = String(data).split('一');
      const split = String(data).includes('一');
      return {
        name,
        data: split
          ? Buffer.concat([Buffer.from(before), Buffer.from([0xb1, 0xed]), Buffer.from(after)])
          : data,
      };
    });
    expect(contents(await firstGrid(chinese))).toEqual(['表', 1]);
  });

  it('counts cells and rows without addresses, including blank ones', async () => {
    const bare =
      '<row><c t="inlineStr"><is><t>一</t></is></c><c/><c><v>1</v></c></row><row><c><v>2</v></c><c/></row>';
    const grid = await firstGrid(sheetFile(bare));
    expect(grid.cells.map(({ row: r, column, content }) => [r, column, content])).toEqual([
      [0, 0, '一'],
      [0, 2, 1],
      [1, 0, 2],
    ]);
    expect([grid.rows, grid.columns]).toEqual([2, 3]);
  });

  it('accepts cells in any order, and merges before cells', async () => {
    const file = workbookFile({
      sheets: [
        {
          xml: `<mergeCells><mergeCell ref="A1:A2"/></mergeCells><sheetData><row r="2"><c r="B2"><v>3</v></c></row>${row('<c r="B1"><v>1</v></c>', text('A1', '一'))}</sheetData>`,
        },
      ],
    });
    expect((await firstGrid(file)).cells.map(({ rowSpan, content }) => [rowSpan, content])).toEqual([
      [2, '一'],
      [1, 1],
      [1, 3],
    ]);
  });
});
