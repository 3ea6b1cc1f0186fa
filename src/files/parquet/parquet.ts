import { parquetReadObjects } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** A column of a table: texts, whole numbers, or decimals as whole millionths. */
export type TableColumn = { readonly name: string } & (
  | { readonly type: 'text'; readonly values: readonly (string | null)[] }
  | { readonly type: 'integer'; readonly values: readonly (number | null)[] }
  | { readonly type: 'decimal'; readonly values: readonly (bigint | null)[] }
);

/** Rows in one group: what a reader has to unpack to find a cell. */
export const rowGroupSize = 100_000;

/** A decimal has six places, as amounts in 万元, and twelve digits before the point. */
const decimal = {
  type: 'INT64',
  converted_type: 'DECIMAL',
  logical_type: { type: 'DECIMAL', precision: 18, scale: 6 },
  precision: 18,
  scale: 6,
} as const;

const elementOf = ({ name, type }: TableColumn): SchemaElement => ({
  name,
  repetition_type: 'OPTIONAL',
  ...{
    text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const,
    integer: { type: 'INT32' } as const,
    decimal,
  }[type],
});

/**
 * A table as a Parquet file, with decimals as DECIMAL(18,6). The same table gives the same bytes.
 *
 * @param batches the same columns with the rows of one group after the other; at least one batch
 */
export function writeParquet(batches: Iterable<readonly TableColumn[]>): Uint8Array {
  const bytes = new ByteWriter();
  let writer: ParquetWriter | null = null;
  for (const columns of batches) {
    writer ??= new ParquetWriter({
      writer: bytes,
      schema: [{ name: 'table', num_children: columns.length }, ...columns.map(elementOf)],
      createdBy: 'nianbao',
    });
    // Done at once: nothing here compresses in another thread.
    void writer.write({
      columnData: columns.map(({ name, values }) => ({ name, data: [...values] })),
      rowGroupSize,
    });
  }
  void writer?.finish();
  return bytes.getBytes();
}

/** A row as it is read: a decimal is the nearest number, which is exact for what a report may contain. */
export type TableRow = Readonly<Record<string, string | number | null | undefined>>;

/** The rows of a Parquet file. @throws {Error} if it is none, or packed in a way that only other programs unpack */
export async function readParquet(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const { buffer, byteOffset, byteLength } = bytes;
  const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  return (await parquetReadObjects({ file })) as readonly TableRow[];
}
