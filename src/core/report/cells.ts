import type { CellId, ColumnNode, Edition, RowNode, TableId, ValueType } from '../statute/types';

/** A leaf of a tree with its ancestors, outermost first, itself last. */
export interface Leaf<N> {
  readonly node: N;
  readonly path: readonly N[];
}

/** One data cell of an edition. */
export interface FormCell {
  readonly id: CellId;
  readonly table: TableId;
  /** Index of the block within its table. */
  readonly block: number;
  readonly row: Leaf<RowNode>;
  readonly column: Leaf<ColumnNode>;
  readonly type: ValueType;
  /** Cells that this one adds up in its row (total column) and in its column (total row); empty for inputs. */
  readonly rowParts: readonly CellId[];
  readonly columnParts: readonly CellId[];
}

export const tableIds = ['t2', 't3', 't4'] as const satisfies readonly TableId[];

/** The leaves of a tree in printed order. */
export function leavesOf<N extends { readonly children?: readonly N[] }>(
  nodes: readonly N[],
  above: readonly N[] = [],
): readonly Leaf<N>[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    return node.children === undefined ? [{ node, path }] : leavesOf(node.children, path);
  });
}

/** The id of a cell by its table, row and column. Table 4 has rows without an id. */
export const cellId = (table: TableId, row: string, column: string): CellId =>
  row === '' ? `${table}.${column}` : `${table}.${row}.${column}`;

/** The leaves that a total leaf adds up: all other leaves below the same parent that are not totals. */
function partsOf<N extends { readonly id: string; readonly total?: true; readonly children?: readonly N[] }>(
  total: Leaf<N>,
  roots: readonly N[],
): readonly Leaf<N>[] {
  const parent = total.path.at(-2);
  return leavesOf(parent?.children ?? roots).filter((leaf) => leaf.node.total !== true);
}

function expand(edition: Edition): readonly FormCell[] {
  return tableIds.flatMap((table) =>
    edition.tables[table].blocks.flatMap((block, index) => {
      const columns = leavesOf(block.columns);
      return leavesOf(block.rows).flatMap((row) =>
        columns.map((column): FormCell => {
          const id = (r: Leaf<RowNode>, c: Leaf<ColumnNode>) => cellId(table, r.node.id, c.node.id);
          return {
            id: id(row, column),
            table,
            block: index,
            row,
            column,
            type: column.node.type ?? 'count',
            rowParts:
              column.node.total === true ? partsOf(column, block.columns).map((part) => id(row, part)) : [],
            columnParts:
              row.node.total === true ? partsOf(row, block.rows).map((part) => id(part, column)) : [],
          };
        }),
      );
    }),
  );
}

const expanded = new WeakMap<Edition, readonly FormCell[]>();

/** All data cells of an edition in printed order: table, row, column. */
export function cellsOf(edition: Edition): readonly FormCell[] {
  let cells = expanded.get(edition);
  if (cells === undefined) {
    cells = expand(edition);
    expanded.set(edition, cells);
  }
  return cells;
}

const indexed = new WeakMap<Edition, ReadonlyMap<CellId, FormCell>>();

/** The data cells of an edition by id. */
export function cellIndexOf(edition: Edition): ReadonlyMap<CellId, FormCell> {
  let index = indexed.get(edition);
  if (index === undefined) {
    index = new Map(cellsOf(edition).map((cell) => [cell.id, cell]));
    indexed.set(edition, index);
  }
  return index;
}

/** Whether the form prescribes a sum for this cell. */
export const isComputed = (cell: FormCell): boolean =>
  cell.rowParts.length > 0 || cell.columnParts.length > 0;

/**
 * Cells that documents in a half-outdated layout have instead of a group of rows: one row （六）其他处理 instead of three. Not
 * part of the edition, but their figures count in its sums.
 */
export function collapsedCellsOf(edition: Edition): readonly {
  readonly id: CellId;
  readonly inPlaceOf: readonly CellId[];
  readonly row: RowNode;
  readonly column: string;
}[] {
  return tableIds.flatMap((table) =>
    edition.tables[table].blocks.flatMap((block) =>
      groupsOf(block.rows)
        .filter((group) => group.mayCollapse === true)
        .flatMap((group) =>
          leavesOf(block.columns).map((column) => ({
            id: cellId(table, group.id, column.node.id),
            inPlaceOf: leavesOf(group.children ?? []).map((row) =>
              cellId(table, row.node.id, column.node.id),
            ),
            row: group,
            column: column.node.id,
          })),
        ),
    ),
  );
}

/**
 * Cells that documents mixing two editions have instead of those of one row: the three rows of （六） combined with an
 * older table 2. Not part of the edition, but their figures count in its sums.
 */
function expandedCellsOf(edition: Edition): ReturnType<typeof collapsedCellsOf> {
  return tableIds.flatMap((table) =>
    edition.tables[table].blocks.flatMap((block) =>
      leavesOf(block.rows).flatMap(({ node }) =>
        (node.mayExpand ?? []).flatMap((row) =>
          leavesOf(block.columns).map((column) => ({
            id: cellId(table, row.id, column.node.id),
            inPlaceOf: [cellId(table, node.id, column.node.id)],
            row,
            column: column.node.id,
          })),
        ),
      ),
    ),
  );
}

/** All cells that documents may have instead of those of the edition. */
export const alternativeCellsOf = (edition: Edition): ReturnType<typeof collapsedCellsOf> => [
  ...collapsedCellsOf(edition),
  ...expandedCellsOf(edition),
];

function groupsOf(nodes: readonly RowNode[]): readonly RowNode[] {
  return nodes.flatMap((node) => (node.children === undefined ? [] : [node, ...groupsOf(node.children)]));
}
