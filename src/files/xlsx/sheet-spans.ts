import type { Size } from './sheet-cells';
import { UnusableFile } from '../unusable-file';

/** A merge as spreadsheets store it; both ends are inclusive. */
export interface MergeRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** The extent of a sheet's content, and of its cells of any kind. */
export interface Extent {
  readonly content: Size;
  readonly formatted: Size;
}

/** How far formatted blanks and merges count beyond the last content: no form has a wider unlabelled margin. */
const rim = 16;

/** The size of the grid: includes a row of blank data cells at the end, but not formats of whole rows. */
export function reachOf({ content, formatted }: Extent, merges: readonly MergeRange[]): Size {
  const anchored = merges.filter(
    ({ startRow, startCol }) => startRow < content.rows && startCol < content.columns,
  );
  const reach = (key: keyof Size, end: 'endRow' | 'endCol') =>
    Math.min(
      content[key] + rim,
      anchored.reduce((far, merge) => Math.max(far, merge[end] + 1), Math.max(content[key], formatted[key])),
    );
  return { rows: reach('rows', 'endRow'), columns: reach('columns', 'endCol') };
}

/** Merges clipped to the grid: a merge of whole columns costs no more than the cells with content. */
export function readSpans(merges: readonly MergeRange[], content: Size, grid: Size) {
  const anchors = new Map<number, { rowSpan: number; columnSpan: number }>();
  const covered = new Uint8Array(content.rows * content.columns);
  const place = (row: number, column: number) => row * content.columns + column;
  let area = 0;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const lastRow = Math.min(endRow, content.rows - 1);
    const lastColumn = Math.min(endCol, content.columns - 1);
    if (!(startRow >= 0 && startCol >= 0 && startRow <= lastRow && startCol <= lastColumn)) continue;
    area += (lastRow - startRow + 1) * (lastColumn - startCol + 1);
    // Overlapping merges are not allowed, and many of them could take forever.
    if (area > covered.length) throw new UnusableFile({ code: 'damaged' });
    for (let row = startRow; row <= lastRow; row += 1)
      covered.fill(1, place(row, startCol), place(row, lastColumn) + 1);
    covered[place(startRow, startCol)] = 0;
    anchors.set(place(startRow, startCol), {
      rowSpan: Math.min(endRow + 1, grid.rows) - startRow,
      columnSpan: Math.min(endCol + 1, grid.columns) - startCol,
    });
  }
  return {
    covers: (row: number, column: number): boolean => covered[place(row, column)] === 1,
    from: (row: number, column: number) => anchors.get(place(row, column)) ?? { rowSpan: 1, columnSpan: 1 },
  };
}
