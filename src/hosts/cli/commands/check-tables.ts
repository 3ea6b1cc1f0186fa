import type { CheckedSheets, CheckedTable } from '../../../app/tables/check-tables';
import { addressOf } from '../../../core/grid/addresses';
import { jsonText } from '../../../core/report/json-text';
import type { CellPosition } from '../../../core/tables/relations';
import { printedFigure } from '../../../core/tables/printed-figure';
import type { CheckedSum } from '../../../core/tables/sums';
import { argumentTexts } from '../../../messages/zh-CN/command';
import { tableSumTexts } from '../../../messages/zh-CN/table-sums';
import type { Arguments } from '../arguments';
import { timeLimitOf } from '../arguments';
import type { ExitCode, Machine } from '../command';
import { exitCodes, UsageError } from '../command';
import { InputFile } from '../input-file';

/** Cells that are listed as equally likely; of more, only how many. */
const mostSuspects = 8;

/** `nianbao check FILE --tables [DEFINITION.json]`: whether the sums of any tables add up. */
export async function checkAnyTables(args: Arguments, machine: Machine): Promise<ExitCode> {
  const [file, definition, third] = args.files;
  if (file === undefined) throw new UsageError(argumentTexts.noFile);
  if (third !== undefined) throw new UsageError(argumentTexts.secondFile(third));
  const input = new InputFile(file, timeLimitOf(args), machine);
  const definitions =
    definition === undefined
      ? undefined
      : await new InputFile(definition, timeLimitOf(args), machine).run('readDefinitions', definition);
  const checked = await input.run('checkTables', file, definitions);
  const summary = summaryOf(checked);
  if (args.flag('json')) machine.json(jsonText(asJson(file, checked, summary)));
  else {
    const { error, warning, undecided } = summary;
    machine.result(
      tableSumTexts.verdict(file, error, warning, undecided),
      ...checked.tables.flatMap(describe),
    );
    machine.result(checked.notFound.map(tableSumTexts.notFound));
  }
  return summary.error > 0 || checked.notFound.length > 0 ? exitCodes.findings : exitCodes.fine;
}

const count = (tables: CheckedSheets['tables'], of: (table: CheckedTable) => number): number =>
  tables.reduce((sum, table) => sum + of(table), 0);

const brokenOf = ({ groups }: CheckedTable, isSure: boolean): number =>
  groups.filter((group) => group.isSure === isSure).reduce((sum, { broken }) => sum + broken.length, 0);

const summaryOf = ({ tables }: CheckedSheets) => ({
  error: count(tables, (table) => brokenOf(table, true)),
  warning: count(tables, (table) => brokenOf(table, false) + table.rounded.length),
  undecided: count(tables, ({ undecided }) => undecided.length),
});

const cellOf = ([row, column]: CellPosition): string => addressOf(row, column);

function describe(table: CheckedTable): readonly string[] {
  const { sheet, range, name, checked, groups, rounded, missing } = table;
  return [
    tableSumTexts.checked(tableSumTexts.table(sheet, range, name), checked),
    ...groups.flatMap(({ broken, suspects, isSure }) => [
      ...broken.map((sum) => brokenLine(sum, isSure)),
      ...suspectLines(suspects, broken),
    ]),
    ...rounded.map(({ total, value, sum, allowed, decimals }) =>
      tableSumTexts.rounded(
        cellOf(total),
        printedFigure(Math.abs(value - sum), decimals),
        String(allowed / 10 ** decimals),
      ),
    ),
    ...(missing.length === 0 ? [] : [tableSumTexts.missing(missing)]),
  ];
}

function brokenLine({ relation, total, value, sum, decimals }: CheckedSum, isSure: boolean): string {
  const severity = isSure ? 'error' : 'warning';
  const [is, should] = [printedFigure(value, decimals), printedFigure(sum, decimals)];
  return relation === 'equals'
    ? tableSumTexts.broken(
        severity,
        cellOf(total),
        should,
        is,
        printedFigure(Math.abs(value - sum), decimals),
      )
    : tableSumTexts.exceeded(severity, cellOf(total), should, is);
}

function suspectLines(
  suspects: CheckedTable['groups'][number]['suspects'],
  broken: readonly CheckedSum[],
): readonly string[] {
  const [first, second] = suspects;
  if (first === undefined) {
    if (broken.some(({ relation }) => relation === 'equals')) return [tableSumTexts.noSuspect];
    const cells = broken.flatMap(({ total, parts }) => [total, ...parts].map(cellOf));
    return [tableSumTexts.exceededBy([...new Set(cells)])];
  }
  const decimals = broken[0]?.decimals ?? 0;
  if (second === undefined) {
    const from = first.from === null ? tableSumTexts.blank : printedFigure(first.from, decimals);
    return [tableSumTexts.suspect(cellOf(first.cell), from, printedFigure(first.to, decimals))];
  }
  const cells = suspects.slice(0, mostSuspects).map(({ cell }) => cellOf(cell));
  return [tableSumTexts.suspects(cells, suspects.length - cells.length)];
}

const asJson = (
  file: string,
  { tables, notFound }: CheckedSheets,
  summary: ReturnType<typeof summaryOf>,
) => ({
  file,
  tables: tables.map(({ sheet, range, name, checked, groups, rounded, missing }) => ({
    sheet,
    range,
    name,
    checked,
    findings: [
      ...groups.flatMap(({ broken, isSure }) =>
        broken.map((sum) => ({ severity: isSure ? 'error' : 'warning', ...sumJson(sum) })),
      ),
      ...rounded.map((sum) => ({ severity: 'warning', ...sumJson(sum) })),
    ],
    repairs: groups.flatMap(({ suspects, broken }) =>
      suspects.map(({ cell, from, to }) => ({
        cell,
        from: from === null ? null : inUnits(from, broken),
        to: inUnits(to, broken),
        confidence: suspects.length === 1 ? 'certain' : 'oneOf',
      })),
    ),
    missing,
  })),
  notFound,
  summary,
});

const inUnits = (value: number, [first]: readonly CheckedSum[]): number =>
  value / 10 ** (first?.decimals ?? 0);

const sumJson = ({ relation, total, parts, signs, value, sum, allowed, decimals }: CheckedSum) => ({
  relation,
  total,
  parts,
  signs,
  value: value / 10 ** decimals,
  sum: sum / 10 ** decimals,
  allowed: allowed / 10 ** decimals,
});
