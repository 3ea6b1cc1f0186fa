import type { Block, CellId, ColumnNode, Edition, RowNode } from '../statute/types';
import { cellId, cellIndexOf, collapsedCellsOf, leavesOf } from './cells';
import { plainLabel, tableSectionsOf } from './cell-names';
import type { CellState, Report } from './report';
import { blank, numberState } from './report';

/** A row or column of the form, or a group of them, by the ids of the leaves that it adds up. */
interface Line {
  readonly name: string;
  readonly ids: readonly string[];
}

/** Leaves by name, and groups without a total as the sum of their leaves. */
function rowLines(nodes: readonly RowNode[]): readonly Line[] {
  return nodes.flatMap((node): readonly Line[] => {
    if (node.children === undefined) return [{ name: plainLabel(node), ids: [node.id] }];
    const hasTotal = node.children.some((child) => child.total === true);
    const sum = { name: plainLabel(node), ids: leavesOf(node.children).map((leaf) => leaf.node.id) };
    return [...(hasTotal ? [] : [sum]), ...rowLines(node.children)];
  });
}

/** As for rows; leaves repeated in every group, the outcomes of table 4, include the name of their group. */
function columnLines(nodes: readonly ColumnNode[], group = ''): readonly Line[] {
  return nodes.flatMap((node): readonly Line[] => {
    const { children } = node;
    if (children === undefined)
      return [{ name: `${node.id.includes('.') ? group : ''}${plainLabel(node)}`, ids: [node.id] }];
    const inside = columnLines(children, `${node.label}.`);
    const isOverGroups = children.every((child) => child.children !== undefined);
    if (isOverGroups) return [...sumsOverGroups(node.label, children), ...inside];
    const hasTotal = children.some((child) => child.total === true);
    const sum = { name: node.label, ids: leavesOf(children).map((leaf) => leaf.node.id) };
    return [...(hasTotal ? [] : [sum]), ...inside];
  });
}

/** 行政诉讼.总计: the same leaf of every group. */
function sumsOverGroups(label: string, groups: readonly ColumnNode[]): readonly Line[] {
  const leaves = leavesOf(groups).map(({ node }) => node);
  return [...new Set(leaves.map(plainLabel))].map((name) => ({
    name: `${label}.${name}`,
    ids: leaves.filter((leaf) => plainLabel(leaf) === name).map(({ id }) => id),
  }));
}

const linesOf = ({ rows, columns }: Block) =>
  rowLines(rows).flatMap((row) => columnLines(columns).map((column) => ({ row, column })));

const known = new WeakMap<Edition, ReadonlyMap<string, readonly CellId[]>>();

/**
 * The names that texts and templates use for the figures of a form, with the cells each adds up: 表三.新收.总计, 表三.不予公开.自然人
 * (the sum of eight rows), 表四.行政诉讼.总计 (of two columns). In printed order; every single cell has a name.
 */
export function cellReferencesOf(edition: Edition): ReadonlyMap<string, readonly CellId[]> {
  let references = known.get(edition);
  if (references === undefined) {
    references = new Map(
      tableSectionsOf(edition).flatMap(({ table, name }) =>
        edition.tables[table].blocks.flatMap((block) =>
          linesOf(block).map(
            ({ row, column }) =>
              [
                [name, row.name, column.name].filter((step) => step !== '').join('.'),
                row.ids.flatMap((r) => column.ids.map((c) => cellId(table, r, c))),
              ] as const,
          ),
        ),
      ),
    );
    known.set(edition, references);
  }
  return references;
}

/** The name of a cell in texts and templates; null for a cell that is not in the form. */
export function referenceTo(edition: Edition, cell: CellId): string | null {
  for (const [name, cells] of cellReferencesOf(edition))
    if (cells.length === 1 && cells[0] === cell) return name;
  return null;
}

/** The cells that a name refers to, regardless of spaces and dots; cell ids are names, too. Null for anything else. */
export function cellsOfReference(edition: Edition, name: string): readonly CellId[] | null {
  const folded = name.replace(/\s/gu, '').replace(/[．·・。]/gu, '.');
  const cells = cellReferencesOf(edition).get(folded);
  if (cells !== undefined) return cells;
  const id = folded as CellId;
  return cellIndexOf(edition).has(id) ? [id] : null;
}

/**
 * The sum of these cells; blank or invalid as soon as one of them is. A single row printed for a group counts for the
 * group's rows.
 */
export function figureOf(report: Report, edition: Edition, cells: readonly CellId[]): CellState {
  const wanted = new Set(cells);
  for (const { id, inPlaceOf } of collapsedCellsOf(edition)) {
    if (!report.cells.has(id) || !inPlaceOf.every((cell) => wanted.has(cell))) continue;
    for (const cell of inPlaceOf) wanted.delete(cell);
    wanted.add(id);
  }
  const states = [...wanted].map((cell) => report.cells.get(cell) ?? blank);
  const figures = states.flatMap((state) => (state.kind === 'number' ? [state.value] : []));
  if (figures.length === states.length) return numberState(figures.reduce((sum, figure) => sum + figure, 0));
  return states.find(({ kind }) => kind === 'invalid') ?? blank;
}
