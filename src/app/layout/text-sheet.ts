import type { Grid } from '../../core/grid/grid';
import { remarkLook } from '../../workbook/plan/cell-formats';
import type { WorksheetPlan } from '../../workbook/plan/plan-worksheet';
import { leastRowHeight } from '../../workbook/plan/plan-worksheet';

/** Characters of the cell font. */
const width = 100;

/** A sheet with one line of text per row and nothing else. */
export const planTextSheet = (name: string, lines: readonly string[]): WorksheetPlan => ({
  name,
  tables: [],
  cells: lines.map((content, row) => ({
    row,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
    content,
    look: remarkLook,
    locked: false,
  })),
  columnWidths: [width],
  rowHeights: lines.map(() => leastRowHeight),
  validations: [],
  conditionalFormats: [],
});

/** Whether a sheet contains the lines, one per row and complete: programs truncate text that is too long for a cell. */
export function holdsLines({ cells }: Grid, lines: readonly string[]): boolean {
  const found = new Map(cells.filter(({ column }) => column === 0).map(({ row, content }) => [row, content]));
  return lines.every((line, row) => String(found.get(row) ?? '') === line);
}
