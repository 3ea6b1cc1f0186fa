// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeReportTemplate as generated } from '../../../scripts/template/whole-report';
import type { Report } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { fillTemplate } from '../../../src/files/template/fill-template';
import { sampleNarrative, wholeReport } from '../../fixtures/whole-report';
import {
  builtInTemplate,
  partsOf,
  tablesOf,
  templateOf,
  textOf,
  wholeReportTemplate,
} from '../docx/docx-parts';
import { partOf } from '../open/unpacked';
import { printable, sampleReport, withCells } from '../sample-report';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const fill = async (report: Report, template: Uint8Array = wholeReportTemplate) => {
  const { bytes, gaps } = await fillTemplate(template, report);
  return { xml: partOf(bytes, 'word/document.xml'), gaps };
};
/** Style and text of each non-empty paragraph outside tables, read by an XML parser. */
function paragraphsOf(xml: string): readonly (readonly [style: string, text: string])[] {
  const root = new DOMParser().parseFromString(xml, 'application/xml');
  if (root.querySelector('parsererror') !== null) throw new Error('not well-formed');
  return [...root.getElementsByTagNameNS(word, 'p')]
    .filter((paragraph) => paragraph.parentElement?.localName === 'body')
    .map((paragraph) => {
      const style = paragraph.getElementsByTagNameNS(word, 'pStyle')[0]?.getAttributeNS(word, 'val') ?? '';
      const texts = [...paragraph.getElementsByTagNameNS(word, 't')].map((text) => text.textContent);
      return [style, texts.join('')] as const;
    })
    .filter(([, text]) => text !== '');
}

describe('the built-in template of the whole report', () => {
  it('is what scripts/write-template.ts writes', () => {
    expect(Buffer.compare(generated(), wholeReportTemplate)).toBe(0);
  });

  it('marks digits and Latin letters as English: as Chinese, LibreOffice breaks a number at the end of a line', () => {
    for (const template of [builtInTemplate, wholeReportTemplate])
      expect(partOf(template, 'word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"');
  });

  it('has the page, the numbers and the fonts of the other one', () => {
    const [other, own] = [partsOf(builtInTemplate), partsOf(wholeReportTemplate)];
    expect([...own.keys()]).toEqual([...other.keys()]);
    const same = [...own].filter(([name, part]) => other.get(name) === part).map(([name]) => name);
    expect([...own.keys()].filter((name) => !same.includes(name))).toEqual([
      'word/document.xml',
      'word/styles.xml',
    ]);
    const setup = (parts: ReadonlyMap<string, string>) =>
      /<w:sectPr>.*<\/w:sectPr>/su.exec(parts.get('word/document.xml') ?? '')?.[0];
    expect(setup(own)).toBe(setup(other));
  });

  it('formats text and second-level headings as offices do', () => {
    const styles = partOf(wholeReportTemplate, 'word/styles.xml');
    const styleOf = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 'su').exec(styles)?.[0] ?? '';
    expect(styleOf('BodyText')).toMatch(
      /w:line="560" w:lineRule="exact".*w:firstLineChars="200".*w:eastAsia="仿宋_GB2312".*w:sz w:val="32"/su,
    );
    for (const id of ['SecondLevel', 'SecondLevelChar'])
      expect(styleOf(id)).toMatch(/w:eastAsia="楷体_GB2312".*w:sz w:val="32"/su);
    expect(styleOf('SecondLevelChar')).toContain('w:type="character"');
  });

  it('prints title, introduction and six sections with their tables in order', async () => {
    const { xml, gaps } = await fill(wholeReport());
    const headings = editions['2021'].sections.map(({ heading }) => heading);
    const text = (id: string) =>
      sampleNarrative.sections.find((section) => section.id === id)?.paragraphs ?? [];
    expect(paragraphsOf(xml).map(([, line]) => line)).toEqual([
      '红石县人民政府2024年政府信息公开工作年度报告',
      ...(sampleNarrative.preamble ?? []),
      headings[0],
      ...text('一'),
      ...headings.slice(1, 5),
      ...text('五'),
      headings[5],
      ...text('六'),
    ]);
    expect(gaps).toEqual([]);
    const order = [...xml.matchAll(/<w:tbl>|[二三四五]、(?=主动|收到|政府信息公开行|存在)/gu)].map(
      ([found]) => found,
    );
    expect(order).toEqual(['二、', '<w:tbl>', '三、', '<w:tbl>', '四、', '<w:tbl>', '五、']);
    expect(tablesOf(xml)).toHaveLength(3);
  });

  it('gives second-level headings their style, alone and before their text', async () => {
    const { xml } = await fill(wholeReport());
    const styles = new Map(paragraphsOf(xml).map(([style, text]) => [text, style]));
    expect(styles.get('（一）主动公开')).toBe('SecondLevel');
    expect(styles.get(sampleNarrative.sections[0]?.paragraphs[0] ?? '')).toBe('BodyText');
    expect(xml).toContain(
      '<w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="SecondLevelChar"/></w:rPr>' +
        '<w:t xml:space="preserve">（四）平台建设。</w:t></w:r><w:r><w:t xml:space="preserve">县政府门户网站',
    );
  });

  it('prints sentences of table sections after the table', async () => {
    const narrative = { sections: [{ id: '三', heading: '三、', paragraphs: ['甲说明。', '乙说明。'] }] };
    const { xml } = await fill({ ...wholeReport(), narrative });
    expect(xml.split('甲说明。')[0]?.match(/<w:tbl>/gu)).toHaveLength(2);
    expect(xml.indexOf('乙说明。')).toBeGreaterThan(xml.indexOf('甲说明。'));
  });

  it('shows gaps for missing text, and reports them', async () => {
    const { xml, gaps } = await fill({ ...sampleReport(), agency: ' ', year: null });
    const missing = ['引言', '第一部分', '第五部分', '第六部分'];
    expect(paragraphsOf(xml).filter(([, text]) => text.startsWith('【'))).toEqual(
      missing.map((name) => ['BodyText', `【${name}待补】`]),
    );
    expect(gaps).toEqual([
      { kind: 'name', placeholder: '机关全称' },
      { kind: 'name', placeholder: '年度' },
      ...missing.map((placeholder) => ({ kind: 'text', placeholder })),
    ]);
  });
});

