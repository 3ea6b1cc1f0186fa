import { describe, expect, it } from 'vitest';
import { loadReport } from '../../fixtures/read-files';
import { fillIn, layOut } from '../../../src/core/grid/lay-out';
import type { Grid } from '../../../src/core/grid/grid';
import { tableIds } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import { bodyBlocks } from '../../../src/files/template/body-blocks';
import { scanPart } from '../../../src/files/template/scan-part';
import { fillTemplate } from '../../../src/files/template/fill-template';
import { fillSlots } from '../../../src/files/template/fill-slots';
import { proposeSlots } from '../../../src/files/template/propose-slots';
import { wholeReport } from '../../fixtures/whole-report';
import {
  builtInTemplate,
  partsOf,
  tablesOf,
  templateOf,
  wholeReportTemplate,
  withDocument,
} from '../docx/docx-parts';
import { partOf } from '../open/unpacked';
import { sampleReport } from '../sample-report';

const body = 'word/document.xml';
const published = async (report: Report = lastYear) =>
  (await fillTemplate(wholeReportTemplate, report)).bytes;
const lastYear: Report = { ...wholeReport(), year: 2023 };
/** This year's figures differ from last year's in every cell. */
const thisYear: Report = {
  ...sampleReport(),
  cells: new Map(
    [...sampleReport().cells].map(([cell, state]) => [
      cell,
      state.kind === 'number' ? numberState(state.value + 500) : state,
    ]),
  ),
};
const edited = (docx: Uint8Array, change: (xml: string) => string) => {
  const xml = partOf(docx, body);
  return withDocument(() => change(xml));
};
/** The document without its tables and the paragraphs after them. */
const around = (xml: string) => xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, '');

describe('proposeSlots', () => {
  it('finds the tables of last year’s report under their headings', async () => {
    const { slots, missing, repeated, years } = await proposeSlots(await published());
    expect(slots.map(({ table, kind, blocks, heading }) => [table, kind, blocks.length, heading])).toEqual([
      ['t2', 'replace', 1, '二、主动公开政府信息情况'],
      ['t3', 'replace', 1, '三、收到和处理政府信息公开申请情况'],
      ['t4', 'replace', 1, '四、政府信息公开行政复议、行政诉讼情况'],
    ]);
    expect([missing, repeated]).toEqual([[], []]);
    expect(new Set(years.map(({ year }) => year))).toEqual(new Set([2023, 2024]));
  });

  it('finds headings without tables, numbered by hand in separate runs or by Word', async () => {
    const docx = templateOf(
      '三、收到和处理政府信息公开申请情况 ………… 3',
      '二</w:t></w:r><w:r><w:t>、</w:t></w:r><w:r><w:t>主动公开政府信息的情况',
      '全年公开信息。',
      '收到和处理政府信息公开申请情况',
      '四、其他情况',
    );
    const { slots, missing } = await proposeSlots(docx);
    expect(slots).toEqual([
      { table: 't2', kind: 'behindHeading', blocks: [1], heading: '二、主动公开政府信息的情况' },
      { table: 't3', kind: 'behindHeading', blocks: [3], heading: '收到和处理政府信息公开申请情况' },
    ]);
    expect(missing).toEqual(['t4']);
  });

  it('recognises table 2 although it was printed as four', async () => {
    const cut = edited(await published(), (xml) =>
      xml.replace(
        /(<\/w:tr>)(<w:tr>(?:(?!<\/w:tr>).)*第二十条第（[五六八]）项)/gsu,
        (_, end: string, row: string) =>
          `${end}</w:tbl><w:p/>${/<w:tbl><w:tblPr>.*?<\/w:tblGrid>/su.exec(xml)?.[0] ?? ''}${row}`,
      ),
    );
    expect(tablesOf(partOf(cut, body))).toHaveLength(6);
    const { slots } = await proposeSlots(cut);
    expect(slots[0]).toMatchObject({ table: 't2', kind: 'replace' });
    expect(slots[0]?.blocks).toHaveLength(4);
    const { bytes } = await fillSlots(cut, thisYear, slots);
    expect(tablesOf(partOf(bytes, body))).toHaveLength(3);
    expect((await loadReport(bytes, 'a.docx')).report.cells).toEqual(thisYear.cells);
  });

  /** Last year's report with table 3 printed in two halves, and something between them. */
  const halved = async (between: string) =>
    edited(await published(), (xml) => {
      const whole = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu)?.[1] ?? '';
      const [first = '', ...rows] = whole.split('<w:tr>');
      const half = (part: readonly string[]) => [first, ...part].join('<w:tr>');
      const rest = rows.slice(15).map((row) => row.replaceAll('<w:vMerge/>', ''));
      return xml.replace(
        whole,
        `${half(rows.slice(0, 15))}</w:tbl><w:p><w:r><w:t>${between}</w:t></w:r></w:p>${half([...rows.slice(0, 3), ...rest])}`,
      );
    });

  it.each(['', '续表', '（接上页）', '三、收到和处理政府信息公开申请情况（续）'])(
    'recognises table 3 although it was printed in two halves with “%s” between them',
    async (between) => {
      const docx = await halved(between);
      const { slots, repeated } = await proposeSlots(docx);
      expect(slots[1]?.blocks).toHaveLength(2);
      expect(repeated).toEqual([]);
      const { bytes } = await fillSlots(docx, thisYear, slots);
      const xml = partOf(bytes, body);
      expect(tablesOf(xml)).toHaveLength(3);
      expect(xml).not.toMatch(/续表|（续）|接上页/u);
      expect(xml.match(/收到和处理政府信息公开申请情况/gu)).toHaveLength(1);
    },
  );

  it('reports that half of a table stays, with last year’s figures', async () => {
    const { repeated } = await proposeSlots(await halved('以上为本年度新收和继续办理申请的有关情况。'));
    expect(repeated).toEqual(['t3']);
  });

  it('leaves tables alone that only have a row with the same name', async () => {
    const other =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>';
    const docx = edited(await published(), (xml) => xml.replace('<w:body>', `<w:body>${other}`));
    const { slots, repeated } = await proposeSlots(docx);
    expect(slots.map(({ blocks }) => blocks.length)).toEqual([1, 1, 1]);
    expect(repeated).toEqual([]);
    const { bytes } = await fillSlots(docx, thisYear, slots);
    expect(partOf(bytes, body)).toContain(other);
  });

  it('reports a table that occurs twice', async () => {
    const docx = edited(await published(), (xml) => {
      const first = /<w:tbl>.*?<\/w:tbl>/su.exec(xml)?.[0] ?? '';
      return xml.replace(
        '<w:sectPr>',
        `<w:p><w:r><w:t>附：另一单位的表格</w:t></w:r></w:p>${first}<w:p/><w:sectPr>`,
      );
    });
    const { slots, repeated } = await proposeSlots(docx);
    expect(slots).toHaveLength(3);
    expect(repeated).toEqual(['t2']);
  });
});

