import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { TableColumn, TableRow } from '../../../files/parquet/parquet';
import { readParquet, writeParquet } from '../../../files/parquet/parquet';
import { recordsOf } from '../../../files/text/separated-values';
import { UnusableFile } from '../../../files/unusable-file';
import type { SetTable } from './set-tables';

/** How the tables of a set are written: Parquet, or CSV compressed by gzip. */
export type SetFormat = 'parquet' | 'csv.gz';

/** A table as the bytes of a file. The same table gives the same bytes. */
export const tableBytes = ({ batches }: SetTable, format: SetFormat): Uint8Array =>
  format === 'parquet' ? writeParquet(batches()) : gzipSync(strToU8(csvOf(batches())), { mtime: 0 });

/** The rows of such a file. @throws {UnusableFile} damaged */
export async function rowsOfTable(bytes: Uint8Array, name: string): Promise<readonly TableRow[]> {
  try {
    return name.endsWith('.parquet') ? await readParquet(bytes) : csvRows(strFromU8(gunzipSync(bytes)));
  } catch {
    throw new UnusableFile({ code: 'damaged' });
  }
}

const quoted = (value: string): string =>
  /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** Six decimal places, without a detour by way of binary fractions. */
function decimalText(millionths: bigint): string {
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function cellText(column: TableColumn, row: number): string {
  const value = column.values[row];
  if (value == null) return '';
  return typeof value === 'bigint' ? decimalText(value) : quoted(String(value));
}

function csvOf(batches: Iterable<readonly TableColumn[]>): string {
  const lines: string[] = [];
  for (const columns of batches) {
    if (lines.length === 0) lines.push(columns.map(({ name }) => name).join(','));
    const rows = columns[0]?.values.length ?? 0;
    for (let row = 0; row < rows; row += 1)
      lines.push(columns.map((column) => cellText(column, row)).join(','));
  }
  return `${lines.join('\n')}\n`;
}

function csvRows(text: string): readonly TableRow[] {
  const [head = [], ...records] = recordsOf(text, ',');
  return records.map((record) =>
    Object.fromEntries(
      head.map((name, index) => [name, record[index] === '' ? null : (record[index] ?? null)]),
    ),
  );
}
