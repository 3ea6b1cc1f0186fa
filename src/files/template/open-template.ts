import { openFile } from '../open/guard';
import { unpackEntry } from '../open/unpack-entry';
import type { RefusalCode } from '../unusable-file';
import { UnusableFile } from '../unusable-file';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitTags } from '../open/xml-tags';
import type { ZipEntry } from '../open/zip-directory';
import { TemplateError } from './template-error';

/** The parts of a document in which placeholders are filled, and the one with the title that programs show. */
export type PartKind = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes' | 'properties';

export interface TemplatePart {
  readonly kind: PartKind;
  /** Counted from 1 among the parts of its kind, in file order. */
  readonly number: number;
  /** Its key in the directory. */
  readonly key: string;
  readonly xml: string;
}

/** A chart, or the texts of a diagram (SmartArt). */
interface TemplateDrawing {
  readonly kind: 'chart' | 'diagram';
  readonly key: string;
  readonly xml: string;
}

/** An accepted Word document, with the parts that may contain placeholders. */
export interface OpenTemplate {
  readonly file: Uint8Array;
  readonly directory: ReadonlyMap<string, ZipEntry>;
  readonly parts: readonly TemplatePart[];
  /** Charts and diagrams, whose texts are not filled. */
  readonly drawings: readonly TemplateDrawing[];
  /** The part with the styles, if there is one. */
  readonly styles: string | undefined;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Macro-enabled documents and .dotx have other types: Word does not open the result under the name .docx. */
const kinds: Readonly<Record<string, PartKind>> = {
  [`${wordType}document.main+xml`]: 'body',
  [`${wordType}header+xml`]: 'header',
  [`${wordType}footer+xml`]: 'footer',
  [`${wordType}footnotes+xml`]: 'footnotes',
  [`${wordType}endnotes+xml`]: 'endnotes',
  [coreType]: 'properties',
};

const drawingKinds: Readonly<Record<string, TemplateDrawing['kind']>> = {
  'application/vnd.openxmlformats-officedocument.drawingml.chart+xml': 'chart',
  'application/vnd.ms-office.chartex+xml': 'chart',
  'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml': 'diagram',
};

/** What each refusal of the guard means for a template: the compiler asks for every new code. */
const refusals: Readonly<Record<RefusalCode, 'encrypted' | 'tooLarge' | 'damaged' | 'notADocx'>> = {
  empty: 'notADocx',
  tooLarge: 'tooLarge',
  unknownKind: 'notADocx',
  encrypted: 'encrypted',
  legacyXls: 'notADocx',
  binaryXlsb: 'notADocx',
  otherFormat: 'notADocx',
  legacyOle: 'notADocx',
  textAsXlsx: 'notADocx',
  htmlAsXlsx: 'notADocx',
  notAWorkbook: 'notADocx',
  truncated: 'damaged',
  damaged: 'damaged',
  duplicateEntry: 'damaged',
  duplicateCell: 'notADocx',
  tooManyEntries: 'tooLarge',
  unpacksTooLarge: 'tooLarge',
  tooComplex: 'tooLarge',
  damagedPdf: 'notADocx',
  encryptedPdf: 'notADocx',
  scannedPdf: 'notADocx',
  unmappedFonts: 'notADocx',
  tooManyPages: 'notADocx',
  takesTooLong: 'notADocx',
  encoding: 'notADocx',
  damagedCsv: 'notADocx',
  incompleteCsv: 'notADocx',
  duplicateValue: 'notADocx',
  noTable: 'notADocx',
  severalReports: 'notADocx',
  noSuchReport: 'notADocx',
  badJson: 'notADocx',
};

/** Runs code that reads a template, and reports what the guard refuses as a template error. */
export async function asTemplate<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof UnusableFile)) throw cause;
    throw new TemplateError({ code: refusals[cause.code] }, { cause });
  }
}

/**
 * Opens a template. Throws `TemplateError` for files that are not Word documents, and `UnusableFile` for what the guard
 * refuses.
 */
export async function openTemplate(file: Uint8Array): Promise<OpenTemplate> {
  const opened = openFile(file);
  if (opened.kind !== 'docx') throw new TemplateError({ code: 'notADocx' });
  const { directory } = opened;
  const textOf = async (key: string): Promise<string | undefined> => {
    const entry = directory.get(key);
    return entry === undefined ? undefined : decoded(await unpackEntry(file, entry), entry.name);
  };
  const types = typesIn((await textOf('[content_types].xml')) ?? '');
  const numbers = new Map<PartKind, number>();
  const parts: TemplatePart[] = [];
  const drawings: TemplateDrawing[] = [];
  for (const key of directory.keys()) {
    const drawing = drawingKinds[types.get(key) ?? ''];
    if (drawing !== undefined) drawings.push({ kind: drawing, key, xml: (await textOf(key)) ?? '' });
    const kind = kinds[types.get(key) ?? ''];
    if (kind === undefined) continue;
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    parts.push({ kind, number, key, xml: (await textOf(key)) ?? '' });
  }
  if (numbers.get('body') !== 1) throw new TemplateError({ code: 'notADocx' });
  const styles = [...types].find(([, type]) => type === `${wordType}styles+xml`)?.[0];
  return {
    file,
    directory,
    parts,
    drawings,
    styles: styles === undefined ? undefined : await textOf(styles),
  };
}

/** The types of the parts by key, as far as declared. */
function typesIn(xml: string): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  visitTags(xml, '[Content_Types].xml', (name, kind, from, to) => {
    if (name !== 'Override' || kind === 'end') return;
    const part = attributeOf(xml, from, to, 'PartName') ?? '';
    types.set(part.replace(/^\/+/u, '').toLowerCase(), attributeOf(xml, from, to, 'ContentType') ?? '');
  });
  return types;
}

/** Includes its byte order mark, so that the same bytes can be written. */
function decoded(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnusableFile({ code: 'damaged', part });
  }
}
