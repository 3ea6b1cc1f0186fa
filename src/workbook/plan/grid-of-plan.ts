import type { Grid } from '../../core/grid/grid';
import type { WorksheetPlan } from './plan-worksheet';

/** A planned worksheet as it is read from a workbook: what is not empty, and every merged cell. */
export const gridOfPlan = ({ cells, rowHeights, columnWidths }: WorksheetPlan): Grid => ({
  rows: rowHeights.length,
  columns: columnWidths.length,
  cells: cells
    .filter(
      ({ content, formula, rowSpan, columnSpan }) =>
        content !== null || formula !== undefined || rowSpan * columnSpan > 1,
    )
    .map(({ row, column, rowSpan, columnSpan, content, formula }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      content,
      ...(formula === undefined ? {} : { formula }),
    })),
  typed: true,
});
