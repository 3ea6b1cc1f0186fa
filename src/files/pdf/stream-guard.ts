import { UnusableFile } from '../unusable-file';
import type { Deadline } from './deadline';
import type { FoundStream } from './pdf-syntax';
import { findStreams, isWhite, offsetsOf, startsAt } from './pdf-syntax';

/** Bytes encoded as pairs of hexadecimal digits, up to `>`. */
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

/** Bytes encoded as five characters per four, up to `~`. */
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

/**
 * The input chunk size, small enough that even the highest compression ratio fits: platforms emit a chunk's output all
 * at once.
 */
const slice = 16 * 1024;

/**
 * Unpacks Flate data (RFC 1950) in chunks, which are passed to `take` and not retained. True if it is complete and its
 * checksum is correct. An exception from `take` aborts it.
 */
export async function inflate(packed: Uint8Array, take: (part: Uint8Array) => void): Promise<boolean> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  // An error while writing surfaces again while reading.
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
/** Unpacked sizes: of a page or similar, of a font, and in total. Pages of reports have a hundredth of it. */
const limits = { page: 4 * megabyte, font: 8 * megabyte, total: 20 * megabyte } as const;

/** Filters for pictures, and those no writer uses yet: such streams are not needed and stay packed. */
const unneeded = /^(?:DCT|JPX|CCF|CCITTFax|JBIG2|Brotli)(?:Decode)?$/u;
/** The maximum unpacked size of unchecked streams, as a multiple of their packed size. */
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
        // The output is not inspected, so it must not contain further packed data.
        if (filters.slice(index + 1).some((other) => !/^(?:ASCII|A85|AHx)/u.test(other))) throw refusal();
        this.add(data.length * worst[filter as keyof typeof worst]);
        return;
      }
    }
    // Object streams contain no streams, but pdf.js would read them.
    const isFree = (place: number) => isWhite(data[place - 1]) || data[place - 1] === 62;
    if (isContainer && offsetsOf(data, 'stream').some((place) => isFree(place) && isWhite(data[place + 6])))
      throw new UnusableFile({ code: 'damagedPdf' });
  }

  /** Null if nothing is known about an encrypted stream: it does not look like a packed one. */
  private async unpacked(
    packed: Uint8Array,
    most: number,
    isKept: boolean,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    // The line break that may precede the end keyword is not part of the data.
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

/** Whether a file declares that it is encrypted. A false declaration does not bypass the limits. */
const isMarkedEncrypted = (bytes: Uint8Array): boolean =>
  offsetsOf(bytes, '/Encrypt').some((place) => !startsAt(bytes, place, '/EncryptMetadata'));

/**
 * A copy of a PDF in which every packed stream has been test-unpacked once: pdf.js reads damaged data as far as it
 * goes, ignores checksums, and takes whatever memory it needs. Pictures are not needed; their filters are overwritten
 * in the copy, so that nothing unpacks them.
 *
 * @throws {UnusableFile} damagedPdf, unpacksTooLarge or takesTooLong
 */
export async function withCheckedStreams(
  bytes: Uint8Array,
  deadline: Deadline,
): Promise<Uint8Array<ArrayBuffer>> {
  const copy = new Uint8Array(bytes);
  const checker = new Checker(bytes, isMarkedEncrypted(bytes), deadline);
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
      // No writer puts the name of a filter elsewhere; its value cannot be determined here.
      throw new UnusableFile({ code: 'damagedPdf' });
    } else await checker.check(stream, filters);
  }
  return copy;
}
