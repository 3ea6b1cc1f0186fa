/** Characters that XML 1.0 forbids, and unpaired surrogates: one of them makes a whole file unreadable. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without the characters that no XML or HTML file may contain. */
export const withoutControls = (text: string): string => text.replace(forbidden, '');

/** Any text as character data or attribute value of XML and HTML. */
export const markupText = (text: string): string => escapedValue(withoutControls(text));

/** A text without forbidden characters as an attribute value, or as character data. */
export const escapedValue = (text: string): string =>
  escapedContent(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** A text without forbidden characters as character data, where quotes need no escape. */
export const escapedContent = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Also matches what is not well-formed: a bare ampersand, and a name without an end. */
const reference = /&(?:#x([\da-fA-F]+);|#(\d+);|(\w+);)?/gu;

/** A character reference, or an entity reference, in a text. */
interface Reference {
  readonly from: number;
  readonly to: number;
  /** The text it stands for; undefined if it stands for none. */
  readonly text: string | undefined;
}

/**
 * The references in character data or an attribute value, in order and in linear time. References that stand for no
 * text: entities other than the five that XML predefines, numbers that are no character of XML 1.0 (control characters,
 * halves of surrogate pairs, anything above 10FFFF), and bare ampersands.
 */
export function* referencesIn(raw: string): Iterable<Reference> {
  for (const match of raw.matchAll(reference)) {
    const [all, hexadecimal, decimal, name] = match;
    const text = referredText(hexadecimal, decimal, name);
    yield { from: match.index, to: match.index + all.length, text };
  }
}

function referredText(
  hexadecimal: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string | undefined {
  if (name !== undefined) return Object.hasOwn(named, name) ? named[name] : undefined;
  return characterOf(hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16));
}

/** The production Char of XML 1.0, section 2.2. */
const characterOf = (code: number): string | undefined =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)
    ? String.fromCodePoint(code)
    : undefined;

/**
 * The text that character data or an attribute value stands for: the inverse of `markupText`. A reference that stands
 * for no text stays as it is written, so that nothing is lost and nothing invented, unless `undefinedReference`
 * replaces or refuses it.
 */
export function decodedMarkup(raw: string, undefinedReference = (reference: string) => reference): string {
  if (!raw.includes('&')) return raw;
  let text = '';
  let pieces: string[] = [];
  let at = 0;
  for (const { from, to, text: decoded } of referencesIn(raw)) {
    pieces.push(raw.slice(at, from), decoded ?? undefinedReference(raw.slice(from, to)));
    at = to;
    if (pieces.length < mostPieces) continue;
    text += pieces.join('');
    pieces = [];
  }
  return text + pieces.join('') + raw.slice(at);
}

/** So many at a time are joined: a text put together from a million pieces takes ten times its length. */
const mostPieces = 4096;
