import { decodedMarkup, escapedContent, escapedValue } from '../xml/markup-text';
import type { TagKind } from '../xml/scan-xml';
import { attributesOf, prefixAt, scanXml, XmlFault } from '../xml/scan-xml';

/** Small texts stored with a workbook, by key, such as explanations. */
export type Settings = Readonly<Record<string, string>>;

/** The namespace that identifies our part among the custom XML parts of a workbook. */
export const settingsNamespace = 'urn:nianbao:settings:1';

/** Schema version of the part; a reader that does not know it reads nothing. */
const schema = '1';

/** UTF-16 units. A whole report has some 15 000; anything longer is not a setting, but an attempt to exhaust memory. */
export const longestSetting = 128 * 1024;

/** Bytes of the part. Allows every setting in use to have its maximum length, in Chinese. */
export const largestSettingsPart = 2 * 1024 * 1024;

/**
 * Characters that XML forbids (control characters, unpaired surrogates) or would change (a carriage return) are written
 * as `_x000D_`, as in Office; text that looks like such an escape has its underscore escaped.
 */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}|_(?=x[\da-f]{4})/giu;
const written = /_x([\da-f]{4})_/giu;

const asCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const textAsXml = (text: string): string => escapedContent(text.replace(unwritable, asCode));

/** In an attribute a line end or a tab would become a space. */
const attributeAsXml = (text: string): string =>
  escapedValue(text.replace(unwritable, asCode).replace(/[\t\n]/gu, asCode));

/**
 * All settings as the text of a custom XML part: stored in saved files and passed to Excel. `settingsFromXml` returns
 * any text unchanged. The same settings give the same text.
 */
export function settingsAsXml(settings: Settings): string {
  const items = Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `<setting key="${attributeAsXml(key)}">${textAsXml(text)}</setting>`);
  return `<settings xmlns="${settingsNamespace}" schema="${schema}" xml:space="preserve">${items.join('')}</settings>`;
}

/**
 * The settings in a custom XML part; null if it is not ours, of another schema, damaged or hostile. Accepts what
 * another program may make of our text when rewriting it: prefixes, other quotes, character references, CDATA,
 * comments.
 */
export function settingsFromXml(xml: string): Settings | null {
  if (xml.length > largestSettingsPart) return null;
  const reader = new SettingsReader(xml);
  try {
    scanXml(
      xml,
      (name, kind, from, to) => reader.tag(name, kind, from, to),
      (from, to, isCdata) => reader.text(xml.slice(from, to), isCdata),
    );
    return reader.settings();
  } catch (error) {
    if (error instanceof NotOurs || error instanceof XmlFault) return null;
    throw error;
  }
}

class NotOurs extends Error {}

/** A whole tag. The scanner itself reads attributes only as far as they are well-formed. */
const wellFormed = /^<\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>$/u;

/** What the scanner is in: nothing yet, the root, a setting, or the end of the root. */
type Position = 'before' | 'root' | 'setting' | 'after';

class SettingsReader {
  private readonly found = new Map<string, string>();
  private position: Position = 'before';
  private prefix = '';
  private key = '';
  /** The text of the setting so far. */
  private raw = '';

  constructor(private readonly xml: string) {}

  /** Throws `NotOurs` unless the root has ended. */
  settings(): Settings {
    if (this.position !== 'after') throw new NotOurs();
    return Object.fromEntries(this.found);
  }

  tag(name: string, kind: TagKind, from: number, to: number): void {
    if (!wellFormed.test(this.xml.slice(from, to))) throw new NotOurs();
    const prefix = prefixAt(this.xml, from);
    if (this.position === 'before') this.prefix = prefix;
    const isSetting = this.position === 'setting' || (this.position === 'root' && kind !== 'end');
    if (this.position === 'after' || prefix !== this.prefix || name !== (isSetting ? 'setting' : 'settings'))
      throw new NotOurs();
    if (this.position === 'setting') {
      if (kind !== 'end') throw new NotOurs();
      this.position = 'root';
      this.keep();
    } else if (kind === 'end') {
      if (this.position === 'before') throw new NotOurs();
      this.position = 'after';
    } else if (this.position === 'before') {
      this.checkRoot(from, to);
      this.position = kind === 'empty' ? 'after' : 'root';
    } else {
      const key = this.attributes(from, to).get('key');
      if (key === undefined || this.found.has(key)) throw new NotOurs();
      this.key = key;
      this.raw = '';
      if (kind === 'empty') this.keep();
      else this.position = 'setting';
    }
  }

  /** Between elements there is only white space, which includes a byte order mark. */
  text(raw: string, isCdata: boolean): void {
    if (this.position === 'setting') this.raw += isCdata ? withPlainLines(raw) : withReferences(raw);
    else if (isCdata || raw.trim() !== '') throw new NotOurs();
  }

  private checkRoot(from: number, to: number): void {
    const attributes = this.attributes(from, to);
    const declared = this.prefix === '' ? 'xmlns' : `xmlns:${this.prefix}`;
    if (attributes.get(declared) !== settingsNamespace || attributes.get('schema') !== schema)
      throw new NotOurs();
  }

  private attributes(from: number, to: number): ReadonlyMap<string, string> {
    const list = attributesOf(this.xml, from, to);
    const attributes = new Map(list.map(([name, raw]) => [name, withCodes(withReferences(raw))]));
    if (attributes.size < list.length) throw new NotOurs();
    return attributes;
  }

  private keep(): void {
    const text = withCodes(this.raw);
    if (text.length <= longestSetting) this.found.set(this.key, text);
  }
}

/** Line ends as XML requires readers to normalise them. */
const withPlainLines = (text: string): string => text.replace(/\r\n?/gu, '\n');

const withReferences = (raw: string): string =>
  decodedMarkup(withPlainLines(raw), () => {
    throw new NotOurs();
  });

const withCodes = (text: string): string =>
  text.replace(written, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
