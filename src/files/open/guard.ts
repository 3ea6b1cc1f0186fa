import { decodeText } from './decode-text';
import { isOleContainer, oleContents } from './ole-container';
import { otherFormatOfText, otherFormatOfZip } from './other-formats';
import { refuseLarge } from './size-limit';
import { UnusableFile } from '../unusable-file';
import type { ZipEntry } from './zip-directory';
import { readZipDirectory } from './zip-directory';

/** An Office file as a zip archive, with the archive's directory, which is read only once. */
export interface OpenedPackage {
  readonly kind: 'xlsx' | 'docx';
  readonly bytes: Uint8Array;
  /** By lower-case name. */
  readonly directory: ReadonlyMap<string, ZipEntry>;
}

/**
 * An accepted file, and how to read it. `xls` is any workbook of Excel 97-2003, such as .et of WPS; `spreadsheetXml` is
 * one in the XML of Excel 2003; `text` is .csv, .tsv, .txt and Markdown. Can be sent to a worker or another process.
 */
export type OpenedFile =
  | OpenedPackage
  | { readonly kind: 'xls' | 'spreadsheetXml' | 'pdf' | 'html' | 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'json'; readonly bytes: Uint8Array };

const oleCodes = { encrypted: 'encrypted', olderWorkbook: 'legacyXls', other: 'legacyOle' } as const;

/**
 * Decides what a file is. Its bytes decide; the name only reveals that something else was renamed to .xlsx (many
 * systems export web pages as .xls: those are read as pages). Unpacks nothing. Throws `UnusableFile` for everything
 * that no reader can use, and for zip archives that would harm a reader.
 */
export function openFile(bytes: Uint8Array, name = ''): OpenedFile {
  if (bytes.length === 0) throw new UnusableFile({ code: 'empty' });
  refuseLarge(bytes.length);
  if (isOleContainer(bytes)) return { kind: kindOfOle(bytes), bytes };
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return openZip(bytes);
  // PDF readers accept up to a kilobyte of anything before the header.
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return { kind: 'pdf', bytes };

  const kind = kindOfText(decodeText(bytes));
  if (kind !== 'spreadsheetXml' && /\.(?:xlsx|xlsm|xltx|xltm)$/iu.test(name))
    throw new UnusableFile({ code: kind === 'html' ? 'htmlAsXlsx' : 'textAsXlsx' });
  return { kind, bytes };
}

function kindOfOle(bytes: Uint8Array): 'xls' {
  const contents = oleContents(bytes);
  if (contents === 'workbook') return 'xls';
  throw new UnusableFile({ code: oleCodes[contents] });
}

function openZip(bytes: Uint8Array): OpenedPackage {
  const directory = readZipDirectory(bytes);
  const names = [...directory.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/(?:^|\/)workbook\.xml$/u)) return { kind: 'xlsx', bytes, directory };
  if (has(/^word\/document\d*\.xml$/u)) return { kind: 'docx', bytes, directory };
  if (has(/(?:^|\/)workbook\.bin$/u)) throw new UnusableFile({ code: 'binaryXlsb' });
  const other = otherFormatOfZip(bytes, names);
  if (other !== null) throw new UnusableFile({ code: 'otherFormat', format: other });
  throw new UnusableFile({ code: 'notAWorkbook' });
}

/** The root of a workbook in the XML of Excel 2003. */
const spreadsheetRoot =
  /^(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/u;

function kindOfText(text: string): 'html' | 'json' | 'text' | 'spreadsheetXml' {
  const head = text.slice(0, 65536).trimStart();
  if (head === '') throw new UnusableFile({ code: 'empty' });
  if (spreadsheetRoot.test(head)) return 'spreadsheetXml';
  const other = otherFormatOfText(head);
  if (other !== null) throw new UnusableFile({ code: 'otherFormat', format: other });
  if (head.startsWith('{') || /^\[\s*[[{]/u.test(head)) return 'json';
  // An element of a page anywhere, or a fragment that begins with one.
  const page = /<(?:!doctype\s+html|html|head|body|table|tr)[\s>]/iu;
  return page.test(head) || /^<(?:p|div|span|h[1-6]|section|article|meta|!--)[\s>]/iu.test(head)
    ? 'html'
    : 'text';
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  latin1(bytes.subarray(0, text.length)) === text;
