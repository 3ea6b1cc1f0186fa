import type { TableDefinition } from '../../tables/definition';
import { align, commonLayout, isRepeated } from './align';
import type { ComputedTable } from './compute-totals';
import { added, computeTotals } from './compute-totals';
import type { TableFinding } from './finding';
import { lineFindings, textFindings, unitProblem } from './member-findings';
import type { MemberCell, MemberTable } from './member-table';
import { cellAt, hasFigures } from './member-table';
import { lineNotes, resultFindings } from './result-findings';
import type { ResultFigure } from './result-table';
import { layOutSums, lineKinds } from './result-table';

/** A member's table with the number of its file. */
export interface TableOfMember {
  readonly member: number;
  readonly table: MemberTable;
  /** How far rounding may take each sum of the definition from its total. */
  readonly allowed: readonly bigint[];
}

/** The members' tables of one definition, added up. */
export interface RolledTable extends ComputedTable {
  readonly definition: TableDefinition;
  readonly layout: MemberTable;
  readonly unit: string | null;
  /** What each member that counts has in the cells of the layout, in the order of the files. */
  readonly rows: readonly { readonly member: number; readonly cells: readonly (readonly MemberCell[])[] }[];
  readonly findings: readonly TableFinding[];
}

/**
 * Adds up the tables of members line by line, as their labels name them. The result does not depend on the order of the
 * members but for the layout: of tables that as many members have it is the first.
 *
 * @param template the table that gives the layout, such as that of the form that was sent out
 * @returns null without a table
 */
export function rollUpTable(
  definition: TableDefinition,
  members: readonly TableOfMember[],
  template: MemberTable | null,
  keyOf: (label: string) => string,
): RolledTable | null {
  const unit = template?.unit ?? mostUsed(members.flatMap(({ table }) => table.unit ?? []));
  const inUnit = members.filter(({ table }) => unitProblem(table.unit, unit)?.code !== 'otherUnit');
  const layout = template ?? commonLayout(inUnit.map(({ table }) => table));
  if (layout === undefined) return null;
  const findings: TableFinding[] = [];
  const counted = members.flatMap((one) => {
    const { member, table } = one;
    const problem = unitProblem(table.unit, unit);
    if (problem !== null)
      findings.push({ severity: problem.code === 'otherUnit' ? 'error' : 'warning', member, problem });
    if (problem?.code === 'otherUnit') return [];
    if (!hasFigures(table)) findings.push({ severity: 'warning', member, problem: { code: 'noFigures' } });
    const [rows, columns] = [align(layout, table, 'rows'), align(layout, table, 'columns')];
    if (!isRepeated(layout, rows)) return [{ ...one, rows, columns }];
    findings.push({ severity: 'error', member, problem: { code: 'repeated' } });
    return [];
  });
  const rows = counted.map(({ member, table, rows: down, columns: over }) => ({
    member,
    cells: layout.rows.map((_, row) =>
      layout.columns.map((_, column) => cellAt(table, down.of[row], over.of[column])),
    ),
  }));
  const laid = layOutSums(layout, definition, keyOf);
  for (const labels of laid.lacking)
    findings.push({ severity: 'error', member: null, problem: { code: 'noSum', labels } });
  const down = lineKinds(laid, 'rows', (line) => rows.flatMap(({ cells }) => cells[line] ?? []));
  const over = lineKinds(laid, 'columns', (line) =>
    rows.flatMap(({ cells }) => cells.map((row) => row[line] ?? null)),
  );
  findings.push(...lineNotes(layout, 'rows', down), ...lineNotes(layout, 'columns', over));
  const isSummed = (row: number, column: number): boolean =>
    down.isSummed[row] === true && over.isSummed[column] === true;
  const inputs = layout.rows.map((_, row) =>
    layout.columns.map((_, column) =>
      isSummed(row, column)
        ? added(rows.map(({ cells }) => [figureOf(cells[row]?.[column] ?? null), 1] as const))
        : null,
    ),
  );
  const computed = computeTotals(inputs, laid.sums, isSummed);
  const ofMembers = counted.flatMap(({ member, table, rows: ownRows, columns: ownColumns }) => [
    ...lineFindings(layout, { member, table }, 'rows', ownRows, down.isSummed),
    ...lineFindings(layout, { member, table }, 'columns', ownColumns, over.isSummed),
    ...textFindings({ member, table }, ownRows, ownColumns, computed.kinds),
  ]);
  const allowed = definition.sums.map((_, sum) =>
    counted.reduce((all, one) => all + (one.allowed[sum] ?? 0n), 0n),
  );
  const ofResult = resultFindings(laid, computed, allowed);
  return {
    ...computed,
    definition,
    layout,
    unit,
    rows,
    findings: [...findings, ...ofMembers, ...ofResult],
  };
}

const figureOf = (cell: MemberCell): ResultFigure =>
  cell === null ? null : cell.kind === 'figure' ? cell.amount : 'open';

function mostUsed(units: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
