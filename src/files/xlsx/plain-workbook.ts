import { columnNumber } from '../../core/grid/addresses';
import { decodedMarkup } from '../../workbook/xml/markup-text';
import type { SheetCells } from './sheet-cells';
import type { MergeRange } from './sheet-spans';

/** A cell with its value, and its formula if it has one; rows and columns from 0. */
export interface ValueCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly formula: string | undefined;
}

/** A worksheet of which every cell is a number or a text. */
interface PlainSheet {
  readonly cells: readonly ValueCell[];
  readonly merges: readonly MergeRange[];
}

interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** The checked and reduced parts of a workbook. */
interface PlainParts {
  readonly sheets: readonly SheetCells[];
  readonly sharedStrings: string | undefined;
  readonly definedNames: string;
}

/**
 * Reads a workbook as nearly all programs write it: cells in order with addresses, numbers, and texts without formats of
 * their own. Null for anything else (dates must be ruled out before), which a library then reads.
 */
export function plainWorkbook({ sheets, sharedStrings, definedNames }: PlainParts): PlainWorkbook | null {
  const strings = sharedStrings === undefined ? [] : stringsIn(sharedStrings);
  const names = namesIn(definedNames);
  if (strings === null || names === null) return null;
  const plain: PlainSheet[] = [];
  for (const { xml, clashes } of sheets) {
    const sheet = clashes === undefined ? sheetIn(xml, strings) : null;
    if (sheet === null) return null;
    plain.push(sheet);
  }
  return { sheets: plain, names };
}

/** What programs decode differently, or an XML reader replaces. */
const isOdd = (raw: string): boolean => /&#|\r|_x[0-9A-Fa-f]{4}_|^\s|\s$/u.test(raw);

/** The text of plain character data; null if it is odd. */
const textOf = (raw: string): string | null =>
  isOdd(raw) ? null : raw.includes('&') ? decodedMarkup(raw) : raw;

const start = /(?:<\?xml[^<>]*\?>)?\s*<sst(?:\s[^<>]*)?>/uy;
const item = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/uy;
const end = /<\/sst>\s*$/uy;

/** The position after a match at a position; -1 if there is none. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function stringsIn(xml: string): readonly string[] | null {
  const strings: string[] = [];
  let at = after(start, xml, 0);
  if (at === -1) return null;
  for (;;) {
    item.lastIndex = at;
    const match = item.exec(xml);
    if (match === null) break;
    const text = textOf(match[1] ?? '');
    if (text === null) return null;
    strings.push(text);
    at = item.lastIndex;
  }
  return after(end, xml, at) === -1 ? null : strings;
}

const definedName = /<definedName((?:\s[\w:.]+="[^"<>]*")*)>([^<]*)<\/definedName>/uy;

function namesIn(xml: string): PlainWorkbook['names'] | null {
  if (xml === '') return [];
  const names: { name: string; range: string }[] = [];
  let at = xml.startsWith('<definedNames>') ? '<definedNames>'.length : -1;
  if (at === -1) return null;
  while (!xml.startsWith('</definedNames>', at)) {
    definedName.lastIndex = at;
    const [, attributes = '', raw = ''] = definedName.exec(xml) ?? [];
    const name = /\sname="([^"&]*)"/u.exec(attributes)?.[1];
    const range = textOf(raw);
    if (name === undefined || range === null) return null;
    names.push({ name, range });
    at = definedName.lastIndex;
  }
  return names;
}

const rowTag = /<\/?row(?:\s[^<>]*)?>/uy;
const cellTag =
  /<c r="([A-Z]{1,3})(\d{1,7})"((?: [\w:.]+="[^"<>]*")*)>(?:<f(?: aca="(?:false|0)")?>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>)?<\/c>/uy;
const number = /^-?\d{1,15}(?:\.\d{1,15})?$/u;

function sheetIn(xml: string, strings: readonly string[]): PlainSheet | null {
  const data = '<worksheet><sheetData>';
  if (!xml.startsWith(data)) return null;
  const cells: ValueCell[] = [];
  let at = data.length;
  let last = -1;
  while (!xml.startsWith('</sheetData>', at)) {
    cellTag.lastIndex = at;
    const match = cellTag.exec(xml);
    if (match === null) {
      at = after(rowTag, xml, at);
      if (at === -1) return null;
      continue;
    }
    at = cellTag.lastIndex;
    const [, letters = '', digits = '', attributes = '', rawFormula, rawValue, rawText] = match;
    const row = Number(digits) - 1;
    const column = columnNumber(letters) - 1;
    // Cells that are not in order may be there twice.
    const position = row * 16_384 + column;
    if (position <= last) return null;
    last = position;
    const formula = rawFormula === undefined ? undefined : textOf(rawFormula);
    const value = valueOf(attributes, rawValue, rawText, strings);
    if (formula === null || value === undefined) return null;
    cells.push({ row, column, value, formula });
  }
  const merges = mergesIn(xml, at + '</sheetData>'.length);
  return merges === null ? null : { cells, merges };
}

/** Null is no value; undefined is one of another kind. */
function valueOf(
  attributes: string,
  rawValue: string | undefined,
  rawText: string | undefined,
  strings: readonly string[],
): string | number | null | undefined {
  const type = / t="([^"]*)"/u.exec(attributes)?.[1] ?? 'n';
  if (rawText !== undefined) return type === 'inlineStr' ? (textOf(rawText) ?? undefined) : undefined;
  if (rawValue === undefined) return type === 'n' ? null : undefined;
  if (type === 'n') return number.test(rawValue) ? Number(rawValue) : undefined;
  if (type === 's') return /^\d{1,9}$/u.test(rawValue) ? strings[Number(rawValue)] : undefined;
  return type === 'str' ? (textOf(rawValue) ?? undefined) : undefined;
}

const mergesStart = /(?:<mergeCells(?:\s[^<>]*)?>)/uy;
const merge = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"\/>/uy;

function mergesIn(xml: string, from: number): readonly MergeRange[] | null {
  const merges: MergeRange[] = [];
  if (xml.startsWith('</worksheet>', from)) return merges;
  let at = after(mergesStart, xml, from);
  if (at === -1) return null;
  while (!xml.startsWith('</mergeCells></worksheet>', at)) {
    merge.lastIndex = at;
    const [all, left = '', top, right = '', bottom] = merge.exec(xml) ?? [];
    if (all === undefined) return null;
    merges.push({
      startRow: Number(top) - 1,
      startCol: columnNumber(left) - 1,
      endRow: Number(bottom) - 1,
      endCol: columnNumber(right) - 1,
    });
    at = merge.lastIndex;
  }
  return merges;
}
