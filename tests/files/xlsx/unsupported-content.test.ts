import * as sheetjs from '@e965/xlsx';
import { expect, it } from 'vitest';
import { readXlsx } from '../../fixtures/read-files';
import { rawZip } from '../open/raw-zip';
import { row, text, workbookFile, workbookParts } from './workbook-file';

const cells = `<sheetData>${row(text('A1', '台账'))}</sheetData>`;

const opened = async (bytes: Uint8Array) => {
  const { grids, hidden = [], unsupported, unsupportedOn } = await readXlsx(bytes, { forEditing: true });
  const sheets = [...grids, ...hidden.map(({ grid }) => grid)];
  return { unsupported, sheets: sheets.map((grid) => unsupportedOn?.get(grid)) };
};

it.each([
  ['xl/charts/chart1.xml', ['charts']],
  ['xl/media/image1.png', ['pictures']],
  ['xl/drawings/drawing1.xml', ['shapes']],
  ['xl/comments1.xml', ['comments']],
  ['xl/comments/comment1.xml', ['comments']],
  ['xl/threadedComments/threadedComment1.xml', ['comments']],
  ['xl/pivotTables/pivotTable1.xml', ['pivotTables']],
  ['xl/tables/table1.xml', ['tables']],
  ['xl/embeddings/oleObject1.bin', ['objects']],
  ['xl/vbaProject.bin', ['macros']],
  ['xl/externalLinks/externalLink1.xml', ['links']],
  ['xl/drawings/vmlDrawing1.vml', []],
  ['docProps/app.xml', []],
  ['customXml/item1.xml', []],
])('a workbook with %s has %j besides its cells', async (name, kinds) => {
  const parts = workbookParts({ sheets: [{ xml: cells }] });
  expect(await opened(rawZip([...parts, { name, data: '·' }]))).toEqual({ unsupported: kinds, sheets: [[]] });
});

it('names a drawing by its contents', async () => {
  const parts = workbookParts({ sheets: [{ xml: cells }] });
  const drawn = ['xl/drawings/drawing1.xml', 'xl/charts/chart1.xml'].map((name) => ({ name, data: '·' }));
  expect((await opened(rawZip([...parts, ...drawn]))).unsupported).toEqual(['charts']);
});

it('reports which sheets have formatting and validation, including hidden ones', async () => {
  const wide = `<cols><col min="1" max="1" width="40"/></cols>${cells}`;
  const red = `<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c></row></sheetData>`;
  const plain = `<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData>`;
  const checks = [
    '<conditionalFormatting sqref="A1"/>',
    '<autoFilter ref="A1:B2"/>',
    '<sheetProtection sheet="1"/>',
  ];
  const file = workbookFile({
    sheets: [
      { xml: wide },
      { xml: red },
      { xml: plain },
      ...checks.map((check) => ({ xml: `${cells}${check}` })),
      { xml: `${wide}<dataValidations count="1"/>`, state: 'hidden' },
    ],
  });
  expect((await opened(file)).sheets).toEqual([
    ['looks'],
    ['looks'],
    [],
    ['checks'],
    ['checks'],
    ['checks'],
    ['looks', 'checks'],
  ]);
});

it('reports names that the user gave, but not those that programs make', async () => {
  const named = (name: string) =>
    opened(
      workbookFile({
        sheets: [{ xml: cells }],
        workbook: `<definedNames><definedName name="${name}">Sheet1!$A$1</definedName></definedNames>`,
      }),
    );
  expect((await named('合计')).unsupported).toEqual(['names']);
  expect((await named('_xlnm._FilterDatabase')).unsupported).toEqual([]);
  expect((await named('ZFXX_T3')).unsupported).toEqual([]);
});

it('detects what another program writes', async () => {
  const book = sheetjs.utils.book_new();
  const sheet = sheetjs.utils.aoa_to_sheet([
    ['项目', '数量'],
    ['甲', 1],
  ]);
  sheet['!cols'] = [{ wch: 30 }];
  sheet['!autofilter'] = { ref: 'A1:B2' };
  sheetjs.utils.book_append_sheet(book, sheet, '台账');
  const bytes = new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  expect(await opened(bytes)).toEqual({ unsupported: [], sheets: [['looks', 'checks']] });
});

it('reports nothing when a workbook is only read', async () => {
  const read = await readXlsx(workbookFile({ sheets: [{ xml: cells }] }));
  expect(read).not.toHaveProperty('unsupported');
  expect(read).not.toHaveProperty('unsupportedOn');
});
