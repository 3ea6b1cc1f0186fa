import type { IRange } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { columnNumber, columnName } from '../../core/grid/addresses';

/** Rows or columns that were inserted before a row or column, or removed from it on. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Negative if they were removed. */
  readonly count: number;
}

type Span = readonly [start: number, end: number];

/** Where a run of rows or columns is after a shift; null if all of it was removed. */
function shiftedSpan([start, end]: Span, { at, count }: Shift): Span | null {
  if (count >= 0) return [start >= at ? start + count : start, end >= at ? end + count : end];
  const last = at - count;
  const moved = (index: number) => (index < at ? index : Math.max(at, index + count));
  if (start >= at && end < last) return null;
  return [moved(start), end >= at && end < last ? at - 1 : moved(end)];
}

function shiftedRange(range: IRange, shift: Shift): IRange | null {
  const isRow = shift.axis === 'row';
  const span = shiftedSpan(
    isRow ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn],
    shift,
  );
  if (span === null) return null;
  const [start, end] = span;
  return isRow
    ? { ...range, startRow: start, endRow: end }
    : { ...range, startColumn: start, endColumn: end };
}

const reference = /("[^"]*")|(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\w(])/gu;

/** A cell of a reference: a dollar sign before a part that does not follow the cell that is formatted. */
interface Corner {
  readonly fixed: Readonly<Record<Shift['axis'], boolean>>;
  readonly at: Readonly<Record<Shift['axis'], number>>;
}

const cornerOf = (dollar: string, letters: string, otherDollar: string, digits: string): Corner => ({
  fixed: { column: dollar === '$', row: otherDollar === '$' },
  at: { column: columnNumber(letters) - 1, row: Number(digits) - 1 },
});

const textOf = ({ fixed, at }: Corner): string =>
  `${fixed.column ? '$' : ''}${columnName(at.column)}${fixed.row ? '$' : ''}${at.row + 1}`;

/** How far the first formatted cell has moved. */
type Move = Readonly<Record<Shift['axis'], number>>;

/** A formula after a shift; null if something that it refers to was removed. */
function shiftedFormula(formula: string, move: Move, shift: Shift): string | null {
  const broken: string[] = [];
  const { axis } = shift;
  const shifted = formula.replace(reference, (piece, text?: string, ...parts: (string | undefined)[]) => {
    if (text !== undefined) return piece;
    const [a = '', b = '', c = '', d = '', e, f = '', g = '', h = ''] = parts;
    const first = cornerOf(a, b, c, d);
    const last = e === undefined ? first : cornerOf(e, f, g, h);
    const follow = (corner: Corner): Corner => ({
      ...corner,
      at: {
        row: corner.fixed.row ? corner.at.row : corner.at.row + move.row,
        column: corner.fixed.column ? corner.at.column : corner.at.column + move.column,
      },
    });
    let [from, to] = [follow(first), follow(last)];
    if (first.fixed[axis] && last.fixed[axis]) {
      const span = shiftedSpan([first.at[axis], last.at[axis]], shift);
      if (span === null) broken.push(piece);
      const [start, end] = span ?? [0, 0];
      from = { ...from, at: { ...from.at, [axis]: start } };
      to = { ...to, at: { ...to.at, [axis]: end } };
    }
    return e === undefined ? textOf(from) : `${textOf(from)}:${textOf(to)}`;
  });
  return broken.length > 0 ? null : shifted;
}

/**
 * Conditional formats after rows or columns were inserted or removed. The library moves the areas, but not what their
 * formulas refer to. One whose cells are gone marks nothing any more.
 */
export const shiftedFormats = (
  rules: readonly IConditionFormattingRule[],
  shift: Shift,
): readonly IConditionFormattingRule[] =>
  rules.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => shiftedRange(range, shift) ?? []);
    const [before] = rule.ranges;
    const [after] = ranges;
    if (before === undefined || after === undefined) return [];
    const { value } = rule.rule as { readonly value?: unknown };
    if (typeof value !== 'string') return [{ ...rule, ranges }];
    const move = { row: after.startRow - before.startRow, column: after.startColumn - before.startColumn };
    const formula = shiftedFormula(value, move, shift);
    return formula === null
      ? []
      : [{ ...rule, ranges, rule: { ...rule.rule, value: formula } as typeof rule.rule }];
  });
