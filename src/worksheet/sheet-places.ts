import type { GridCell } from '../grid/grid';
import { layOut } from '../grid/lay-out';
import type { FormCell } from '../report/cells';
import { cellIndexOf } from '../report/cells';
import type { CellId, Edition, TableId } from '../statute/types';
import type { Place } from './rectangles';

/** Where the top left corner of a table lies in its worksheet: below the title and the section heading. */
export const tableOrigin: Place = { row: 2, column: 0 };

/** A data cell of a laid-out table in its worksheet; of a merged one the top left place. */
export interface DataPlace extends Place {
  readonly cell: FormCell;
  readonly columnSpan: number;
}

const isData = (cell: GridCell): cell is GridCell & { readonly cellId: CellId } => cell.cellId !== undefined;

/** The data cells of a table by id, in printed order. */
export function placesOf(
  edition: Edition,
  table: TableId,
  origin: Place = tableOrigin,
): ReadonlyMap<CellId, DataPlace> {
  const cells = cellIndexOf(edition);
  return new Map(
    layOut(edition, table)
      .cells.filter(isData)
      .flatMap(({ cellId, row, column, columnSpan }) => {
        const cell = cells.get(cellId);
        if (cell === undefined) return [];
        return [
          [cellId, { row: origin.row + row, column: origin.column + column, columnSpan, cell }] as const,
        ];
      }),
  );
}
