import { hostileFiles, times } from '../hostile-file';
import { sampleFiles, textOf } from '../sample-files';

const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>年报</title></head><body>${body}</body></html>`;
const table = (rows: string): string => page(`<h2>二、主动公开政府信息情况</h2><table>${rows}</table>`);
/** The sample, with something added to its beginning. */
const withSample = (more: string) => async () =>
  textOf(await sampleFiles.html()).replace(/<body[^>]*>/u, (tag) => `${tag}${more}`);

export const pages = hostileFiles('page', '.html', {
  'divisions 100,000 deep': withSample(times(100_000, '<div>')),
  'divisions 100,000 deep that end': withSample(times(100_000, '<div>') + times(100_000, '</div>')),
  'tables 5000 deep': () => page(times(5000, '<table><tr><td>')),
  'tables 100,000 deep': () => page(times(100_000, '<table><tr><td>')),
  'tables in tables without cells': () => page(times(50_000, '<table>')),
  'formatting that never ends': () => page(times(30_000, '<b><i><a>') + times(30_000, '<p>x')),
  'formatting that ends in the wrong order': () => page(times(20_000, '<a><p></a>')),
  'formatting with ever other attributes': () =>
    page(times(20_000, (at) => `<font a${at}>`) + times(2000, '<p>')),
  'text before rows': () => page(`<table>${times(50_000, 'x<b>')}`),
  'lists 50,000 deep': () => page(times(50_000, '<ul><li>')),
  'drawings 50,000 deep': () => page(times(50_000, '<svg><g>')),
  'templates 20,000 deep': () => page(times(20_000, '<template>')),
  'choices 50,000 deep': () => page(times(50_000, '<select><option>')),
  'a row of 100,000 cells': () => table(`<tr>${times(100_000, '<td>1')}`),
  '100,000 rows': () => table(times(100_000, '<tr><td>一<td>1')),
  '1,000,000 cells': () => table(times(20_000, `<tr>${times(50, '<td>1')}`)),
  'a cell over 10^9 columns and rows': () => table('<tr><td colspan=1000000000 rowspan=1000000000>1<td>2'),
  '1000 cells over 1000 columns and 65,534 rows': () =>
    table(times(1000, '<tr><td colspan=1000 rowspan=65534>1')),
  'a cell over all rows in each of 3000 rows': () =>
    table(times(3000, '<tr><td rowspan=0>1<td colspan=900>2')),
  'spans that are no numbers': () =>
    table('<tr><td colspan=1e9 rowspan=-1>1<td colspan=NaN>2<td colspan=99999999999999999999>3'),
  '10,000 tables': () => page(times(10_000, '<table><tr><td>一<td>1</table>')),
  '1000 tables of the form': async () => {
    const [first = ''] = /<table.*?<\/table>/su.exec(textOf(await sampleFiles.html())) ?? [];
    return page(times(1000, `<h2>二、主动公开政府信息情况</h2>${first}`));
  },
  'an element with 100,000 attributes': withSample(`<p ${times(100_000, (at) => `a${at} `)}>`),
  'an attribute of 10 MB': withSample(`<p title="${'年'.repeat(3_300_000)}">`),
  'a style of 200,000 parts': withSample(`<p style="${times(200_000, 'display:')}">x</p>`),
  'comments that do not end': () => page(times(100_000, '<!--')),
  'quotes that do not end': () => page(times(100_000, '<a b="')),
  '1,000,000 references': () => page(times(200_000, '&amp;&#48;&notit;&#x110000;&')),
  scripts: withSample(`<script>${'while(1);'.repeat(10_000)}</script><img src=x onerror=alert(1)>`),
  'a text of nothing but 《': withSample(`<p>${times(80_000, '《')}</p>`),
  'a title of 《 and of what it looks for': withSample(
    `<h1>${times(900, '《')}${times(900, '政府信息公开')}</h1>`,
  ),
  '100,000 lines': withSample(times(100_000, '一<br>')),
  '100,000 headings': () => page(times(100_000, '<h2>二、主动公开政府信息情况</h2>')),
  'control characters': async () =>
    textOf(await sampleFiles.html()).replace(/宿迁/gu, '&#27;[2J\u202e宿迁\u0007'),
  'another encoding than declared': async () =>
    new Uint8Array(Buffer.from(textOf(await sampleFiles.html()), 'utf16le')),
  'an encoding that does not exist': async () =>
    textOf(await sampleFiles.html()).replace(/utf-8/iu, 'x-user-defined'),
  'NUL in every word': async () => textOf(await sampleFiles.html()).replace(/一/gu, '一\u0000'),
});

const xml = (rows: string, styles = ''): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles}</Styles><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`;
const one = '<Cell><Data ss:Type="Number">1</Data></Cell>';

export const spreadsheetXml = hostileFiles('Excel 2003', '.xml', {
  'a row at 10^9': () => xml(`<Row ss:Index="1000000000">${one}</Row>`),
  'a cell at 10^9': () =>
    xml('<Row><Cell ss:Index="1000000000"><Data ss:Type="Number">1</Data></Cell></Row>'),
  'a merge over 10^9': () =>
    xml(
      '<Row><Cell ss:MergeAcross="1000000000" ss:MergeDown="1000000000"><Data ss:Type="Number">1</Data></Cell></Row>',
    ),
  '2000 merges over 2000 rows': () =>
    xml(
      times(
        2000,
        '<Row><Cell ss:MergeAcross="200" ss:MergeDown="2000"><Data ss:Type="Number">1</Data></Cell></Row>',
      ),
    ),
  '200,000 rows': () => xml(times(200_000, `<Row>${one}</Row>`)),
  'elements 100,000 deep': () => xml(times(100_000, '<Row>')),
  'entities within entities': () =>
    xml(`<Row>${one}</Row>`).replace(
      '?>',
      `?><!DOCTYPE x [${times(20, (at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`)}]>`,
    ),
  'a format of nothing but [': () =>
    xml(
      `<Row><Cell ss:StyleID="s"><Data ss:Type="Number">1</Data></Cell></Row>`,
      `<Style ss:ID="s"><NumberFormat ss:Format="${times(180_000, '[')}"/></Style>`,
    ),
  '100,000 styles': () =>
    xml(
      `<Row>${one}</Row>`,
      times(100_000, (at) => `<Style ss:ID="s${at}" ss:Parent="s${at + 1}"/>`),
    ),
  'a text of 20 MB': () =>
    xml(`<Row><Cell><Data ss:Type="String">${'政'.repeat(7_000_000)}</Data></Cell></Row>`),
});
