import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/files/open/crc32';

/** One entry of an archive, with optional false declarations. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** What the headers declare instead of the truth. */
  readonly declared?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
    readonly localOffset?: number;
    readonly localName?: string;
  };
  /** Sizes and checksum only after the data, as written by programs that do not know them earlier. */
  readonly streamed?: boolean;
  /** Sizes in a Zip64 extra field. */
  readonly wide?: boolean;
}

const bytesOf = (data: string | Uint8Array) =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;

const fields = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
};

/** An archive written byte by byte, so that tests can produce what no library would write. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, stored = false, declared = {}, streamed = false, wide = false } of entries) {
    const content = bytesOf(data);
    const packed = stored ? content : deflateRawSync(content);
    const nameBytes = bytesOf(name);
    const localName = declared.localName === undefined ? nameBytes : bytesOf(declared.localName);
    const size = declared.size ?? content.length;
    const packedSize = declared.packedSize ?? packed.length;
    const crc = declared.crc ?? crc32(content);
    const method = declared.method ?? (stored ? 0 : 8);
    const flags = declared.flags ?? (streamed ? 8 : 0);
    const extra = wide ? Buffer.alloc(20) : Buffer.alloc(0);
    if (wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    const common = [
      [2, flags],
      [2, method],
      [2, 0],
      [2, 33],
      [4, crc],
    ] as const;
    const sizes = wide
      ? ([
          [4, 0xffffffff],
          [4, 0xffffffff],
        ] as const)
      : ([
          [4, packedSize],
          [4, size],
        ] as const);
    const early = streamed
      ? ([...common.slice(0, 4), [4, 0], [4, 0], [4, 0]] as const)
      : [...common, ...sizes];
    const local = Buffer.concat([
      fields([4, 0x04034b50], [2, 20], ...early, [2, localName.length], [2, 0]),
      localName,
      packed,
      ...(streamed ? [fields([4, 0x08074b50], [4, crc], ...sizes)] : []),
    ]);
    central.push(
      fields(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        ...common,
        ...sizes,
        [2, nameBytes.length],
        [2, extra.length],
      ),
      fields([2, 0], [2, 0], [2, 0], [4, 0], [4, declared.localOffset ?? offset]),
      nameBytes,
      extra,
    );
    chunks.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length]);
  const place = fields([4, directory.length], [4, offset], [2, comment.length]);
  return new Uint8Array(Buffer.concat([...chunks, directory, end, place, bytesOf(comment)]));
}
