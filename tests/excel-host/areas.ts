import type { Rectangle } from '../../src/workbook/plan/rectangles';
import { referenceTo } from '../../src/workbook/plan/rectangles';
import { invalidArgument } from './host-error';

/** As many rows and columns as a sheet of Excel has. */
const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

export const wholeSheet: Rectangle = { row: 0, column: 0, ...sheetSize };

export const keyOf = (row: number, column: number): string => `${row},${column}`;

export function placeOf(key: string): readonly [row: number, column: number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}

function corner(text: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(text) ?? [];
  let column = -1;
  for (const letter of letters) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  const row = Number(digits) - 1;
  if (letters === '' || row >= sheetSize.rows || column >= sheetSize.columns)
    throw invalidArgument(`${text} is no address`);
  return [row, column];
}

/** `B2:C4`, with or without dollar signs and the name of a sheet in front. */
export function areaOf(address: unknown): Rectangle {
  if (typeof address !== 'string') throw invalidArgument('an address is a text');
  const [from = '', to = from, ...more] = address.slice(address.lastIndexOf('!') + 1).split(':');
  if (more.length > 0) throw invalidArgument(`${address} is no address`);
  const [top, left] = corner(from);
  const [bottom, right] = corner(to);
  if (bottom < top || right < left) throw invalidArgument(`${address} is no address`);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const keysOf = ({ row, column, rows, columns }: Rectangle): readonly string[] =>
  Array.from({ length: rows * columns }, (_, index) =>
    keyOf(row + Math.floor(index / columns), column + (index % columns)),
  );

export const holds = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const same = (a: Rectangle, b: Rectangle): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** `'年 报'!A1:B2`; quoted if the name is not a plain word. */
export const addressOn = (sheet: string, area: Rectangle): string => `${quoted(sheet)}!${referenceTo(area)}`;

export const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/gu, "''")}'`;

/** The area after rows were inserted (or, if negative, deleted) at a row; null if nothing of it remains. */
export function shifted(area: Rectangle, at: number, count: number): Rectangle | null {
  const move = (edge: number, isEnd: boolean): number => {
    if (edge < at || (isEnd && edge === at)) return edge;
    return Math.max(at, edge + count);
  };
  const row = move(area.row, false);
  const rows = move(area.row + area.rows, true) - row;
  return rows <= 0 ? null : { ...area, row, rows };
}
