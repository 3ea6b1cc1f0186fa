import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rollUpFiles } from '../../../src/app/rollup/roll-up-files';
import type { RolledUp } from '../../../src/app/rollup/roll-up-files';
import { readSet } from '../../../src/app/rollup/set/read-set';
import type { SetTableName } from '../../../src/app/rollup/set/set-tables';
import { setTables } from '../../../src/app/rollup/set/set-tables';
import type { TableRow } from '../../../src/files/parquet/parquet';
import { readParquet, rowGroupSize, writeParquet } from '../../../src/files/parquet/parquet';
import {
  countyFiles,
  countyList,
  countyName,
  countyReport,
  memberOf,
  rollUpCounty,
  totalOf,
} from '../../fixtures/county';
import { withCells } from '../../fixtures/reports';

const county = (): Promise<RolledUp> =>
  rollUpFiles({
    year: 2025,
    scope: 'townships',
    agencies: countyList,
    own: countyName,
    parent: countyName,
    files: [
      ...countyFiles().filter(({ agency }) => agency !== '青山镇人民政府'),
      memberOf(withCells(countyReport('D'), { 't3.r2.np': null, 't3.r2.biz': '无' })),
    ],
    entries: [{ kind: 'remove', cell: 't2.sf.amount', amount: 0.02, reason: '重报', on: '2026-01-20' }],
    given: withCells(rollUpCounty().parent, { 't2.sf.amount': 328.5 }),
  });

async function tablesOf(rolled: RolledUp): Promise<Record<SetTableName, readonly TableRow[]>> {
  const found: Partial<Record<SetTableName, readonly TableRow[]>> = {};
  for (const { name, batches } of setTables(rolled)) found[name] = await readParquet(writeParquet(batches()));
  return found as Record<SetTableName, readonly TableRow[]>;
}

describe('a set of tables', () => {
  it('gives the same roll-up when it is read back', async () => {
    const rolled = await county();
    const set = readSet(await tablesOf(rolled), 2025);
    expect(set.own).toBe(countyName);
    expect(set.agencies).toEqual(countyList);
    expect(set.entries).toEqual(rolled.request.entries);
    const again = await rollUpFiles({ ...rolled.request, ...set });
    expect(again.rollup.parent).toEqual(rolled.rollup.parent);
    expect(again.rollup.rows.map(({ report }) => [report.agency, report.hash, report.others])).toEqual(
      rolled.rollup.rows.map(({ report }) => [report.agency, report.hash, report.others]),
    );
    expect(totalOf(again.rollup, 't2.sf.amount')).toBe(328.5);
  });

  it('has amounts with six decimals, and nothing in place of blanks', async () => {
    const { figure } = await tablesOf(await county());
    const at = (member: string, cell: string) =>
      figure.find((row) => row['member_id'] === member && row['cell_id'] === cell);
    expect(at('测试县自然资源局', 't2.sf.amount')).toMatchObject({ amount: 316.02, figure_state: 'number' });
    expect(at('青山镇人民政府', 't3.r2.np')).toMatchObject({ amount: null, figure_state: 'blank' });
    expect(at('青山镇人民政府', 't3.r2.biz')).toMatchObject({
      amount: null,
      figure_state: 'invalid',
      raw_text: '无',
    });
    expect(at('given', 't2.sf.amount')).toMatchObject({ amount: 328.5, in_scope: 0 });
  });

  it('is the same bytes each time, in groups of rows', async () => {
    const rolled = await county();
    const bytes = () =>
      setTables(rolled).map(({ batches }) => Buffer.from(writeParquet(batches())).toString('hex'));
    expect(bytes()).toEqual(bytes());
    const many = Array.from({ length: rowGroupSize + 1 }, (_, index) => index);
    const batch = (values: readonly number[]) => [{ name: 'n', type: 'integer', values } as const];
    const rows = await readParquet(
      writeParquet([batch(many.slice(0, rowGroupSize)), batch(many.slice(rowGroupSize))]),
    );
    expect(rows.length).toBe(rowGroupSize + 1);
    expect(rows.at(-1)).toEqual({ n: rowGroupSize });
  });
});

it('ships ten queries, each with a sentence on what it answers', () => {
  const folder = join(import.meta.dirname, '../../../sql');
  const files = readdirSync(folder).sort();
  expect(files.map((name) => name.slice(0, 2))).toEqual(
    Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, '0')),
  );
  for (const name of files) expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^-- .+\nSELECT /u);
});
