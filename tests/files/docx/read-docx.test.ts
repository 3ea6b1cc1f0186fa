import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReport, readDocx } from '../../fixtures/read-files';
import { documentLimits } from '../../../src/files/docx/plain-document';
import { docxWriter } from '../../../src/files/docx/write-docx';
import { rowsOf } from '../../fixtures/grids';
import { consistentReports } from '../../fixtures/reports';
import { builtInTemplate } from './docx-parts';
import { rawZip } from '../open/raw-zip';
import { cell, documentXml, paragraph, row, run, table, wordFile } from './word-file';
import { codeOf } from '../xlsx/workbook-file';

const grids = async (...parameters: Parameters<typeof wordFile>) =>
  (await readDocx(wordFile(...parameters))).grids;
const read = async (...parameters: Parameters<typeof wordFile>) => (await grids(...parameters)).map(rowsOf);
/** All lines of a document without tables. */
const lines = async (...parameters: Parameters<typeof wordFile>) => (await read(...parameters)).flat();

describe('readDocx: tables', () => {
  it('keeps spans, and the order of text and tables', async () => {
    const file = [
      paragraph('二、主动公开'),
      table(
        row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('乙', '<w:gridSpan w:val="2"/>')),
        row(cell('', '<w:vMerge/>'), '1', '2'),
      ),
      paragraph('三、申请'),
    ].join('');
    const [before, middle, after] = await grids(file);
    expect(before && rowsOf(before)).toEqual([['二、主动公开']]);
    expect(middle?.cells).toEqual([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1, content: '甲' },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2, content: '乙' },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1, content: '1' },
      { row: 1, column: 2, rowSpan: 1, columnSpan: 1, content: '2' },
    ]);
    expect(after && rowsOf(after)).toEqual([['三、申请']]);
  });

  it('does not lose a figure in a cell that is merged with the one above', async () => {
    const continued = (content: string) => row(cell(content, '<w:vMerge/>'), '1');
    const merged = (...contents: readonly string[]) =>
      read(table(row(cell('5', '<w:vMerge w:val="restart"/>'), '2'), ...contents.map(continued)));
    expect(await merged('8,184')).toEqual([
      [
        ['5', '2'],
        ['8,184', '1'],
      ],
    ]);
    expect(await merged('', '7')).toEqual([
      [
        ['5', '2'],
        [null, '1'],
        ['7', '1'],
      ],
    ]);
    expect(await merged('甲')).toEqual([
      [
        ['5', '2'],
        [null, '1'],
      ],
    ]);
  });

  it('keeps a merge that extends from repeated header rows into the others', async () => {
    const header = '<w:tr><w:trPr><w:tblHeader/></w:trPr>';
    const [grid] = await grids(
      table(
        `${header}${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙')}</w:tr>`,
        row(cell('', '<w:vMerge w:val="continue"/>'), '1'),
      ),
    );
    expect(
      grid?.cells.map(({ content, row: at, column, rowSpan }) => [content, at, column, rowSpan]),
    ).toEqual([
      ['甲', 0, 0, 2],
      ['乙', 0, 1, 1],
      ['1', 1, 1, 1],
    ]);
  });

  it('leaves the columns free that a row omits', async () => {
    const skipping = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell('1')}</w:tr>`;
    expect(await read(table(row('甲', '乙', '丙'), skipping))).toEqual([
      [
        ['甲', '乙', '丙'],
        [null, null, '1'],
      ],
    ]);
  });

  it('reads the columns that a row omits at its end as blank', async () => {
    const short = `<w:tr><w:trPr><w:gridAfter w:val="1"/></w:trPr>${cell('1')}</w:tr>`;
    const [grid] = await grids(table(row('甲', '乙'), short));
    expect(grid?.cells.filter((own) => own.row === 1).map((own) => own.content)).toEqual(['1', null]);
  });

  it('reads legacy merged cells', async () => {
    const [grid] = await grids(
      table(
        row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge w:val="continue"/>'), '乙'),
        row('1', '2', '3'),
      ),
    );
    expect(
      grid?.cells.slice(0, 2).map(({ content, column, columnSpan }) => [content, column, columnSpan]),
    ).toEqual([
      ['甲', 0, 2],
      ['乙', 2, 1],
    ]);
  });

  it('keeps merges next to bookmarks and controls around rows and cells', async () => {
    const control = (content: string) =>
      `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const [grid] = await grids(
      table(
        '<w:bookmarkStart w:id="1" w:name="x"/>',
        control(row(cell('甲', '<w:vMerge w:val="restart"/>'), '乙')),
        '<w:bookmarkEnd w:id="1"/>',
        `<w:tr>${cell('', '<w:vMerge/>')}<w:bookmarkStart w:id="2" w:name="y"/>${control(cell('1'))}</w:tr>`,
      ),
    );
    expect(grid?.rows).toBe(2);
    expect(grid?.cells.map(({ content, column, rowSpan }) => [content, column, rowSpan])).toEqual([
      ['甲', 0, 2],
      ['乙', 1, 1],
      ['1', 1, 1],
    ]);
  });

  it('reads a table in a cell as rows next to the labels around it', async () => {
    const inner = table(row('丙', '3'), row('丁', '4')) + paragraph('');
    const outer = table(
      row('甲', '乙', '1'),
      row('戊', '己', '2'),
      row('庚', cell(inner, '<w:gridSpan w:val="2"/>')),
    );
    const [grid] = await grids(outer);
    expect(grid && rowsOf(grid)).toEqual([
      ['甲', '乙', '1'],
      ['戊', '己', '2'],
      ['庚', '丙', '3'],
      [null, '丁', '4'],
    ]);
    expect(grid?.cells.find(({ content }) => content === '庚')?.rowSpan).toBe(2);
  });
});

