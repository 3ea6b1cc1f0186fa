import { columnName } from '../../grid/addresses';
import type { Axis } from '../../tables/lines';
import { unitInLabel } from '../../tables/printed-unit';
import type { Alignment } from './align';
import type { TableFinding, TableProblem } from './finding';
import type { MemberLine, MemberTable } from './member-table';
import { cellAt, cellsAlong, linesOf } from './member-table';
import type { ResultKind } from './result-table';

interface TableOfMember {
  readonly member: number;
  readonly table: MemberTable;
}

/** Whether a table is in the unit of the others. Null if it is, or if there is none. */
export function unitProblem(
  own: string | null,
  usual: string | null,
): (TableProblem & { readonly code: 'otherUnit' | 'noUnit' }) | null {
  if (usual === null || own === usual) return null;
  return own === null ? { code: 'noUnit', usual } : { code: 'otherUnit', unit: own, usual };
}

/** What a member's lines have too little or too much. */
export function lineFindings(
  layout: MemberTable,
  { member, table }: TableOfMember,
  axis: Axis,
  { of, extra, unclear }: Alignment,
  isSummed: readonly boolean[],
): readonly TableFinding[] {
  const own = linesOf(table, axis);
  const isUnclear = new Set(unclear.map((line) => own[line]?.key));
  const missing = linesOf(layout, axis).filter(
    ({ key }, line) => isSummed[line] === true && of[line] === undefined && key !== '' && !isUnclear.has(key),
  );
  const isFilled = (line: number): boolean =>
    cellsAlong(table, axis, line).some((cell) => cell?.kind === 'figure');
  const units = lineUnits(
    missing,
    extra.filter(isFilled).map((line) => own[line] as MemberLine),
  );
  const rest = missing.filter(({ key }) => !units.some(({ usualKey }) => usualKey === key));
  const others = extra.filter((line) => !units.some(({ ownKey }) => ownKey === own[line]?.key));
  const labelsOf = (lines: readonly number[]) => lines.map((line) => nameOf(own[line], axis));
  const found: TableProblem[] = units.map(({ label, unit, usual }) => ({
    code: 'lineUnit',
    label,
    unit,
    usual,
  }));
  if (rest.length > 0) found.push({ code: 'missingLines', axis, labels: rest.map(({ label }) => label) });
  const filled = others.filter(isFilled);
  if (filled.length > 0) found.push({ code: 'extraLines', axis, labels: labelsOf(filled), hasFigures: true });
  if (unclear.length > 0) found.push({ code: 'unclearLines', axis, labels: [...new Set(labelsOf(unclear))] });
  const findings = found.map((problem): TableFinding => ({ severity: 'error', member, problem }));
  // Notes below the last figures are no lines of the table.
  const last = of.reduce<number>((most, line) => Math.max(most, line ?? -1), -1);
  const empty = others.filter((line) => line < last && !isFilled(line) && own[line]?.key !== '');
  return empty.length === 0
    ? findings
    : [
        ...findings,
        {
          severity: 'info',
          member,
          problem: { code: 'extraLines', axis, labels: labelsOf(empty), hasFigures: false },
        },
      ];
}

/** A line without a label is named by its position. */
const nameOf = (line: MemberLine | undefined, axis: Axis): string =>
  line === undefined || line.label !== ''
    ? (line?.label ?? '')
    : axis === 'rows'
      ? String(line.at + 1)
      : columnName(line.at);

/** Missing and extra lines whose labels differ by the unit in brackets alone: 收入（元） for 收入（万元）. */
function lineUnits(missing: readonly MemberLine[], extra: readonly MemberLine[]) {
  return missing.flatMap(({ label, key: usualKey }) => {
    const wanted = unitInLabel(label);
    for (const { label: own, key: ownKey } of wanted === null ? [] : extra) {
      const given = unitInLabel(own);
      if (given?.rest === wanted?.rest && given?.unit !== wanted?.unit)
        return [{ label, unit: given?.unit ?? '', usual: wanted?.unit ?? '', usualKey, ownKey }];
    }
    return [];
  });
}

/** Texts where figures are added up. */
export function textFindings(
  { member, table }: TableOfMember,
  rows: Alignment,
  columns: Alignment,
  kinds: readonly (readonly ResultKind[])[],
): readonly TableFinding[] {
  return rows.of.flatMap((ownRow, row) =>
    columns.of.flatMap((ownColumn, column): readonly TableFinding[] => {
      const cell = cellAt(table, ownRow, ownColumn);
      const kind = kinds[row]?.[column] ?? 'none';
      if (cell?.kind !== 'open' || kind === 'none') return [];
      const position = {
        row: table.rows[ownRow ?? 0]?.at ?? 0,
        column: table.columns[ownColumn ?? 0]?.at ?? 0,
      };
      const { text, isMark } = cell;
      // A total is computed from its parts, whatever a member has there.
      const severity = kind === 'total' ? 'warning' : 'error';
      return [{ severity, member, problem: { code: 'text', cell: position, text, isMark } }];
    }),
  );
}
