import { columnNumber } from '../../core/grid/addresses';
import { UnusableFile } from '../unusable-file';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitTags } from '../open/xml-tags';
import type { Clash, Edit } from './cell-faults';
import { CellFaults } from './cell-faults';

/** The part of a worksheet that a reader needs, and the extent of the sheet. */
export interface SheetCells {
  /** A worksheet reduced to cells and merges; cells without content are omitted if addresses are written. */
  readonly xml: string;
  /** Rows and columns up to the last content, and up to the last cell of any kind. All 0 if the sheet is empty. */
  readonly content: Size;
  readonly formatted: Size;
  /** Cells that the sheet holds twice, with different contents; absent if there are none. */
  readonly clashes?: readonly Clash[];
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const maxRows = 1_048_576;
const maxColumns = 16_384;

/**
 * The maximum number of cells in the rectangle around the content. Two cells in opposite corners of a sheet span 17
 * billion.
 */
export const cellCountLimit = 2_000_000;

/**
 * Reduces a worksheet before it is given to a library that builds dense rows and lists of columns: a few hundred bytes
 * of XML can make those exhaust memory. Throws `UnusableFile` damaged or unpacksTooLarge.
 */
export function cutToCells(xml: string, part: string): SheetCells {
  const content = { rows: 0, columns: 0 };
  const formatted = { rows: 0, columns: 0 };
  const blanks: Edit[] = [];
  const edits: Edit[] = [];
  const faults = new CellFaults(xml, part);
  const found: { data?: Span; merges?: Span } = {};
  const now = { start: -1, inData: false, row: 0, column: 0, allAddressed: true };

  const visitCell = (from: number, to: number, blank: boolean) => {
    const address = attributeOf(xml, from, to, 'r');
    if (address === undefined) {
      now.allAddressed = false;
      now.column += 1;
    } else [now.row, now.column] = placeOf(address);
    const { row, column } = now;
    if (!(row >= 1 && row <= maxRows && column >= 1 && column <= maxColumns))
      throw new UnusableFile({ code: 'damaged', part });
    grow(formatted, row, column);
    if (blank) blanks.push({ from, to, xml: '' });
    else {
      grow(content, row, column);
      faults.cell(from, to);
    }
  };

  visitTags(xml, part, (name, kind, from, to) => {
    if (now.inData && name === 'v') faults.value(kind, from, to);
    else if (kind === 'end') {
      if (now.inData && name === 'c') edits.push(...faults.end(now.row, now.column, from, to));
      if (name === 'sheetData' && now.inData) found.data = { from: now.start, to };
      if (name === 'mergeCells' && now.start !== -1) found.merges ??= { from: now.start, to };
      if (name === 'sheetData') now.inData = false;
    } else if (name === 'sheetData' || name === 'mergeCells') {
      now.start = kind === 'start' ? from : -1;
      now.inData = name === 'sheetData' && kind === 'start' && found.data === undefined;
    } else if (now.inData && name === 'row') {
      now.row = Number(attributeOf(xml, from, to, 'r') ?? now.row + 1);
      now.column = 0;
    } else if (now.inData && name === 'c') visitCell(from, to, kind === 'empty');
  });

  const { data, merges } = found;
  // Without addresses, blanks count.
  const done = now.allAddressed ? inOrder(blanks, edits) : edits;
  const cells = data === undefined ? '' : edited(xml, data, done);
  const box = now.allAddressed ? content : formatted;
  if (box.rows * box.columns > cellCountLimit)
    throw new UnusableFile({ code: 'unpacksTooLarge', cells: box.rows * box.columns, limit: cellCountLimit });
  const { clashes } = faults;
  return {
    xml: `<worksheet>${cells}${merges === undefined ? '' : xml.slice(merges.from, merges.to)}</worksheet>`,
    content,
    formatted,
    ...(clashes.length === 0 ? {} : { clashes }),
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const inOrder = (blanks: readonly Edit[], edits: readonly Edit[]): readonly Edit[] =>
  edits.length === 0 ? blanks : [...blanks, ...edits].sort((a, b) => a.from - b.from);

function edited(xml: string, { from, to }: Span, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let start = from;
  for (const edit of edits) {
    pieces.push(xml.slice(start, edit.from), edit.xml);
    start = edit.to;
  }
  pieces.push(xml.slice(start, to));
  return pieces.join('');
}

function grow(size: { rows: number; columns: number }, row: number, column: number): void {
  size.rows = Math.max(size.rows, row);
  size.columns = Math.max(size.columns, column);
}

/** Row and column of an A1 address, from 1; NaN for anything else. */
function placeOf(address: string): [number, number] {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/iu.exec(address) ?? [];
  return letters === undefined ? [Number.NaN, Number.NaN] : [Number(digits), columnNumber(letters)];
}