describe('readDocx: text as displayed', () => {
  it('accepts tracked changes', async () => {
    const changed = `<w:ins w:id="1">${run('12')}</w:ins><w:del w:id="2"><w:r><w:delText>34</w:delText></w:r></w:del><w:moveFrom w:id="3">${run('5')}</w:moveFrom><w:moveTo w:id="4">${run('6')}</w:moveTo>`;
    const tracked = (mark: string) =>
      `<w:tr><w:trPr><w:${mark} w:id="5"/></w:trPr>${cell(mark)}${cell('1')}</w:tr>`;
    expect(await read(table(row('甲', cell(paragraph(changed))), tracked('del'), tracked('ins')))).toEqual([
      [
        ['甲', '126'],
        ['ins', '1'],
      ],
    ]);
  });

  it('never moves the content of a cell into the next one', async () => {
    const deletedMark = paragraph(run('1'), '<w:rPr><w:del w:id="1"/></w:rPr>');
    expect(await read(table(row('甲', cell(deletedMark), '2')))).toEqual([[['甲', '1', '2']]]);
  });

  it('leaves out hidden and struck text, and placeholder prompts', async () => {
    const body = [
      paragraph(
        run('1') + run('2', '<w:vanish/>') + run('3', '<w:strike/>') + run('4', '<w:vanish w:val="0"/>'),
      ),
      paragraph(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>${run('甲')}`,
      ),
    ];
    expect(await lines(body.join(''))).toEqual([['14'], ['甲']]);
  });

  it('reads results of fields, not their instructions', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const page = `${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark('separate')}${run('9')}${mark('end')}`;
    const body = [
      paragraph(`<w:fldSimple w:instr="=SUM(ABOVE)">${run('12')}</w:fldSimple>`),
      paragraph(`${mark('begin')}${page}${mark('separate')}${run('34')}${mark('end')}${run('5')}`),
      paragraph(`${mark('begin')}${run('never ended')}`),
      paragraph('6'),
    ];
    expect(await lines(body.join(''))).toEqual([['12'], ['345'], ['6']]);
  });

  it('splits lines at breaks and tabs in paragraphs, not labels in cells', async () => {
    const broken = (piece: string) => `<w:r><w:t>甲</w:t>${piece}<w:t>乙</w:t></w:r>`;
    const breaks = ['<w:br/>', '<w:cr/>', '<w:br w:type="page"/>'].map((piece) => paragraph(broken(piece)));
    expect(await lines(breaks.join(''))).toEqual([['甲'], ['乙'], ['甲'], ['乙'], ['甲'], ['乙']]);
    expect(await lines(paragraph(broken('<w:tab/>')))).toEqual([['甲', '乙']]);
    expect(await read(table(row(cell(paragraph(broken('<w:tab/>')) + paragraph('1')), '2')))).toEqual([
      [['甲 乙\n1', '2']],
    ]);
  });

  it('does not mistake a note mark for a digit', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const file = paragraph(run('12') + note + run('3', '<w:vertAlign w:val="superscript"/>'));
    expect(await lines(file, { footnotes: `<w:footnote w:id="2">${paragraph('注')}</w:footnote>` })).toEqual([
      ['12'],
    ]);
  });

  it('does not mistake a mark raised by hand for a digit, but reads text that is only slightly raised', async () => {
    const raised = (by: number) => paragraph(run('12') + run('3', `<w:position w:val="${by}"/>`));
    expect(await lines(raised(10) + raised(2) + raised(-10))).toEqual([['12'], ['123'], ['123']]);
  });

  it('reads a figure written as a formula', async () => {
    const formula = '<m:oMathPara><m:oMath><m:r><m:t>12</m:t></m:r></m:oMath></m:oMathPara>';
    expect(await lines(paragraph(formula.replace(/<m:/gu, '<w:').replace(/<\/m:/gu, '</w:')))).toEqual([
      ['12'],
    ]);
  });

  it('reads a text box once, in whatever forms it is written', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const drawing = (text: string) =>
      `<w:drawing><wp:anchor><a:t>x</a:t><wps:txbx>${box(text)}</wps:txbx></wp:anchor></w:drawing>`;
    const picture = (text: string) =>
      `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing('甲')}</mc:Choice><mc:Fallback>${picture('甲')}</mc:Fallback></mc:AlternateContent>`;
    const imageOrText = `<mc:AlternateContent><mc:Choice Requires="w16"><w:drawing/></mc:Choice><mc:Fallback><w:t>丁</w:t></mc:Fallback></mc:AlternateContent>`;
    const body = [both, drawing('乙'), picture('丙'), imageOrText].map((content) =>
      paragraph(`<w:r>${content}</w:r>`),
    );
    expect(await lines(body.join(''))).toEqual([['甲'], ['乙'], ['丙'], ['丁']]);
  });

  it('reads the strict form and other prefixes', async () => {
    const main = documentXml(table(row('甲', '1')))
      .replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replace(/(<\/?|xmlns:)w:?(?=[\w"=])/gu, (_, start: string) =>
        start === 'xmlns:' ? 'xmlns:ns0' : `${start}ns0:`,
      );
    expect(main).toContain('<ns0:tbl>');
    expect(await read('', {}, main)).toEqual([[['甲', '1']]]);
  });
});

describe('readDocx: automatic numbers', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const scheme = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H"/>')}${level(1, 'decimal', '%2.')}${level(2, 'bullet', '●')}</w:abstractNum>`;
  const numbering = `${scheme}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const numbered = (text: string, list: number, at: number) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('writes them as Word shows them', async () => {
    const body = [
      numbered('总体情况', 1, 0),
      numbered('国家秘密', 1, 1),
      numbered('其他', 1, 1),
      numbered('要点', 1, 2),
      numbered('主动公开', 1, 0),
      numbered('重复申请', 1, 1),
    ];
    expect(await lines(body.join(''), { numbering })).toEqual([
      ['一、总体情况'],
      ['1.国家秘密'],
      ['2.其他'],
      ['要点'],
      ['二、主动公开'],
      ['1.重复申请'],
    ]);
  });

  it('follows styles, restarts where a list specifies it, and omits a removed number', async () => {
    const styles =
      '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="S"><w:basedOn w:val="H"/></w:style><w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>';
    const styled = (text: string, style: string, more = '') =>
      paragraph(run(text), `<w:pStyle w:val="${style}"/>${more}`);
    const body = [
      styled('甲', 'H'),
      styled('乙', 'S'),
      styled('丙', 'H', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('丁', 'C'),
    ];
    expect(await lines(body.join(''), { numbering, styles })).toEqual([
      ['一、甲'],
      ['二、乙'],
      ['丙'],
      ['丁'],
    ]);
    expect(await lines(numbered('戊', 2, 0), { numbering })).toEqual([['五、戊']]);
  });

  it('are left out where they are longer than any number', async () => {
    const long = (format: string, text: string) =>
      scheme
        .replace(/<w:lvl w:ilvl="0">.*?<\/w:lvl>/u, level(0, format, text))
        .replace('w:val="1"', 'w:val="9999"') + '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
    const first = async (definition: string) =>
      (await lines(numbered('甲', 1, 0), { numbering: definition }))[0];
    expect(await first(long('decimal', '%1.'.repeat(40)))).toEqual([`${'9999.'.repeat(40)}甲`]);
    expect(await first(long('decimal', '%1.'.repeat(67)))).toEqual(['甲']);
    expect(await first(long('lowerLetter', '%1'))).toEqual(['甲']);
  });
});

describe('readDocx: files that cannot be used', () => {
  const refused = (bytes: Uint8Array) => codeOf(() => readDocx(bytes));

  it('refuses damaged and hostile parts without exposing library messages', async () => {
    expect(await refused(wordFile(paragraph('1')))).toBeUndefined();
    expect(await refused(wordFile('', {}, documentXml(paragraph('1')).slice(0, -20)))).toBe('damaged');
    expect(
      await refused(wordFile('', {}, '<!DOCTYPE x [<!ENTITY a "1">]>' + documentXml(paragraph('&a;')))),
    ).toBe('damaged');
    expect(await refused(wordFile(paragraph('&nothing;')))).toBe('damaged');
    expect(await refused(wordFile('<w:p></w:tbl>'))).toBe('damaged');
    expect(await refused(wordFile('<w:ins></w:sdt>'))).toBe('damaged');
    const main = { name: 'word/document.xml', data: documentXml(paragraph('12')) };
    expect(await refused(rawZip([{ ...main, declared: { crc: 1 } }]))).toBe('damaged');
    expect(await refused(rawZip([main]))).toBeUndefined();
    expect(await refused(rawZip([{ name: 'word/document1.xml', data: '' }]))).toBe('damaged');
    expect(await refused(rawZip([{ name: 'xl/workbook.xml', data: '' }]))).toBe('unknownKind');
  });

  it('refuses more or deeper elements than any report has', async () => {
    const nested = (depth: number) =>
      wordFile(
        '<w:sdt><w:sdtContent>'.repeat(depth) + paragraph('1') + '</w:sdtContent></w:sdt>'.repeat(depth),
      );
    expect(await refused(nested(documentLimits.depth / 2 - 5))).toBeUndefined();
    expect(await refused(nested(documentLimits.depth / 2))).toBe('tooComplex');
    expect(await refused(wordFile('<w:p/>'.repeat(documentLimits.elements + 1)))).toBe('tooComplex');
  });

  it('can read the deepest tables without a stack overflow', async () => {
    const depth = Math.floor(documentLimits.depth / 3) - 2;
    const file = wordFile(
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('甲') + '</w:tc></w:tr></w:tbl>'.repeat(depth),
    );
    expect((await readDocx(file)).grids.map(rowsOf)).toEqual([[['甲']]]);
  });
});

describe('readDocx: our export', () => {
  it('is read back with every cell', async () => {
    const write = docxWriter(builtInTemplate);
    await fc.assert(
      fc.asyncProperty(consistentReports(), async (report) => {
        const { report: again } = await loadReport(await write(report), '年报.docx');
        expect(again.cells).toEqual(report.cells);
        expect([again.year, again.agency, again.notes]).toEqual([report.year, report.agency, []]);
      }),
      { numRuns: 4 },
    );
  });
});
