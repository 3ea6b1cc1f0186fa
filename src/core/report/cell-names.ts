import type { Block, CellId, Edition, TableId } from '../statute/types';
import type { FormCell } from './cells';
import { alternativeCellsOf, cellIndexOf, cellsOf, leavesOf } from './cells';

/** A label without its number and, if it has one, in its short form: 新收, 属于国家秘密. */
export const plainLabel = (node: { readonly label: string; readonly short?: string }): string =>
  (node.short ?? node.label).replace(/^(?:（[一二三四五六七]）|[一二三四五六七]、|\d\.)/u, '');

/** A section of the report that consists of a table. */
export interface TableSection {
  readonly table: TableId;
  /** 表二, 表三, 表四: the usual name of the table, after the numeral of its section. */
  readonly name: string;
  /** The official heading of the section; the tables have no captions. */
  readonly heading: string;
}

/** The sections 二, 三 and 四 in printed order. */
export const tableSectionsOf = (edition: Edition): readonly TableSection[] =>
  edition.sections.flatMap(({ table, numeral, heading }) =>
    table === undefined ? [] : [{ table, name: `表${numeral}`, heading }],
  );

/** 表二, 表三, 表四. */
export const tableName = (edition: Edition, table: TableId): string =>
  tableSectionsOf(edition).find((section) => section.table === table)?.name ?? '';

/** The five outcomes of table 4 repeat in every group; in table 3 the group adds nothing. */
const columnNameOf = ({ column: { node, path } }: FormCell): string =>
  node.id.includes('.')
    ? path
        .slice(-2)
        .map(({ label }) => label)
        .join(' · ')
    : plainLabel(node);

/** A row by its id, as messages call it: 新收, 属于国家秘密. Also accepts groups of rows. */
export function rowName(edition: Edition, row: string): string {
  for (const cell of cellsOf(edition)) {
    const node = cell.row.path.find((step) => step.id === row);
    if (node !== undefined) return plainLabel(node);
  }
  const other = alternativeCellsOf(edition).find((cell) => cell.row.id === row);
  return other === undefined ? row : plainLabel(other.row);
}

/** A column by its id, as messages call it: 自然人, 行政复议 · 总计. */
export function columnName(edition: Edition, column: string): string {
  const cell = cellsOf(edition).find((candidate) => candidate.column.node.id === column);
  return cell === undefined ? column : columnNameOf(cell);
}

/** The heading above a group of columns in table 4 by the group's id: 未经复议直接起诉. */
export const groupName = (edition: Edition, group: string): string =>
  edition.tables.t4.blocks
    .flatMap(({ columns }) => leavesOf(columns).flatMap(({ path }) => path))
    .find((column) => column.id === group)?.label ?? group;

/** The column that contains all of these cells, by its official label; null if they are in several. */
export function commonColumn(edition: Edition, cells: readonly CellId[]): string | null {
  const labels = new Set(cells.map((cell) => cellIndexOf(edition).get(cell)?.column.node.label));
  const [label] = labels;
  return labels.size === 1 ? (label ?? null) : null;
}

/** The table and row of a cell: 表三 · 属于国家秘密. Table 4 has no row labels: 表四. */
export function rowOfCell(edition: Edition, id: CellId): string {
  const cell = cellIndexOf(edition).get(id);
  const row =
    cell === undefined ? rowName(edition, id.split('.').slice(1, -1).join('.')) : plainLabel(cell.row.node);
  return [tableName(edition, id.slice(0, 2) as TableId), ...(row === '' ? [] : [row])].join(' · ');
}

/** A cell by its table, row and column: 表三 · 属于国家秘密 · 自然人. */
export function cellName(edition: Edition, id: CellId): string {
  const cell = cellIndexOf(edition).get(id);
  const column =
    cell === undefined ? columnName(edition, id.split('.').slice(-1).join('')) : columnNameOf(cell);
  return `${rowOfCell(edition, id)} · ${column}`;
}

/** All labels of a cell as the form prints them, from the table inwards: 表三, 三、本年度办理结果, （一）予以公开, 自然人. */
export function cellLabels(edition: Edition, id: CellId): readonly string[] {
  const cell = cellIndexOf(edition).get(id);
  if (cell === undefined) return [cellName(edition, id)];
  const block = edition.tables[cell.table].blocks[cell.block] as Block;
  // A heading above all columns, 申请人情况, distinguishes nothing.
  const isHeadedByOne = block.columns.length === 1 && cell.column.path.length > 1;
  const columns = isHeadedByOne ? cell.column.path.slice(1) : cell.column.path;
  return [
    tableName(edition, cell.table),
    block.caption ?? '',
    ...[...cell.row.path, ...columns].map((node) => node.label),
  ].filter((label) => label !== '');
}
