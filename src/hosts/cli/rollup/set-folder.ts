import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import type { ReadSet } from '../../../app/rollup/set/read-set';
import { readSet } from '../../../app/rollup/set/read-set';
import type { SetTable, SetTableName } from '../../../app/rollup/set/set-tables';
import { setTableNames, setTables, setVersion } from '../../../app/rollup/set/set-tables';
import type { TableColumn, TableRow } from '../../../files/parquet/parquet';
import { readParquet, writeParquet } from '../../../files/parquet/parquet';
import { recordsOf } from '../../../files/text/separated-values';
import { fileTexts } from '../../../messages/zh-CN/command';
import { rollupCommandTexts as texts } from '../../../messages/zh-CN/command-rollup';
import { FileError, UsageError } from '../command';
import { errorCodeOf } from '../error-code';
import { writeWhole } from '../write-file';

/** Names a folder as a set, with the version of its layout. */
const markFile = 'nianbao.json';

/** A region is part of a folder's name, and of nothing else: digits or letters, as databases read it everywhere. */
const regionForm = /^[A-Za-z\d]{1,20}$/u;

/** The region of a set for which none is given. */
const noRegion = 'all';

/** The region that an option names. @throws {UsageError} */
export function regionOf(text: string | undefined): string {
  if (text !== undefined && !regionForm.test(text)) throw new UsageError(texts.badRegion(text));
  return text ?? noRegion;
}

export const isSet = (folder: string): boolean => existsSync(join(folder, markFile));

const partition = (year: number, region: string) => join(`report_year=${year}`, `region=${region}`);

interface SetTarget {
  readonly folder: string;
  readonly region: string;
  /** CSV, compressed by gzip, in place of Parquet. */
  readonly isCsv: boolean;
}

/**
 * Writes a roll-up into a set: one folder of each table for the year and the region, written beside and renamed. Other
 * years and regions of the set stay.
 *
 * @throws {FileError}
 */
export async function writeSet(rolled: RolledUp, { folder, region, isCsv }: SetTarget): Promise<void> {
  const where = partition(rolled.request.year, region);
  try {
    await mkdir(folder, { recursive: true });
    for (const table of setTables(rolled)) {
      const target = join(folder, table.name, where);
      const [next, last] = [`${target}.new`, `${target}.old`];
      await rm(next, { recursive: true, force: true });
      await mkdir(next, { recursive: true });
      const [name, bytes] = isCsv
        ? ['part-0.csv.gz', gzipSync(csvOf(table))]
        : ['part-0.parquet', writeParquet(table.batches())];
      await writeFile(join(next, name), bytes);
      await rm(last, { recursive: true, force: true });
      if (existsSync(target)) await rename(target, last);
      await rename(next, target);
      await rm(last, { recursive: true, force: true });
    }
  } catch (error) {
    throw new FileError(fileTexts.notWritten(folder, fileTexts.reason(errorCodeOf(error))));
  }
  await writeWhole(join(folder, markFile), Buffer.from(`${JSON.stringify({ version: setVersion })}\n`));
}

const quoted = (value: string): string =>
  /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** Six decimal places, without a detour by way of binary fractions. */
const decimalText = (millionths: bigint): string => {
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
};

function csvOf({ batches }: SetTable): string {
  const lines: string[] = [];
  const cell = (column: TableColumn, row: number): string => {
    if (column.type === 'decimal') {
      const value = column.values[row];
      return value == null ? '' : decimalText(value);
    }
    const value = column.values[row];
    return value == null ? '' : quoted(String(value));
  };
  for (const columns of batches()) {
    if (lines.length === 0) lines.push(columns.map(({ name }) => name).join(','));
    const rows = columns[0]?.values.length ?? 0;
    for (let row = 0; row < rows; row += 1) lines.push(columns.map((column) => cell(column, row)).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** Whether a set was written as CSV. */
export function isCsvSet(folder: string): boolean {
  const [first] = partitionsOf(folder);
  return (
    first !== undefined &&
    existsSync(join(folder, 'figure', partition(first.year, first.region), 'part-0.csv.gz'))
  );
}

/** The years and regions that a set has. */
function partitionsOf(folder: string): readonly { readonly year: number; readonly region: string }[] {
  const inside = (path: string, form: RegExp): readonly string[] =>
    existsSync(path) ? readdirSync(path).flatMap((name) => form.exec(name)?.[1] ?? []) : [];
  const figures = join(folder, 'figure');
  return inside(figures, /^report_year=(\d{4})$/u).flatMap((year) =>
    inside(join(figures, `report_year=${year}`), /^region=([A-Za-z\d]{1,20})$/u).map((region) => ({
      year: Number(year),
      region,
    })),
  );
}

/**
 * Reads the reports of one year and region from a set.
 *
 * @throws {FileError} if there is none, several are possible, or a file cannot be read
 */
export async function readSetFolder(
  folder: string,
  year: number | undefined,
  region: string | undefined,
): Promise<ReadSet & { readonly year: number }> {
  const mark: unknown = JSON.parse(await readFile(join(folder, markFile), 'utf8').catch(() => 'null'));
  if ((mark as { readonly version?: unknown } | null)?.version !== setVersion)
    throw new FileError(texts.unknownSet(folder));
  const found = partitionsOf(folder).filter(
    (one) => (year === undefined || one.year === year) && (region === undefined || one.region === region),
  );
  const [only, second] = found;
  if (only === undefined) throw new FileError(texts.noPartition(folder));
  if (second !== undefined) throw new FileError(texts.severalPartitions(folder, found));
  const tables: Partial<Record<SetTableName, readonly TableRow[]>> = {};
  for (const name of setTableNames)
    tables[name] = await rowsIn(join(folder, name, partition(only.year, only.region)));
  return { year: only.year, ...readSet(tables as Record<SetTableName, readonly TableRow[]>, only.year) };
}

/** All rows of the files in a folder. @throws {FileError} */
async function rowsIn(folder: string): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const path = join(folder, name);
    if (!/\.(?:parquet|csv\.gz)$/u.test(name)) continue;
    const bytes = await readFile(path);
    try {
      const found = name.endsWith('.parquet')
        ? await readParquet(bytes)
        : csvRows(gunzipSync(bytes).toString('utf8'));
      for (const row of found) rows.push(row);
    } catch {
      throw new FileError(texts.badSetFile(path));
    }
  }
  return rows;
}

function csvRows(text: string): readonly TableRow[] {
  const [head = [], ...records] = recordsOf(text, ',');
  return records.map((record) =>
    Object.fromEntries(
      head.map((name, index) => [name, record[index] === '' ? null : (record[index] ?? null)]),
    ),
  );
}
