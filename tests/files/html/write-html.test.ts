import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import { tableIds } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { writeHtml, writeHtmlFragment } from '../../../src/files/html/write-html';
import { tablesOf, unescaped } from './html-table';
import { invalid, printable, sampleReport, withCells } from '../sample-report';

const page = async (report: Report) =>
  new TextDecoder('utf-8', { fatal: true }).decode(await writeHtml(report));
const hostile = `</title></td><script>alert(1)</script><style>*{}</style><img src=x onerror="a" class='b'>&amp;{x}\u0000\u0008\u0085\u009f`;

describe.each(['2021', '2019'] as const)('writeHtmlFragment, edition %s', (id) => {
  const report = sampleReport(id);
  const tables = tablesOf(writeHtmlFragment(report));

  it.each(tableIds.map((table, index) => [table, index] as const))(
    'lays out %s like the form',
    (table, index) => {
      const expected = fillIn(layOut(editions[id], table), report, 'text').cells;
      expect(
        tables[index]?.map(({ row, column, rowSpan, columnSpan, text, tag }) => [
          [row, column, rowSpan, columnSpan],
          text,
          tag === 'td',
        ]),
      ).toEqual(
        expected.map(({ row, column, rowSpan, columnSpan, content, role }) => [
          [row, column, rowSpan, columnSpan],
          content ?? '',
          role === 'data',
        ]),
      );
    },
  );
});

const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

describe('writeHtmlFragment', () => {
  const fragment = writeHtmlFragment(sampleReport());
  const cells = tablesOf(fragment).flat();

  it('has the three headings, each before its table', () => {
    const marks = [...fragment.matchAll(/<h2[^>]*>([^<]*)<\/h2>|<table/gu)].map(
      ([whole, heading]) => heading ?? whole,
    );
    expect(marks).toEqual([
      '二、主动公开政府信息情况',
      '<table',
      '三、收到和处理政府信息公开申请情况',
      '<table',
      '四、政府信息公开行政复议、行政诉讼情况',
      '<table',
    ]);
  });

  it('has 200 data cells with one number each, and nothing else in them', () => {
    const data = cells.filter((cell) => cell.tag === 'td');
    expect(data).toHaveLength(200);
    expect(data.filter((cell) => !/^\d+$/u.test(cell.text))).toEqual([]);
  });

  it('states for every header what it heads', () => {
    const scopeOf = (text: string) =>
      cells.filter((cell) => cell.text === text).map((cell) => /scope="(\w+)"/u.exec(cell.attributes)?.[1]);
    expect(cells.filter((cell) => (cell.tag === 'th') !== /scope="/u.test(cell.attributes))).toEqual([]);
    expect(scopeOf('（三）不予公开')).toEqual(['rowgroup']);
    expect(scopeOf('2.重复申请')).toEqual(['row']);
    expect(scopeOf('商业企业')).toEqual(['col']);
    expect(scopeOf('法人或其他组织')).toEqual(['colgroup']);
    expect(scopeOf('第二十条第（五）项')).toEqual(['colgroup']);
  });

  it('names the headers of every figure, each with a unique id', () => {
    const ids = cells.flatMap((cell) => /\bid="([^"]+)"/u.exec(cell.attributes)?.[1] ?? []);
    expect(new Set(ids).size).toBe(cells.filter((cell) => cell.tag === 'th').length);
    const data = cells.filter((cell) => cell.tag === 'td');
    const named = data.map((cell) => (/headers="([^"]*)"/u.exec(cell.attributes)?.[1] ?? '').split(' '));
    expect(named.filter((own) => own.length < 2 || own.some((id) => !ids.includes(id)))).toEqual([]);
  });

  it('needs no style sheet, class, script or picture, and fixes no width in pixels', () => {
    expect(fragment.match(/<(?:style|script|img|link|html|body)\b|class=|\son\w+=|\dpx/iu)).toBeNull();
    expect(fragment.match(/overflow-x:auto/gu)).toHaveLength(3);
  });

  it('divides the whole width among the columns', () => {
    for (const [, inner = ''] of fragment.matchAll(/<table[^>]*>(.*?)<tbody>/gsu)) {
      const widths = [...inner.matchAll(/width:([\d.]+)%/gu)].map(([, width]) => Number(width) * 10);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1000, 6);
    }
    expect(fragment.match(/<col /gu)).toHaveLength(4 + 10 + 15);
  });

  it('leaves blank and absent cells empty and shows unreadable text', () => {
    const report = withCells(sampleReport(), {
      't2.gz.issued': blank,
      't2.gz.inforce': invalid('约 3 件'),
      't2.sf.amount': numberState(0.000001),
    });
    const absent = new Map(report.cells);
    absent.delete('t2.gz.repealed');
    const data = tablesOf(writeHtmlFragment({ ...report, cells: absent }))[0]?.filter(
      (cell) => cell.tag === 'td',
    );
    expect(data?.map((cell) => cell.text)).toEqual([
      '',
      '',
      '约 3 件',
      '104',
      '105',
      '106',
      '107',
      '108',
      '109',
      '0.000001',
    ]);
  });

  it('shows any text as text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(hostile)), (raw) => {
        const html = writeHtmlFragment(withCells(sampleReport(), { 't4.rev.upheld': invalid(raw) }));
        const data = tablesOf(html)[2]?.filter((cell) => cell.tag === 'td');
        expect(data).toHaveLength(15);
        // Words stay on one line and in their order.
        const line = raw.replace(/[\t\n\r\u2028\u2029]+/gu, ' ').replace(bidirectional, '');
        expect(data?.[0]?.text).toBe(printable(line));
      }),
      { numRuns: 60 },
    );
  });

  it('puts remarks first, as text', () => {
    const html = writeHtmlFragment(sampleReport(), { remarks: [hostile, '第二句。'] });
    expect(html.indexOf('第二句。')).toBeLessThan(html.indexOf('<h2'));
    const paragraphs = [...html.matchAll(/<p [^>]*>(.*?)<\/p>/gsu)].map(([, text = '']) => unescaped(text));
    expect(paragraphs).toEqual([printable(hostile), '第二句。']);
    expect(html.match(/<(?:script|style|img)/u)).toBeNull();
  });
});

describe('writeHtml', () => {
  const titleOf = (html: string) => unescaped(/<title>(.*?)<\/title>/su.exec(html)?.[1] ?? '');
  const headingOf = (html: string) => unescaped(/<h1[^>]*>(.*?)<\/h1>/su.exec(html)?.[1] ?? '');

  it('is a whole page around the fragment', async () => {
    const html = await page(sampleReport());
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">')).toBe(
      true,
    );
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html).toContain(writeHtmlFragment(sampleReport()));
    expect(titleOf(html)).toBe('红石县人民政府2024年政府信息公开工作年度报告');
    expect(headingOf(html)).toBe(titleOf(html));
  });

  it('shows a gap for an unknown agency and year', async () => {
    const gaps = await page(sampleReport('2021', { agency: ' ', year: null }));
    expect(headingOf(gaps)).toBe('＿＿＿＿＿＿＿＿年政府信息公开工作年度报告');
  });

  it('treats the name of an agency as text', async () => {
    const html = await page(sampleReport('2021', { agency: hostile }));
    expect(titleOf(html)).toBe(`${printable(hostile)}2024年政府信息公开工作年度报告`);
    // One of the style sheets belongs to it.
    expect(html.match(/<(?:script|style|img)|<[^>]*class=/gu)).toEqual(['<style']);
  });
});
