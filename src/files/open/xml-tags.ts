import { UnusableFile } from '../unusable-file';

/** A start tag, an end tag, or a self-closing tag. */
type TagKind = 'start' | 'end' | 'empty';

/** Receives the name without its prefix, and the start and end of the tag in the text. */
export type TagVisitor = (name: string, kind: TagKind, from: number, to: number) => void;

/**
 * The maximum number of tags in one part of a file. The largest real part seen had a tenth of it; more would exhaust
 * the memory of a page.
 */
export const tagLimit = 1_000_000;

const lessThan = 60;
const greaterThan = 62;
const slash = 47;

/**
 * Walks through the tags of an XML text in one pass and in linear time for any input. Throws `UnusableFile`: damaged
 * when a tag does not end or a document type is declared (no office program writes one; entities are an attack), and
 * unpacksTooLarge beyond `tagLimit`.
 */
export function visitTags(xml: string, part: string, visit: TagVisitor): void {
  const damaged = () => new UnusableFile({ code: 'damaged', part });
  const skip = (mark: string, from: number): number => {
    const at = xml.indexOf(mark, from);
    if (at === -1) throw damaged();
    return at + mark.length;
  };
  let tags = 0;
  let at = xml.indexOf('<');
  while (at !== -1) {
    let end: number;
    if (xml.startsWith('<!--', at)) end = skip('-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) end = skip(']]>', at + 9);
    else if (xml.startsWith('<?', at)) end = skip('?>', at + 2);
    else if (xml.startsWith('<!', at)) throw damaged();
    else {
      tags += 1;
      if (tags > tagLimit) throw new UnusableFile({ code: 'unpacksTooLarge', part });
      end = tagEnd(xml, at);
      if (end === -1) throw damaged();
      const closing = xml.charCodeAt(at + 1) === slash;
      const empty = !closing && xml.charCodeAt(end - 2) === slash;
      visit(
        localName(xml, closing ? at + 2 : at + 1, end),
        closing ? 'end' : empty ? 'empty' : 'start',
        at,
        end,
      );
    }
    at = xml.indexOf('<', end);
  }
}

/** One past the closing bracket, which does not count inside quotes; -1 when there is none. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === greaterThan) return at + 1;
    else if (code === lessThan) return -1;
  }
  return -1;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function localName(xml: string, from: number, to: number): string {
  let start = from;
  let at = from;
  for (; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 58) start = at + 1;
    else if (isSpace(code) || code === slash || code === greaterThan) break;
  }
  return xml.slice(start, at);
}

/** The value of an attribute of the tag at this offset, by its name without prefix; undefined if absent. */
export function attributeOf(xml: string, from: number, to: number, wanted: string): string | undefined {
  // Cut out first: a search for a missing character must not run to the end of the text for every tag.
  const tag = xml.slice(from, to);
  let at = 0;
  while (at < tag.length && !isSpace(tag.charCodeAt(at))) at += 1;
  for (;;) {
    const equals = tag.indexOf('=', at);
    if (equals === -1) return undefined;
    const name = tag.slice(at, equals).trim();
    at = equals + 1;
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const quote = tag.charAt(at);
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, at + 1) : -1;
    if (close === -1) return undefined;
    if (name.slice(name.indexOf(':') + 1) === wanted) return withoutEntities(tag.slice(at + 1, close));
    at = close + 1;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '')
    : text;