describe('fillTemplate', () => {
  it('prints figures and sums by name, and a gap for a blank', async () => {
    const report = withCells(sampleReport(), { 't4.rev.total': blank, 't3.r1.tot': numberState(1234) });
    const template = templateOf('{表三.新收.总计}件，{t3.r1.tot}件，{表四.行政复议.总计}件', '{表二}');
    const { xml, gaps } = await fill(report, template);
    expect(paragraphsOf(xml)[0]?.[1]).toBe('1234件，1234件，＿＿＿＿件');
    expect(gaps).toEqual([{ kind: 'figure', placeholder: '表四.行政复议.总计' }]);
  });

  it('reports that remarks have no slot', async () => {
    const filled = await fillTemplate(templateOf('{表二}'), sampleReport(), { remarks: ['甲。'] });
    expect(filled.gaps).toEqual([{ kind: 'remark', placeholder: '说明' }]);
    expect((await fillTemplate(templateOf('{表二}'), sampleReport())).gaps).toEqual([]);
  });

  it('repeats a list in a paragraph, in its formatting, and leaves nothing of an empty one', async () => {
    const template = templateOf('注：{#说明}（{年度}）{.}{/说明}完', '{#说明}※{.}{/说明}', '{表二}');
    const lines = async (remarks: readonly string[]) => {
      const { bytes } = await fillTemplate(template, sampleReport(), { remarks });
      return paragraphsOf(partOf(bytes, 'word/document.xml')).map(([, text]) => text);
    };
    expect(await lines(['甲', '乙'])).toEqual(['注：（2024）甲（2024）乙完', '※甲', '※乙']);
    expect(await lines([])).toEqual(['注：完']);
    const { bytes } = await fillTemplate(template, sampleReport(), { remarks: [] });
    expect(partOf(bytes, 'word/document.xml').split('<w:tbl>')[0]?.match(/<w:p>/gu)).toHaveLength(1);
  });

  it('keeps an empty paragraph in a cell whose list is empty', async () => {
    const cell =
      '</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{#说明}{.}{/说明}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>';
    const { xml } = await fill(sampleReport(), templateOf(cell, '{表二}'));
    expect(xml).toContain('<w:tc><w:p><w:r><w:t></w:t></w:r></w:p></w:tc>');
  });

  it('reads back exactly the texts that were filled in, whatever they are', async () => {
    const line = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({
          unit: fc.constantFrom(
            '{',
            '}',
            '<',
            '&',
            '>',
            '"',
            "'",
            '表',
            '二',
            ']]>',
            '\u0000',
            '（',
            '一',
            '）',
          ),
          maxLength: 30,
        }),
      )
      .map((text) => text.replace(/\s+/gu, ' '));
    const template = templateOf('甲{机关全称}乙', '{第一部分}', '{第五部分}', '{说明}', '{表四}');
    await fc.assert(
      fc.asyncProperty(
        line,
        fc.array(line, { minLength: 1, maxLength: 4 }),
        line,
        async (agency, lines, remark) => {
          const narrative = { sections: [{ id: '一', heading: '', paragraphs: lines }] };
          const report: Report = { ...sampleReport(), agency, narrative };
          const { bytes } = await fillTemplate(template, report, { remarks: [remark] });
          const texts = paragraphsOf(partOf(bytes, 'word/document.xml')).map(([, text]) => text);
          const shown = lines.filter((text) => text.trim() !== '').map(printable);
          const expected = [
            `甲${agency.trim() === '' ? '＿＿＿＿' : printable(agency.trim())}乙`,
            ...(shown.length === 0 ? ['【第一部分待补】'] : shown),
            '【第五部分待补】',
            printable(remark),
          ];
          expect(texts).toEqual(expected.filter((text) => text !== ''));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads the text of the sample as written', async () => {
    const { xml } = await fill(wholeReport());
    expect(textOf(xml)).toContain('对现行有效的行政规范性文件重新核对');
  });
});
