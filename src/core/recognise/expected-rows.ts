import type { CellId, ColumnNode, Edition, RowNode, TableId } from '../statute/types';
import type { Leaf } from '../report/cells';
import { cellId, leavesOf } from '../report/cells';
import { rowsOf } from './labels';

/** A row that a document may have for a table. */
interface ExpectedRow {
  readonly node: RowNode;
  readonly block: number;
  /** Position among the rows of its block. */
  readonly leaf: number;
  readonly columns: readonly Leaf<ColumnNode>[];
  /** The cells of the row, one per column. */
  readonly ids: readonly CellId[];
}

/** The rows of a table in form order. */
export interface ExpectedRows {
  readonly rows: readonly ExpectedRow[];
  /** For each block the position of its first row. */
  readonly starts: readonly number[];
}

const known = new WeakMap<Edition, Map<TableId, ExpectedRows>>();

/** The rows that a document may have for a table; cached, because worksheets are read again at every change. */
export function expectedRowsOf(edition: Edition, table: TableId): ExpectedRows {
  const tables = known.get(edition) ?? new Map<TableId, ExpectedRows>();
  known.set(edition, tables);
  let expected = tables.get(table);
  if (expected === undefined) tables.set(table, (expected = expand(edition, table)));
  return expected;
}

function expand(edition: Edition, table: TableId): ExpectedRows {
  const rows: ExpectedRow[] = [];
  const starts = edition.tables[table].blocks.map((of, block) => {
    const start = rows.length;
    const columns = leavesOf(of.columns);
    rowsOf(of.rows).forEach((node, leaf) => {
      const ids = columns.map((column) => cellId(table, node.id, column.node.id));
      rows.push({ node, block, leaf, columns, ids });
    });
    return start;
  });
  return { rows, starts };
}

/**
 * The rows of the form that a document lacks although it has others of the table. A row that represents a group, and
 * the rows that mixed documents use instead, are equivalent.
 */
export function rowsOwed(
  edition: Edition,
  table: TableId,
  found: ReadonlySet<string>,
): readonly ExpectedRow[] {
  const { rows } = expectedRowsOf(edition, table);
  const isPartOf = ({ node }: ExpectedRow, whole: ExpectedRow) => node.id.startsWith(`${whole.node.id}.`);
  const wholes = rows.filter((row) => rows.some((other) => isPartOf(other, row)));
  return rows.filter((row) => {
    if (found.has(row.node.id)) return false;
    const whole = wholes.find((other) => isPartOf(row, other));
    // Of the two ways to print a group, the form prescribes one row per part, except where the parts are not of its
    // edition.
    if (whole !== undefined) return whole.node.children !== undefined && !found.has(whole.node.id);
    const isWhole = wholes.includes(row);
    return (
      !isWhole ||
      (row.node.children === undefined &&
        !rows.some((other) => isPartOf(other, row) && found.has(other.node.id)))
    );
  });
}
