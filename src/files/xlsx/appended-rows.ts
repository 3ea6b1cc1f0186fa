import { addressOf } from '../../core/grid/addresses';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { markupText } from '../../workbook/xml/markup-text';
import { visitTags } from '../open/xml-tags';

/** The content of a cell: a text stays one, whatever it begins with. */
export type RowCell =
  | string
  | number
  | null
  | {
      /** Without equals sign. */
      readonly formula: string;
      /** Its result; null is an empty text. */
      readonly value: string | number | null;
    };

/** Bytes that are put together at a time. */
const pieceSize = 1024 * 1024;

/**
 * A worksheet with more rows below its own, in the formats of its last row. For long lists: the rows are written one by
 * one, and the library never holds them.
 *
 * @param xml a worksheet that the library has written, with at least one row
 * @param rows from left to right
 */
export function withRows(xml: string, rows: Iterable<readonly RowCell[]>): Uint8Array {
  const end = xml.lastIndexOf('</sheetData>');
  if (end === -1) throw new Error('The worksheet has no rows');
  const { row: last, styles } = lastRowIn(xml);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = xml.slice(0, end);
  let row = last;
  for (const cells of rows) {
    text += `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column, styles.get(column))).join('')}</row>`;
    row += 1;
    if (text.length > pieceSize) {
      pieces.push(encoder.encode(text));
      text = '';
    }
  }
  pieces.push(encoder.encode(text + xml.slice(end)));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The number of the last row, from 1, and the formats of its cells by column. */
function lastRowIn(xml: string): {
  readonly row: number;
  readonly styles: ReadonlyMap<number, string>;
} {
  const found = { row: 0, column: 0, styles: new Map<number, string>() };
  visitTags(xml, 'xl/worksheets', (name, kind, from, to) => {
    if (kind === 'end') return;
    if (name === 'row') {
      found.row = Number(attributeOf(xml, from, to, 'r') ?? found.row + 1);
      found.column = 0;
      found.styles.clear();
    } else if (name === 'c') {
      const style = attributeOf(xml, from, to, 's');
      if (style !== undefined) found.styles.set(found.column, style);
      found.column += 1;
    }
  });
  return found;
}

function cellXml(cell: RowCell, row: number, column: number, style: string | undefined): string {
  const start = `<c r="${addressOf(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (cell === null) return style === undefined ? '' : `${start}/>`;
  if (typeof cell === 'number') return `${start}><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `${start} t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
  const { formula, value } = cell;
  const isNumber = typeof value === 'number';
  return `${start}${isNumber ? '' : ' t="str"'}><f>${markupText(formula)}</f><v>${isNumber ? value : markupText(value ?? '')}</v></c>`;
}

/** The maximum number of characters in a cell; Excel reports a file with more as damaged. */
const longest = 32_767;

/** `_x0041_` would be read as a letter, so its first underscore is itself written as such an escape. */
const textXml = (text: string): string =>
  markupText(text.slice(0, longest).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
