/** Formats in which reports are sent, and which this program does not read. */
export type OtherFormat = 'rtf' | 'mhtml' | 'wordXml' | 'flatWord' | 'ods' | 'odt' | 'openDocument' | 'ofd';

/** The beginning of a text, which shows what it is. */
const headLength = 4096;

/** Names of the formats' own elements; the prefixes before them may differ. */
const namespaces: readonly (readonly [string, OtherFormat])[] = [
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'wordXml'],
  ['http://schemas.microsoft.com/office/2006/xmlPackage', 'flatWord'],
];

const mail = /^(?:mime-version|from|subject|date|content-type|snapshot-content-location|x-[\w-]+):/iu;

/** What a text is if it only looks like one: documents in RTF, in XML, and pages saved in one file. */
export function otherFormatOfText(text: string): OtherFormat | null {
  const head = text.slice(0, headLength).trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (mail.test(head) && /^content-type:\s*multipart\//imu.test(head)) return 'mhtml';
  if (!head.startsWith('<')) return null;
  const found = namespaces.find(([name]) => head.includes(`"${name}"`));
  if (found !== undefined) return found[1];
  // A flat OpenDocument file names its kind in an attribute.
  const [, kind] = /office:mimetype="([^"]*)"/u.exec(head) ?? [];
  return kind === undefined ? null : openDocumentOf(kind);
}

/**
 * What an archive is, by its parts.
 *
 * @param names of its entries, in lower case
 */
export function otherFormatOfZip(bytes: Uint8Array, names: readonly string[]): OtherFormat | null {
  if (names.includes('ofd.xml')) return 'ofd';
  if (!names.includes('content.xml') || !names.includes('meta-inf/manifest.xml')) return null;
  // OpenDocument 1.2 part 3, 3.3: the type comes first and is not packed, so that it can be found without unpacking.
  const head = new TextDecoder('latin1').decode(bytes.subarray(30, 128));
  return openDocumentOf(head.startsWith('mimetype') ? head.slice('mimetype'.length) : '');
}

function openDocumentOf(type: string): OtherFormat {
  const [, kind] = /^application\/vnd\.oasis\.opendocument\.(spreadsheet|text)/u.exec(type) ?? [];
  if (kind === undefined) return 'openDocument';
  return kind === 'text' ? 'odt' : 'ods';
}
