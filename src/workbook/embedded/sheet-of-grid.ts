import type { ICellData } from '@univerjs/core';
import type { Grid } from '../../core/grid/grid';
import type { CellFormat } from '../plan/cell-formats';
import { cellFontName, fontSizes } from '../plan/cell-formats';
import type { SheetData } from './sheet-of-plan';
import {
  columnsAround,
  contentOf,
  pixelsOfCharacters,
  rangeOf,
  rowsBelow,
  styleNameOf,
  styleOfLook,
} from './sheet-of-plan';

const look: CellFormat = {
  fontName: cellFontName,
  fontSize: fontSizes.cell,
  bold: false,
  horizontal: 'left',
  border: true,
};

/** Characters: a column is as wide as its longest content, within reason. */
const widths = { least: 9, most: 36 } as const;

/** A sheet from someone else's file: its contents and merged cells in plain formatting. */
export function sheetOfGrid(grid: Grid, id: string, name: string): SheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const longest = Array.from({ length: grid.columns }, () => 0);
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        (cellData[row] ??= {})[column] = {
          ...(row === cell.row && column === cell.column ? contentOf(cell) : {}),
          s: styleNameOf(look),
        };
    // A Chinese character is two columns wide.
    if (cell.columnSpan === 1)
      longest[cell.column] = Math.max(longest[cell.column] ?? 0, 2 * String(cell.content ?? '').length);
  }
  return {
    sheet: {
      id,
      name,
      cellData,
      mergeData: grid.cells
        .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
        .map(({ row, column, rowSpan, columnSpan }) =>
          rangeOf({ row, column, rows: rowSpan, columns: columnSpan }),
        ),
      rowCount: grid.rows + rowsBelow,
      columnCount: columnsAround(grid.columns),
      columnData: Object.fromEntries(
        longest.map((length, column) => [
          column,
          { w: pixelsOfCharacters(Math.min(widths.most, Math.max(widths.least, length))) },
        ]),
      ),
    },
    styles: { [styleNameOf(look)]: styleOfLook(look) },
    validations: [],
    conditionalFormats: [],
  };
}
