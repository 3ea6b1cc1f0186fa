import { UnusableFile } from '../unusable-file';
import type { Deadline } from './deadline';
import type { FoundStream } from './pdf-syntax';
import { findStreams, isWhite, placesOf, startsAt } from './pdf-syntax';

/** Bytes that are written as pairs of digits, up to `>`. */
function fromHex(written: Uint8Array): Uint8Array {
  const digits: number[] = [];
  for (const byte of written) {
    if (byte === 62) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (!Number.isNaN(digit)) digits.push(digit);
  }
  return Uint8Array.from(
    { length: Math.ceil(digits.length / 2) },
    (_, index) => 16 * (digits[2 * index] ?? 0) + (digits[2 * index + 1] ?? 0),
  );
}

/** Bytes that are written as five characters for each four, up to `~`. */
function fromBase85(written: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 * written.length);
  let length = 0;
  let group: number[] = [];
  const flush = () => {
    const count = group.length - 1;
    while (group.length < 5) group.push(84);
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    for (let index = 0; index < count; index += 1) bytes[length++] = Math.floor(value / 256 ** (3 - index));
    group = [];
  };
  for (const byte of written) {
    if (byte === 126) break;
    if (isWhite(byte)) continue;
    // z stands for four zeros.
    if (byte === 122 && group.length === 0) length += 4;
    else group.push(byte - 33);
    if (group.length === 5) flush();
  }
  if (group.length > 1) flush();
  return bytes.subarray(0, length);
}

/** So little is given to unpack at once that even what unpacks most fits: platforms hand on all of it together. */
const slice = 16 * 1024;

/**
 * Unpacks what Flate (RFC 1950) has packed, in parts, which are given to `take` and not kept. True when all of it is there and
 * its checksum holds. What `take` throws, ends it.
 */
