import { layOut as layOutTable } from '../../core/grid/lay-out';
import type { Grid } from '../../core/grid/grid';
import { cellName as nameOfCell } from '../../core/report/cell-names';
import type { EditionId } from '../../core/statute/editions';
import { editions } from '../../core/statute/editions';
import type { CellId, TableId } from '../../core/statute/types';

/**
 * The official layout of a table (〔2021〕30号 or 〔2019〕60号, annex) as a grid without figures: labels with their spans, and
 * data cells with their ids. Rows and columns count from 0. `fillIn` adds the figures of a report.
 */
export const layOut = (edition: EditionId, table: TableId): Grid => layOutTable(editions[edition], table);

/** A cell as messages call it, in Chinese, by its table, row and column: 表三 · 属于国家秘密 · 自然人. */
export const cellName = (edition: EditionId, cell: CellId): string => nameOfCell(editions[edition], cell);
