import { UnusableFile } from '../unusable-file';

/**
 * The text of a file: UTF-8, UTF-16, or GB18030 (which includes GBK and GB2312), without the byte order mark. The bytes
 * decide: the encoding a page declares is often wrong. A text with a few broken bytes, as some portals publish, is
 * still read. Throws `UnusableFile`: `unknownKind` for anything that is not text, `encoding` for text in other
 * encodings.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const encodings = marked === undefined ? ['utf-8', 'gb18030'] : [marked];
  if (marked === undefined && !looksLikeText(bytes)) throw new UnusableFile({ code: 'unknownKind' });
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes);
    if (isHardlyBroken(text)) return text;
  }
  throw new UnusableFile({ code: 'encoding' });
}

const replacement = 0xfffd;

/** At most one broken character per hundred non-ASCII characters: in the wrong encoding nearly all are broken. */
function isHardlyBroken(text: string): boolean {
  if (!text.includes(String.fromCharCode(replacement))) return true;
  let broken = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === replacement) broken += 1;
    else if (code > 0x7f) others += 1;
  }
  return broken * 100 <= others;
}

const lessThan = 0x3c;

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A page without a mark still begins with a tag.
  if (first === lessThan && second === 0) return 'utf-16le';
  if (first === 0 && second === lessThan) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Text has no zero bytes and hardly any control characters; copies from PDF files may have a few. */
function looksLikeText(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  }
  return controls <= bytes.length / 100;
}
