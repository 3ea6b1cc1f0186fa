import { deflateRawSync } from 'node:zlib';
import type { Random } from '../../../bench/locate/random';
import { readZipDirectory } from '../../../src/files/open/zip-directory';
import { unpackEntry } from '../../../src/files/open/unpack-entry';
import type { RawEntry } from '../open/raw-zip';
import { rawZip } from '../open/raw-zip';

/** Makes a mutated file from a file. */
export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array | Promise<Uint8Array>;

const flipped: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  for (let count = random.whole(1, 4); count > 0; count -= 1) {
    const at = random.whole(0, copy.length - 1);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.whole(0, 7));
  }
  return copy;
};

const truncated: Mutation = (bytes, random) => bytes.slice(0, random.whole(1, bytes.length - 1));

/** Copies a stretch of the file over another one, or inserts it. */
const spliced: Mutation = (bytes, random) => {
  const length = random.whole(1, Math.min(400, bytes.length - 1));
  const from = random.whole(0, bytes.length - length);
  const to = random.whole(0, bytes.length - length);
  const piece = bytes.slice(from, from + length);
  const after = random.unit() < 0.5 ? to : to + length;
  return Uint8Array.from([...bytes.slice(0, to), ...piece, ...bytes.slice(after)]);
};

const swapped: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  const [one, other] = [random.whole(0, copy.length - 1), random.whole(0, copy.length - 1)];
  [copy[one], copy[other]] = [copy[other] ?? 0, copy[one] ?? 0];
  return copy;
};

const set =
  (...values: readonly number[]): Mutation =>
  (bytes, random) => {
    const copy = bytes.slice();
    const at = random.whole(0, Math.max(0, copy.length - values.length));
    copy.set(values, at);
    return copy;
  };

/** Random byte mutations. A zip archive has a checksum for every byte that matters. */
export const byteMutations: readonly Mutation[] = [
  flipped,
  truncated,
  spliced,
  swapped,
  set(0xff, 0xff, 0xff, 0xff),
  set(0, 0, 0, 0),
];

const text =
  (change: (content: string, random: Random) => string): Mutation =>
  (bytes, random) =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes), random));

const pieceOf = (content: string, random: Random, pattern: RegExp): RegExpExecArray | undefined => {
  const found = [...content.matchAll(pattern)];
  return found.length === 0 ? undefined : random.pick(found);
};

const element = /<([a-z]+:?[a-z]*)\b[^<>]*>(?:[^<>]*<\/\1>)?/giu;

/**
 * Mutations of text and XML: duplicated or removed elements, names of Object's prototype, document types, invalid
 * numbers.
 */
export const textMutations: readonly Mutation[] = [
  text((content, random) => {
    const found = pieceOf(content, random, element);
    if (found === undefined) return `${content}${content}`;
    const end = found.index + found[0].length;
    return random.unit() < 0.5
      ? content.slice(0, end) + content.slice(found.index)
      : content.slice(0, found.index) + content.slice(end);
  }),
  text((content, random) => {
    const found = pieceOf(content, random, /"[^"<>]{1,40}"/gu);
    if (found === undefined) return `__proto__${content}`;
    const name = random.pick([
      '__proto__',
      'constructor',
      'toString',
      '',
      '-1',
      '99999999999',
      'A1:XFD1048576',
      '&bomb;',
    ]);
    return `${content.slice(0, found.index)}"${name}"${content.slice(found.index + found[0].length)}`;
  }),
  text((content) => {
    const entities = '<!DOCTYPE a [<!ENTITY bomb "bombbombbomb"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const at = content.startsWith('<?xml') ? content.indexOf('?>') + 2 : 0;
    return content.slice(0, at) + entities + content.slice(at);
  }),
  text((content, random) => {
    const found = pieceOf(content, random, /\d+/gu);
    if (found === undefined) return content;
    const figure = random.pick(['1e308', '-0', 'NaN', '9'.repeat(400), '٣', '', '1_000', '0x10']);
    return content.slice(0, found.index) + figure + content.slice(found.index + found[0].length);
  }),
  text((content, random) => {
    const lines = content.split('\n');
    const [one, other] = [random.whole(0, lines.length - 1), random.whole(0, lines.length - 1)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  }),
];

/** Changes one part of an archive and repacks it with correct checksums: what a hostile program would do. */
export const repacked =
  (inner: readonly Mutation[]): Mutation =>
  async (bytes, random) => {
    const entries = [...readZipDirectory(bytes).values()];
    const chosen = random.pick(entries);
    const parts = await Promise.all(
      entries.map(async (entry): Promise<RawEntry> => {
        const data = await unpackEntry(bytes, entry);
        return { name: entry.name, data: entry === chosen ? await random.pick(inner)(data, random) : data };
      }),
    );
    if (random.unit() < 0.1) parts.splice(random.whole(0, parts.length - 1), 1);
    if (random.unit() < 0.1)
      parts.push({ ...random.pick(parts), name: random.pick(['__proto__', 'xl/workbook.xml', '../../x']) });
    return rawZip(parts);
  };

/** Changes packed bytes of one part and keeps its old checksum. */
export const withOldChecksum: Mutation = async (bytes, random) => {
  const entries = [...readZipDirectory(bytes).values()];
  const chosen = random.pick(entries);
  return rawZip(
    await Promise.all(
      entries.map(async (entry): Promise<RawEntry> => {
        const data = await unpackEntry(bytes, entry);
        if (entry !== chosen || data.length === 0) return { name: entry.name, data };
        const other = flipped(data, random) as Uint8Array;
        const size = random.unit() < 0.5 ? {} : { packedSize: deflateRawSync(other).length };
        return { name: entry.name, data: other, declared: { crc: entry.crc32, ...size } };
      }),
    ),
  );
};
