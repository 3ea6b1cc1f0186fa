import { UnusableFile } from '../unusable-file';

/** One file in a zip archive as described by the archive's directory. */
export interface ZipEntry {
  /** With forward slashes and without a leading one. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc32: number;
  readonly packedSize: number;
  /** Bytes after unpacking, as declared. */
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
  /** Where its local header begins. */
  readonly header: number;
}

const mebibyte = 1024 * 1024;

/** A real report has a dozen parts of some kilobytes; these leave room for pictures and for whole-row formatting. */
const zipLimits = {
  entries: 2000,
  partBytes: 64 * mebibyte,
  totalBytes: 128 * mebibyte,
  /** XML with a higher compression ratio, and larger than `ratioFrom`, is a zip bomb. */
  ratio: 200,
  ratioFrom: 8 * mebibyte,
} as const;

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

const damaged = (part?: string) =>
  new UnusableFile({ code: 'damaged', ...(part === undefined ? {} : { part }) });

/**
 * Reads the central directory of a zip archive without unpacking anything, by lower-case name. Throws `UnusableFile` if
 * the archive is truncated, contradicts itself, has two entries with the same name, or declares more than `zipLimits`.
 */
export function readZipDirectory(file: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || at + size > end) throw damaged();
  if (count > zipLimits.entries)
    throw new UnusableFile({ code: 'tooManyEntries', entries: count, limit: zipLimits.entries });

  const stop = at + size;
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > stop || view.getUint32(at, true) !== centralSignature) throw damaged();
    const { entry, length } = readEntry(file, view, at);
    at += length;
    total += entry.size;
    checkSizes(entry, total);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new UnusableFile({ code: 'duplicateEntry', name: entry.name });
    entries.set(key, entry);
  }
  if (at !== stop) throw damaged();
  return entries;
}

/** The end record is at the end of the file, before a comment of at most 64 KiB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (
      view.getUint32(at, true) === endSignature &&
      at + endLength + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  throw new UnusableFile({ code: 'truncated' });
}

function readEntry(file: Uint8Array, view: DataView, at: number): { entry: ZipEntry; length: number } {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw damaged();
  const nameBytes = file.subarray(at + 46, at + 46 + nameLength);
  const name = entryName(nameBytes);
  // Bit 0: encrypted; bit 13: parts of the directory are.
  if ((flags & 0x2001) !== 0) throw new UnusableFile({ code: 'encrypted', part: name });
  const method = ({ 0: 'stored', 8: 'deflated' } as const)[view.getUint16(at + 10, true)];
  const [size, packedSize, header] = wideNumbers(view, at, at + 46 + nameLength, extraLength);
  if (method === undefined || (method === 'stored' && size !== packedSize)) throw damaged(name);

  if (header + 30 > view.byteLength || view.getUint32(header, true) !== localSignature) throw damaged(name);
  const localNameLength = view.getUint16(header + 26, true);
  const start = header + 30 + localNameLength + view.getUint16(header + 28, true);
  if (start + packedSize > view.byteLength) throw damaged(name);
  const localName = file.subarray(header + 30, header + 30 + localNameLength);
  if (localNameLength !== nameLength || localName.some((byte, index) => byte !== nameBytes[index]))
    throw damaged(name);
  return {
    entry: { name, method, crc32: view.getUint32(at + 16, true), packedSize, size, start, header },
    length,
  };
}

/**
 * Unpacked size, packed size and offset of the local header. If all bits of a field are set, the number is in the Zip64
 * extra field (APPNOTE.TXT 4.5.3): some streaming writers use it for small files too.
 */
function wideNumbers(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): [number, number, number] {
  let wide = extra;
  const extraEnd = extra + extraLength;
  while (wide + 4 <= extraEnd && view.getUint16(wide, true) !== 1) wide += 4 + view.getUint16(wide + 2, true);
  wide += 4;
  const read = (offset: number) => {
    const narrow = view.getUint32(at + offset, true);
    if (narrow !== 0xffffffff) return narrow;
    if (wide + 8 > extraEnd) throw damaged();
    const value = view.getBigUint64(wide, true);
    wide += 8;
    // Larger than any file this program opens; the limits reject it.
    return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
  };
  return [read(24), read(20), read(42)];
}

function entryName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Any encoding that maps different names to different strings will do: the wanted parts have plain names.
    name = new TextDecoder('latin1').decode(bytes);
  }
  return name.replace(/\\/gu, '/').replace(/^\/+/u, '');
}

function checkSizes({ name, size, packedSize }: ZipEntry, total: number): void {
  const explosive =
    /\.(?:xml|rels)$/iu.test(name) && size > zipLimits.ratioFrom && size > packedSize * zipLimits.ratio;
  if (size > zipLimits.partBytes || explosive)
    throw new UnusableFile({ code: 'unpacksTooLarge', part: name });
  if (total > zipLimits.totalBytes)
    throw new UnusableFile({ code: 'unpacksTooLarge', bytes: total, limit: zipLimits.totalBytes });
}
