import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';
import { readXlsx } from '../../fixtures/read-files';
import type { Report } from '../../../src/core/report/report';
import { TotalsDiffer } from '../../../src/workbook/plan/total-formulas';
import { writeXlsx } from '../../../src/files/xlsx/write-xlsx';
import { uniformReport, withCells } from '../../fixtures/reports';
import { sheetXml } from './xlsx-parts';

const empty: Report = { edition: '2021', year: 2024, agency: '示例县档案局', cells: new Map(), notes: [] };

/** Address → [formula, stored result] of the formulas of a sheet; an empty text is null. */
const formulasIn = (xml: string): ReadonlyMap<string, readonly [string, number | null]> =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>(?:<v>([^<]*)<\/v>|<v\/>)?<\/c>/gu)].map(
      ([, address = '', formula = '', value = '']) => [
        address,
        [formula.replace(/&quot;/gu, '"'), value === '' ? null : Number(value)],
      ],
    ),
  );

const sum = (range: string, count: number) => `IF(COUNT(${range})=${count},SUM(${range}),"")`;

describe('writeXlsx: totals', () => {
  it('adds up rows and columns by formulas of ranges', async () => {
    const bytes = await writeXlsx(empty, { totals: 'formula' });
    const t3 = formulasIn(sheetXml(bytes, 't3'));
    expect(t3.size).toBe(31);
    expect(t3.get('J6')).toEqual([sum('D6:I6', 6), null]);
    expect(t3.get('D29')).toEqual([sum('D8:D28', 21), null]);
    expect(t3.get('I29')).toEqual([sum('I8:I28', 21), null]);
    expect(t3.get('J29')).toEqual([sum('D29:I29', 6), null]);
    expect(t3.get('J30')).toEqual([sum('D30:I30', 6), null]);
    expect([...formulasIn(sheetXml(bytes, 't4'))]).toEqual([
      ['E6', [sum('A6:D6', 4), null]],
      ['J6', [sum('F6:I6', 4), null]],
      ['O6', [sum('K6:N6', 4), null]],
    ]);
    expect(formulasIn(sheetXml(bytes, 't2')).size).toBe(0);
  });

  it('stores the results of the formulas: nothing until every part is a number', async () => {
    const row = { 't3.r1.np': 4, 't3.r1.biz': 5, 't3.r1.sci': 0, 't3.r1.npo': 0, 't3.r1.law': 0 };
    const some = withCells(empty, { ...row, 't3.r1.oth': 12, 't3.r2.np': 4, 't4.rev.upheld': '/' });
    const t3 = formulasIn(sheetXml(await writeXlsx(some, { totals: 'formula' }), 't3'));
    expect([t3.get('J6')?.[1], t3.get('J7')?.[1], t3.get('D29')?.[1]]).toEqual([21, null, null]);
    const full = formulasIn(sheetXml(await writeXlsx(uniformReport(0), { totals: 'formula' }), 't3'));
    expect([full.get('D29')?.[1], full.get('J29')?.[1]]).toEqual([0, 0]);
  });

  it('writes a blank form that reads back as blank', async () => {
    const report = recognise((await readXlsx(await writeXlsx(empty, { totals: 'formula' }))).grids);
    expect([...report.cells.values()].every((state) => state.kind === 'blank')).toBe(true);
    expect(report.formulas).toHaveLength(34);
  });

  it('refuses to replace totals that differ, or texts in their place', async () => {
    const report = withCells(uniformReport(0), {
      't3.r1.np': 3,
      't3.r1.tot': 3,
      't3.r2.np': 3,
      't3.r2.tot': 4,
      't4.dir.total': '/',
      't4.post.total': null,
    });
    await expect(writeXlsx(report, { totals: 'formula' })).rejects.toBeInstanceOf(TotalsDiffer);
    const cells = await writeXlsx(withCells(report, { 't3.r2.tot': 3 }), { totals: 'formula' }).catch(
      (error: unknown) => (error instanceof TotalsDiffer ? error.cells : error),
    );
    expect(cells).toEqual(['t4.dir.total']);
    await expect(writeXlsx(report, { totals: 'typed' })).resolves.toBeInstanceOf(Uint8Array);
  });

  it('writes typed totals unchanged, including wrong ones', async () => {
    const bytes = await writeXlsx(uniformReport(7), { totals: 'typed' });
    for (const table of ['t3', 't4'] as const) expect(formulasIn(sheetXml(bytes, table)).size).toBe(0);
    const [, t3] = (await readXlsx(bytes)).grids;
    expect(t3?.cells.find(({ row, column }) => row === 5 && column === 9)?.content).toBe(7);
  });
});
