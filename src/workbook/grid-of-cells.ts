import type { Grid, GridCell } from '../core/grid/grid';

/**
 * The area in which tables are searched for. It bounds the cost of a live check when other sheets of the workbook are
 * huge; no office fills in a report beyond it.
 */
export const searched = { address: 'A1:CV1000', rows: 1000, columns: 100 } as const;

/** A sheet of a program of which only the cells that are not empty are known, and no merges. */
export const gridOfCells = (cells: readonly GridCell[]): Grid => ({
  rows: cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
  columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
  cells,
  typed: true,
  mergesUnknown: true,
});

/** A cell as a program gives it, or none if that is empty: its content as a reader sees it, and what was entered. */
export function cellsAt(
  row: number,
  column: number,
  content: GridCell['content'],
  { formula: entered, value }: { readonly formula: unknown; readonly value: unknown },
): readonly GridCell[] {
  // A text that begins with an equals sign is the same as formula and as value.
  const formula =
    typeof entered === 'string' && entered.startsWith('=') && entered !== value
      ? entered.slice(1)
      : undefined;
  if (content === null && formula === undefined) return [];
  return [{ row, column, rowSpan: 1, columnSpan: 1, content, ...(formula === undefined ? {} : { formula }) }];
}
