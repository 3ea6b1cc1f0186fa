import { UnusableFile } from './unusable-file';

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, or GB18030 (which includes GBK and GB2312). Without the byte
 * order mark. Throws `UnusableFile`: `unknownKind` for anything that is not text, `encoding` for text in other encodings.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const encodings = marked === undefined ? ['utf-8', 'gb18030'] : [marked];
  if (marked === undefined && !looksLikeText(bytes)) throw new UnusableFile('unknownKind');
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  throw new UnusableFile('encoding');
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Text has no zero bytes and next to no control characters; copies from PDF files may have a few. */
function looksLikeText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  }
  return controls <= bytes.length / 100;
}
