import type { Grid, GridCell } from '../../core/grid/grid';
import { layOut } from '../../core/grid/lay-out';
import type { FormCell } from '../../core/report/cells';
import { cellIndexOf } from '../../core/report/cells';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import type { Position } from './rectangles';
import type { TableFrame } from './sheet-layouts';
import { separateFrame } from './sheet-layouts';

/** The worksheet address of a data cell of a laid-out table; for a merged cell, the top left corner. */
export interface DataCell extends Position {
  readonly cell: FormCell;
  readonly columnSpan: number;
}

/** The cells of a table by worksheet row and column. */
export function framed(grid: Grid, { row, edges }: TableFrame): readonly GridCell[] {
  const edge = (column: number): number => edges[column] ?? column;
  return grid.cells.map((cell) => ({
    ...cell,
    row: cell.row + row,
    column: edge(cell.column),
    columnSpan: edge(cell.column + cell.columnSpan) - edge(cell.column),
  }));
}

const isData = (cell: GridCell): cell is GridCell & { readonly cellId: CellId } => cell.cellId !== undefined;

/** The data cells of a table by id, in printed order. */
export function addressesOf(
  edition: Edition,
  table: TableId,
  frame: TableFrame = separateFrame(edition, table),
): ReadonlyMap<CellId, DataCell> {
  const cells = cellIndexOf(edition);
  return new Map(
    framed(layOut(edition, table), frame)
      .filter(isData)
      .flatMap(({ cellId, row, column, columnSpan }) => {
        const cell = cells.get(cellId);
        return cell === undefined ? [] : [[cellId, { row, column, columnSpan, cell }] as const];
      }),
  );
}
