import type { CheckedSum } from '../../core/tables/sums';
import type { CheckedTable } from './check-tables';

/** A sum of a table that does not hold, or holds only by rounding. */
export interface TableFinding {
  /** Identifies it across checks, by the names of its row and column. */
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly sum: CheckedSum;
}

/** What is to be shown about a table: errors, then what rounding explains. */
export function findingsIn(table: CheckedTable): readonly TableFinding[] {
  const finding = (sum: CheckedSum, severity: TableFinding['severity']): TableFinding => ({
    key: keyOf(table, sum),
    severity,
    sum,
  });
  return [
    ...table.groups.flatMap(({ broken, isSure }) =>
      broken.map((sum) => finding(sum, isSure ? 'error' : 'warning')),
    ),
    ...table.rounded.map((sum) => finding(sum, 'warning')),
  ];
}

function keyOf(
  { name, rowNames, columnNames }: CheckedTable,
  { relation, total, parts }: CheckedSum,
): string {
  const [row, column] = total;
  const axis = parts.every(([line]) => line === row) ? 'columns' : 'rows';
  return JSON.stringify([name, relation, axis, rowNames.get(row) ?? '', columnNames.get(column) ?? '']);
}

/** The figures that an explanation of it refers to. */
export const figuresIn = ({ sum: { value, sum, decimals } }: TableFinding): string =>
  JSON.stringify([value, sum, decimals]);
