import { crc32, inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '../../../src/files/open/zip-directory';
import { rawZip } from './raw-zip';

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

/** The package with parts added, or changed if a function is given. */
export function withParts(
  file: Uint8Array,
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(unpacked(file));
  for (const [name, change] of Object.entries(changes))
    parts.set(name, typeof change === 'string' ? change : change(partOf(file, name)));
  return rawZip(Array.from(parts, ([name, data]) => ({ name, data })));
}
