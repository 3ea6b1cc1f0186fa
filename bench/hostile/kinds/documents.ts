import { templateOf, withDocument } from '../../../tests/files/docx/docx-parts';
import { cell, paragraph, row, run, table, wordFile } from '../../../tests/files/docx/word-file';
import { hostilePackages, times } from '../hostile-file';

/** A table in a cell of a table, and so on. */
const nestedTables = (depth: number): string =>
  `${times(depth, '<w:tbl><w:tr><w:tc>')}<w:p/>${times(depth, '</w:tc></w:tr></w:tbl>')}`;

const heading = paragraph('二、主动公开政府信息情况');

export const documents = hostilePackages('Word', '.docx', {
  'tables 20,000 deep': () => wordFile(heading + nestedTables(20_000)),
  'tables 1000 deep': () => wordFile(heading + nestedTables(1000)),
  'elements 100,000 deep': () =>
    wordFile(times(100_000, '<w:sdt><w:sdtContent>') + times(100_000, '</w:sdtContent></w:sdt>')),
  'elements that do not end': () => wordFile(times(100_000, '<w:p><w:r>')),
  'a table of 100,000 cells in a row': () => wordFile(table(row(...Array<string>(100_000).fill('1')))),
  'a table of 50,000 rows': () => wordFile(heading + table(...Array<string>(50_000).fill(row('一', '1')))),
  'a cell over 10^9 columns': () => wordFile(table(row(cell('1', '<w:gridSpan w:val="1000000000"/>'), '2'))),
  'a thousand cells over 1000 columns': () =>
    wordFile(
      table(
        ...Array<string>(1000).fill(row(...Array<string>(20).fill(cell('1', '<w:gridSpan w:val="1000"/>')))),
      ),
    ),
  'a row after 10^9 columns': () =>
    wordFile(
      '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    ),
  'a merge over 30,000 rows': () =>
    wordFile(table(...Array<string>(30_000).fill(row(cell('', '<w:vMerge/>'), '1')))),
  '100,000 paragraphs': () => wordFile(times(100_000, paragraph('一'))),
  'a paragraph of 200,000 runs': () => wordFile(paragraph(times(200_000, run('年')))),
  'a text of 20 MB': () => wordFile(paragraph('政府信息公开'.repeat(1_100_000))),
  'a text of nothing but 《': () => wordFile(paragraph(times(80_000, '《'))),
  'a text of nothing but figures': () => wordFile(heading + paragraph(times(100_000, '1 '))),
  'a hundred thousand headings': () => wordFile(times(50_000, heading)),
  'numbering at level 10^9': () =>
    wordFile(
      times(1000, paragraph('一', '<w:numPr><w:ilvl w:val="1000000000"/><w:numId w:val="1"/></w:numPr>')),
      {
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      },
    ),
  'numbering from 10^15 in every spelling': () =>
    wordFile(times(500, paragraph('一', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')), {
      numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1000000000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${times(10_000, '%1')}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    }),
  'styles that are based on one another': () =>
    wordFile(times(1000, paragraph('一', '<w:pStyle w:val="s1"/>')), {
      styles: times(
        2000,
        (at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${(at + 1) % 2000}"/></w:style>`,
      ),
    }),
  'fields that do not end': () =>
    wordFile(paragraph(times(50_000, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'))),
  'changes within changes': () =>
    wordFile(paragraph(times(20_000, '<w:ins><w:del>') + run('1') + times(20_000, '</w:del></w:ins>'))),
  'alternatives within alternatives': () =>
    wordFile(
      paragraph(
        `<w:r>${times(5000, '<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>')}${times(5000, '</w:p></w:txbxContent></mc:Choice></mc:AlternateContent>')}</w:r>`,
      ),
    ),
  'entities within entities': () =>
    wordFile(
      '',
      {},
      `<!DOCTYPE x [${times(20, (at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`)}]><w:document/>`,
    ),
  'control characters in a title': () =>
    wordFile(paragraph('\u202e局2024年政府信息公开工作年度报告&#x1b;[2J\u0007') + heading),
});

export const templates = hostilePackages('template', '.docx', {
  'of 200,000 {': () => templateOf(times(200_000, '{')),
  'of 200,000 }': () => templateOf(times(200_000, '}')),
  'of 100,000 {}': () => templateOf(times(100_000, '{}')),
  'of {年度 again and again': () => templateOf(times(60_000, '{年度')),
  'of 50,000 placeholders in a paragraph': () => templateOf(times(50_000, '{年度}')),
  'of 20,000 unknown names': () => templateOf(times(20_000, (at) => `{未知${at}}`)),
  'of a name of 200,000 characters': () => templateOf(`{${'年'.repeat(200_000)}}`),
  'of a placeholder in 100,000 runs': () =>
    withDocument((xml) =>
      xml.replace('<w:sectPr', `<w:p>${run('{')}${times(100_000, run('年'))}${run('}')}</w:p><w:sectPr`),
    ),
  'of 7 MB of text': () => templateOf('年'.repeat(2_400_000)),
  'of 20,000 paragraphs': () => templateOf(...Array<string>(20_000).fill('{机关全称}')),
  'of 50,000 blocks that begin': () => templateOf(...Array<string>(50_000).fill('{#表三}')),
  'of blocks within blocks': () => templateOf(times(20_000, '{#表三}') + times(20_000, '{/表三}')),
  'of tables 5000 deep': () =>
    withDocument((xml) => xml.replace('<w:sectPr', `${nestedTables(5000)}<w:sectPr`)),
  'of 500 headers': () =>
    withDocument(
      (xml) => xml,
      Array.from({ length: 500 }, (_, at) => [
        `word/header${at + 10}.xml`,
        `<w:hdr>${times(200, '<w:p><w:r><w:t>{年度}</w:t></w:r></w:p>')}</w:hdr>`,
      ]),
    ),
  'of control characters': () => templateOf('{\u202e年度}{&#27;[2J}{&#7;}'),
  'of 200,000 &amp;': () => templateOf(times(200_000, '&amp;')),
  'of 100,000 《 in braces': () => templateOf(`{${times(100_000, '《')}}`),
});
