import type { Settings } from '../../workbook/stored/settings-xml';
import { largestSettingsPart, settingsFromXml } from '../../workbook/stored/settings-xml';
import type { OpenedPackage } from '../open/guard';
import { openPackage } from '../open/office-package';
import type { TagVisitor } from '../../workbook/xml/scan-xml';
import { attributeOf, textIn } from '../../workbook/xml/scan-xml';
import { visitTags, withDefinedReferences } from '../open/xml-tags';
import type { ZipEntry } from '../open/zip-directory';
import { UnusableFile } from '../unusable-file';
import { packParts } from '../write-package';
import { sharedIndex, writtenText } from './cell-faults';
import { showsAnotherNumber } from '../../workbook/foreign/number-format';
import { isDateFormat } from '../../workbook/foreign/shown-content';
import { builtinFormat } from './package/builtin-formats';
import type { SheetCells } from './sheet-cells';
import { cutToCells } from './sheet-cells';
import type { UnsupportedContent } from './unsupported-content';
import { unsupportedContentIn, unsupportedContentOf } from './unsupported-content';
import { openWorkbookPart } from './workbook-part';

/** The maximum number of custom XML parts examined; document management adds a few. */
const mostParts = 32;

/**
 * The settings in the first custom XML part that is ours; null if there is none. A part that is damaged, too large or
 * hostile counts as absent: unreadable explanations are no reason to refuse the figures.
 *
 * @param parts keys of the directory
 * @param text unpacks a part and checks it
 */
async function readSettings(
  parts: readonly string[],
  directory: ReadonlyMap<string, ZipEntry>,
  text: (part: string) => Promise<string | undefined>,
): Promise<Settings | null> {
  for (const part of parts.slice(0, mostParts)) {
    if ((directory.get(part)?.size ?? Infinity) > largestSettingsPart) continue;
    const xml = await text(part).catch(() => undefined);
    const settings = xml === undefined ? null : settingsFromXml(xml);
    if (settings !== null) return settings;
  }
  return null;
}

/** A workbook reduced to what a reader needs. */
interface WorkbookParts {
  /** Packs the same workbook as a new, plain package: the requested sheets, shared strings, styles and defined names. */
  readonly pack: () => Uint8Array;
  readonly sharedStrings: string | undefined;
  /** The element with all defined names, or nothing. */
  readonly definedNames: string;
  /** The sheets of that package, in order. */
  readonly sheets: readonly SheetCells[];
  /** The original names of the sheets. */
  readonly names: readonly string[];
  /** Their parts in the file, in lower case. */
  readonly parts: readonly string[];
  /** Some of its number formats show a number other than the stored one: reading styles takes time. */
  readonly hasOtherNumbers: boolean;
  /** Some of its number formats show dates, so that a number may be one. */
  readonly hasDates: boolean;
  /** Whether each sheet is hidden in the file. */
  readonly hidden: readonly boolean[];
  /** Null in workbooks without our part. */
  readonly settings: Settings | null;
  /** Unsupported content of the file and of each sheet; only for editing. */
  readonly unsupported: readonly UnsupportedContent[];
  readonly unsupportedOn: readonly (readonly UnsupportedContent[])[];
}

interface NamedCells {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
  readonly cells: SheetCells;
  readonly unsupported: readonly UnsupportedContent[];
}

/** Names under which all common programs write the parts of a workbook; in lower case. */
const usualParts =
  /^(?:_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:styles|sharedstrings)\.xml|xl\/worksheets\/sheet[1-4]\.xml)$/u;

/** Bytes; larger parts wait until they are known to be needed. */
const smallPart = 1024 * 1024;

/**
 * Takes the needed parts out of an xlsx archive, checked, decoded and reduced, and repacks them under plain names. So a
 * library never sees the rest: odd names and encodings, drawings, pivot caches, formats of whole columns, bombs. Throws
 * `UnusableFile` when a needed part is missing or cannot be used.
 *
 * @param opened the package, where parts of it were unpacked already
 * @param isForEditing whether hidden sheets are included and unsupported content is reported
 */
