import type { CellId, Edition, TableId } from '../statute/types';
import { cellId, cellsOf, alternativeCellsOf } from '../report/cells';
import type { RowSum } from './divide-run';

/** A sum over cells of several rows that is zero if the form is filled in correctly. */
export interface ColumnSum {
  readonly terms: readonly { readonly cell: CellId; readonly k: number }[];
}

/** The totals within each row of a block, by column position. */
export function rowSumsOf(edition: Edition, table: TableId, columns: readonly string[]): readonly RowSum[] {
  const model = cellsOf(edition).find(
    (cell) => cell.table === table && columns.includes(cell.column.node.id) && cell.rowParts.length > 0,
  );
  if (model === undefined) return [];
  const row = model.row.node.id;
  const position = new Map(columns.map((column, index) => [cellId(table, row, column), index]));
  return cellsOf(edition).flatMap((cell) => {
    const total = position.get(cell.id);
    if (total === undefined || cell.rowParts.length === 0) return [];
    return [{ total, parts: cell.rowParts.map((part) => position.get(part) ?? -1) }];
  });
}

/**
 * The sums over rows of a table: column totals and the equalities among its rules. A row that represents a group counts
 * in place of the rows of that group.
 */
export function columnSumsOf(edition: Edition, table: TableId): readonly ColumnSum[] {
  const collapsed = alternativeCellsOf(edition);
  const totals = cellsOf(edition)
    .filter((cell) => cell.table === table && cell.columnParts.length > 0)
    .map(({ id, columnParts }): ColumnSum => {
      const instead = collapsed.filter((other) => other.inPlaceOf.some((part) => columnParts.includes(part)));
      const parts = [...columnParts, ...instead.map((other) => other.id)];
      return { terms: [{ cell: id, k: -1 }, ...parts.map((cell) => ({ cell, k: 1 }))] };
    });
  return [...totals, ...balancesOf(edition, table)];
}

/** The equalities between cells of one table that apply to every report. */
function balancesOf(edition: Edition, table: TableId): readonly ColumnSum[] {
  return edition.rules.flatMap((rule) =>
    ('kind' in rule.test ? [rule.test] : rule.test).flatMap((test) => {
      if (test.kind !== 'linear' || test.op !== '=' || rule.severity !== 'error') return [];
      if (test.when !== undefined || (test.constant ?? 0) !== 0) return [];
      const terms = [
        ...test.left.map((term) => ({ ...term, k: term.k ?? 1 })),
        ...test.right.map((term) => ({ ...term, k: -(term.k ?? 1) })),
      ];
      if (terms.some((term) => term.previous === true || !term.cell.startsWith(`${table}.`))) return [];
      return (test.each ?? ['']).map((value) => ({
        terms: terms.map(({ cell, k }) => ({ cell: cell.replace('{c}', value) as CellId, k })),
      }));
    }),
  );
}
