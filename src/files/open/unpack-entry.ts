import { inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { UnusableFile } from '../unusable-file';
import type { ZipEntry } from './zip-directory';

/**
 * Unpacks one entry of a zip archive. Stops as soon as the output exceeds the declared size, and compares size and
 * checksum: most programs skip both, and one flipped bit can turn a figure into another. Throws `UnusableFile` damaged.
 */
export async function unpackEntry(file: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = file.subarray(entry.start, entry.start + entry.packedSize);
  const bytes =
    entry.method === 'stored'
      ? packed
      : packed.length <= smallSize
        ? inflateSmall(packed, entry.size)
        : await inflate(packed, entry.size);
  if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc32)
    throw new UnusableFile({ code: 'damaged', part: entry.name });
  return bytes;
}

/**
 * Bytes. Packed data of this size unpack to eight megabytes at most, in a hundredth of a second. Most parts are smaller, and
 * a stream takes longer to set up than they do to unpack.
 */
const smallSize = 8 * 1024;

/** Like `inflate`, at once. */
function inflateSmall(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // With one byte more than it may fill, a longer output is seen to be longer.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return undefined;
  }
}

/** Undefined if the packed bytes are damaged or unpack to more than `size` bytes. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // An error while writing surfaces again while reading.
  const ignore = () => undefined;
  writer.write(packed as Uint8Array<ArrayBuffer>).catch(ignore);
  writer.close().catch(ignore);

  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > size) {
        reader.cancel().catch(ignore);
        return undefined;
      }
      chunks.push(value);
    }
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
