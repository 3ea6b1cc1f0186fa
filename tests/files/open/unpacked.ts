import { crc32, inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '../../../src/files/open/zip-directory';

/** The parts of an archive by name, in order, unpacked and checked by Node alone. */
export const unpacked = (file: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Array.from(readZipDirectory(file).values(), ({ name, start, packedSize, method, size, crc32: sum }) => {
      const packed = file.subarray(start, start + packedSize);
      const bytes = method === 'stored' ? packed : new Uint8Array(inflateRawSync(packed));
      if (bytes.length !== size || crc32(bytes) !== sum) throw new Error(`${name} is damaged`);
      return [name, bytes];
    }),
  );

/** The same as texts, each with its byte order mark if it has one. */
export const unpackedTexts = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Array.from(unpacked(file), ([name, bytes]) => [
      name,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    ]),
  );

/** The text of one part of a package. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unpackedTexts(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}
