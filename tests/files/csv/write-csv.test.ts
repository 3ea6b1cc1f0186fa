import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/core/report/cells';
import type { Report } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';
import { editions } from '../../../src/core/statute/editions';
import type { WriteOptions } from '../../../src/files/writer';
import { writeCsv } from '../../../src/files/csv/write-csv';
import { invalid, printable, sampleReport, withCells } from '../sample-report';

const textOf = async (report: Report, options?: WriteOptions) =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(await writeCsv(report, options));

/** Reads RFC 4180: fields between commas, records between CRLF, quoted fields with doubled quotes. */
function parse(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < csv.length) {
    const at = field.lastIndex;
    const match = field.exec(csv);
    if (match === null) throw new Error(`no CSV field at ${at}: ${JSON.stringify(csv.slice(at, at + 20))}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}

const rowsOf = async (report: Report, options?: WriteOptions) =>
  parse((await textOf(report, options)).slice(1));
const rowOf = async (report: Report, id: string) => (await rowsOf(report)).find((row) => row[0] === id);

describe('writeCsv', () => {
  it('begins with a byte order mark and a header', async () => {
    const text = await textOf(sampleReport());
    expect(text.startsWith('\uFEFF单元编号,表,项目,栏目,数值,单位\r\n')).toBe(true);
  });

  it.each(['2021', '2019'] as const)('has one row per cell of edition %s, in printed order', async (id) => {
    const rows = await rowsOf(sampleReport(id));
    const cells = cellsOf(editions[id]);
    expect(rows.slice(1).map((row) => [row[0], row[4]])).toEqual(
      cells.map((cell, index) => [cell.id, String(101 + index)]),
    );
    expect(rows.every((row) => row.length === 6)).toBe(true);
  });

  it('names table, item, column and unit', async () => {
    const rows = await rowsOf(sampleReport());
    const of = (id: string) => rows.find((row) => row[0] === id);
    expect(of('t3.r3.3.1.biz')).toEqual([
      't3.r3.3.1.biz',
      '表三',
      '三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密',
      '申请人情况 › 法人或其他组织 › 商业企业',
      '140',
      '件',
    ]);
    expect(of('t2.sf.amount')?.slice(1)).toEqual([
      '表二',
      '行政事业性收费',
      '本年收费金额（单位：万元）',
      '110',
      '万元',
    ]);
    expect(of('t4.dir.upheld')?.slice(1, 4)).toEqual(['表四', '', '行政诉讼 › 未经复议直接起诉 › 结果维持']);
  });

  it('keeps decimals and negative numbers as numbers', async () => {
    const report = withCells(sampleReport('2019'), {
      't2.xk.change': numberState(-12),
      't2.cg.cost': numberState(0.000001),
    });
    expect((await rowOf(report, 't2.xk.change'))?.[4]).toBe('-12');
    expect((await rowOf(report, 't2.cg.cost'))?.[4]).toBe('0.000001');
  });

  it('leaves blank and absent cells empty', async () => {
    const report = withCells(sampleReport(), { 't2.gz.issued': blank });
    const cells = new Map(report.cells);
    cells.delete('t2.gz.repealed');
    const rows = await rowsOf({ ...report, cells });
    expect(rows.slice(1, 4).map((row) => row[4])).toEqual(['', '', '103']);
  });

  it.each(['=1+1', '+1', '-', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－', '＠x', '\u0000=1'])(
    'disarms the formula %j',
    async (raw) => {
      const report = withCells(sampleReport(), { 't2.gz.issued': invalid(raw) });
      expect((await rowOf(report, 't2.gz.issued'))?.[4]).toBe(`'${printable(raw)}`);
    },
  );

  it('preserves any text that could not be read as a number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (raw) => {
        const report = withCells(sampleReport(), { 't3.r1.np': invalid(raw) });
        const written = (await rowOf(report, 't3.r1.np'))?.[4] ?? '';
        expect([printable(raw), `'${printable(raw)}`]).toContain(written);
        expect(written).not.toMatch(/^[=+\-@\t\r]/u);
      }),
      { numRuns: 60 },
    );
  });

  it('does not lose the figures of a collapsed row', async () => {
    const report = withCells(sampleReport(), { 't3.r3.6.tot': numberState(7) });
    expect((await rowsOf(report)).at(-1)).toEqual([
      't3.r3.6.tot',
      '表三',
      '三、本年度办理结果 › （六）其他处理',
      '申请人情况 › 总计',
      '7',
      '件',
    ]);
  });

  it('adds remarks as rows without a cell', async () => {
    const rows = await rowsOf(sampleReport(), { remarks: ['有“错误”，\n仍导出"', '=1'] });
    expect(rows.slice(-2)).toEqual([
      ['', '说明', '有“错误”，\n仍导出"', '', '', ''],
      ['', '说明', "'=1", '', '', ''],
    ]);
  });
});
