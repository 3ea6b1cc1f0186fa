import { layOut } from '../../core/grid/lay-out';
import type { TableSection } from '../../core/report/cell-names';
import { tableSectionsOf } from '../../core/report/cell-names';
import type { Edition, TableForm, TableId } from '../../core/statute/types';

/** Whether each table has a separate worksheet, or all are on one, one below the other. */
export type Arrangement = 'separate' | 'stacked';

/** The position of a table in its worksheet. Its section heading is in the row above. */
export interface TableFrame {
  readonly row: number;
  /** The worksheet column at which each column of the table begins, followed by the end of the last one. */
  readonly edges: readonly number[];
}

/** The layout of one of our worksheets: the title in the first row, then the tables. */
export interface SheetLayout {
  readonly name: string;
  /** In characters of the cell font. */
  readonly columnWidths: readonly number[];
  readonly tables: readonly { readonly section: TableSection; readonly frame: TableFrame }[];
}

/** One number per column of a table: labels by level, then figures. */
interface ByColumn {
  readonly labels: readonly number[];
  readonly data: number;
}

/** Characters. Wide enough for the longest figures, and such that the pages need little or no shrinking. */
const ownWidths: Readonly<Record<TableForm['id'], ByColumn>> = {
  t2: { labels: [26], data: 20 },
  t3: { labels: [6, 12, 36], data: 9 },
  t4: { labels: [], data: 9 },
};

/**
 * Columns of the common worksheet that each column of a table covers. Table 4 has the most and covers one each; every
 * table spans all of them, and the figures of tables 3 and 4 are single cells.
 */
const commonSpans: Readonly<Record<TableForm['id'], ByColumn>> = {
  t2: { labels: [3], data: 4 },
  t3: { labels: [1, 2, 5], data: 1 },
  t4: { labels: [], data: 1 },
};

/** Characters: fits a figure of seven digits with some space. */
const commonWidth = 8;

/** The name of the worksheet with all tables. */
const commonName = '年报数据';

const firstTableRow = 2;

const byColumn = ({ labels, data }: ByColumn, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => labels[column] ?? data);

const edgesOf = (spans: readonly number[]): readonly number[] => {
  let edge = 0;
  return [0, ...spans.map((span) => (edge += span))];
};

/** A table in a separate worksheet: below title and heading, one worksheet column per table column. */
export function separateFrame(edition: Edition, table: TableId): TableFrame {
  const { columns } = layOut(edition, table);
  return { row: firstTableRow, edges: edgesOf(Array.from({ length: columns }, () => 1)) };
}

/** The worksheet of one table. */
export function separateLayout(edition: Edition, section: TableSection): SheetLayout {
  const frame = separateFrame(edition, section.table);
  return {
    name: section.name,
    columnWidths: byColumn(ownWidths[edition.tables[section.table].id], frame.edges.length - 1),
    tables: [{ section, frame }],
  };
}

/** The worksheet of all tables, with an empty row and a heading between two of them. */
function stackedLayout(edition: Edition): SheetLayout {
  let row = firstTableRow;
  const tables = tableSectionsOf(edition).map((section) => {
    const { rows, columns } = layOut(edition, section.table);
    const spans = byColumn(commonSpans[edition.tables[section.table].id], columns);
    const frame: TableFrame = { row, edges: edgesOf(spans) };
    row += rows + 2;
    return { section, frame };
  });
  const columns = Math.max(...tables.map(({ frame }) => frame.edges.at(-1) ?? 0));
  return { name: commonName, columnWidths: Array.from({ length: columns }, () => commonWidth), tables };
}

/** The worksheets of an edition in an arrangement. */
export const layoutsOf = (edition: Edition, arrangement: Arrangement): readonly SheetLayout[] =>
  arrangement === 'stacked'
    ? [stackedLayout(edition)]
    : tableSectionsOf(edition).map((section) => separateLayout(edition, section));
