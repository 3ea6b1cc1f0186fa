import type { FormCell } from '../../../core/report/cells';
import { cellsOf, isComputed } from '../../../core/report/cells';
import { cellName } from '../../../core/report/cell-names';
import { slotsOf } from '../../../core/check/tables/figures';
import { columnName } from '../../../core/grid/addresses';
import { inUnit } from '../../../core/rollup/member-report';
import type { Rollup } from '../../../core/rollup/roll-up';
import type { RollupRow } from '../../../core/rollup/rules/context';
import type { CellId, Edition } from '../../../core/statute/types';
import type { RowCell } from '../../../files/xlsx/appended-rows';
import type { WorkbookSheet } from '../../../files/xlsx/write-xlsx';
import { rollupWorkbookTexts as texts } from '../../../messages/zh-CN/rollup-workbook';
import { listSheet } from './list-sheet';

/** Rows of 明细, from 1: lines above the list take the first ones. */
const linesAbove = 2;
const rowOf = { ids: 4, total: 5, sum: 6, added: 7, removed: 8, first: 9 } as const;

/** The columns before the figures: number and agency. */
const labelColumns = 2;

const inputsOf = (edition: Edition): readonly { readonly cell: FormCell; readonly slot: number }[] =>
  cellsOf(edition).flatMap((cell, slot) => (isComputed(cell) ? [] : [{ cell, slot }]));

/** The column of an input cell in 明细, as letters. */
export const detailColumns = (edition: Edition): ReadonlyMap<CellId, string> =>
  new Map(inputsOf(edition).map(({ cell }, index) => [cell.id, columnName(labelColumns + index)]));

/** The reference to a total in 明细. */
export const detailTotal = (column: string): string => `'${texts.sheets.detail}'!${column}$${rowOf.total}`;

/** The range of the members' rows in a column of 明细. */
const memberRange = (column: string, count: number): string =>
  `${column}${rowOf.first}:${column}${rowOf.first + count - 1}`;

/** 明细: a row for each report that counts, and above them the totals as formulas. */
export function detailSheet({ edition, rows, sums }: Rollup, lines: readonly string[]): WorkbookSheet {
  const slots = slotsOf(edition);
  const inputs = inputsOf(edition);
  const columns = detailColumns(edition);
  const value = (figures: Float64Array, slot: number) => inUnit(figures[slot] as number, slot, slots);
  const top = (label: string, of: (cell: FormCell, slot: number, column: string) => RowCell): RowCell[] => [
    null,
    label,
    ...inputs.map(({ cell, slot }) => of(cell, slot, columns.get(cell.id) ?? '')),
  ];
  const entries = `'${texts.sheets.entries}'!`;
  const entered =
    (kind: 'add' | 'remove', figures: Float64Array) =>
    (cell: FormCell, slot: number, column: string): RowCell => ({
      formula: rounded(
        cell,
        `SUMIFS(${entries}$E:$E,${entries}$C:$C,${column}$${rowOf.ids},${entries}$B:$B,"${texts.entries.kinds[kind]}",${entries}$K:$K,"${texts.entries.counts}")`,
      ),
      value: value(figures, slot),
    });
  return listSheet({
    name: texts.sheets.detail,
    lines: [...lines, ''].slice(0, linesAbove),
    head: [...texts.detail.head, ...inputs.map(({ cell }) => cellName(edition, cell.id))],
    widths: [6, 30, ...inputs.map(() => 11)],
    frozenColumns: labelColumns,
    top: [
      top(texts.detail.id, ({ id }) => id),
      top(texts.detail.total, (cell, slot, column) => ({
        formula: `IF(${column}${rowOf.sum}="","",${rounded(cell, `${column}${rowOf.sum}+${column}${rowOf.added}-${column}${rowOf.removed}`)})`,
        value: value(sums.totals, slot),
      })),
      top(texts.detail.rows, (cell, slot, column) => {
        const range = memberRange(column, rows.length);
        return {
          // A sum over a blank would turn it into a zero.
          formula: `IF(COUNT(${range})=${rows.length},${rounded(cell, `SUM(${range})`)},"")`,
          value: value(sums.rows, slot),
        };
      }),
      top(texts.detail.added, entered('add', sums.added)),
      top(texts.detail.removed, entered('remove', sums.removed)),
    ],
    rows: rows.map((row, index) => memberRow(row, index, inputs, value)),
  });
}

/** Amounts have six decimals at most, which binary fractions do not hit exactly. */
const rounded = ({ type }: FormCell, formula: string): string =>
  type === 'amount' ? `ROUND(${formula},6)` : formula;

function memberRow(
  { agency, report, isOwn }: RollupRow,
  index: number,
  inputs: ReturnType<typeof inputsOf>,
  value: (figures: Float64Array, slot: number) => number | null,
): readonly RowCell[] {
  const others = new Map(report.others);
  return [
    index + 1,
    isOwn ? texts.detail.own(agency.name) : agency.name,
    ...inputs.map(({ slot }): RowCell => {
      const figure = value(report.figures, slot);
      if (figure !== null) return figure;
      // A text is no number for a sum, whatever it looks like.
      const other = others.get(slot) ?? null;
      return other === null ? null : String(other);
    }),
  ];
}
