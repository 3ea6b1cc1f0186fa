import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as duckdb from '@duckdb/node-api';
import { jsonText } from '../../../core/report/json-text';
import type { SetTableName } from '../../../app/rollup/set/set-tables';
import { setTableNames } from '../../../app/rollup/set/set-tables';
import { fileTexts } from '../../../messages/zh-CN/command';
import { queryTexts as texts } from '../../../messages/zh-CN/command-rollup';
import { parseArguments } from '../arguments';
import type { Command } from '../command';
import { exitCodes, FileError, UsageError } from '../command';
import { errorCodeOf } from '../error-code';
import { isCsvSet, isSet } from '../rollup/set-folder';

type DuckDb = typeof duckdb;

/** Where the package may be: with this program, or where the command is called. */
async function loadDuckDb(): Promise<DuckDb> {
  const name = '@duckdb/node-api';
  try {
    return (await import(/* webpackIgnore: true */ name)) as DuckDb;
  } catch {
    try {
      const path = createRequire(join(process.cwd(), 'any.js')).resolve(name);
      return (await import(/* webpackIgnore: true */ pathToFileURL(path).href)) as DuckDb;
    } catch {
      throw new FileError(texts.notInstalled);
    }
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The tables of a set as views; a year and a region are columns, whatever their folders look like. */
const viewsOf = (folder: string): readonly string[] =>
  setTableNames.map((name) => {
    const files = (ending: string) => literal(join(resolve(folder), name, '*', '*', `*.${ending}`));
    const types = "hive_partitioning = true, hive_types = {'report_year': 'SMALLINT', 'region': 'VARCHAR'}";
    const source = isCsvSet(folder)
      ? `read_csv(${files('csv.gz')}, all_varchar = true, ${types})`
      : `read_parquet(${files('parquet')}, ${types})`;
    return `CREATE VIEW ${name} AS SELECT * ${isCsvSet(folder) ? csvTypes[name] : ''} FROM ${source}`;
  });

/** Columns of CSV that are no texts. */
const csvTypes: Readonly<Record<SetTableName, string>> = {
  agency: 'REPLACE (in_scope::INTEGER AS in_scope, is_own::INTEGER AS is_own)',
  report: 'REPLACE (in_scope::INTEGER AS in_scope)',
  figure: 'REPLACE (in_scope::INTEGER AS in_scope, amount::DECIMAL(18,6) AS amount)',
  entry: 'REPLACE (amount::DECIMAL(18,6) AS amount)',
};

/** What carries a figure over from one year to the next. */
const carryTable = `CREATE TABLE carry AS SELECT 't3.r2.' || c AS in_cell, 't3.r4.' || c AS out_cell
FROM (VALUES ('np'), ('biz'), ('sci'), ('npo'), ('law'), ('oth'), ('tot')) t(c)`;

/** `nianbao query`: SQL over a set of roll-ups, by DuckDB where that is installed. */
export const query: Command = async (args, machine) => {
  const parsed = parseArguments('query', args);
  const [folder, statement, more] = parsed.files;
  const file = parsed.text('sql');
  if (folder === undefined) throw new UsageError(texts.noFolder);
  if (more !== undefined || (statement === undefined) === (file === undefined))
    throw new UsageError(texts.oneStatement);
  if (!isSet(folder)) throw new FileError(texts.notASet(folder));
  const sql = statement ?? (await textOf(file ?? ''));
  const { DuckDBInstance } = await loadDuckDb();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const view of viewsOf(folder)) await connection.run(view);
  await connection.run(carryTable);
  let result: Awaited<ReturnType<typeof connection.runAndReadAll>>;
  try {
    result = await connection.runAndReadAll(sql);
  } catch (error) {
    // The engine's own words name the column or the sign that is wrong.
    const [reason = ''] = (error instanceof Error ? error.message : '').split('\n');
    throw new FileError(texts.failed(reason));
  }
  const names = result.columnNames();
  const rows = result.getRowsJson();
  if (parsed.flag('json'))
    machine.json(
      jsonText(rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])))),
    );
  else
    machine.result(
      names.join('\t'),
      rows.map((row) => row.map(textOfValue).join('\t')),
    );
  return exitCodes.fine;
};

/** Lists and structures, which a query may make of the columns, as JSON. */
const textOfValue = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new FileError(fileTexts.notRead(path, fileTexts.reason(errorCodeOf(error))));
  }
}
