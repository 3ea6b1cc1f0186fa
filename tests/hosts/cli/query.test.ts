import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportJson } from '../../../src/app/export/report-json';
import { readParquet } from '../../../src/files/parquet/parquet';
import { countyListText } from '../../fixtures/county-files';
import type { CountyMember } from '../../fixtures/county';
import { countyNames, countyReport, rollUpCounty, totalOf } from '../../fixtures/county';
import { withCells } from '../../fixtures/reports';
import { nianbao } from './run-command';

const folder = join(import.meta.dirname, '../../../sql');
const queries = readdirSync(folder)
  .sort()
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** Writes the reports of a year with a given report of the parent, and rolls them up into a set. */
async function writeCounty(
  root: string,
  year: number,
  set: string,
  ...more: readonly string[]
): Promise<void> {
  const members = join(root, String(year));
  mkdirSync(members);
  for (const member of Object.keys(countyNames) as CountyMember[]) {
    const report = { ...countyReport(member), year };
    const changed =
      member === 'B'
        ? withCells(report, { 't3.r1.np': 20 + (year - 2024), 't3.r4.np': null, 't3.r1.tot': 23 })
        : report;
    writeFileSync(join(members, `${member}.json`), await reportJson(changed));
  }
  const [list, given] = [join(root, '名单.csv'), join(root, `${year}.json`)];
  writeFileSync(list, countyListText);
  writeFileSync(
    given,
    await reportJson({ ...withCells(rollUpCounty().parent, { 't2.sf.amount': 328.5 }), year }),
  );
  const { code, stderr } = await nianbao(
    'rollup',
    members,
    '--list',
    list,
    '--given',
    given,
    '--set',
    set,
    ...more,
  );
  expect([code, stderr]).toEqual([1, expect.stringContaining(`已把 ${year} 年、地区 all 的长表写入`)]);
}

const root = mkdtempSync(join(tmpdir(), 'set-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [set, csvSet] = [join(root, 'set'), join(root, 'csv')];
beforeAll(async () => {
  await writeCounty(root, 2024, set);
  await writeCounty(root, 2025, set);
});

type Row = readonly unknown[];

/** Numbers as text with four places: engines divide to different scales, and SQLite has binary fractions only. */
const comparable = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) =>
    row.map((value) =>
      value === null || value === undefined
        ? null
        : typeof value !== 'string' || /^-?\d+(?:\.\d+)?$/u.test(value)
          ? Number(value).toFixed(4)
          : value,
    ),
  );

const inDuckDb = (sql: string, from = set) => queried(from, sql);

const queried = async (...args: readonly string[]): Promise<readonly Row[]> => {
  const { code, stdout, stderr } = await nianbao('query', ...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as readonly Readonly<Record<string, unknown>>[]).map((row) =>
    Object.values(row),
  );
};

const tables = ['agency', 'report', 'figure'] as const;

/** All rows of the tables that the queries are about, with their types. */
async function rowsOf(table: (typeof tables)[number]) {
  const rows = [];
  for (const year of [2024, 2025]) {
    const path = join(set, table, `report_year=${year}`, 'region=all', 'part-0.parquet');
    for (const row of await readParquet(readFileSync(path)))
      rows.push({ report_year: year, region: 'all', ...row });
  }
  return rows;
}

const typeOf = (name: string): string =>
  name === 'amount'
    ? 'DECIMAL(18,6)'
    : /^(?:report_year|in_scope|is_own|kind_guessed|from_year|to_year)$/u.test(name)
      ? 'INTEGER'
      : 'TEXT';

/** The statements that fill any engine with the set. */
async function statements(): Promise<readonly string[]> {
  const made: string[] = [];
  for (const table of tables) {
    const rows = await rowsOf(table);
    const names = Object.keys(rows[0] ?? {});
    made.push(`CREATE TABLE ${table} (${names.map((name) => `${name} ${typeOf(name)}`).join(', ')})`);
    const literal = (value: string | number | null | undefined) =>
      value == null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
    for (let from = 0; from < rows.length; from += 500)
      made.push(
        `INSERT INTO ${table} VALUES ${rows
          .slice(from, from + 500)
          .map((row) => `(${Object.values(row).map(literal).join(', ')})`)
          .join(', ')}`,
      );
  }
  const columns = ['np', 'biz', 'sci', 'npo', 'law', 'oth', 'tot'];
  made.push('CREATE TABLE carry (in_cell TEXT, out_cell TEXT)');
  made.push(
    `INSERT INTO carry VALUES ${columns.map((one) => `('t3.r2.${one}', 't3.r4.${one}')`).join(', ')}`,
  );
  return made;
}

