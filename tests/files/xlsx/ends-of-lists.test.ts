import { expect, it } from 'vitest';
import { saveWorkbook } from '../../../src/app/export/workbook-file';
import { gridOfRows } from '../../../src/core/grid/grid';
import { AddedFormats } from '../../../src/files/xlsx/package/added-formats';
import { stylesPart } from '../../../src/files/xlsx/package/styles-part';
import { data, foreignBook } from '../../fixtures/foreign-book';
import { openWorkbook, readXlsx } from '../../fixtures/read-files';
import { uniformReport } from '../../fixtures/reports';
import { rowsOf } from '../../fixtures/grids';
import { partOf } from '../open/unpacked';

it('writes a new row before the end of the rows, also if nothing follows them', async () => {
  const xml = data('<c r="A1"><v>1</v></c>');
  const { sheets, original } = await openWorkbook(
    await foreignBook(uniformReport(3), { sheets: [{ name: '台账', xml }] }),
  );
  const edited = sheets.flatMap((sheet) => {
    if (!('foreign' in sheet)) return [];
    const { part, cells, ...rest } = sheet.foreign;
    return [
      { ...rest, grid: gridOfRows([]), origin: part, cells: [...cells, { row: 3, column: 0, value: 9 }] },
    ];
  });
  const { bytes } = await saveWorkbook(edited, { totals: 'typed', profile: {}, original });
  expect(partOf(bytes, 'xl/worksheets/foreign1.xml')).toContain(
    '<row r="4"><c r="A4"><v>9</v></c></row></sheetData></worksheet>',
  );
  expect((await readXlsx(bytes)).grids.map(rowsOf)).toEqual([[[1], [null], [null], [9]]]);
});

it('appends a format before the end of its list, also if that is the last one', () => {
  const styles = '<styleSheet><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>';
  const formats = new AddedFormats(stylesPart(styles, 'xl/styles.xml'));
  expect(formats.withNumberFormat(0, '0.00')).toBe(1);
  expect(formats.xml()).toMatch(
    /^<styleSheet><numFmts.*<cellXfs count="2"><xf numFmtId="0"\/><xf [^>]*\/><\/cellXfs><\/styleSheet>$/u,
  );
});

it('leaves a part alone to which nothing was added, however it names its encoding', () => {
  const styles = '<?xml version="1.0" encoding="utf-8"?><styleSheet><cellXfs/></styleSheet>';
  expect(new AddedFormats(stylesPart(styles, 'xl/styles.xml')).xml()).toBe(styles);
});
