import { addressOf } from '../../../core/grid/addresses';
import { amountText } from '../../../core/rollup/tables/amount';
import type { RolledTable } from '../../../core/rollup/tables/roll-up-table';
import type { ResultFigure } from '../../../core/rollup/tables/result-table';
import { findingSentence } from './finding-sentence';
import { positionIn } from './result-cells';
import type { RolledTables } from './roll-up-tables';

/** The members listed for each cell: thousands of them are in the workbook. */
const mostContributions = 100;

/** A roll-up of tables as plain data for other programs. Addresses are those of the workbook. */
export const tablesJson = (result: RolledTables) => ({
  summary: {
    due: result.due,
    counted: result.counted,
    errors: result.findings.filter(({ severity }) => severity === 'error').length,
    warnings: result.findings.filter(({ severity }) => severity === 'warning').length,
  },
  tables: result.tables.map((rolled, at) => ({
    name: result.request.definitions[at]?.name ?? '',
    ...(rolled === null ? { counted: 0 } : tableJson(rolled, result)),
  })),
  members: result.members.map(({ file: { file, hash, read }, name, state }) => ({
    agency: name,
    file,
    sha256: hash,
    state,
    tables: 'tables' in read ? read.tables.map(foundJson) : [],
  })),
  findings: result.findings.map((finding) => ({
    code: finding.problem.code,
    severity: finding.severity,
    table: result.request.definitions[finding.table ?? -1]?.name ?? null,
    agency: result.members[finding.member ?? -1]?.name ?? null,
    file: result.members[finding.member ?? -1]?.file.file ?? null,
    message: findingSentence(result, finding),
  })),
});

type ReadTable = Extract<
  RolledTables['members'][number]['file']['read'],
  { readonly tables: unknown }
>['tables'][number];

const foundJson = (found: ReadTable) =>
  found.kind === 'found'
    ? { sheet: found.table.sheet, range: found.range }
    : found.kind === 'several'
      ? { several: found.positions }
      : null;

function tableJson(rolled: RolledTable, { members }: RolledTables) {
  const { layout, unit, rows, figures, kinds } = rolled;
  const cells = kinds.flatMap((line, row) =>
    line.flatMap((kind, column) => (kind === 'none' ? [] : [{ row, column, kind }])),
  );
  return {
    counted: rows.length,
    unit,
    cells: Object.fromEntries(
      cells.map(({ row, column, kind }) => {
        const position = positionIn(rolled, row, column);
        const figure = figures[row]?.[column] ?? null;
        return [
          addressOf(position.row, position.column),
          {
            row: layout.rows[row]?.label ?? '',
            column: layout.columns[column]?.label ?? '',
            value: numberOf(figure),
            ...(figure === 'open' ? { state: 'undecided' } : {}),
            ...(kind === 'total' ? { isTotal: true } : {}),
            contributions: contributionsTo(rolled, row, column, (member) => members[member]?.name ?? ''),
          },
        ];
      }),
    ),
  };
}

const numberOf = (figure: ResultFigure): number | null =>
  typeof figure === 'bigint' ? Number(amountText(figure)) : null;

/** The largest figures of a cell, and those of members without one; blanks are left out. */
function contributionsTo(
  { rows }: RolledTable,
  row: number,
  column: number,
  nameOf: (member: number) => string,
) {
  const own = rows.flatMap(({ member, cells }) => {
    const cell = cells[row]?.[column] ?? null;
    if (cell === null) return [];
    const amount = cell.kind === 'figure' ? cell.amount : null;
    return [{ agency: nameOf(member), amount }];
  });
  return own
    .sort((a, b) =>
      a.amount === null ? -1 : b.amount === null ? 1 : b.amount > a.amount ? 1 : b.amount < a.amount ? -1 : 0,
    )
    .slice(0, mostContributions)
    .map(({ agency, amount }) => ({ agency, value: numberOf(amount) }));
}
