import { deflateSync } from 'fflate';
import { crc32 } from '../open/crc32';
import type { ZipEntry } from '../open/zip-directory';

const localLength = 30;
const centralLength = 46;
const endLength = 22;
const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
/** The name is in UTF-8. */
const utf8Flag = 0x0800;
const plainVersion = 20;

/** A part in packed form. */
interface Packed extends Pick<ZipEntry, 'method' | 'crc32' | 'size'> {
  readonly bytes: Uint8Array;
}

const packedBy = (part: Uint8Array): Packed => ({
  method: 'deflated',
  crc32: crc32(part),
  size: part.length,
  bytes: deflateSync(part),
});

/** When added parts were changed: the first day that an archive can name. */
const firstDay = 0x00210000;

/**
 * An archive with some parts replaced and some added at its end. All others are copied in packed form, in order, with their names and times, so
 * that nothing about them can change. The same input gives the same bytes.
 *
 * @param directory of the file, by lower-case name
 * @param changed new contents, by lower-case name
 * @param added contents by name; the file has none of these names
 */
export function exchangeParts(
  file: Uint8Array,
  directory: ReadonlyMap<string, ZipEntry>,
  changed: ReadonlyMap<string, Uint8Array>,
  added: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  const write = (part: Packed, about: LocalHeader) => {
    const local = localHeader(part, about);
    pieces.push(local, part.bytes);
    records.push(centralRecord(local, about.name, at));
    at += local.length + part.bytes.length;
  };
  for (const [key, old] of directory) {
    const fresh = changed.get(key);
    const part: Packed =
      fresh === undefined
        ? { ...old, bytes: file.subarray(old.start, old.start + old.packedSize) }
        : packedBy(fresh);
    write(part, headerOf(file, old));
  }
  for (const [name, part] of added)
    write(packedBy(part), { name: new TextEncoder().encode(name), isUtf8: true, time: firstDay });
  const size = records.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(endLength));
  end.setUint32(0, endSignature, true);
  end.setUint16(8, records.length, true);
  end.setUint16(10, records.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return joined([...pieces, ...records, new Uint8Array(end.buffer)]);
}

/** The metadata of an entry besides sizes: its name byte by byte, and its modification time. */
interface LocalHeader {
  readonly name: Uint8Array;
  readonly isUtf8: boolean;
  readonly time: number;
}

function headerOf(file: Uint8Array, { header }: ZipEntry): LocalHeader {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = header + localLength;
  return {
    name: file.subarray(start, start + view.getUint16(header + 26, true)),
    isUtf8: (view.getUint16(header + 6, true) & utf8Flag) !== 0,
    time: view.getUint32(header + 10, true),
  };
}

function localHeader(part: Packed, { name, isUtf8, time }: LocalHeader): Uint8Array {
  const bytes = new Uint8Array(localLength + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, localSignature, true);
  view.setUint16(4, plainVersion, true);
  view.setUint16(6, isUtf8 ? utf8Flag : 0, true);
  view.setUint16(8, part.method === 'stored' ? 0 : 8, true);
  view.setUint32(10, time, true);
  view.setUint32(14, part.crc32, true);
  view.setUint32(18, part.bytes.length, true);
  view.setUint32(22, part.size, true);
  view.setUint16(26, name.length, true);
  bytes.set(name, localLength);
  return bytes;
}

/** The directory repeats the local header (from the version to the length of the extra field) and adds its offset. */
function centralRecord(local: Uint8Array, name: Uint8Array, at: number): Uint8Array {
  const bytes = new Uint8Array(centralLength + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, centralSignature, true);
  view.setUint16(4, plainVersion, true);
  bytes.set(local.subarray(4, localLength), 6);
  view.setUint32(42, at, true);
  bytes.set(name, centralLength);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
