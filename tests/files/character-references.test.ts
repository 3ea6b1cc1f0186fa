import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/files/template/fill-template';
import { inspectTemplate } from '../../src/files/template/inspect-template';
import { settingsNamespace } from '../../src/workbook/stored/settings-xml';
import { namesOfMark } from '../../src/workbook/stored/workbook-mark';
import { markupText } from '../../src/workbook/xml/markup-text';
import { rowsOf } from '../fixtures/grids';
import { readDocx, readXlsx } from '../fixtures/read-files';
import { wholeReport } from '../fixtures/whole-report';
import { partsOf, templateOf, wholeReportTemplate, withDocument } from './docx/docx-parts';
import { partOf } from './open/unpacked';
import { paragraph, run, wordFile } from './docx/word-file';
import { rawZip } from './open/raw-zip';
import {
  codeOf,
  contents,
  firstGrid,
  row,
  sheetFile,
  text,
  workbookFile,
  workbookParts,
} from './xlsx/workbook-file';

/** Every character as a reference, in decimal and hexadecimal form in turn. */
const referenced = (plain: string): string =>
  Array.from(plain)
    .map((character, index) => {
      const code = character.codePointAt(0) ?? 0;
      return index % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
    })
    .join('');

/** References that stand for no character, as they are written. */
const undefinedReferences = ['&#0;', '&#8;', '&#xD800;', '&#xFFFE;', '&#x110000;'];

describe('character references in a Word document', () => {
  const lines = async (...parameters: Parameters<typeof wordFile>) =>
    (await readDocx(wordFile(...parameters))).grids.flatMap(rowsOf);

  it('are read in the text of a list', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="&#49;"/>' +
      '<w:numFmt w:val="chinese&#67;ounting"/><w:lvlText w:val="%1&#12289;"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="&#x37;"/></w:num>';
    const listed = paragraph(run('总体情况'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    expect(await lines(listed, { numbering })).toEqual([['一、总体情况']]);
  });

  it('are read in the names of styles', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
    const styles = `<w:style w:styleId="${referenced('标题')}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const styled = paragraph(run('甲'), '<w:pStyle w:val="标题"/>');
    expect(await lines(styled, { numbering, styles })).toEqual([['1.甲']]);
  });

  it('are read in runs, also next to sections and comments', async () => {
    expect(await lines(paragraph(referenced('一、总体<情况>&amp;')))).toEqual([['一、总体<情况>&amp;']]);
    expect(await lines(paragraph(run('1&#50;<!-- 0 --><![CDATA[3&#52;]]><?x 0?>5')))).toEqual([
      ['123&#52;5'],
    ]);
  });

  it('never become control characters or halves of characters', async () => {
    for (const reference of undefinedReferences)
      expect(await codeOf(() => readDocx(wordFile(paragraph(`1${reference}2`))))).toBe('damaged');
    expect(await lines(paragraph('甲 & 乙'))).toEqual([['甲 & 乙']]);
  });

  it('are read in relationships', async () => {
    const file = rawZip([
      {
        name: '_rels/.rels',
        data: '<Relationships><Relationship Id="a" Type="x/office&#68;ocument" Target="word/&#x6587;.xml"/></Relationships>',
      },
      { name: 'word/document.xml', data: '' },
      { name: 'word/文.xml', data: '<document><body><p><r><t>甲</t></r></p></body></document>' },
    ]);
    expect((await readDocx(file)).grids.map(rowsOf)).toEqual([[['甲']]]);
  });
});

describe('character references in a workbook', () => {
  it('are read in inline strings, shared strings, rich text, formulas and their results', async () => {
    const cells = [
      text('A1', referenced('甲<乙>、')),
      '<c r="B1" t="s"><v>0</v></c>',
      '<c r="C1" t="s"><v>1</v></c>',
      `<c r="&#68;1" t="str"><f>A1&amp;&#34;件&#34;</f><v>${referenced('一件')}</v></c>`,
    ];
    const grid = await firstGrid(
      workbookFile({
        sheets: [{ xml: `<sheetData>${row(...cells)}</sheetData>` }],
        sharedStrings: `<si><t>${referenced('丙、')}</t></si><si><r><t>&#19969;</t></r><r><t>&#x3001;</t></r></si>`,
      }),
    );
    expect(contents(grid)).toEqual(['甲<乙>、', '丙、', '丁、', '一件']);
    expect(grid.cells.map(({ formula }) => formula)).toEqual([undefined, undefined, undefined, 'A1&"件"']);
  });

  it('stay as they are written where they stand for no character', async () => {
    for (const reference of undefinedReferences) {
      const file = workbookFile({
        sheets: [
          {
            xml: `<sheetData>${row(text('A1', `1${reference}`), '<c r="B1" t="s"><v>0</v></c>')}</sheetData>`,
          },
        ],
        sharedStrings: `<si><t>2${reference}<![CDATA[${reference}]]></t></si>`,
      });
      expect(contents(await firstGrid(file))).toEqual([`1${reference}`, `2${reference}${reference}`]);
    }
  });

  it('are read in the names of sheets', async () => {
    const file = workbookFile({
      sheets: [
        { name: referenced('表"二"'), xml: `<sheetData>${row(text('A1', '甲'))}</sheetData>` },
        { name: '隐', state: 'h&#105;dden', xml: `<sheetData>${row(text('A1', '乙'))}</sheetData>` },
      ],
    });
    expect((await readXlsx(file)).names).toEqual(['表"二"']);
  });

  it('are read in defined names, which hold our mark', async () => {
    const mark = { edition: '2021', year: 2024, agency: '甲<乙>局', totals: 'typed' } as const;
    const names = (write: (content: string) => string) =>
      namesOfMark(mark)
        .map(({ name, content }) => `<definedName name="${name}" hidden="1">${write(content)}</definedName>`)
        .join('');
    const marked = async (write: (content: string) => string) =>
      (
        await readXlsx(
          workbookFile({
            sheets: [{ xml: `<sheetData>${row(text('A1', '甲'))}</sheetData>` }],
            workbook: `<definedNames>${names(write)}</definedNames>`,
          }),
        )
      ).mark;
    expect(await marked(markupText)).toEqual(mark);
    expect(await marked(referenced)).toEqual(mark);
  });

  it('are read in number formats', async () => {
    const styles = (code: string, format = '164') =>
      `<numFmts><numFmt numFmtId='164' formatCode='${code}'/></numFmts>` +
      `<cellXfs><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs>`;
    const shown = async (...parameters: Parameters<typeof styles>) =>
      contents(
        await firstGrid(
          workbookFile({
            sheets: [{ xml: `<sheetData>${row('<c r="A1" s="1"><v>0.5</v></c>')}</sheetData>` }],
            styles: styles(...parameters),
          }),
        ),
      );
    const percent = await shown('0.0%');
    expect(percent).not.toEqual([0.5]);
    expect(await shown('0.0&#37;')).toEqual(percent);
    expect(await shown('General', '&#49;0')).toEqual(await shown('General', '10'));
    expect(await shown('0&#34;%&#34;')).toEqual([0.5]);
  });

  it('are read in the settings stored with it', async () => {
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
    const settings = `<settings xmlns="${settingsNamespace}" schema="1"><setting key="a">${referenced('说明"')}</setting></settings>`;
    const file = rawZip([
      ...workbookParts({ sheets: [{ xml: `<sheetData>${row(text('A1', '甲'))}</sheetData>` }] }).map(
        (part) =>
          part.name === 'xl/_rels/workbook.xml.rels'
            ? {
                ...part,
                data: String(part.data).replace(
                  '</Relationships>',
                  `<Relationship Id="c" Type="${relation}" Target="../customXml/item1&#46;xml"/></Relationships>`,
                ),
              }
            : part,
      ),
      { name: 'customXml/item1.xml', data: settings },
    ]);
    expect((await readXlsx(file)).settings).toEqual({ a: '说明"' });
    expect(contents(await firstGrid(sheetFile(row(text('A1', '甲')))))).toEqual(['甲']);
  });
});

