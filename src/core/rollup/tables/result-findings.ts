import type { Axis } from '../../tables/lines';
import { amountText } from './amount';
import type { ComputedTable } from './compute-totals';
import { added, cellIn } from './compute-totals';
import type { TableFinding, TableProblem } from './finding';
import type { MemberTable } from './member-table';
import { linesOf } from './member-table';
import type { LaidOut, LaidSum, LineKinds, ResultFigure } from './result-table';

/** More digits are not stored by spreadsheet programs. */
const mostDigits = 15;

/** Lines of the result that are not added up, or that no sum checks. */
export function lineNotes(
  layout: MemberTable,
  axis: Axis,
  { rates, texts: textLines, unchecked }: LineKinds,
): readonly TableFinding[] {
  const note = (
    code: 'rates' | 'textLines' | 'uncheckedLines',
    severity: TableFinding['severity'],
    lines: readonly number[],
  ): readonly TableFinding[] =>
    lines.length === 0
      ? []
      : [
          {
            severity,
            member: null,
            problem: { code, axis, labels: lines.map((line) => linesOf(layout, axis)[line]?.label ?? '') },
          },
        ];
  return [
    ...note('rates', 'info', rates),
    ...note('textLines', 'warning', textLines),
    ...note('uncheckedLines', 'warning', unchecked),
  ];
}

/**
 * Relations of the result that do not hold, and figures that a workbook cannot hold.
 *
 * @param allowed how far rounding may take each sum of the definition, in all members together
 */
export function resultFindings(
  { sums }: LaidOut,
  { figures, kinds, sumOf, circular }: ComputedTable,
  allowed: readonly bigint[],
): readonly TableFinding[] {
  const found: TableProblem[] = circular.map(([row, column]) => ({
    code: 'circular',
    cell: { row, column },
  }));
  const width = figures[0]?.length ?? 0;
  const at = (sum: LaidSum, line: number, lane: number): ResultFigure => {
    const [row, column] = cellIn(sum, line, lane);
    return figures[row]?.[column] ?? null;
  };
  for (const sum of sums)
    for (const lane of sum.lanes) {
      const [row, column] = cellIn(sum, sum.total, lane);
      if (kinds[row]?.[column] === 'none' || sumOf.get(row * width + column) === sum) continue;
      const is = at(sum, sum.total, lane);
      const parts = sum.parts.map((part, i) => [at(sum, part, lane), sum.signs[i] ?? 1] as const);
      const should = added(parts);
      if (typeof is !== 'bigint' || typeof should !== 'bigint') continue;
      // Two sums of the same total may be rounded in two ways.
      const first = sumOf.get(row * width + column)?.at ?? -1;
      const rounding = (allowed[sum.at] ?? 0n) + (allowed[first] ?? 0n);
      const off = sum.isLimit ? should - is : is > should ? is - should : should - is;
      if (off <= rounding) continue;
      found.push({
        code: 'broken',
        cell: { row, column },
        is: amountText(is),
        sum: amountText(should),
        off: amountText(off),
        isLimit: sum.isLimit,
        suspect: null,
      });
    }
  const broken = found.map((problem): TableFinding => ({ severity: 'error', member: null, problem }));
  const long = figures.flatMap((cells, row) =>
    cells.flatMap((figure, column): readonly TableFinding[] =>
      typeof figure !== 'bigint' || digitsIn(figure) <= mostDigits
        ? []
        : [
            {
              severity: 'warning',
              member: null,
              problem: { code: 'manyDigits', cell: { row, column }, exact: amountText(figure) },
            },
          ],
    ),
  );
  return [...broken, ...long];
}

/** Without the noughts at both ends. */
function digitsIn(amount: bigint): number {
  let digits = String(BigInt(amountText(amount).replace(/\D/gu, '')));
  while (digits.endsWith('0')) digits = digits.slice(0, -1);
  return digits.length;
}
