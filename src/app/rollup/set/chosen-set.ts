import type { TableRow } from '../../../files/parquet/parquet';
import { bytesOfFile } from '../../../files/open/bytes-of-file';
import type { ChosenMember } from '../read-chosen';
import type { ReadSet } from './read-set';
import { readSet } from './read-set';
import type { SetPart } from './set-layout';
import { setMark, tableFileAt } from './set-layout';
import type { SetTableName } from './set-tables';
import { setTableNames } from './set-tables';
import { rowsOfTable } from './table-file';

/** A file of one of the tables. */
export interface ChosenTableFile {
  readonly table: SetTableName;
  readonly file: File;
}

export interface ChosenPart extends SetPart {
  readonly files: readonly ChosenTableFile[];
}

/** A set in a folder that a user chose. */
export interface ChosenSet {
  readonly mark: File;
  /** By year and region. */
  readonly parts: readonly ChosenPart[];
}

/** The set in chosen files, whose names are paths; null if there is none, or other files are among them. */
export function chosenSetIn(chosen: readonly ChosenMember[]): ChosenSet | null {
  const mark = chosen.find(({ name }) => name === setMark || name.endsWith(`/${setMark}`));
  if (mark === undefined) return null;
  const folder = mark.name.slice(0, -setMark.length);
  if (!chosen.every(({ name }) => name.startsWith(folder))) return null;
  const parts = new Map<string, SetPart & { readonly files: ChosenTableFile[] }>();
  for (const { name, file } of chosen) {
    const found = tableFileAt(name.slice(folder.length));
    if (found === null) continue;
    const { table, ...part } = found;
    const key = `${part.year} ${part.region}`;
    const before = parts.get(key) ?? { ...part, files: [] };
    parts.set(key, before);
    before.files.push({ table, file });
  }
  return {
    mark: mark.file,
    parts: [...parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, part]) => ({
        ...part,
        files: part.files.sort((a, b) => (a.file.name < b.file.name ? -1 : 1)),
      })),
  };
}

/** Reads the reports of one year and region. @throws {UnusableFile} */
export async function readChosenSet(files: readonly ChosenTableFile[], year: number): Promise<ReadSet> {
  const tables = Object.fromEntries(setTableNames.map((name) => [name, [] as TableRow[]])) as Record<
    SetTableName,
    TableRow[]
  >;
  for (const { table, file } of files)
    for (const row of await rowsOfTable(await bytesOfFile(file), file.name)) tables[table].push(row);
  return readSet(tables, year);
}
