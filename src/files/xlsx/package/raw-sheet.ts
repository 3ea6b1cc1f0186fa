import { columnNumber } from '../../../core/grid/addresses';
import type { Rectangle } from '../../../workbook/plan/rectangles';
import { attributeOf, textIn } from '../../../workbook/xml/scan-xml';
import { visitTags } from '../../open/xml-tags';
import { UnusableFile } from '../../unusable-file';

/** A formula as a worksheet stores it. */
interface RawFormula {
  readonly text: string;
  /** normal, shared, array or dataTable */
  readonly type: string;
  /** The cells that it covers, if it is the first of several. */
  readonly area: Rectangle | null;
  readonly sharedIndex?: number;
  /** Where its element is written. */
  readonly from: number;
  readonly to: number;
}

/** A cell with its position in the part. Rows and columns count from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly tagEnd: number;
  readonly style?: number;
  readonly type: string;
  readonly value?: string;
  readonly formula?: RawFormula;
  /** Where the text of an inline string is written. */
  readonly inline?: { readonly from: number; readonly to: number };
}

/** A row with its position in the part. */
export interface RawRow {
  readonly row: number;
  readonly from: number;
  readonly tagEnd: number;
  readonly to: number;
  readonly height?: number;
  readonly isHidden: boolean;
  /** The format of cells that the row does not hold. */
  readonly style?: number;
  readonly cells: readonly RawCell[];
}

/** The rows of a worksheet, in the order of the part. */
export interface RawSheet {
  readonly rows: readonly RawRow[];
  /** The list of rows; from its start tag to its end tag. */
  readonly data: { readonly from: number; readonly tagEnd: number; readonly to: number } | null;
}

/** The cells of an A1 range; null if it is none. Whole rows and columns are not cells. */
export function rectangleOf(reference: string): Rectangle | null {
  const [, left = '', top = '', right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu.exec(reference) ?? [];
  if (left === '') return null;
  const row = Number(top) - 1;
  const column = columnNumber(left) - 1;
  return { row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column };
}

/** Reads where the cells of a worksheet are written, and what. Throws `UnusableFile` damaged. */
export function rawSheet(xml: string, part: string): RawSheet {
  const rows: RawRow[] = [];
  let data: RawSheet['data'] = null;
  let dataFrom: { from: number; tagEnd: number } | null = null;
  let inData = false;
  let row: (Omit<RawRow, 'cells' | 'to'> & { cells: RawCell[] }) | null = null;
  let cell:
    (Omit<RawCell, 'to'> & { value?: string; formula?: RawFormula; inline?: RawCell['inline'] }) | null =
    null;
  let lastRow = -1;
  let lastColumn = -1;
  let textFrom = -1;
  let formulaTag: readonly [number, number] = [0, 0];
  const number = (from: number, to: number, name: string) => {
    const text = attributeOf(xml, from, to, name);
    return text === undefined || !Number.isFinite(Number(text)) ? undefined : Number(text);
  };
  const flag = (from: number, to: number, name: string) =>
    /^(?:1|true)$/u.test(attributeOf(xml, from, to, name) ?? '');

  const startRow = (from: number, to: number) => {
    lastRow = (number(from, to, 'r') ?? lastRow + 2) - 1;
    lastColumn = -1;
    const height = number(from, to, 'ht');
    const style = number(from, to, 's');
    row = {
      row: lastRow,
      from,
      tagEnd: to,
      isHidden: flag(from, to, 'hidden'),
      cells: [],
      ...(height === undefined ? {} : { height }),
      ...(style === undefined ? {} : { style }),
    };
  };
  const endRow = (to: number) => {
    if (row !== null) rows.push({ ...row, to });
    row = null;
  };
  const startCell = (from: number, to: number) => {
    const address = attributeOf(xml, from, to, 'r');
    const found = address === undefined ? null : rectangleOf(address);
    if (address !== undefined && found === null) throw new UnusableFile({ code: 'damaged', part });
    lastColumn = found?.column ?? lastColumn + 1;
    const style = number(from, to, 's');
    cell = {
      row: found?.row ?? lastRow,
      column: lastColumn,
      from,
      tagEnd: to,
      type: attributeOf(xml, from, to, 't') ?? 'n',
      ...(style === undefined ? {} : { style }),
    };
  };
  const endCell = (to: number) => {
    if (cell !== null) row?.cells.push({ ...cell, to });
    cell = null;
  };
  const formulaOf = (text: string, end: number): RawFormula => {
    const [from, to] = formulaTag;
    const index = number(from, to, 'si');
    return {
      text,
      type: attributeOf(xml, from, to, 't') ?? 'normal',
      area: rectangleOf(attributeOf(xml, from, to, 'ref') ?? ''),
      from,
      to: end,
      ...(index === undefined ? {} : { sharedIndex: index }),
    };
  };

  visitTags(xml, part, (name, kind, from, to) => {
    if (name === 'sheetData') {
      if (data !== null) return;
      if (kind === 'start') dataFrom = { from, tagEnd: to };
      inData = kind === 'start';
      if (kind === 'empty') data = { from, tagEnd: to, to };
      if (kind === 'end' && dataFrom !== null) data = { ...dataFrom, to };
    } else if (!inData) return;
    else if (name === 'row') {
      if (kind !== 'end') startRow(from, to);
      if (kind !== 'start') endRow(to);
    } else if (name === 'c') {
      if (kind !== 'end') startCell(from, to);
      if (kind !== 'start') endCell(to);
    } else if (cell === null) return;
    else if (name === 'v' || name === 'f') {
      if (kind !== 'end') textFrom = to;
      if (kind !== 'end' && name === 'f') formulaTag = [from, to];
      if (kind === 'start') return;
      const text = kind === 'empty' ? '' : textIn(xml.slice(textFrom, from));
      if (name === 'v') cell.value = text;
      else cell.formula = formulaOf(text, to);
    } else if (name === 'is') {
      if (kind === 'start') textFrom = from;
      else if (kind === 'end') cell.inline = { from: textFrom, to };
    }
  });
  return { rows, data };
}
