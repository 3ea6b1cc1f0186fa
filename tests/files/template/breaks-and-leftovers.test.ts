import { describe, expect, it } from 'vitest';
import { templateTextsOf } from '../../../src/messages/load';
import { packParts } from '../../../src/files/write-package';
import { docxTable } from '../../../src/files/docx/docx-table';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { editions } from '../../../src/core/statute/editions';
import { fillTemplate } from '../../../src/files/template/fill-template';
import { inspectTemplate } from '../../../src/files/template/inspect-template';
import { TemplateError } from '../../../src/files/template/template-error';
import { uniformReport } from '../../fixtures/reports';
import { templateOf, builtInTemplate, partsOf, withDocument } from '../docx/docx-parts';
import { partOf } from '../open/unpacked';

const report = uniformReport(7);
const main = (docx: Uint8Array): string => partOf(docx, 'word/document.xml');
const run = (content: string): string => `<w:r>${content}</w:r>`;
const text = (content: string): string => run(`<w:t>${content}</w:t>`);
const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const pageBreak = run('<w:br w:type="page"/>');

/** A template whose body is these paragraphs. */
const withBody = (...paragraphs: readonly string[]): Uint8Array =>
  withDocument((xml) =>
    xml.replace(/<w:body>.*<w:sectPr>/su, () => `<w:body>${paragraphs.join('')}<w:sectPr>`),
  );
const others = [paragraph(text('{表二}')), paragraph(text('{表四}'))];

describe('a new page before a placeholder', () => {
  it.each<[string, string]>([
    ['a page break in the paragraph', paragraph(pageBreak + text('{表三}'))],
    ['a page break in the run', paragraph(run('<w:br w:type="page"/><w:t>{表三}</w:t>'))],
    ['段前分页', paragraph(text('{表三}'), '<w:pageBreakBefore/>')],
    [
      '段前分页 next to a bookmark',
      paragraph(
        `<w:bookmarkStart w:id="1" w:name="a"/>${text('{表三}')}<w:bookmarkEnd w:id="1"/>`,
        '<w:pageBreakBefore w:val="1"/>',
      ),
    ],
  ])('stays before the table: %s', async (_, own) => {
    const { bytes } = await fillTemplate(withBody(paragraph(text('前')), own, ...others), report);
    const xml = main(bytes);
    const breaks = [...xml.matchAll(/<w:pageBreakBefore[^>]*>|<w:br w:type="page"\/>/gu)];
    expect(breaks).toHaveLength(1);
    const [found] = breaks;
    expect(xml.indexOf('>前<')).toBeLessThan(found?.index ?? -1);
    expect(found?.index).toBeLessThan(xml.indexOf('<w:tbl>'));
  });

  it('stays before a section of several lines, once', async () => {
    const narrative = { sections: [{ id: '一', heading: '一、总体情况', paragraphs: ['甲。', '乙。'] }] };
    const body = [
      paragraph(text('前')),
      paragraph(text('{第一部分}'), '<w:pageBreakBefore/>'),
      ...['表二', '表三', '表四'].map((name) => paragraph(text(`{${name}}`))),
    ];
    const xml = main((await fillTemplate(withBody(...body), { ...report, narrative })).bytes);
    expect(xml.match(/<w:pageBreakBefore/gu)).toHaveLength(1);
    expect(xml.indexOf('<w:pageBreakBefore')).toBeLessThan(xml.indexOf('甲。'));
  });

  it('stays after the table if it follows the placeholder, and where it is switched off', async () => {
    const after = main(
      (await fillTemplate(withBody(paragraph(text('{表三}') + pageBreak), ...others), report)).bytes,
    );
    expect(after.indexOf('<w:br w:type="page"/>')).toBeGreaterThan(after.indexOf('</w:tbl>'));
    const off = paragraph(text('{表三}'), '<w:pageBreakBefore w:val="0"/>');
    const xml = main((await fillTemplate(withBody(off, ...others), report)).bytes);
    expect(xml).not.toContain('<w:pageBreakBefore/>');
  });
});

