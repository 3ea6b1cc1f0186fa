import { finishPackage } from '../../../src/files/xlsx/finish-package';
import { settingsAsXml } from '../../../src/workbook/stored/settings-xml';
import { partOf, withParts } from '../../../tests/files/open/unpacked';
import { row, sheetFile, text, workbookFile } from '../../../tests/files/xlsx/workbook-file';
import { hostilePackages, times } from '../hostile-file';
import { sampleFiles } from '../sample-files';

const sheet = 'xl/worksheets/sheet1.xml';
const book = 'xl/workbook.xml';
const styles = 'xl/styles.xml';

type Changes = Parameters<typeof withParts>[1];
const changed = (changes: Changes) => async () => withParts(await sampleFiles.xlsx(), changes);
/** Puts something before a tag of a part. */
const before =
  (tag: string, more: string) =>
  (xml: string): string => {
    if (!xml.includes(tag)) throw new Error(`no ${tag}`);
    return xml.replace(tag, () => `${more}${tag}`);
  };
const inSheet = (tag: string, more: string) => changed({ [sheet]: before(tag, more) });
const inBook = (tag: string, more: string) => changed({ [book]: before(tag, more) });

/** Document types with names that stand for more and more text. */
const bomb = `<!DOCTYPE x [${times(30, (at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};&e${at};">`)}<!ENTITY e0 "x">]>`;
const withBomb = (part: string) =>
  changed({
    [part]: (xml) =>
      xml.replace(/(\?>\s*)/u, (end) => `${end}${bomb}`).replace(/<t[ >]/u, (tag) => `${tag}&e30;`),
  });

const number = (format: string) =>
  changed({
    [styles]: (xml) => {
      const escaped = format.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
      const formats = `<numFmts count="1"><numFmt numFmtId="200" formatCode="${escaped}"/></numFmts>`;
      return xml
        .replace(/<numFmts.*?<\/numFmts>/su, '')
        .replace(/<styleSheet[^>]*>/u, (tag) => `${tag}${formats}`)
        .replace(/numFmtId="\d+"(?=[^>]*xfId)/gu, 'numFmtId="200"');
    },
  });

/** The first cell with a number gets another content. */
const figure = (content: string) =>
  changed({
    [sheet]: (xml) =>
      xml.replace(
        /<c r="(\w+)"([^>]*)><v>\d+<\/v><\/c>/u,
        (_, address: string, rest: string) =>
          `<c r="${address}"${rest.replace(/ t="\w+"/u, '')} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`,
      ),
  });

const settings = (xml: string) => async () =>
  withParts(await finishPackage(await sampleFiles.xlsx(), { totals: 'formula' }), {
    'customXml/item1.xml': xml,
  });
const stored = (values: Readonly<Record<string, string>>) => settings(settingsAsXml(values));
const emptySettings = settingsAsXml({});
const narrative = (words: string) =>
  stored({
    narrative: JSON.stringify({
      schema: 1,
      lead: words,
      texts: { 一: words, 五: words, 六: words },
      channels: [],
    }),
  });

const cells = (count: number, cell: (at: number) => string) =>
  times(count, (at) => `<row r="${at + 1}">${cell(at)}</row>`);

export const workbooks = [
  ...hostilePackages('workbook', '.xlsx', {
    'entities within entities in a sheet': withBomb(sheet),
    'entities within entities in the workbook': withBomb(book),
    'entities within entities in the styles': withBomb(styles),
    'a document type that names a file': changed({
      [sheet]: (xml) =>
        xml.replace(/(\?>\s*)/u, (end) => `${end}<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>`),
    }),
    'elements 100,000 deep in a sheet': inSheet(
      '</sheetData>',
      times(100_000, '<a>') + times(100_000, '</a>'),
    ),
    'elements 100,000 deep that do not end': inSheet('</sheetData>', times(100_000, '<a>')),
    'a tag with 100,000 attributes': inSheet('</sheetData>', `<a ${times(100_000, (at) => `a${at}="1" `)}/>`),
    'a tag with 200,000 blanks': inSheet('</sheetData>', `<row${' '.repeat(200_000)}/>`),
    'a tag that does not end': inSheet('</sheetData>', `<row ${'a="'.repeat(100_000)}`),
    '100,000 namespaces': inSheet(
      '</sheetData>',
      `<a ${times(100_000, (at) => `xmlns:n${at}="urn:${at}" `)}/>`,
    ),
    '100,000 comments and instructions': inSheet('</sheetData>', times(100_000, '<!-- --><?a b?>')),
    'sections of characters without end': inSheet('</sheetData>', times(200_000, '<![CDATA[')),
    '100,000 references': figure(times(100_000, '&amp;&#x30;')),
    'a text of 20 MB in a cell': () => sheetFile(row(text('A1', '政'.repeat(7_000_000)))),
    'a text of 200,000 runs': () =>
      sheetFile(
        row(`<c r="A1" t="inlineStr"><is>${times(200_000, '<r><rPr><b/></rPr><t>年</t></r>')}</is></c>`),
      ),
    '100,000 shared texts that refer to nothing': () =>
      workbookFile({
        sheets: [{ xml: `<sheetData>${cells(1000, (at) => `<c t="s"><v>${at * 997}</v></c>`)}</sheetData>` }],
        sharedStrings: times(100_000, '<si><t>x</t></si>'),
      }),
    'a text of 1 MB in 2000 cells': () =>
      workbookFile({
        sheets: [{ xml: `<sheetData>${cells(2000, () => '<c t="s"><v>0</v></c>')}</sheetData>` }],
        sharedStrings: `<si><t>${'总计'.repeat(170_000)}</t></si>`,
      }),
    '300,000 rows': () => sheetFile(cells(300_000, () => '<c><v>1</v></c>')),
    '16,384 columns in 20 rows': () => sheetFile(cells(20, () => times(16_384, '<c><v>1</v></c>'))),
    'cells in the far corners': () =>
      sheetFile(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ),
    'rows in the wrong order': () =>
      sheetFile(times(50_000, (at) => `<row r="${50_000 - at}"><c><v>1</v></c></row>`)),
    'cells 50,000 times at one address': () => sheetFile(row(times(50_000, '<c r="A1"><v>1</v></c>'))),
    '100,000 merges': () =>
      sheetFile(
        cells(100, () => '<c><v>1</v></c>'),
        `<mergeCells>${times(100_000, (at) => `<mergeCell ref="A${at * 2 + 1}:B${at * 2 + 2}"/>`)}</mergeCells>`,
      ),
    'one merge of a whole sheet': changed({
      [sheet]: (xml) =>
        xml.replace(
          /<mergeCells.*?<\/mergeCells>/su,
          '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
    }),
    'merges over one another': () =>
      sheetFile(
        cells(100, () => '<c><v>1</v></c>'),
        `<mergeCells>${times(20_000, (at) => `<mergeCell ref="A1:Z${at + 2}"/>`)}</mergeCells>`,
      ),
    '100,000 styles': changed({
      [styles]: before(
        '</cellXfs>',
        times(100_000, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'),
      ),
    }),
    '50,000 number formats': changed({
      [styles]: (xml) =>
        xml.replace(
          /<styleSheet[^>]*>/u,
          (tag) =>
            `${tag}<numFmts>${times(50_000, (at) => `<numFmt numFmtId="${at + 200}" formatCode="0.0%[$-${at}]"/>`)}</numFmts>`,
        ),
    }),
    ...Object.fromEntries(
      ['[', '"', '\\', '_', '*', '0,', ';', '0.', '[>1]', '[$', '?/', 'E+', '!'].map((unit) => [
        `a number format of nothing but ${unit}`,
        number(times(Math.ceil(180_000 / unit.length), unit)),
      ]),
    ),
    '100,000 defined names': inBook(
      '</definedNames>',
      times(100_000, (at) => `<definedName name="n${at}">1</definedName>`),
    ),
    'a defined name of 1 MB of quotes': inBook(
      '</definedNames>',
      `<definedName name="ZFXX_X">${times(1_000_000, '&quot;')}</definedName>`,
    ),
    'an unusable mark of ours': changed({
      [book]: (xml) =>
        xml.replace(
          /(name="ZFXX_MARK"[^>]*>)[^<]*/u,
          (_, tag: string) => `${tag}"${times(200_000, '&amp;""')}`,
        ),
    }),
    'tables of ours that are everywhere': changed({
      [book]: (xml) =>
        xml.replace(/(name="ZFXX_T\d"[^>]*>)[^<]*/gu, (_, tag: string) => `${tag}'表三'!$A$1:$XFD$1048576`),
    }),
    'a formula of 1 MB of brackets': inSheet(
      '</sheetData>',
      `<row r="900"><c r="A900"><f>${times(500_000, '(')}</f><v>1</v></c></row>`,
    ),
    '100,000 shared formulas': () =>
      sheetFile(
        cells(
          100_000,
          (at) =>
            `<c r="A${at + 1}"><f t="shared" si="${at % 7}"${at < 7 ? ' ref="A1:A100000"' : ''}>${at < 7 ? 'SUM(B1:B9)' : ''}</f><v>1</v></c>`,
        ),
      ),
    'a shared formula that refers to itself': inSheet(
      '</sheetData>',
      '<row r="900"><c r="A900"><f t="shared" si="0" ref="A900:A900">A900</f></c></row>',
    ),
    '100,000 conditional formats': changed({
      [sheet]: (xml) =>
        xml.replace(
          '</worksheet>',
          `${times(100_000, (at) => `<conditionalFormatting sqref="A${at + 1}"><cfRule type="expression" priority="${at + 1}"><formula>1</formula></cfRule></conditionalFormatting>`)}</worksheet>`,
        ),
    }),
    '100,000 columns': () =>
      workbookFile({
        sheets: [
          {
            xml: `<cols>${times(100_000, '<col min="1" max="16384" width="9"/>')}</cols><sheetData>${cells(3, () => '<c><v>1</v></c>')}</sheetData>`,
          },
        ],
      }),
    '3000 sheets': () =>
      workbookFile({
        sheets: Array.from({ length: 3000 }, () => ({
          xml: '<sheetData><row><c><v>1</v></c></row></sheetData>',
        })),
      }),
    'sheets with hostile names': () =>
      workbookFile({
        sheets: ['\u202e年报', '&#27;[2J', '__proto__', '《'.repeat(50_000)].map((name) => ({
          name,
          xml: `<sheetData>${row(text('A1', '政府信息公开'))}</sheetData>`,
        })),
      }),
    'a hundred tables of the form': async () => {
      const xml =
        /<sheetData.*?<\/sheetData>/su.exec(
          partOf(await sampleFiles.xlsx(), 'xl/worksheets/sheet2.xml'),
        )?.[0] ?? '';
      return workbookFile({ sheets: Array.from({ length: 100 }, () => ({ xml })) });
    },
    '100,000 relationships': changed({
      'xl/_rels/workbook.xml.rels': before(
        '</Relationships>',
        times(
          100_000,
          (at) => `<Relationship Id="x${at}" Type="http://x/customXml" Target="../customXml/${at}.xml"/>`,
        ),
      ),
    }),
    'a relationship that climbs 100,000 folders': changed({
      'xl/_rels/workbook.xml.rels': before(
        '</Relationships>',
        `<Relationship Id="x" Type="http://x/sharedStrings" Target="${times(100_000, '../')}x.xml"/>`,
      ),
    }),
    'a workbook that is its only sheet': changed({
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/worksheets\/sheet\d\.xml/gu, 'workbook.xml'),
    }),
    'a figure of 1, 150,000 line ends and x': figure(`1${'&#10;'.repeat(150_000)}x`),
    'a figure of 1,000,000 digits': figure('9'.repeat(1_000_000)),
    'a figure of 100,000 thousands': figure(times(100_000, '1,')),
    'figures with control characters': figure('_x001B_[2J7&#x202e;8'),
    'figures beyond all numbers': changed({ [sheet]: (xml) => xml.replace(/<v>\d+<\/v>/gu, '<v>1e999</v>') }),
    'a title of 《 and of what it looks for': () =>
      sheetFile(row(text('A1', times(900, '《') + times(900, '政府信息公开')))),
    'a title of nothing but 《': () => sheetFile(row(text('A1', times(80_000, '《')))),
    'UTF-16 in one part, UTF-32 in another': changed({
      [sheet]: (xml) => `\ufeff${xml.replace('UTF-8', 'UTF-32')}`,
    }),
  }),
  ...hostilePackages('settings', '.xlsx', {
    'of 100,000 keys': stored(Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, 'x']))),
    'of a key twice': settings(
      emptySettings.replace(
        '</settings>',
        '<setting key="totals">formula</setting><setting key="totals">typed</setting></settings>',
      ),
    ),
    'of a tag with 100,000 blanks': settings(
      emptySettings.replace('</settings>', `<setting${' '.repeat(100_000)}key="a"/></settings>`),
    ),
    'of a tag with 100,000 letters': settings(
      emptySettings.replace('</settings>', `<setting ${'a'.repeat(100_000)}!/></settings>`),
    ),
    'of a tag with 60,000 attributes': settings(
      emptySettings.replace('</settings>', `<setting ${times(60_000, (at) => `a${at}="" `)}/></settings>`),
    ),
    '100,000 elements deep': settings(
      emptySettings.replace('</settings>', times(100_000, '<setting key="a">')),
    ),
    'of 2 MB of escapes': settings(
      emptySettings.replace(
        '</settings>',
        `<setting key="a">${times(280_000, '_x005F_')}</setting></settings>`,
      ),
    ),
    'with entities': settings(`${bomb}${emptySettings}`),
    'with explanations 60,000 deep': stored({
      explanations: `{"schema":1,"explanations":${'['.repeat(60_000)}`,
    }),
    'with explanations that are a list': stored({ explanations: '{"schema":1,"explanations":[null,1,"a"]}' }),
    'with explanations that are null': stored({
      explanations: '{"schema":1,"explanations":{"a":null,"__proto__":{"figures":"1","text":"2"}}}',
    }),
    'with a profile of the wrong type': stored({ profile: '{"kind":{"toString":1},"level":[[]]}' }),
    'with approvals of the wrong type': stored({
      approvals: '{"schema":1,"approvals":[{"step":"__proto__"}]}',
    }),
    'with 5000 approvals': stored({
      approvals: `{"schema":1,"approvals":[${times(1200, '{"step":"fill","name":"\\u001b[2J","time":"2025-01-09T16:20:00+08:00"},')}null]}`,
    }),
    'with a last year 60,000 deep': stored({ previous: '{"cells":'.repeat(14_000) }),
    'with words of nothing but 《': narrative(times(40_000, '《')),
    'with words of nothing but {': narrative(times(40_000, '{')),
    'with words of nothing but figures': narrative(times(10_000, '共1件，')),
    'with words of references': narrative(times(4000, '{表三.新收.总计}')),
    'with control characters': narrative('\u001b[1A\u001b[2K没有问题\u0007\u202e'),
  }),
];