export async function extractWorkbookParts(
  file: OpenedPackage,
  isForEditing = false,
  opened = openPackage(file),
): Promise<WorkbookParts> {
  const { directory } = file;
  const { text } = opened;
  // Unpacking waits more than it computes: the parts nearly every workbook needs are started at once.
  for (const [part, { size }] of directory)
    if (usualParts.test(part) && size <= smallPart) text(part).catch(() => undefined);

  const { part: workbookPart, xml: workbookXml, roots, targets } = await openWorkbookPart(file, opened);
  const workbook = readWorkbook(workbookXml, workbookPart);

  const sheet = async ({ id, name, isHidden }: ListedSheet): Promise<NamedCells | null> => {
    const target = targets.find((relationship) => relationship.id === id);
    // Sheets of other kinds (charts, dialogs) have no cells.
    if (target !== undefined && target.type !== 'worksheet') return null;
    const part = target?.part ?? id;
    const xml = target === undefined ? undefined : await text(part);
    if (xml === undefined) throw new UnusableFile({ code: 'damaged', part });
    const unsupported = isForEditing ? unsupportedContentOf(xml) : [];
    return { name, part, isHidden, cells: cutToCells(xml, part), unsupported };
  };
  /** Its size and form are checked while its tags are visited. */
  const shared = async (
    type: string,
    visitorOf: (xml: string) => TagVisitor = () => () => undefined,
  ): Promise<string | undefined> => {
    const part = targets.find((relationship) => relationship.type === type)?.part;
    const xml = part === undefined ? undefined : await text(part);
    if (part !== undefined && xml !== undefined) visitTags(xml, part, visitorOf(xml));
    return xml;
  };
  const numbers = { areOther: false, areDates: false };
  const strings = { count: 0 };
  // LibreOffice references the part from the package instead of the workbook.
  const customXml = [...targets, ...roots].filter(({ type }) => type === 'customXml').map(({ part }) => part);
  const [settings, sharedStrings, styles, ...found] = await Promise.all([
    readSettings(customXml, directory, text),
    shared('sharedStrings', () => (name, kind) => {
      if (name === 'si' && kind !== 'end') strings.count += 1;
    }),
    shared('styles', (xml) => (name, kind, from, to) => {
      if (kind === 'end') return;
      numbers.areOther ||= showsOthers(xml, name, from, to);
      numbers.areDates ||= showsDates(xml, name, from, to);
    }),
    ...workbook.sheets.filter(({ isHidden }) => isForEditing || !isHidden).map(sheet),
  ]);
  const named = found.filter((own) => own !== null);
  for (const own of named) {
    refuseClashes(own, sharedStrings ?? '');
    // A library reads cells whose text is not in the file as blank, and no program shows what was meant.
    if ((own.cells.strings ?? 0) > strings.count) throw new UnusableFile({ code: 'damaged', part: own.name });
  }
  const sheets = named.map(({ cells }) => cells);
  return {
    pack: () => pack(workbook, sheets, sharedStrings, styles),
    sharedStrings,
    definedNames: workbook.definedNames,
    sheets,
    names: named.map(({ name }) => name),
    parts: named.map(({ part }) => part),
    hidden: named.map(({ isHidden }) => isHidden),
    hasOtherNumbers: numbers.areOther,
    hasDates: numbers.areDates,
    settings,
    unsupported: isForEditing ? unsupportedContentIn(directory.keys()) : [],
    unsupportedOn: named.map(({ unsupported }) => unsupported),
  };
}

