import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/files/open/guard';
import { plainWorkbook } from '../../../src/files/xlsx/plain-workbook';
import { readXlsx } from '../../../src/files/xlsx/read-xlsx';
import { extractWorkbookParts } from '../../../src/files/xlsx/workbook-parts';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { packParts } from '../../../src/files/write-package';
import { consistentReports, uniformReport, withCells } from '../../fixtures/reports';

/** What both readers give for a workbook, and whether the plain one reads it. */
async function both(bytes: Uint8Array) {
  const file = openFile(bytes, 'a.xlsx');
  if (file.kind !== 'xlsx') throw new Error('no workbook');
  const parts = await extractWorkbookParts(file);
  return {
    plain: await readXlsx(file),
    library: await readXlsx(file, { byLibrary: true }),
    isPlain: !parts.hasDates && !parts.hasOtherNumbers && plainWorkbook(parts) !== null,
  };
}

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly cells: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly merges?: string;
  readonly names?: string;
}

/** A workbook of one sheet, as any program may write it. */
function workbook({ cells, strings = '', styles = '', merges = '', names = '' }: Parts): Uint8Array {
  const targets = [
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`);
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return packParts([
    ['[Content_Types].xml', '<Types/>'],
    [
      '_rels/.rels',
      `<Relationships xmlns="${package_}"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${package_}">${targets.join('')}</Relationships>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${namespace}"><sheetData>${cells}</sheetData>${merges}</worksheet>`,
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${namespace}" count="9">${strings}</sst>`],
    ['xl/styles.xml', `<styleSheet xmlns="${namespace}">${styles}</styleSheet>`],
  ]);
}

describe('a plain workbook', () => {
  it('of ours is read without the library, with the same result', async () => {
    await fc.assert(
      fc.asyncProperty(
        consistentReports(),
        fc.constantFrom('separate' as const, 'stacked' as const),
        fc.constantFrom('formula' as const, 'typed' as const),
        fc.option(fc.constantFrom('附注 <5> & "6"', '_x0041_', ' 空格 ')),
        async (report, arrangement, totals, remark) => {
          const changes = totals === 'typed' ? { 't3.r1.np': null, 't2.sf.amount': 0.1 } : {};
          const bytes = await writeXlsx(withCells(report, changes), {
            arrangement,
            totals,
            remarks: remark === null ? [] : [remark],
          });
          const { plain, library, isPlain } = await both(bytes);
          expect(plain).toEqual(library);
          expect(isPlain || remark !== null).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each<readonly [string, Parts]>([
    [
      'numbers and texts',
      {
        cells:
          '<row r="1" spans="1:3" x14ac:dyDescent="0.2"><c r="A1" s="1"><v>12</v></c><c r="C1" t="s"><v>0</v></c></row>',
        strings: '<si><t>甲 &amp; 乙</t></si>',
      },
    ],
    [
      'a formula with and without its result',
      { cells: '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c></row>' },
    ],
    [
      'a formula with an empty text',
      {
        cells:
          '<row r="1"><c r="A1" t="str"><f>IF(B1=0,&quot;&quot;,1)</f><v></v></c><c r="B1"><v>1</v></c></row>',
      },
    ],
    [
      'a formula of LibreOffice',
      { cells: '<row r="2"><c r="B2" s="4"><f aca="false">SUM(A1:A2)</f><v>-3.5</v></c></row>' },
    ],
    ['inline texts', { cells: '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>' }],
    [
      'merged cells',
      {
        cells: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        merges: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      },
    ],
    [
      'defined names',
      {
        cells: '<row r="1"><c r="A1"><v>1</v></c></row>',
        names: '<definedNames><definedName name="a" hidden="1">表!$A$1</definedName></definedNames>',
      },
    ],
    ['blank rows', { cells: '<row r="1"/><row r="3"><c r="A3"><v>1</v></c></row>' }],
  ])('with %s is read without the library, with the same result', async (_, parts) => {
    const { plain, library, isPlain } = await both(workbook(parts));
    expect(isPlain).toBe(true);
    expect(plain).toEqual(library);
    expect(plain.grids[0]?.cells.length).toBeGreaterThan(0);
  });

  it.each<readonly [string, Parts]>([
    [
      'a date',
      {
        cells: '<row r="1"><c r="A1" s="1"><v>45000</v></c></row>',
        styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      },
    ],
    [
      'a date with a code',
      {
        cells: '<row r="1"><c r="A1" s="1"><v>45000</v></c></row>',
        styles:
          '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
      },
    ],
    [
      'a percentage',
      {
        cells: '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>',
        styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>',
      },
    ],
    [
      'struck text',
      {
        cells: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        strings: '<si><r><rPr><strike/></rPr><t>1</t></r><r><t>2</t></r></si>',
      },
    ],
    ['a truth value', { cells: '<row r="1"><c r="A1" t="b"><v>1</v></c></row>' }],
    ['an error', { cells: '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>' }],
    [
      'a shared formula',
      {
        cells:
          '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>',
      },
    ],
    ['cells in disorder', { cells: '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }],
    ['a prefix', { cells: '<x:row r="1" xmlns:x="a"><x:c r="A1"><x:v>1</x:v></x:c></x:row>' }],
    [
      'an escaped letter',
      { cells: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: '<si><t>_x0041_</t></si>' },
    ],
    ['a number with an exponent', { cells: '<row r="1"><c r="A1"><v>1E3</v></c></row>' }],
  ])('is none with %s: the library reads it', async (_, parts) => {
    const { plain, library, isPlain } = await both(workbook(parts));
    expect(isPlain).toBe(false);
    expect(plain).toEqual(library);
  });
});

it('leaves editing to the library', async () => {
  const bytes = await writeXlsx(uniformReport(1), { totals: 'typed' });
  const { unsupported } = await readXlsx(openFile(bytes, 'a.xlsx'), { forEditing: true });
  expect(unsupported).toBeDefined();
});
