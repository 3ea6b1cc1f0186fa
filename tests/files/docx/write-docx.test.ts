import { afterEach, describe, expect, it, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { tableIds } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { readZipDirectory } from '../../../src/files/open/zip-directory';
import { packParts } from '../../../src/files/write-package';
import { docxTable } from '../../../src/files/docx/docx-table';
import { TemplateError } from '../../../src/files/template/template-error';
import { docxWriter } from '../../../src/files/docx/write-docx';
import type { WriteOptions } from '../../../src/files/writer';
import { builtInTemplate, partsOf, tablesOf, templateOf, textOf, withDocument } from './docx-parts';
import { partOf } from '../open/unpacked';
import { invalid, printable, sampleReport, withCells } from '../sample-report';

const write = docxWriter(builtInTemplate);
const documentOf = async (report: Report, options?: WriteOptions) =>
  partOf(await write(report, options), 'word/document.xml');
const paragraphsOf = (xml: string) =>
  (xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, '').match(/<w:p>.*?<\/w:p>/gsu) ?? [])
    .map(textOf)
    .filter((text) => text !== '');

describe('docxWriter with the built-in template', () => {
  it('prints title, headings and the three tables in order', async () => {
    const xml = await documentOf(sampleReport());
    expect(paragraphsOf(xml)).toEqual([
      '红石县人民政府2024年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    const grid = (id: (typeof tableIds)[number]) => fillIn(layOut(editions['2021'], id), sampleReport());
    const expected = tableIds.map((id) => docxTable(editions['2021'].tables[id], grid(id)));
    const places = expected.map((table) => xml.indexOf(table));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(tablesOf(xml)).toHaveLength(3);
  });

  it('replaces all placeholders, also in the properties', async () => {
    const parts = partsOf(await write(sampleReport(), { remarks: ['甲'] }));
    expect([...parts].filter(([, xml]) => /[{}]/u.test(xml)).map(([name]) => name)).toEqual([]);
    expect(parts.get('docProps/core.xml')).toContain(
      '<dc:title>红石县人民政府2024年政府信息公开工作年度报告</dc:title>',
    );
  });

  it('prints one paragraph per remark, and none without', async () => {
    const remarks = ['有 2 条规则未通过。', '<w:p/>&{年度}'];
    const paragraphs = paragraphsOf(await documentOf(sampleReport(), { remarks }));
    expect(paragraphs.slice(1, 3)).toEqual(remarks);
    const bare = await documentOf(sampleReport(), { remarks: [] });
    expect(bare).not.toContain('<w:pStyle w:val="Remark"/>');
  });

  it('shows a gap for an unknown agency and year', async () => {
    const xml = await documentOf(sampleReport('2021', { agency: null, year: null }));
    expect(paragraphsOf(xml)[0]).toBe('＿＿＿＿＿＿＿＿年政府信息公开工作年度报告');
  });

  it('treats hostile text as text and stays well-formed', async () => {
    const hostile = '</w:t></w:p>&<a b="c">{@表二}{#说明}\u0000\u001f\u0085\ufffe\ud800甲';
    const report = withCells(sampleReport('2021', { agency: hostile }), { 't3.r1.np': invalid(hostile) });
    const parts = partsOf(await write(report, { remarks: [hostile] }));
    const xml = parts.get('word/document.xml') ?? '';
    expect(paragraphsOf(xml)[0]).toBe(`${printable(hostile)}2024年政府信息公开工作年度报告`);
    expect(paragraphsOf(xml)[1]).toBe(printable(hostile));
    expect(tablesOf(xml)[1]?.rows[3]?.cells[1]?.text).toBe(printable(hostile));
    const { valid, errors } = await validateXML({
      xml: [...parts].map(([name, contents]) => ({ fileName: name.replaceAll('/', '-'), contents })),
      normalization: 'format',
    });
    expect(errors.map((error) => error.message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('gives the same bytes at another time', async () => {
    vi.useFakeTimers({ now: new Date(2025, 0, 31, 8), toFake: ['Date'] });
    const first = await write(sampleReport());
    vi.setSystemTime(new Date(2031, 5, 1, 23));
    expect(Buffer.compare(await write(sampleReport()), first)).toBe(0);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('also writes the trial format of 2019', async () => {
    const xml = await documentOf(sampleReport('2019'));
    expect(tablesOf(xml).map((table) => table.rows.length)).toEqual([18, 26, 4]);
  });
});

describe('docxWriter with a template of the user', () => {
  it('leaves all other parts unchanged and in order', async () => {
    const picture = Uint8Array.from({ length: 256 }, (_, index) => index);
    const template = withDocument((xml) => xml, [['word/media/image1.png', picture]]);
    const before = partsOf(template);
    const after = partsOf(await docxWriter(template)(sampleReport()));
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before]
      .filter(([name, content]) => after.get(name) !== content)
      .map(([name]) => name);
    expect(changed).toEqual(['word/document.xml', 'docProps/core.xml']);
  });

  it('finds a placeholder that Word has split over runs', async () => {
    const split = '{机关</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>全称}';
    const docx = await docxWriter(templateOf(split, '{@表四}'))(sampleReport());
    expect(paragraphsOf(partOf(docx, 'word/document.xml'))).toEqual(['红石县人民政府']);
  });

  it('keeps a paragraph between consecutive tables', async () => {
    const docx = await docxWriter(templateOf('{@表二}', '{@表三}'))(sampleReport());
    const xml = partOf(docx, 'word/document.xml');
    expect(tablesOf(xml)).toHaveLength(2);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
  });

  it('joins remarks that are not written as a loop', async () => {
    const docx = await docxWriter(templateOf('{ 说明 }', '{@表四}'))(sampleReport(), {
      remarks: ['甲。', '乙。'],
    });
    expect(paragraphsOf(partOf(docx, 'word/document.xml'))).toEqual(['甲。乙。']);
  });

  const failing = async (template: Uint8Array): Promise<TemplateError> => {
    const error: unknown = await docxWriter(template)(sampleReport()).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof TemplateError)) throw new Error(`no TemplateError but ${String(error)}`);
    return error;
  };

  it.each([
    [['{单位名称}', '{电话}{单位名称}', '{@表二}'], 'unknownTag', { tags: ['单位名称', '电话'] }],
    [['{机关全称', '{@表二}'], 'unbalancedTag', { tags: ['机关全称'] }],
    [['年度}', '{@表二}'], 'unbalancedTag', { tags: ['年度'] }],
    [['{#说明}{.}', '{@表二}'], 'unbalancedTag', { tags: ['#说明'] }],
    [['见{@表二}'], 'tableNotAlone', { tags: ['@表二'] }],
    [['{.}', '{@表二}'], 'unbalancedTag', { tags: ['.'] }],
    [['{机关全称}'], 'noTable', {}],
  ] as const)('refuses %j as %s', async (paragraphs, code, params) => {
    const error = await failing(templateOf(...paragraphs));
    expect(error.refusal).toEqual({ code, ...params });
    // The sentence is composed in the message layer; nothing of the library shows.
    expect(error.message).toBe(code);
  });

  it.each([
    ['text', new TextEncoder().encode('这不是 Word 文件')],
    ['nothing', new Uint8Array()],
    ['another zip', packParts([['a.txt', 'a']])],
    [
      'a presentation',
      packParts([
        [
          '[Content_Types].xml',
          partOf(builtInTemplate, '[Content_Types].xml').replace('wordprocessingml.document', 'x'),
        ],
        ['word/document.xml', partOf(builtInTemplate, 'word/document.xml')],
      ]),
    ],
  ])('refuses %s as notADocx', async (_, bytes) => {
    expect((await failing(bytes)).code).toBe('notADocx');
  });

  it('refuses a loop that begins before a table and ends inside', async () => {
    const cell = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{/说明}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const template = withDocument((xml) =>
      xml.replace('<w:sectPr>', `${cell}<w:sectPr>`).replace('{/说明}', ''),
    );
    expect((await failing(template)).code).toBe('unbalancedTag');
  });

  it('refuses a truncated file as damaged', async () => {
    expect((await failing(builtInTemplate.slice(0, 2000))).code).toBe('damaged');
  });

  it('refuses a file with a flipped bit in a part that it fills', async () => {
    const flipped = Uint8Array.from(builtInTemplate);
    const { start, packedSize } = readZipDirectory(flipped).get('word/document.xml') ?? {
      start: 0,
      packedSize: 0,
    };
    const middle = start + Math.floor(packedSize / 2);
    flipped[middle] = (flipped[middle] ?? 0) ^ 1;
    expect((await failing(flipped)).code).toBe('damaged');
  });
});
