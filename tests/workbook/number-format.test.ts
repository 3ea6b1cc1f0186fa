import { expect, it } from 'vitest';
import { withCommonEscapes } from '../../src/workbook/foreign/number-format';
import { data, foreignBook } from '../fixtures/foreign-book';
import { openWorkbook } from '../fixtures/read-files';
import { uniformReport } from '../fixtures/reports';

it.each([
  ['0!.0,"万元"', '0\\.0,"万元"'],
  ['#,##0!元', '#,##0\\元'],
  // In words, after a gap, a filler or another escape it is an ordinary character.
  ['0"急!件"', '0"急!件"'],
  ['0_!.0*!', '0_!.0*!'],
  ['0\\!.0', '0\\!.0'],
  ['0!!0', '0\\!0'],
  ['0!', '0!'],
])('writes the escapes of %s as backslashes', (format, expected) => {
  expect(withCommonEscapes(format)).toBe(expected);
});

it('gives the grid a number format that it knows', async () => {
  const { sheets } = await openWorkbook(
    await foreignBook(uniformReport(3), {
      sheets: [{ name: '台账', xml: data('<c r="A1" s="0"><v>12345678</v></c>') }],
      numberFormats: ['0!.0,"万元"'],
    }),
  );
  const formats = sheets.flatMap((sheet) =>
    'foreign' in sheet ? sheet.foreign.cells.map(({ numberFormat }) => numberFormat) : [],
  );
  expect(formats).toEqual(['0\\.0,"万元"']);
});
