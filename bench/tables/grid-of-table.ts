import type { Grid } from '../../src/core/grid/grid';
import { gridOfRows } from '../../src/core/grid/grid';
import type { AnnotatedTable } from './annotated-table';

export const gridOfTable = (rows: AnnotatedTable['rows']): Grid =>
  gridOfRows(rows.map((row) => row.map((text) => (text === '' ? null : text))));