export async function inflate(packed: Uint8Array, take: (part: Uint8Array) => void): Promise<boolean> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  // What goes wrong while writing shows again while reading.
  const ignore = () => undefined;
  const feed = async () => {
    for (let at = 0; at < packed.length; at += slice)
      await writer.write(packed.subarray(at, at + slice) as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  feed().catch(ignore);
  const stop = () => {
    reader.cancel().catch(ignore);
    writer.abort().catch(ignore);
  };
  for (;;) {
    let part: Uint8Array | undefined;
    try {
      part = (await reader.read()).value;
    } catch {
      return false;
    }
    if (part === undefined) return true;
    try {
      take(part);
    } catch (error) {
      stop();
      throw error;
    }
  }
}

const megabyte = 1024 * 1024;
/** Unpacked: of a page or the like, of a font, and of all. Pages of reports have a hundredth of it. */
const limits = { page: 4 * megabyte, font: 8 * megabyte, total: 20 * megabyte } as const;

/** How pictures are packed, or what no writer uses yet: what is packed so is not needed and is left packed. */
const unneeded = /^(?:DCT|JPX|CCF|CCITTFax|JBIG2|Brotli)(?:Decode)?$/u;
/** What streams that are not checked may unpack to at most, in their packed size. */
const worst = { LZW: 1400, LZWDecode: 1400, RL: 64, RunLengthDecode: 64 } as const;

const namesOf = (words: readonly string[] = []): readonly string[] =>
  words.filter((word) => word.startsWith('/')).map((word) => word.slice(1));

class Checker {
  private total = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly isEncrypted: boolean,
    private readonly deadline: Deadline,
  ) {}

  async check(stream: FoundStream, filters: readonly string[]): Promise<void> {
    let data = this.bytes.subarray(stream.start, stream.end);
    const isFont = ['Length1', 'Subtype'].some((key) => stream.entries.has(key));
    const most = isFont ? limits.font : limits.page;
    const isContainer = namesOf(stream.entries.get('Type')?.words).includes('ObjStm');
    for (const [index, filter] of filters.entries()) {
      if (filter === 'FlateDecode' || filter === 'Fl') {
        const isLast = index === filters.length - 1;
        const parts = await this.unpacked(data, most, isContainer || !isLast);
        if (parts === null) return;
        data = parts;
      } else if (filter === 'ASCII85Decode' || filter === 'A85') data = fromBase85(data);
      else if (filter === 'ASCIIHexDecode' || filter === 'AHx') data = fromHex(data);
      else if (Object.hasOwn(worst, filter)) {
        // What comes out is not looked at, so nothing may be packed again within it.
        if (filters.slice(index + 1).some((other) => !/^(?:ASCII|A85|AHx)/u.test(other))) throw refusal();
        this.add(data.length * worst[filter as keyof typeof worst]);
        return;
      }
    }
    // There are no streams within a stream of objects, but pdf.js would read them.
    const isFree = (place: number) => isWhite(data[place - 1]) || data[place - 1] === 62;
    if (isContainer && placesOf(data, 'stream').some((place) => isFree(place) && isWhite(data[place + 6])))
      throw new UnusableFile({ code: 'damagedPdf' });
  }

  /** Null where nothing can be said of an encrypted stream: that does not look like one that is packed. */
  private async unpacked(
    packed: Uint8Array,
    most: number,
    isKept: boolean,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    // Between the data and the word that ends them there may be a line break, which is no part of them.
    for (const trim of [0, 1, 2]) {
      if (trim > 0 && ![10, 13].includes(packed.at(-trim) ?? 0)) break;
      const parts: Uint8Array[] = [];
      let size = 0;
      const before = this.total;
      const take = (part: Uint8Array) => {
        this.deadline.check();
        size += part.length;
        this.add(part.length);
        if (size > most) throw refusal();
        if (isKept) parts.push(part);
      };
      if (await inflate(packed.subarray(0, packed.length - trim), take)) return joined(parts);
      if (this.isEncrypted) return null;
      this.total = before;
    }
    throw new UnusableFile({ code: 'damagedPdf' });
  }

  private add(bytes: number): void {
    this.total += bytes;
    if (this.total > limits.total) throw refusal();
  }
}

const refusal = () => new UnusableFile({ code: 'unpacksTooLarge', bytes: limits.total, limit: limits.total });

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whether a file says that it is encrypted. One that only says so is not spared the limits. */
const saysEncrypted = (bytes: Uint8Array): boolean =>
  placesOf(bytes, '/Encrypt').some((place) => !startsAt(bytes, place, '/EncryptMetadata'));

/**
 * A copy of a PDF in which every packed stream has been unpacked once: pdf.js reads what is damaged as far as it goes, does not look at
 * checksums, and takes whatever memory it needs. Pictures are not needed; how they are packed is crossed out in the copy, so that nothing
 * unpacks them.
 *
 * @throws {UnusableFile} damagedPdf, unpacksTooLarge or takesTooLong
 */
export async function withCheckedStreams(
  bytes: Uint8Array,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes);
  const checker = new Checker(bytes, saysEncrypted(bytes), deadline);
  for (const stream of findStreams(bytes)) {
    deadline.check();
    const entry = stream.entries.get('F') ?? stream.entries.get('Filter');
    if (entry === undefined) continue;
    const filters = namesOf(entry.words);
    const isPicture = namesOf(stream.entries.get('Subtype')?.words).includes('Image');
    if (isPicture || filters.some((filter) => unneeded.test(filter))) {
      for (const key of ['F', 'Filter']) {
        const at = stream.entries.get(key)?.at;
        if (at !== undefined) copy[at + 1] = 'X'.charCodeAt(0);
      }
    } else if (filters.length === 0 && entry.words.includes('R')) {
      // No writer puts the name of a filter elsewhere; what it is cannot be told from here.
      throw new UnusableFile({ code: 'damagedPdf' });
    } else await checker.check(stream, filters);
  }
  return copy;
}
