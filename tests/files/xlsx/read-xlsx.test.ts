import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../fixtures/read-files';
import { rawZip } from '../open/raw-zip';
import type { RawEntry } from '../open/raw-zip';
import { contents, firstGrid, row, sheetFile, text, workbookFile, workbookParts } from './workbook-file';

describe('readXlsx: what a cell shows', () => {
  it('keeps numbers as numbers and text as text', async () => {
    const grid = await firstGrid(
      sheetFile(row('<c r="A1"><v>35.65</v></c>', '<c r="B1"><v>0</v></c>', text('C1', '0'))),
    );
    expect(grid).toEqual({
      rows: 1,
      columns: 3,
      typed: true,
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 1, content: 35.65 },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 1, content: 0 },
        { row: 0, column: 2, rowSpan: 1, columnSpan: 1, content: '0' },
      ],
    });
  });

  it('turns booleans and errors into text', async () => {
    const cells = row(
      '<c r="A1" t="b"><v>1</v></c>',
      '<c r="B1" t="b"><v>0</v></c>',
      '<c r="C1" t="e"><v>#REF!</v></c>',
    );
    expect(contents(await firstGrid(sheetFile(cells)))).toEqual(['TRUE', 'FALSE', '#REF!']);
  });

  it('joins rich text, without its phonetic guide, and decodes escaped characters', async () => {
    const sharedStrings =
      '<si><r><t>本年新收</t></r><r><rPr><b/></rPr><t>政府信息</t></r><rPh sb="0" eb="1"><t>ben</t></rPh></si>' +
      '<si><t>&#x20BB7;_x0041__x005F_x0041_&amp;<![CDATA[<]]></t></si>';
    const cells = row(
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
    );
    const file = workbookFile({ sheets: [{ xml: `<sheetData>${cells}</sheetData>` }], sharedStrings });
    expect(contents(await firstGrid(file))).toEqual(['本年新收政府信息', '𠮷A_x0041_&<', 'ab']);
  });

  it('shows dates as text, by the style of the cell or as written', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.00_ ;[Red]\\-0.00\\ "/><numFmt numFmtId="166" formatCode="#,##0&quot;件&quot;"/></numFmts>' +
      `<cellXfs>${[0, 14, 164, 165, 166, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const numbers = [
      '<c r="A1" s="1"><v>45322</v></c>',
      '<c r="B1" s="2"><v>45322</v></c>',
      '<c r="C1" s="3"><v>45322</v></c>',
      '<c r="D1" s="4"><v>45322</v></c>',
      '<c r="E1" s="5"><v>45322.5</v></c>',
      '<c r="F1" t="d"><v>2024-01-31</v></c>',
      '<c r="G1" s="1"><v>1E15</v></c>',
    ];
    const file = (properties = '') =>
      workbookFile({ sheets: [{ xml: `<sheetData>${row(...numbers)}</sheetData>` }], styles, properties });
    const expected = [
      '2024-01-31',
      '2024-01-31',
      45322,
      45322,
      '2024-01-31 12:00:00',
      '2024-01-31',
      '########',
    ];
    expect(contents(await firstGrid(file()))).toEqual(expected);
    expect(contents(await firstGrid(file('<workbookPr date1904="1"/>')))[0]).toBe('2028-02-01');
  });

  it('mistakes neither struck text nor footnote marks for digits', async () => {
    const run = (content: string, looks = '') => `<r><rPr>${looks}</rPr><t>${content}</t></r>`;
    const raised = '<vertAlign val="superscript"/>';
    const strings = [
      run('111') + run('2', raised),
      run('55', '<strike/>') + run('111'),
      run('规章') + run('甲', raised),
      run('12', raised),
      run('9', '<strike/>'),
    ];
    const cells = strings.map((_, index) => `<c r="${'ABCDE'.charAt(index)}1" t="s"><v>${index}</v></c>`);
    const inline = `<c r="F1" t="inlineStr"><is>${run('12')}${run('①', '<vertAlign val="subscript"/>')}</is></c>`;
    const file = workbookFile({
      sheets: [{ xml: `<sheetData>${row(...cells, inline)}</sheetData>` }],
      sharedStrings: strings.map((content) => `<si>${content}</si>`).join(''),
    });
    expect(contents(await firstGrid(file))).toEqual(['111', '111', '规章甲', '12', '12']);
  });

  it('reads no figure from a number whose format shows another one', async () => {
    const codes = ['0!.0000', '0,', '#,##0_ ', '0"%"', '0.0"."0'].map((code) =>
      code.replace(/"/gu, '&quot;'),
    );
    const styles =
      `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellXfs>${[0, 9, 164, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = ['1.5', '77302800', '5000', '1234', '12'].map(
      (value, index) => `<c r="${'ABCDE'.charAt(index)}1" s="${index + 1}"><v>${value}</v></c>`,
    );
    const file = workbookFile({
      sheets: [{ xml: `<sheetData>${row(...cells, '<c r="F1" s="1"><v>0</v></c>')}</sheetData>` }],
      styles,
    });
    expect(contents(await firstGrid(file))).toEqual([
      '150%',
      '77302800（0!.0000）',
      '5000（0,）',
      1234,
      12,
      0,
    ]);
  });

  it('reads no figure from a date without a year, a time or a fraction, by code or by id', async () => {
    const codes = ['m/d', '# ?/?', '[h]:mm'];
    const styles =
      `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellXfs>${[0, 164, 165, 166, 12, 16, 58].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = ['46024', '0.5', '1.25', '0.5', '46024', '46024'].map(
      (value, index) => `<c r="${'ABCDEF'.charAt(index)}1" s="${index + 1}"><v>${value}</v></c>`,
    );
    const file = workbookFile({ sheets: [{ xml: `<sheetData>${row(...cells)}</sheetData>` }], styles });
    const found = contents(await firstGrid(file));
    expect(found.slice(0, 4)).toEqual(['1/2', '1/2', '30:00', '1/2']);
    expect(found.filter((content) => typeof content === 'number')).toEqual([]);
  });

  it('omits empty cells, but keeps their positions', async () => {
    const grid = await firstGrid(
      sheetFile(row('<c r="A1" s="0"/>', text('B1', ''), text('D1', 'x'), '<c r="E1" s="0"/>')),
    );
    expect(grid.cells).toEqual([{ row: 0, column: 3, rowSpan: 1, columnSpan: 1, content: 'x' }]);
    expect([grid.rows, grid.columns]).toEqual([1, 5]);
  });
});

describe('readXlsx: formulas', () => {
  it('keeps formula and stored result, 0 and empty text included', async () => {
    const cells = row(
      '<c r="A1"><f>SUM(B1:C1)</f><v>7</v></c>',
      '<c r="B1"><f>C1-C1</f><v>0</v></c>',
      '<c r="C1" t="str"><f>IF(A1&gt;0,"","x")</f><v></v></c>',
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    );
    const { cells: read } = await firstGrid(sheetFile(cells));
    expect(read.map(({ content, formula }) => [content, formula])).toEqual([
      [7, 'SUM(B1:C1)'],
      [0, 'C1-C1'],
      ['', 'IF(A1>0,"","x")'],
      ['#DIV/0!', '1/0'],
    ]);
  });

  it('shows a formula without a stored result as itself, never as 0', async () => {
    const cells = row(
      '<c r="A1"><f>SUM(B1:C1)</f></c>',
      '<c r="B1"><f>C1</f><v/></c>',
      '<c r="C1"><f>A1</f><v></v></c>',
    );
    const { cells: read } = await firstGrid(sheetFile(cells));
    expect(read.map(({ content, formula }) => [content, formula])).toEqual([
      ['=SUM(B1:C1)', 'SUM(B1:C1)'],
      ['=C1', 'C1'],
      ['=A1', 'A1'],
    ]);
  });

  it('expands shared formulas', async () => {
    const cells =
      '<row r="1"><c r="D1"><f t="shared" ref="D1:D3" si="0">SUM(A1:$C1)&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="2"><c r="D2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="D3"><f t="shared" si="0"/></c></row>';
    const { cells: read } = await firstGrid(sheetFile(cells));
    expect(read.map(({ content, formula }) => [content, formula])).toEqual([
      [1, 'SUM(A1:$C1)&"A1"'],
      [2, 'SUM(A2:$C2)&"A1"'],
      ['=SUM(A3:$C3)&"A1"', 'SUM(A3:$C3)&"A1"'],
    ]);
  });
});

describe('readXlsx: merges', () => {
  it('turns merges into spans and drops covered cells', async () => {
    const cells =
      `<row r="1">${text('A1', '申请人情况')}<c r="B1"><v>9</v></c>${text('C1', '总计')}</row>` +
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>8</v></c></row>';
    const grid = await firstGrid(
      sheetFile(cells, '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>'),
    );
    expect(
      grid.cells.map(({ row: r, column, rowSpan, columnSpan, content }) => [
        r,
        column,
        rowSpan,
        columnSpan,
        content,
      ]),
    ).toEqual([
      [0, 0, 1, 2, '申请人情况'],
      [0, 2, 2, 1, '总计'],
      [1, 0, 1, 1, 1],
      [1, 1, 1, 1, 2],
    ]);
  });

  it('extends a span across blank cells at the edge of the table', async () => {
    const grid = await firstGrid(
      sheetFile(row(text('A1', '行政诉讼')), '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>'),
    );
    expect(grid).toMatchObject({ rows: 2, columns: 3, cells: [{ rowSpan: 2, columnSpan: 3 }] });
  });

  it('clips merges of whole rows and columns, and skips those without content', async () => {
    const whole = await firstGrid(
      sheetFile(row(text('A1', '标题')), '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>'),
    );
    expect(whole.cells).toEqual([{ row: 0, column: 0, rowSpan: 1, columnSpan: 17, content: '标题' }]);
    const below = await firstGrid(
      sheetFile(row(text('A1', '标题')), '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'),
    );
    expect(below).toMatchObject({ rows: 1, columns: 1, cells: [{ rowSpan: 1, columnSpan: 1 }] });
  });
});

describe('readXlsx: sheets', () => {
  const sheet = (content: string) => `<sheetData>${row(text('A1', content))}</sheetData>`;

  it('reads the visible, non-empty sheets, in order', async () => {
    const { grids } = await readXlsx(
      workbookFile({
        sheets: [
          { xml: sheet('一'), name: '__proto__' },
          { xml: sheet('密'), state: 'hidden' },
          { xml: '<sheetData/>' },
          { xml: sheet('二'), name: 'constructor', state: 'visible' },
          { xml: sheet('更密'), state: 'veryHidden' },
          { xml: '<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>' },
        ],
      }),
    );
    expect(grids.map(contents)).toEqual([['一'], ['二']]);
  });

  it('reads hidden sheets separately on request', async () => {
    const file = workbookFile({
      sheets: [
        { xml: sheet('密'), name: '底稿', state: 'hidden' },
        { xml: sheet('一'), name: '表二' },
        { xml: sheet('更密'), name: '旧底稿', state: 'veryHidden' },
      ],
    });
    const { grids, names, hidden = [] } = await readXlsx(file, { forEditing: true });
    expect(names).toEqual(['表二']);
    expect(grids.map(contents)).toEqual([['一']]);
    expect(hidden.map(({ name, grid }) => [name, contents(grid)])).toEqual([
      ['底稿', ['密']],
      ['旧底稿', ['更密']],
    ]);
  });

  it('has no grids if every sheet is hidden', async () => {
    expect(await readXlsx(workbookFile({ sheets: [{ xml: sheet('密'), state: 'hidden' }] }))).toEqual({
      grids: [],
    });
  });

  it('skips sheets without cells, such as charts', async () => {
    const parts = workbookParts({ sheets: [{ xml: sheet('一') }, { xml: sheet('图') }] }).map(
      (part): RawEntry => {
        if (part.name !== 'xl/_rels/workbook.xml.rels') return part;
        return {
          ...part,
          data: String(part.data).replace(
            'worksheet" Target="worksheets/sheet2',
            'chartsheet" Target="worksheets/sheet2',
          ),
        };
      },
    );
    expect((await readXlsx(rawZip(parts))).grids.map(contents)).toEqual([['一']]);
  });
});
