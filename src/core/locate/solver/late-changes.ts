import { causeCosts } from './causes';
import type { Move } from './moves';
import type { System, SystemRule } from './problem';
import { imbalance } from './problem';

/** Longest way from a changed figure through the sums that depend on it. */
const mostSteps = 6;

/**
 * What else would have to change if a figure that was changed late is right: its sums, theirs in turn, and one side of a balance.
 * From the figures alone that cannot be told from a slip in the cell, so only cells that were changed late are considered.
 */
export function lateChangeMoves(system: System): readonly Move[] {
  const moves: Move[] = [];
  system.cells.forEach(({ isLateChange }, cell) => {
    if (isLateChange !== true) return;
    follow(system, system.values.slice(), new Set([cell]), [cell], moves);
  });
  return moves;
}

/** Mends the rules around changed cells one by one; where several cells could take up the change, each way is a move. */
function follow(
  system: System,
  values: Float64Array,
  fixed: ReadonlySet<number>,
  changed: readonly number[],
  moves: Move[],
): void {
  const broken = changed
    .flatMap((cell) => system.rulesOf[cell] ?? [])
    .find(({ rule }) => imbalance(system.rules[rule] as SystemRule, values) !== 0);
  if (broken === undefined) {
    const cells = changed.slice(1);
    if (cells.length > 1)
      moves.push({
        cells,
        values: cells.map((cell) => values[cell] as number),
        cause: 'carriedThrough',
        cost: causeCosts.carriedThrough,
      });
    return;
  }
  if (changed.length > mostSteps) return;
  const rule = system.rules[broken.rule] as SystemRule;
  const off = imbalance(rule, values);
  const followers = rule.total === -1 || fixed.has(rule.total) ? rule.cells : [rule.total];
  for (const cell of followers) {
    if (fixed.has(cell) || system.cells[cell]?.weight === Infinity) continue;
    const k = rule.coefficients[rule.cells.indexOf(cell)] as number;
    const to = (values[cell] as number) - off / k;
    // A change follows through sums and balances; it never makes other parts of a sum wrong.
    if (to < 0 || (rule.total !== -1 && cell !== rule.total)) continue;
    const next = values.slice();
    next[cell] = to;
    follow(system, next, new Set([...fixed, cell]), [...changed, cell], moves);
  }
}