describe('an old table next to the placeholder for it', () => {
  const tableOf = (as: 'empty' | 'full'): string => {
    const grid = layOut(editions['2021'], 't3');
    return docxTable(editions['2021'].tables.t3, as === 'empty' ? grid : fillIn(grid, report));
  };
  const body = (table: string) =>
    withBody(...['{表二}', '{表三}', '{表四}'].map((tag) => paragraph(text(tag))), table);

  it.each(['empty', 'full'] as const)('stops the export, %s', async (as) => {
    const docx = body(tableOf(as));
    const { problems, isUsable } = await inspectTemplate(docx);
    expect(problems.map(({ code, tag, slot }) => [code, tag, slot?.cell])).toEqual([
      ['leftover', '表三', { table: 1, row: 1, cell: 1 }],
    ]);
    expect(isUsable).toBe(false);
    await expect(fillTemplate(docx, report)).rejects.toSatisfy(
      (error) => error instanceof TemplateError && error.refusal.code === 'leftoverTable',
    );
  });

  it('does not concern other tables, nor a table without its placeholder', async () => {
    const small = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>总计</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    expect((await inspectTemplate(body(small))).problems).toEqual([]);
    const docx = withBody(...others, tableOf('empty'));
    expect((await inspectTemplate(docx)).problems.map(({ code }) => code)).toEqual(['missing']);
  });
});

describe('placeholders where nothing is filled in', () => {
  const types = (docx: Uint8Array, ...added: readonly (readonly [string, string])[]): Uint8Array =>
    packParts(
      [...partsOf(docx)].map(([name, xml]) => [
        name,
        name === '[Content_Types].xml'
          ? xml.replace(
              '</Types>',
              `${added.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
            )
          : xml,
      ]),
    );
  const picture =
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="图1" descr="{机关全称}的印章"/></wp:inline></w:drawing>';
  const wordArt =
    '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textpath string="{年度}年"/></v:shape></w:pict>';
  const drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const chart = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${drawing}><c:title><a:p><a:r><a:t>{年</a:t></a:r><a:r><a:t>度}年申请</a:t></a:r></a:p></c:title><c:v>{标题}</c:v></c:chartSpace>`;
  const diagram = `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" ${drawing}><a:p><a:r><a:t>{表三.新收.总计}</a:t></a:r></a:p></dgm:dataModel>`;

  it('are listed with their position and stay as they are', async () => {
    const docx = types(
      withDocument(
        (xml) =>
          xml.replace(
            /<w:body>.*<w:sectPr>/su,
            () =>
              `<w:body>${paragraph(run(picture))}${paragraph(run(wordArt))}${['{表二}', '{表三}', '{表四}'].map((tag) => paragraph(text(tag))).join('')}<w:sectPr>`,
          ),
        [
          ['word/charts/chart1.xml', chart],
          ['word/diagrams/data1.xml', diagram],
        ],
      ),
      ['/word/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
      ['/word/diagrams/data1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml'],
    );
    const { problems, isUsable } = await inspectTemplate(docx);
    expect(isUsable).toBe(true);
    expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      new Array(5).fill('unfilled warning'),
    );
    const { problemText } = await templateTextsOf('zh-CN');
    expect(problems.map((problem) => problemText(problem).split('：')[0])).toEqual([
      '正文第 1 段的图片说明（替代文字）“{机关全称}的印章”',
      '正文第 2 段的艺术字“{年度}年”',
      '第 1 个图表第 1 段“{年度}年申请”',
      '第 1 个图表第 2 段“{标题}”',
      '第 1 个 SmartArt 图形第 1 段“{表三.新收.总计}”',
    ]);
    const { bytes, gaps } = await fillTemplate(docx, report);
    expect(gaps.map(({ kind, placeholder }) => `${kind} ${placeholder}`)).toEqual(
      ['机关全称', '年度', '年度', '标题', '表三.新收.总计'].map((name) => `unfilled ${name}`),
    );
    expect(main(bytes)).toContain('descr="{机关全称}的印章"');
    expect(partOf(bytes, 'word/charts/chart1.xml')).toBe(chart);
  });

  it('do not concern the fallback of a shape for old programs', async () => {
    const shape = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback>${wordArt}</mc:Fallback></mc:AlternateContent>`;
    const docx = withBody(paragraph(run(shape)), paragraph(text('{表三}')), ...others);
    expect((await inspectTemplate(docx)).problems).toEqual([]);
  });

  it('are not found in the built-in templates', async () => {
    expect((await inspectTemplate(builtInTemplate)).problems).toEqual([]);
    expect((await inspectTemplate(templateOf('{表二}', '{表三}', '{表四}'))).problems).toEqual([]);
  });
});
