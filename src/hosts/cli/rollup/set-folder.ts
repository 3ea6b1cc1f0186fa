import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import type { ReadSet } from '../../../app/rollup/set/read-set';
import { readSet } from '../../../app/rollup/set/read-set';
import {
  isKnownMark,
  isTableFile,
  markText,
  noRegion,
  partFolder,
  regionForm,
  setMark,
} from '../../../app/rollup/set/set-layout';
import type { SetPart } from '../../../app/rollup/set/set-layout';
import type { SetTableName } from '../../../app/rollup/set/set-tables';
import { setTableNames, setTables } from '../../../app/rollup/set/set-tables';
import type { SetFormat } from '../../../app/rollup/set/table-file';
import { tableBytes } from '../../../app/rollup/set/table-file';
import type { TableRow } from '../../../files/parquet/parquet';
import { fileTexts } from '../../../messages/zh-CN/command';
import { rollupCommandTexts as texts } from '../../../messages/zh-CN/command-rollup';
import type { Machine } from '../command';
import { FileError, UsageError } from '../command';
import { InputFile } from '../input-file';
import { errorCodeOf } from '../error-code';
import { writeWhole } from '../write-file';

/** The region that an option names. @throws {UsageError} */
export function regionOf(text: string | undefined): string {
  if (text !== undefined && !regionForm.test(text)) throw new UsageError(texts.badRegion(text));
  return text ?? noRegion;
}

export const isSet = (folder: string): boolean => existsSync(join(folder, setMark));

interface SetTarget {
  readonly folder: string;
  readonly region: string;
  readonly format: SetFormat;
}

/**
 * Writes a roll-up into a set: one folder of each table for the year and the region, written beside and renamed. Other
 * years and regions of the set stay.
 *
 * @throws {FileError}
 */
export async function writeSet(rolled: RolledUp, { folder, region, format }: SetTarget): Promise<void> {
  const where = partFolder({ year: rolled.request.year, region });
  try {
    await mkdir(folder, { recursive: true });
    for (const table of setTables(rolled)) {
      const target = join(folder, table.name, where);
      const [next, last] = [`${target}.new`, `${target}.old`];
      await rm(next, { recursive: true, force: true });
      await mkdir(next, { recursive: true });
      await writeFile(join(next, `part-0.${format}`), tableBytes(table, format));
      await rm(last, { recursive: true, force: true });
      if (existsSync(target)) await rename(target, last);
      await rename(next, target);
      await rm(last, { recursive: true, force: true });
    }
  } catch (error) {
    throw new FileError(fileTexts.notWritten(folder, fileTexts.reason(errorCodeOf(error))));
  }
  await writeWhole(join(folder, setMark), Buffer.from(markText()));
}

/** Whether a set was written as CSV. */
export function isCsvSet(folder: string): boolean {
  const [first] = partitionsOf(folder);
  return first !== undefined && existsSync(join(folder, 'figure', partFolder(first), 'part-0.csv.gz'));
}

/** The years and regions that a set has. */
export function partitionsOf(folder: string): readonly SetPart[] {
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
  seconds: number,
  machine: Machine,
): Promise<ReadSet & { readonly year: number }> {
  if (!isKnownMark(await readFile(join(folder, setMark), 'utf8').catch(() => '')))
    throw new FileError(texts.unknownSet(folder));
  const found = partitionsOf(folder).filter(
    (one) => (year === undefined || one.year === year) && (region === undefined || one.region === region),
  );
  const [only, second] = found;
  if (only === undefined) throw new FileError(texts.noPartition(folder));
  if (second !== undefined) throw new FileError(texts.severalPartitions(folder, found));
  const tables: Partial<Record<SetTableName, readonly TableRow[]>> = {};
  for (const name of setTableNames)
    tables[name] = await rowsIn(join(folder, name, partFolder(only)), seconds, machine);
  return { year: only.year, ...readSet(tables as Record<SetTableName, readonly TableRow[]>, only.year) };
}

/** All rows of the files in a folder. @throws {UnusableInput} */
async function rowsIn(folder: string, seconds: number, machine: Machine): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!isTableFile(name)) continue;
    const path = join(folder, name);
    for (const row of await new InputFile(path, seconds, machine).run('loadSetTable', path)) rows.push(row);
  }
  return rows;
}
