import type { ICellData, IStyleData } from '@univerjs/core';
import type { Band, ForeignFormat, ForeignSheet, TypedCell } from '../foreign/foreign-sheet';
import { documentOfRuns, styleOfFont } from './rich-text';
import type { SheetData } from './sheet-of-plan';
import {
  colour,
  columnsAround,
  pixelsOfCharacters,
  pixelsOfPoints,
  rangeOf,
  rowsBelow,
} from './sheet-of-plan';

/**
 * The name under which a workbook stores a format of the opened file: its number, and the sheet's id, so that the formats
 * of files opened one after another never share a name.
 */
const styleNameOf = (format: number, sheet: string): string => `file ${format} ${sheet}`;

/** The number of the format in the opened file that a style of the grid stands for; undefined for all other styles. */
export function formatOfStyle(style: ICellData['s']): number | undefined {
  const [, number] = typeof style === 'string' ? (/^file (\d+) /u.exec(style) ?? []) : [];
  return number === undefined ? undefined : Number(number);
}

const aligned = { left: 1, center: 2, right: 3 } as const;
const raised = { top: 1, center: 2, bottom: 3 } as const;

function styleOf(format: ForeignFormat): IStyleData {
  const { horizontal, vertical, borders = {} } = format;
  const line = (rgb: string | undefined) => (rgb === undefined ? undefined : { s: 1, cl: colour(rgb) });
  const sides = Object.entries({
    t: line(borders.top),
    r: line(borders.right),
    b: line(borders.bottom),
    l: line(borders.left),
  }).filter(([, side]) => side !== undefined);
  return {
    ...styleOfFont(format),
    ...(format.fill === undefined ? {} : { bg: colour(format.fill) }),
    ...(sides.length === 0 ? {} : { bd: Object.fromEntries(sides) }),
    ...(horizontal === undefined ? {} : { ht: aligned[horizontal] }),
    // Files align at the bottom by default.
    vt: raised[vertical ?? 'bottom'],
    ...(format.wrap === undefined ? {} : { tb: 3 }),
    ...(format.numberFormat === undefined ? {} : { n: { pattern: format.numberFormat } }),
  };
}

/** A sheet of an opened file in the grid's model. */
export function sheetOfForeign(
  sheet: ForeignSheet,
  formats: readonly ForeignFormat[],
  id: string,
  name: string,
): SheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const used = new Map<string, IStyleData>();
  for (const cell of sheet.cells) {
    const look = cell.format === undefined ? undefined : formats[cell.format];
    const style = look === undefined ? undefined : styleNameOf(cell.format ?? 0, id);
    if (style !== undefined && look !== undefined && !used.has(style)) used.set(style, styleOf(look));
    const content = dataOf(cell);
    if (style === undefined && Object.keys(content).length === 0) continue;
    (cellData[cell.row] ??= {})[cell.column] = { ...content, ...(style === undefined ? {} : { s: style }) };
  }
  const reach = (key: 'row' | 'column') =>
    Math.max(
      sheet.cells.reduce((most, cell) => Math.max(most, cell[key] + 1), 0),
      sheet.merges.reduce((most, merge) => Math.max(most, merge[key] + merge[`${key}s`]), 0),
    );
  return {
    sheet: {
      id,
      name,
      hidden: sheet.isHidden ? 1 : 0,
      cellData,
      mergeData: sheet.merges.map(rangeOf),
      rowCount: reach('row') + rowsBelow,
      columnCount: columnsAround(reach('column')),
      rowData: Object.fromEntries(
        sheet.rows.map(({ at, size, isHidden }) => [
          at,
          { ...(size === undefined ? {} : { h: pixelsOfPoints(size), ia: 0 as const }), ...hidden(isHidden) },
        ]),
      ),
      columnData: Object.fromEntries(
        sheet.columns.map(({ at, size, isHidden }) => [
          at,
          { ...(size === undefined ? {} : { w: pixelsOfCharacters(size) }), ...hidden(isHidden) },
        ]),
      ),
      ...freezeOf(sheet),
    },
    styles: Object.fromEntries(used),
    validations: [],
    conditionalFormats: [],
    origin: sheet.part,
  };
}

const hidden = (isHidden: Band['isHidden']) => (isHidden === true ? { hd: 1 as const } : {});

function freezeOf({ freeze }: ForeignSheet): Partial<Pick<SheetData['sheet'], 'freeze'>> {
  if (freeze === null) return {};
  const { rows, columns } = freeze;
  return { freeze: { ySplit: rows, startRow: rows, xSplit: columns, startColumn: columns } };
}

/** Types are 1 text, 2 number, 3 boolean, 4 forced text. */
function dataOf({ value, formula, runs, isError }: TypedCell): ICellData {
  if (runs !== undefined && formula === undefined) return { p: documentOfRuns(runs) };
  const typed = valueData(value, isError === true);
  return formula === undefined ? typed : { f: `=${formula}`, ...typed };
}

function valueData(value: TypedCell['value'], isError: boolean): ICellData {
  if (value === null) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  if (typeof value === 'number') return { v: value, t: 2 };
  return { v: value, t: !isError && value.trim() !== '' && Number.isFinite(Number(value)) ? 4 : 1 };
}
