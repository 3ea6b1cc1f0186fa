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

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const asCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const textAsXml = (text: string): string =>
  text.replace(unwritable, asCode).replace(/[&<>]/gu, (character) => `&${entities[character] ?? ''};`);

/** In an attribute a line end or a tab would become a space. */
const attributeAsXml = (text: string): string =>
  textAsXml(text)
    .replace(/[\t\n]/gu, asCode)
    .replace(/"/gu, '&quot;');

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
  try {
    return new SettingsReader(xml).settings();
  } catch (error) {
    if (error instanceof NotOurs) return null;
    throw error;
  }
}

class NotOurs extends Error {}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly kind: 'start' | 'end' | 'empty';
}

/** Reads from front to end in linear time. There is no document type, so there are no entities but the five. */
class SettingsReader {
  private at = 0;

  constructor(private readonly xml: string) {}

  settings(): Settings {
    this.skipGap();
    const root = this.tag();
    const prefix = /^(?:(.+):)?settings$/u.exec(root.name);
    const declared = prefix?.[1] === undefined ? 'xmlns' : `xmlns:${prefix[1]}`;
    if (prefix === null || root.kind === 'end' || root.attributes.get(declared) !== settingsNamespace)
      throw new NotOurs();
    if (root.attributes.get('schema') !== schema) throw new NotOurs();
    const found = new Map<string, string>();
    if (root.kind === 'start') this.items(root.name, found);
    this.skipGap();
    if (this.at < this.xml.length) throw new NotOurs();
    return Object.fromEntries(found);
  }

  private items(root: string, found: Map<string, string>): void {
    const item = root.replace(/settings$/u, 'setting');
    for (;;) {
      this.skipGap();
      const tag = this.tag();
      if (tag.kind === 'end' && tag.name === root) return;
      const key = tag.attributes.get('key');
      if (tag.kind === 'end' || tag.name !== item || key === undefined || found.has(key)) throw new NotOurs();
      const text = tag.kind === 'empty' ? '' : this.content(item);
      if (text.length <= longestSetting) found.set(key, text);
    }
  }

  /** The text up to the end of this element, which must not contain elements. */
  private content(name: string): string {
    let raw = '';
    for (;;) {
      const tag = this.find('<');
      raw += withReferences(this.xml.slice(this.at, tag));
      this.at = tag;
      if (this.xml.startsWith('<![CDATA[', tag)) {
        const end = this.find(']]>');
        raw += withPlainLines(this.xml.slice(tag + 9, end));
        this.at = end + 3;
      } else if (!this.skipComment()) {
        const end = this.tag();
        if (end.kind !== 'end' || end.name !== name) throw new NotOurs();
        return withCodes(raw);
      }
    }
  }

  private tag(): Tag {
    const pattern = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.xml);
    if (match === null) throw new NotOurs();
    const [, closing, name = '', list = '', empty] = match;
    this.at = pattern.lastIndex;
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single = ''] of list.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
    )) {
      if (attributes.has(key)) throw new NotOurs();
      attributes.set(key, withCodes(withReferences(double ?? single)));
    }
    return { name, attributes, kind: closing === '/' ? 'end' : empty === '/' ? 'empty' : 'start' };
  }

  /** White space (including a byte order mark), comments and processing instructions between elements. */
  private skipGap(): void {
    for (;;) {
      while (/\s/u.test(this.xml.charAt(this.at))) this.at += 1;
      if (!this.skipComment()) return;
    }
  }

  private skipComment(): boolean {
    const [begin, end] = this.xml.startsWith('<?', this.at) ? ['<?', '?>'] : ['<!--', '-->'];
    if (!this.xml.startsWith(begin, this.at)) return false;
    this.at += begin.length;
    this.at = this.find(end) + end.length;
    return true;
  }

  private find(mark: string): number {
    const found = this.xml.indexOf(mark, this.at);
    if (found === -1) throw new NotOurs();
    return found;
  }
}

/** Line ends as XML requires readers to normalise them. */
const withPlainLines = (text: string): string => text.replace(/\r\n?/gu, '\n');

const withReferences = (text: string): string =>
  withPlainLines(text).replace(/&([^;&]{0,12};?)/gu, (_, reference: string) => {
    const [, hex, decimal, name = ''] =
      /^(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));$/iu.exec(reference) ?? [];
    const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : characters[name];
    if (character === undefined) throw new NotOurs();
    return character;
  });

const withCodes = (text: string): string =>
  text.replace(written, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