describe('the ten queries', () => {
  it('give the same rows in DuckDB, PostgreSQL and SQLite, and the totals of the roll-up', async () => {
    const fill = await statements();
    const postgres = await PGlite.create();
    const { Database } = await initSqlJs();
    const sqlite = new Database();
    for (const statement of fill) {
      await postgres.exec(statement);
      sqlite.run(statement);
    }
    for (const [name, sql] of queries) {
      const expected = comparable(await queried(set, '--sql', join(folder, name)));
      const { rows } = await postgres.query<unknown[]>(sql, [], { rowMode: 'array' });
      expect([name, comparable(rows)]).toEqual([name, expected]);
      expect([name, comparable((sqlite.exec(sql)[0]?.values ?? []) as readonly Row[])]).toEqual([
        name,
        expected,
      ]);
      expect(expected.length, name).toBeGreaterThan(0);
    }
    await postgres.close();
    sqlite.close();
  });

  it.each(queries)('%s has nothing that only some engines know', (_, sql) => {
    expect(sql).not.toMatch(/\b(?:FILTER|QUALIFY|PIVOT|EXCEPT|ILIKE|USING)\b|GROUP BY ALL|::|\/\/|\[|;/u);
    // Reserved in one of them.
    expect(sql).not.toMatch(/\b(?:AS|,) (?:member|value|year|share_of|rank|rows)\b/u);
  });
});

describe('a set', () => {
  it('has the exact totals', async () => {
    const rows = await inDuckDb(
      "SELECT CAST(SUM(amount) AS VARCHAR) FROM figure WHERE report_year = 2025 AND in_scope = 1 AND cell_id = 't2.sf.amount'",
    );
    expect(rows).toEqual([['328.520000']]);
    expect(totalOf(rollUpCounty(), 't2.sf.amount')).toBe(328.52);
  });

  it('is rolled up again without the files', async () => {
    const again = await nianbao('rollup', set, '--year', '2025', '--json');
    const { parent, summary } = JSON.parse(again.stdout) as {
      parent: { agency: string; cells: Record<string, { value: number | null }> };
      summary: Record<string, number>;
    };
    expect([parent.agency, parent.cells['t2.sf.amount']?.value]).toEqual(['测试县人民政府', 328.52]);
    expect(summary).toMatchObject({ due: 6, received: 5, missing: 1 });
    const { code, stderr } = await nianbao('rollup', set, '--json');
    expect([code, stderr]).toEqual([2, expect.stringContaining('2024 年 all、2025 年 all')]);
  });

  it('has the same rows as compressed CSV, of which a year is replaced as a whole', async () => {
    for (const name of ['once', 'again']) {
      mkdirSync(join(root, name));
      await writeCounty(join(root, name), 2025, csvSet, '--set-csv');
    }
    const question =
      'SELECT cell_id, member_id, amount, figure_state FROM figure WHERE report_year = 2025 ORDER BY cell_id, member_id';
    expect(comparable(await inDuckDb(question, csvSet))).toEqual(comparable(await inDuckDb(question)));
    expect(readdirSync(join(csvSet, 'figure', 'report_year=2025'))).toEqual(['region=all']);
    const again = await nianbao('rollup', csvSet, '--json');
    expect(again.stdout).toContain('"测试县人民政府"');
  });

  it('explains what cannot be asked', async () => {
    const failing = await nianbao('query', set, 'SELECT nothing FROM figure');
    expect([failing.code, failing.stderr]).toEqual([2, expect.stringContaining('DuckDB 的原话是：')]);
    const none = await nianbao('query', root, 'SELECT 1');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('中没有长表')]);
    expect((await nianbao('query', set)).code).toBe(2);
    const region = await nianbao('rollup', root, '--set', set, '--region', '../x');
    expect([region.code, region.stderr]).toEqual([2, expect.stringContaining('--region 应为字母或数字')]);
    writeFileSync(join(csvSet, 'nianbao.json'), '{"version":9}');
    expect((await nianbao('rollup', csvSet, '--json')).stderr).toContain('由其他版本写出');
    expect(existsSync(join(root, 'x'))).toBe(false);
  });
});
