import { decodePart, isMet } from './figures';
import type { PartResult } from './figures';
import type { PartId } from './parts';
import { show, showGoal } from './show';

export interface Collected {
  readonly results: ReadonlyMap<PartId, PartResult>;
  /** Why the run failed, a sentence each: no number, no result, a goal that was not met. Empty if it did not. */
  readonly faults: readonly string[];
}

/**
 * Decodes what the parts returned.
 *
 * @param expected the parts that were to run
 * @param given what each returned, decoded from JSON; nothing if it failed
 */
export function collect(expected: readonly PartId[], given: ReadonlyMap<PartId, unknown>): Collected {
  const results = new Map<PartId, PartResult>();
  const faults: string[] = [];
  for (const part of expected) {
    const decoded = decodePart(given.get(part));
    if ('figures' in decoded) {
      results.set(part, decoded);
      faults.push(...missedGoals(decoded).map((fault) => `${part}: ${fault}`));
    } else faults.push(...decoded.map((fault) => `${part}: ${fault}`));
  }
  return { results, faults };
}

const missedGoals = ({ figures, comparisons }: PartResult): readonly string[] =>
  [
    ...figures,
    ...comparisons.map(({ name, peer, ratio, goal }) => ({
      name: `${name} / ${peer}`,
      unit: 'ratio' as const,
      value: ratio,
      goal,
    })),
  ].flatMap(({ name, unit, value, goal }) =>
    goal === undefined || isMet(value, goal)
      ? []
      : [`${name}: goal missed: ${show(value, unit)}, not ${showGoal(goal, unit)}`],
  );