describe('bodyBlocks', () => {
  it.each(tableIds)('reads %s as the grid that it was laid out from', async (id) => {
    const xml = partOf(await published(), body);
    const blocks = bodyBlocks(xml, body, scanPart(xml, body));
    const grids = blocks.flatMap((block) => (block.kind === 'table' ? [block.table.grid] : []));
    const laidOut = fillIn(layOut(editions['2021'], id), lastYear, 'text');
    const plain = ({ cells, rows, columns }: Grid) => ({
      rows,
      columns,
      cells: cells.map(({ row, column, rowSpan, columnSpan, content }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        content,
      ]),
    });
    const found = grids[tableIds.indexOf(id)];
    expect(found === undefined ? null : plain(found)).toEqual(plain(laidOut));
  });
});

describe('fillSlots', () => {
  it('does not report years in tables that are replaced', async () => {
    const docx = edited(await published(thisYear), (xml) => xml.replaceAll('现行有效件数', '2023年有效件数'));
    const { slots, years } = await proposeSlots(docx);
    expect(slots[0]?.kind).toBe('replace');
    expect(years.filter(({ slot }) => slot.cell !== null)).toEqual([]);
  });

  it('turns last year’s report into this year’s, and changes nothing but the tables', async () => {
    const docx = await published();
    const { slots } = await proposeSlots(docx);
    const { bytes, otherYears } = await fillSlots(docx, thisYear, slots);
    const { report } = await loadReport(bytes, 'a.docx');
    expect(report.cells).toEqual(thisYear.cells);
    expect(around(partOf(bytes, body))).toBe(around(partOf(docx, body)));
    const [before, after] = [partsOf(docx), partsOf(bytes)];
    expect([...after].filter(([name, xml]) => before.get(name) !== xml).map(([name]) => name)).toEqual([
      body,
    ]);
    // The title still has 2023; the sentences already refer to this year.
    expect(otherYears.map(({ year, slot }) => [year, slot.part, slot.paragraph])).toEqual([
      [2023, 'body', 1],
      [2023, 'properties', 1],
    ]);
  });

  it('inserts tables after headings', async () => {
    const headings = [
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ];
    const docx = templateOf(...headings.flatMap((heading) => [heading, '说明文字']));
    const { bytes } = await fillSlots(docx, thisYear, (await proposeSlots(docx)).slots);
    const xml = partOf(bytes, body);
    const order = [
      ...xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, '<w:tbl>').matchAll(/<w:tbl>|说明文字|[二三四]、[^<]+/gu),
    ].map(([text]) => text);
    expect(order).toEqual(headings.flatMap((heading) => [heading, '<w:tbl>', '说明文字']));
    expect((await loadReport(bytes, 'a.docx')).report.cells).toEqual(thisYear.cells);
  });

  it('prints remarks before everything else', async () => {
    const docx = await published();
    const { slots } = await proposeSlots(docx);
    const xml = partOf((await fillSlots(docx, thisYear, slots, ['<未通过>'])).bytes, body);
    expect(xml).toMatch(/<w:body><w:p><w:r><w:t xml:space="preserve">&lt;未通过&gt;<\/w:t>/u);
  });

  it('refuses slots of another document', async () => {
    const { slots } = await proposeSlots(await published());
    await expect(fillSlots(builtInTemplate, thisYear, slots)).rejects.toThrow(RangeError);
  });
});
