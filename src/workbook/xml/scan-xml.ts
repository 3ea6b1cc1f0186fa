import { decodedMarkup } from './markup-text';

/** A start tag, an end tag, or a self-closing tag. */
export type TagKind = 'start' | 'end' | 'empty';

/** Receives the name without its prefix, and the start and end of the tag in the text. */
export type TagVisitor = (name: string, kind: TagKind, from: number, to: number) => void;

/** Receives the start and end of character data with its references, or of the inside of a CDATA section. */
export type TextVisitor = (from: number, to: number, isCdata: boolean) => void;

/**
 * The maximum number of tags in one part of a file. The largest real part seen had a tenth of it; more would exhaust
 * the memory of a page.
 */
export const tagLimit = 1_000_000;

/** Why a text was not scanned to its end: it is not well-formed or declares a document type, or it has too many tags. */
export class XmlFault extends Error {
  constructor(readonly code: 'malformed' | 'tooManyTags') {
    super(code);
  }
}

const lessThan = 60;
const greaterThan = 62;
const slash = 47;

/**
 * Walks through the tags of an XML text, and the text between them if a visitor wants it, in one pass and in linear
 * time for any input. Comments and processing instructions are skipped. Whether tags match is for the visitor to check.
 * Throws `XmlFault`: malformed when a tag does not end or a document type is declared (no office program writes one;
 * entities are an attack), tooManyTags beyond `tagLimit`.
 */
export function scanXml(xml: string, visit: TagVisitor, visitText?: TextVisitor): void {
  let tags = 0;
  let done = 0;
  let at = xml.indexOf('<');
  while (at !== -1) {
    if (at > done) visitText?.(done, at, false);
    if (xml.startsWith('<!--', at)) done = endOf(xml, '-->', at + 4);
    else if (xml.startsWith('<?', at)) done = endOf(xml, '?>', at + 2);
    else if (xml.startsWith('<![CDATA[', at)) {
      done = endOf(xml, ']]>', at + 9);
      visitText?.(at + 9, done - 3, true);
    } else if (xml.startsWith('<!', at)) throw new XmlFault('malformed');
    else {
      tags += 1;
      if (tags > tagLimit) throw new XmlFault('tooManyTags');
      done = tagEnd(xml, at);
      const closing = xml.charCodeAt(at + 1) === slash;
      const empty = !closing && xml.charCodeAt(done - 2) === slash;
      const name = localName(xml, closing ? at + 2 : at + 1, done);
      visit(name, closing ? 'end' : empty ? 'empty' : 'start', at, done);
    }
    at = xml.indexOf('<', done);
  }
  if (done < xml.length) visitText?.(done, xml.length, false);
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new XmlFault('malformed');
  return at + mark.length;
}

/** One past the closing bracket, which does not count inside quotes. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === greaterThan) return at + 1;
    else if (code === lessThan) break;
  }
  throw new XmlFault('malformed');
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

/** The prefix of the tag at this offset; '' if it has none. */
export function prefixAt(xml: string, from: number): string {
  const prefixed = /<\/?([^\s/>:]+):/uy;
  prefixed.lastIndex = from;
  return prefixed.exec(xml)?.[1] ?? '';
}

/**
 * Passes each attribute of the tag at this offset with its prefix and its value as written, until the visitor returns
 * true. Ends at the first one that is malformed.
 */
function visitAttributes(
  xml: string,
  from: number,
  to: number,
  visit: (name: string, raw: string) => boolean,
): void {
  // Cut out first: a search for a missing character must not run to the end of the text for every tag.
  const tag = xml.slice(from, to);
  let at = 0;
  while (at < tag.length && !isSpace(tag.charCodeAt(at))) at += 1;
  for (;;) {
    const equals = tag.indexOf('=', at);
    if (equals === -1) return;
    const name = tag.slice(at, equals).trim();
    at = equals + 1;
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const quote = tag.charAt(at);
    const close = quote === '"' || quote === "'" ? tag.indexOf(quote, at + 1) : -1;
    if (close === -1 || visit(name, tag.slice(at + 1, close))) return;
    at = close + 1;
  }
}

/** The value of an attribute of the tag at this offset, by its name without prefix; undefined if absent. */
export function attributeOf(xml: string, from: number, to: number, wanted: string): string | undefined {
  let found: string | undefined;
  visitAttributes(xml, from, to, (name, raw) => {
    if (name.slice(name.indexOf(':') + 1) !== wanted || name.startsWith('xmlns:')) return false;
    found = raw;
    return true;
  });
  return found === undefined ? undefined : decodedMarkup(found);
}

/** All attributes of the tag at this offset as written, in order, by their names with prefixes. */
export function attributesOf(xml: string, from: number, to: number): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  visitAttributes(xml, from, to, (name, raw) => {
    found.push([name, raw]);
    return false;
  });
  return found;
}

/** The text of an element by its content: without comments, instructions and tags, with sections and references decoded. */
export function textIn(content: string): string {
  if (!content.includes('<')) return decodedMarkup(content);
  let text = '';
  scanXml(
    content,
    () => undefined,
    (from, to, isCdata) => {
      const raw = content.slice(from, to);
      text += isCdata ? raw : decodedMarkup(raw);
    },
  );
  return text;
}
