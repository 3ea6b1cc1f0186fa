import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/readers/read-xlsx';
import type { Report } from '../../src/report/report';
import { TotalsDiffer } from '../../src/worksheet/totals-differ';
import { writeXlsx } from '../../src/writers/write-xlsx';
import { uniformReport, withCells } from '../fixtures/reports';
import { sheetXml } from './xlsx-parts';

const empty: Report = { edition: '2021', year: 2024, agency: '示例县档案局', cells: new Map(), notes: [] };

/** Address → [formula, stored result] of the formulas of a sheet. */
const formulasIn = (xml: string): ReadonlyMap<string, readonly [string, number]> =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v><\/c>/gu)].map(
      ([, address = '', formula = '', value]) => [address, [formula, Number(value)]],
    ),
  );

describe('writeXlsx: totals', () => {
  it('adds up rows and columns by formulas of ranges', async () => {
    const bytes = await writeXlsx(empty, { totals: 'formula' });
    const t3 = formulasIn(sheetXml(bytes, 't3'));
    expect(t3.size).toBe(31);
    expect(t3.get('J6')).toEqual(['SUM(D6:I6)', 0]);
    expect(t3.get('D29')).toEqual(['SUM(D8:D28)', 0]);
    expect(t3.get('I29')).toEqual(['SUM(I8:I28)', 0]);
    expect(t3.get('J29')).toEqual(['SUM(D29:I29)', 0]);
    expect(t3.get('J30')).toEqual(['SUM(D30:I30)', 0]);
    expect([...formulasIn(sheetXml(bytes, 't4'))]).toEqual([
      ['E6', ['SUM(A6:D6)', 0]],
      ['J6', ['SUM(F6:I6)', 0]],
      ['O6', ['SUM(K6:N6)', 0]],
    ]);
    expect(formulasIn(sheetXml(bytes, 't2')).size).toBe(0);
  });

  it('stores what the formulas give, over the figures that there are', async () => {
    const some = withCells(empty, {
      't3.r3.1.np': 4,
      't3.r3.2.np': null,
      't3.r3.3.1.np': '/',
      't3.r3.4.1.biz': 5,
      't3.r1.oth': 12,
    });
    const t3 = formulasIn(sheetXml(await writeXlsx(some, { totals: 'formula' }), 't3'));
    expect([t3.get('D29')?.[1], t3.get('E29')?.[1], t3.get('J29')?.[1], t3.get('J6')?.[1]]).toEqual([
      4, 5, 9, 12,
    ]);
  });

  it('refuses to replace totals that differ, or texts in their place', async () => {
    const report = withCells(empty, {
      't3.r1.np': 3,
      't3.r1.tot': 3,
      't3.r2.np': 3,
      't3.r2.tot': 4,
      't4.rev.total': 0,
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

  it('writes typed totals as they are, wrong ones too', async () => {
    const bytes = await writeXlsx(uniformReport(7), { totals: 'typed' });
    for (const table of ['t3', 't4'] as const) expect(formulasIn(sheetXml(bytes, table)).size).toBe(0);
    const [, t3] = (await readXlsx(bytes)).grids;
    expect(t3?.cells.find(({ row, column }) => row === 5 && column === 9)?.content).toBe(7);
  });
});
