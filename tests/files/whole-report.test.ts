import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report';
import { headingInText, writeHtmlFragment } from '../../src/files/html/write-html';
import { writePlainText } from '../../src/files/text/write-text';
import { writeWordHtml } from '../../src/files/html/write-word-html';
import { tablesOf, unescaped } from './html/html-table';
import { sampleReport } from './sample-report';

const report: Report = {
  ...sampleReport(),
  narrative: {
    preamble: ['本报告依照条例编制。'],
    sections: [
      {
        id: '一',
        heading: '一、总体概述',
        paragraphs: ['（一）主动公开。全年 5 条 <b>。', '（二）依申请公开', '新收 3 件。'],
      },
      { id: '三', heading: '三、申请情况', paragraphs: ['以下含上年结转的申请。'] },
      { id: '六', heading: '六、其他需要报告的事项', paragraphs: ['无。'] },
    ],
  },
};
const printed = [
  '本报告依照条例编制。',
  '一、总体情况',
  '（一）主动公开。全年 5 条 <b>。',
  '（二）依申请公开',
  '新收 3 件。',
  '二、主动公开政府信息情况',
  '<table>',
  '三、收到和处理政府信息公开申请情况',
  '<table>',
  '以下含上年结转的申请。',
  '四、政府信息公开行政复议、行政诉讼情况',
  '<table>',
  '五、存在的主要问题及改进情况',
  '【第五部分待补】',
  '六、其他需要报告的事项',
  '无。',
];
const title = '红石县人民政府2024年政府信息公开工作年度报告';

/** The headings and paragraphs of a page in order, with the positions of tables. */
const outlineOf = (html: string): readonly string[] =>
  [...html.matchAll(/<table\b.*?<\/table>|<(h[1-3]|p)\b[^>]*>(.*?)<\/\1>/gsu)].flatMap(([, , inner]) => {
    const text = inner === undefined ? '<table>' : unescaped(inner.replace(/<[^>]*>|&nbsp;/gu, ''));
    return text === '' ? [] : [text];
  });

describe('the whole report', () => {
  it('as a fragment for portals has introduction, headings, text and tables in printed order, without the title', () => {
    expect(outlineOf(writeHtmlFragment(report, { sections: 'report' }))).toEqual(printed);
  });

  it('for Word has the title as well', () => {
    expect(outlineOf(writeWordHtml(report, { sections: 'report' }))).toEqual([title, ...printed]);
  });

  it('as plain text is the same, one paragraph per line', () => {
    const lines = writePlainText(report, { sections: 'report', remarks: ['注意。'] })
      .split('\n')
      .filter((line) => line !== '' && !line.includes('\t'));
    const expected = [title, '注意。', ...printed.filter((line) => line !== '<table>')];
    expect(lines.filter((line) => expected.includes(line))).toEqual(expected);
  });

  it('as plain text keeps each figure in its column, whatever a cell contains', () => {
    const cells = new Map(report.cells).set('t3.r1.np', { kind: 'invalid', raw: '3\t件\n另 2\u0007 件' });
    const rows = (of: Report) =>
      writePlainText(of)
        .split('\n')
        .map((line) => line.split('\t'));
    const expected = rows(report);
    const found = rows({ ...report, cells });
    expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
    expect(found.flat()).toContain('3 件 另 2 件');
  });

  it('leaves its text out if only tables are requested', () => {
    for (const write of [writeHtmlFragment, writeWordHtml, writePlainText]) {
      const text = write(report);
      expect(text).not.toMatch(/总体情况|新收 3 件|上年结转的申请。|待补/u);
      expect(text).toContain('二、主动公开政府信息情况');
    }
  });
});

describe('a paragraph', () => {
  it.each([
    ['（一）主动公开。全年 5 条。', { heading: '（一）主动公开。', rest: '全年 5 条。' }],
    ['（二）依申请公开', { heading: '（二）依申请公开', rest: '' }],
    ['（十一）其他。', { heading: '（十一）其他。', rest: '' }],
    ['（一）这一项为什么这样？因为如此。', null],
    ['全年公开（一）主动公开。', null],
    [`（一）${'长'.repeat(60)}。后文`, null],
  ])('%s begins with a heading, is one, or neither', (paragraph, expected) => {
    expect(headingInText(paragraph)).toEqual(expected);
  });
});

describe('tables for Word', () => {
  const html = writeWordHtml(sampleReport());
  const tables = tablesOf(html.replace(/<tr [^>]*>/gu, '<tr>').replace(/<\/?(?:div|span)[^>]*>/gu, ''));

  it('have the spans and figures of the form', () => {
    const portal = tablesOf(writeHtmlFragment(sampleReport()));
    const shapes = (cells: typeof portal) =>
      cells.map((table) =>
        table.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text]),
      );
    expect(shapes(tables)).toEqual(shapes(portal));
  });

  it('name every width in points; those of a row fill the type area', () => {
    for (const table of tables) {
      const widths = table
        .filter(({ row }) => row === 0)
        .map(({ attributes }) => Number(/width:([\d.]+)pt/u.exec(attributes)?.[1]));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(442.2, 0);
    }
    expect(html.match(/<td(?![^>]*width:[\d.]+pt)/gu)).toBeNull();
  });

  it('repeat their column headers if these head the whole table, and split no row', () => {
    expect(html.match(/<thead>/gu)).toHaveLength(2);
    expect(html.match(/<tr style="height:[\d.]+pt;page-break-inside:avoid">/gu)).toHaveLength(
      html.match(/<tr /gu)?.length ?? 0,
    );
  });

  it('show any text as text', () => {
    const hostile = writeWordHtml(
      { ...sampleReport(), agency: '<img src=x>' },
      { sections: 'report', remarks: ['</p><script>'] },
    );
    expect(hostile).not.toMatch(/<(?:img|script)/u);
  });
});
