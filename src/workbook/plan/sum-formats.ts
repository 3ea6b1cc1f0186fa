import type { ConditionalFormat } from './conditional-formats';
import type { Fixed, Position, Rectangle } from './rectangles';
import { rectanglesOf, referenceTo } from './rectangles';

/** A sum of rows or columns of any table, with the rows or columns across in which it has to hold. */
export interface SumToMark {
  readonly axis: 'rows' | 'columns';
  readonly total: number;
  readonly parts: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly lanes: readonly number[];
  /** The total may be more than its parts. */
  readonly isLimit: boolean;
  /** How far rounding may take the total from its parts. */
  readonly allowed: number;
}

/** Binary fractions are off by less. */
const noise = 1e-6;

/**
 * Marks the totals that do not hold, like the relations of the form: nothing is marked over a blank total, a text or
 * blank parts only.
 */
export function sumFormatsOf(
  sum: SumToMark,
): readonly Pick<ConditionalFormat, 'kind' | 'areas' | 'formula'>[] {
  const { axis, total, lanes } = sum;
  const at = (line: number, lane: number): Position =>
    axis === 'rows' ? { row: line, column: lane } : { row: lane, column: line };
  return rectanglesOf(lanes.map((lane) => at(total, lane))).map((area) => ({
    kind: 'relation' as const,
    areas: [area],
    formula: formulaAt(sum, axis === 'rows' ? area.column : area.row, at),
  }));
}

/** The formula for the first cell of an area; its lane moves with the cell, its lines are fixed. */
function formulaAt(
  { axis, total, parts, signs, isLimit, allowed }: SumToMark,
  lane: number,
  at: (line: number, lane: number) => Position,
): string {
  const fixed: Fixed = axis === 'rows' ? { row: true } : { column: true };
  const refer = (lines: readonly number[]): string =>
    rectanglesOf(lines.map((line) => at(line, lane)))
      .map((rectangle: Rectangle) => referenceTo(rectangle, fixed))
      .join(',');
  const own = refer([total]);
  const signed = (sign: 1 | -1): readonly number[] => parts.filter((_, i) => signs[i] === sign);
  const plus = signed(1).length === 0 ? '0' : `SUM(${refer(signed(1))})`;
  const sum = signed(-1).length === 0 ? plus : `${plus}-SUM(${refer(signed(-1))})`;
  const off = isLimit ? `${sum}-${own}` : `ABS(${own}-(${sum}))`;
  const all = refer(parts);
  const limit = Number((allowed + noise).toFixed(9));
  return `AND(COUNT(${own})=1,COUNT(${all})>0,COUNT(${all})=COUNTA(${all}),${off}>${limit})`;
}
