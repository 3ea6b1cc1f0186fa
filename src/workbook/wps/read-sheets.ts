import { cellKey } from '../../core/grid/addresses';
import type { Grid, GridCell } from '../../core/grid/grid';
import { cellsAt, gridOfCells, searched } from '../grid-of-cells';
import { isPlainFormat } from '../foreign/plain-format';
import type { Rectangle } from '../plan/rectangles';
import { referenceTo } from '../plan/rectangles';
import type { SheetContent } from '../port';
import type { WpsRange } from './jsapi';
import { constants, member } from './jsapi';
import type { NumberedSheet } from './sheet-ids';

/** What a cell with an error has as its value, where it is not the text itself. */
const errorTexts: ReadonlyMap<unknown, string> = new Map([
  [-2146826288, '#NULL!'],
  [-2146826281, '#DIV/0!'],
  [-2146826273, '#VALUE!'],
  [-2146826265, '#REF!'],
  [-2146826259, '#NAME?'],
  [-2146826252, '#NUM!'],
  [-2146826246, '#N/A'],
]);

/** All visible sheets, with two calls for the contents of each, and a few for its number formats. */
export async function readSheets(sheets: readonly NumberedSheet[]): Promise<readonly SheetContent[]> {
  const read = sheets
    .filter(({ sheet }) => member(sheet, 'Visible') === constants.sheetVisible)
    .map(({ id, name, sheet }) => {
      const range = usedPart(sheet);
      const contents = range === null ? null : contentsOf(range);
      const formats = contents === null ? noFormats : otherFormats(sheet, contents);
      return { id, name, contents, formats, isProtected: member(sheet, 'ProtectContents') };
    });
  // Judging number formats takes code that is rarely needed.
  const shownFigure = read.some(({ formats }) => formats.size > 0)
    ? (await import('../foreign/shown-content')).shownFigure
    : undefined;
  return read.map(({ id, name, contents, formats, isProtected }) => ({
    id,
    name,
    ...(isProtected ? { isProtected } : {}),
    grid: gridOf(contents, (value, row, column) => {
      const format = formats.get(cellKey(row, column));
      return format === undefined || shownFigure === undefined ? value : shownFigure(value, format);
    }),
  }));
}

/** The values and formulas of a part of a sheet. */
interface Contents {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

const contentsOf = (range: WpsRange): Contents => ({
  top: member(range, 'Row') - 1,
  left: member(range, 'Column') - 1,
  values: matrixOf(member(range, 'Value2')),
  formulas: matrixOf(member(range, 'Formula')),
});

const noFormats: ReadonlyMap<number, string> = new Map();

/** More than any report needs. */
const mostCalls = 2000;

/**
 * The formats, by cell, in which numbers may be shown as something else. WPS names the format of a range whose cells
 * have the same one; otherwise its halves are asked, as far as they hold numbers.
 */
function otherFormats(
  sheet: NumberedSheet['sheet'],
  { top, left, values }: Contents,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let calls = 0;
  const look = (area: Rectangle) => {
    const numbers = numbersIn(values, area, top, left);
    if (numbers.length === 0 || calls >= mostCalls) return;
    calls += 1;
    const format: unknown = member(sheet.Range(referenceTo(area)), 'NumberFormat');
    if (typeof format === 'string') {
      if (!isPlainFormat(format)) for (const key of numbers) found.set(key, format);
    } else if (area.rows * area.columns > 1) for (const half of halvesOf(area)) look(half);
  };
  look({ row: top, column: left, rows: values.length, columns: values[0]?.length ?? 0 });
  return found;
}

function numbersIn(
  values: readonly (readonly unknown[])[],
  { row, column, rows, columns }: Rectangle,
  top: number,
  left: number,
): readonly number[] {
  const keys: number[] = [];
  for (let r = row; r < row + rows; r += 1)
    for (let c = column; c < column + columns; c += 1)
      if (typeof values[r - top]?.[c - left] === 'number') keys.push(cellKey(r, c));
  return keys;
}

function halvesOf({ row, column, rows, columns }: Rectangle): readonly Rectangle[] {
  if (columns > rows) {
    const half = Math.floor(columns / 2);
    return [
      { row, column, rows, columns: half },
      { row, column: column + half, rows, columns: columns - half },
    ];
  }
  const half = Math.floor(rows / 2);
  return [
    { row, column, rows: half, columns },
    { row: row + half, column, rows: rows - half, columns },
  ];
}

/** The used part of the searched area; null if there is none. */
function usedPart(sheet: NumberedSheet['sheet']): WpsRange | null {
  const used = member(sheet, 'UsedRange');
  const row = member(used, 'Row') - 1;
  const column = member(used, 'Column') - 1;
  const rows = Math.min(member(member(used, 'Rows'), 'Count'), searched.rows - row);
  const columns = Math.min(member(member(used, 'Columns'), 'Count'), searched.columns - column);
  return rows <= 0 || columns <= 0 ? null : sheet.Range(referenceTo({ row, column, rows, columns }));
}

/** Everything not empty. Merges are unknown, as in Excel: asking for them takes a call for each cell. */
const gridOf = (contents: Contents | null, shown: Shown): Grid =>
  gridOfCells(contents === null ? [] : cellsOf(contents, shown));

/** What a reader sees of a number in a cell. */
type Shown = (value: number, row: number, column: number) => string | number;

function cellsOf({ top, left, values, formulas }: Contents, shown: Shown): readonly GridCell[] {
  return values.flatMap((contents, r) =>
    contents.flatMap((value, c): readonly GridCell[] => {
      const plain = contentOf(value);
      const content = typeof plain === 'number' ? shown(plain, top + r, left + c) : plain;
      return cellsAt(top + r, left + c, content, { formula: formulas[r]?.[c], value });
    }),
  );
}

/** A range of one cell has a single value. */
const matrixOf = (value: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [[value]];

/** Blank cells are null, undefined or an empty text, depending on the build. */
function contentOf(value: unknown): string | number | null {
  if (typeof value === 'number') return errorTexts.get(value) ?? value;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'string' && value !== '' ? value : null;
}
