import type { CellId, Severity } from '../statute/types';

/** One rule that is broken or cannot be decided, with its cells. Carries no sentence: messages are made at the edge. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly status: 'broken' | 'undecided';
  /** The cells to look at; for an undecided relation those that are blank or unreadable. */
  readonly cells: readonly CellId[];
  /** Both sides of a relation, in the unit of its cells. */
  readonly left?: number;
  readonly right?: number;
  /** Figures and ids that the message names. */
  readonly params: Readonly<Record<string, string | number>>;
}
