import { columnNumber, sheetSize } from '../../core/grid/addresses';
import { UnusableFile } from '../unusable-file';
import type { TagKind } from '../../workbook/xml/scan-xml';
import { attributeOf } from '../../workbook/xml/scan-xml';
import { visitTags } from '../open/xml-tags';
import type { Clash, RepeatedCells } from './cell-faults';
import { CellFaults, CellIndex } from './cell-faults';
import type { Replacement } from './package/children';

/** The part of a worksheet that a reader needs, and the extent of the sheet. */
export interface SheetCells {
  /** A worksheet reduced to cells and merges; cells without content are omitted if addresses are written. */
  readonly xml: string;
  /** Rows and columns up to the last content, and up to the last cell of any kind. All 0 if the sheet is empty. */
  readonly content: Size;
  readonly formatted: Size;
  /** Cells that the sheet holds twice, with different contents; absent if there are none. */
  readonly clashes?: readonly Clash[];
  /** How many shared strings its cells refer to, if any; infinite if the text of one is nowhere in the file. */
  readonly strings?: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

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
  const blanks: Replacement[] = [];
  const edits: Replacement[] = [];
  const faults = new CellFaults(xml, part);
  const { data, merges, allAddressed } = visitCells(xml, part, {
    start(row, column, from, to, isBlank) {
      grow(formatted, row, column);
      if (isBlank) {
        blanks.push({ from, to, xml: '' });
        return;
      }
      grow(content, row, column);
      faults.cell(row, column, from, to);
    },
    value: (kind, from, to) => faults.value(kind, from, to),
    end(row, column, from, to) {
      const edit = faults.end(row, column, from, to);
      if (edit !== undefined) edits.push(edit);
    },
  });
  const repeated = faults.isUnordered ? repeatedCells(xml, part) : noneRepeated;
  // Without addresses, blanks and repeated cells count.
  const done = allAddressed ? inOrder([blanks, repeated.edits, edits]) : edits;
  const cells = data === undefined ? '' : edited(xml, data, done);
  const box = allAddressed ? content : formatted;
  if (box.rows * box.columns > cellCountLimit)
    throw new UnusableFile({ code: 'unpacksTooLarge', cells: box.rows * box.columns, limit: cellCountLimit });
  const { clashes } = repeated;
  return {
    xml: `<worksheet>${cells}${merges === undefined ? '' : xml.slice(merges.from, merges.to)}</worksheet>`,
    content,
    formatted,
    ...(clashes.length === 0 ? {} : { clashes }),
    ...(faults.strings === 0 ? {} : { strings: faults.strings }),
  };
}

const noneRepeated: RepeatedCells = { edits: [], clashes: [] };

function repeatedCells(xml: string, part: string): RepeatedCells {
  const index = new CellIndex(xml);
  let start = 0;
  visitCells(xml, part, {
    start: (_row, _column, from) => (start = from),
    value: () => undefined,
    end: (row, column, _from, to) => index.add(row, column, start, to),
  });
  return index.repeated;
}

/** Receives the cells of a worksheet. Rows and columns count from 1. */
interface CellVisitor {
  /** The start tag of a cell. */
  readonly start: (row: number, column: number, from: number, to: number, isBlank: boolean) => void;
  /** A tag of a value in it. */
  readonly value: (kind: TagKind, from: number, to: number) => void;
  /** Its end tag, if it has content. */
  readonly end: (row: number, column: number, from: number, to: number) => void;
}

interface FoundLists {
  readonly data?: Span;
  readonly merges?: Span;
  readonly allAddressed: boolean;
}

function visitCells(xml: string, part: string, visitor: CellVisitor): FoundLists {
  const found: { data?: Span; merges?: Span } = {};
  const now = { start: -1, inData: false, row: 0, column: 0, allAddressed: true };

  const visitCell = (from: number, to: number, isBlank: boolean) => {
    const address = attributeOf(xml, from, to, 'r');
    if (address === undefined) {
      now.allAddressed = false;
      now.column += 1;
    } else [now.row, now.column] = placeOf(address);
    const { row, column } = now;
    if (!(row >= 1 && row <= sheetSize.rows && column >= 1 && column <= sheetSize.columns))
      throw new UnusableFile({ code: 'damaged', part });
    visitor.start(row, column, from, to, isBlank);
  };

  visitTags(xml, part, (name, kind, from, to) => {
    if (now.inData && name === 'v') visitor.value(kind, from, to);
    else if (kind === 'end') {
      if (now.inData && name === 'c') visitor.end(now.row, now.column, from, to);
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
  return { ...found, allAddressed: now.allAddressed };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of edits that overlap, the first counts. */
const inOrder = (lists: readonly (readonly Replacement[])[]): readonly Replacement[] => {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  return filled
    .flat()
    .sort((a, b) => a.from - b.from)
    .filter((edit, index, all) => edit.from !== all[index - 1]?.from);
};

function edited(xml: string, { from, to }: Span, edits: readonly Replacement[]): string {
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
