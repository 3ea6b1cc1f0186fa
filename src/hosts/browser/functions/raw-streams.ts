import { Deflate, Inflate } from 'fflate';

type Chunk = Uint8Array<ArrayBuffer>;

/** Bytes passed on at once: small, so that the reader can stop a file that unpacks to a thousand times its size. */
const slice = 16 * 1024;

/** A stream through a coder of the library. An error of the coder, or an end in the middle, is one of the stream. */
function streamThrough(make: (put: (chunk: Uint8Array, isLast: boolean) => void) => Inflate | Deflate) {
  let isEnded = false;
  let put: (chunk: Uint8Array) => void = () => undefined;
  const coder = make((chunk, isLast) => {
    isEnded ||= isLast;
    if (chunk.length > 0) put(chunk);
  });
  return new TransformStream<Chunk, Uint8Array>({
    transform(chunk, controller) {
      put = (part) => controller.enqueue(part);
      for (let at = 0; at < chunk.length; at += slice) coder.push(chunk.subarray(at, at + slice));
    },
    flush(controller) {
      put = (part) => controller.enqueue(part);
      coder.push(new Uint8Array(0), true);
      if (!isEnded) throw new TypeError('The data ends too early');
    },
  });
}

/** Adds the format `deflate-raw` to the streams that pack and unpack, missing in Chromium before 103. */
export function addRawStreams(): void {
  try {
    new DecompressionStream('deflate-raw');
    return;
  } catch {
    // It is missing.
  }
  const replace = (name: 'DecompressionStream' | 'CompressionStream', raw: () => unknown) => {
    const Usual = globalThis[name] as (typeof globalThis)[typeof name] | undefined;
    const value = function Stream(format: CompressionFormat) {
      if (format === 'deflate-raw') return raw();
      if (Usual === undefined) throw new TypeError(`Unsupported format ${format}`);
      return new Usual(format);
    };
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  replace('DecompressionStream', () => streamThrough((put) => new Inflate(put)));
  replace('CompressionStream', () => streamThrough((put) => new Deflate(put)));
}