describe('character references in a template', () => {
  const report = wholeReport();
  const tables = ['{表二}', '{表三}', '{表四}'];
  const filled = async (...paragraphs: readonly string[]) =>
    partOf((await fillTemplate(templateOf(...paragraphs, ...tables), report)).bytes, 'word/document.xml');

  it('may spell a placeholder, wholly or in part, and across runs', async () => {
    const written = referenced('{机关全称}');
    const agency = report.agency ?? '';
    expect(await filled(`甲&#12289;${written}&#x3002;`)).toContain(`甲&#12289;${agency}&#x3002;`);
    expect(await filled('{机关&#20840;称}')).toContain(`<w:t>${agency}</w:t>`);
    expect(await filled('&#123;机关</w:t></w:r><w:r><w:t>全&#x79f0;}')).toContain(agency);
    expect(await filled('<![CDATA[{机关]]>&#20840;称}')).toContain(`<w:t>${agency}</w:t>`);
  });

  it('keep their spelling next to a placeholder, also where they stand for no character', async () => {
    expect(await filled('&#0;&#xd800;{年度}&nothing;')).toContain(`&#0;&#xd800;${report.year}&nothing;`);
  });

  it('are read in content types, styles and core properties', async () => {
    const changed = new Map(partsOf(wholeReportTemplate));
    const edit = (name: string, change: (xml: string) => string) => {
      const before = changed.get(name) ?? '';
      expect(change(before)).not.toBe(before);
      changed.set(name, change(before));
    };
    edit('[Content_Types].xml', (xml) =>
      xml
        .replace('/word/document.xml', '/word/document&#46;xml')
        .replace('document.main+xml', 'document&#x2e;main+xml'),
    );
    edit('word/styles.xml', (xml) => xml.replace('二级标题', referenced('二级标题')));
    edit('docProps/core.xml', (xml) => xml.replace('{机关全称}', referenced('{机关全称}')));
    const template = rawZip([...changed].map(([name, data]) => ({ name, data })));
    const { problems, isUsable } = await inspectTemplate(template);
    expect([problems, isUsable]).toEqual([[], true]);
    const whole = wholeReport();
    const plain = partsOf((await fillTemplate(wholeReportTemplate, whole)).bytes);
    const own = partsOf((await fillTemplate(template, whole)).bytes);
    for (const name of ['word/document.xml', 'docProps/core.xml'])
      expect(own.get(name)).toBe(plain.get(name));
  });

  it('are read in the declarations of namespaces', async () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const xml = withDocument((main) => {
      const changed = main.replace(`xmlns:w="${word}"`, `xmlns:w='${word.replace(':', '&#58;')}'`);
      expect(changed).not.toBe(main);
      return changed;
    });
    expect((await inspectTemplate(xml)).isUsable).toBe(true);
  });
});