/** Refuses a sheet in which a cell occurs twice with different contents: programs differ in which of them they read. */
function refuseClashes({ name, cells: { clashes = [] } }: NamedCells, sharedStrings: string): void {
  const [clash] = clashes;
  if (clash === undefined) return;
  const strings = sharedStrings.match(/<(?:[\w.-]+:)?si[\s>].*?<\/(?:[\w.-]+:)?si\s*>/gsu) ?? [];
  const text = (cell: string) => {
    const index = sharedIndex(cell);
    return index === undefined ? writtenText(cell) : textIn(strings[index] ?? '');
  };
  const { address, first, second } = clash;
  throw new UnusableFile({
    code: 'duplicateCell',
    sheet: name,
    address,
    values: [text(first), text(second)],
  });
}

/**
 * Whether a format shows another number than is stored: a date, a percentage, a fraction, a literal point, or scaling by
 * thousands. Some have no code, only an id.
 */
function showsOthers(styles: string, name: string, from: number, to: number): boolean {
  const value = (wanted: string) => attributeOf(styles, from, to, wanted) ?? '';
  const code =
    name === 'xf'
      ? builtinFormat(Number(value('numFmtId')))
      : name === 'numFmt'
        ? value('formatCode')
        : undefined;
  return code !== undefined && (isDateFormat(code) || showsAnotherNumber(code));
}

/** Whether a format may show a date or a time: one of those that have no code, or any code with their letters. */
function showsDates(styles: string, name: string, from: number, to: number): boolean {
  const value = (wanted: string) => attributeOf(styles, from, to, wanted) ?? '';
  if (name === 'xf') return /^(?:1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5\d)$/u.test(value('numFmtId'));
  return name === 'numFmt' && /[ymdhsge年月日时]/iu.test(value('formatCode').replace(/General/giu, ''));
}

interface ListedSheet {
  /** Of its relationship. */
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
}

interface Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  /** The element with all defined names, or nothing. */
  readonly definedNames: string;
}

function readWorkbook(xml: string, part: string): Workbook {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  let namesFrom = -1;
  let definedNames = '';
  visitTags(xml, part, (name, kind, from, to) => {
    if (name === 'definedNames' && kind === 'start') namesFrom = from;
    else if (name === 'definedNames' && kind === 'end' && namesFrom !== -1)
      definedNames = xml.slice(namesFrom, to);
    else if (name === 'workbookPr' && kind !== 'end')
      date1904 = /^(?:1|true)$/u.test(attributeOf(xml, from, to, 'date1904') ?? '');
    else if (name === 'sheet' && kind !== 'end')
      sheets.push({
        id: attributeOf(xml, from, to, 'id') ?? '',
        name: attributeOf(xml, from, to, 'name') ?? '',
        isHidden: /hidden$/iu.test(attributeOf(xml, from, to, 'state') ?? ''),
      });
  });
  return { sheets, date1904, definedNames };
}

const relationshipsOf = (items: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships>${items
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function pack(
  { date1904, definedNames }: Workbook,
  sheets: readonly SheetCells[],
  sharedStrings: string | undefined,
  styles: string | undefined,
): Uint8Array {
  const parts = sheets.map(({ xml }, index): readonly [string, string] => [`sheet${index + 1}.xml`, xml]);
  const targets = parts.map(([name]): readonly [string, string] => ['worksheet', name]);
  for (const [type, xml] of [
    ['sharedStrings', sharedStrings],
    ['styles', styles],
  ] as const) {
    if (xml === undefined) continue;
    targets.push([type, `${type}.xml`]);
    parts.push([`${type}.xml`, xml]);
  }
  const list = sheets.map(
    (_, index) => `<sheet name="${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  parts.push([
    'workbook.xml',
    `<workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets>${definedNames}</workbook>`,
  ]);
  return packParts(
    [
      ...parts.map(([name, xml]) => [name, withDefinedReferences(xml, name)] as const),
      ['_rels/workbook.xml.rels', relationshipsOf(targets)],
      ['_rels/.rels', relationshipsOf([['officeDocument', 'workbook.xml']])],
      ['[Content_Types].xml', '<Types/>'],
    ],
    'stored',
  );
}
