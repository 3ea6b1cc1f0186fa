import type { Figure, Goal } from './figures';

export type Unit = Figure['unit'] | 'ratio';

const texts: Readonly<Record<Unit, (value: number) => string>> = {
  ms: (ms) => (ms < 1 ? `${(ms * 1000).toFixed(1)} µs` : `${ms.toFixed(ms < 100 ? 1 : 0)} ms`),
  share: (share) => `${(100 * share).toFixed(1)} %`,
  count: String,
  bytes: (bytes) => `${(bytes / 1000).toFixed(1)} kB`,
  ratio: (ratio) => ratio.toFixed(2),
};

export const show = (value: number, unit: Unit): string => texts[unit](value);

export const showGoal = (goal: Goal, unit: Unit): string =>
  'atMost' in goal ? `≤ ${show(goal.atMost, unit)}` : `≥ ${show(goal.atLeast, unit)}`;
