import type { Grid } from '../../core/grid/grid';

/** A sheet of a workbook, or a whole document. */
export interface Sheet {
  /** null where there are no sheets. */
  readonly name: string | null;
  readonly grid: Grid;
}
