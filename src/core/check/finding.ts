import type { CellId, Severity } from '../statute/types';

/** Words of a narrative, which a finding points to. */
export interface TextPlace {
  /** Numeral of the section; empty for what stands before the first one. */
  readonly section: string;
  /** Which of its paragraphs, from 0. */
  readonly paragraph: number;
  /** UTF-16 units of the paragraph, the end not included. */
  readonly start: number;
  readonly end: number;
}

/** One rule that is broken or cannot be decided, with its cells. Carries no sentence: messages are made at the edge. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly status: 'broken' | 'undecided';
  /** The cells to look at; for an undecided relation those that are blank or unreadable. */
  readonly cells: readonly CellId[];
  /** Only of rules about the text. What is missing in a section points to its beginning, where no words are. */
  readonly words?: readonly TextPlace[];
  /** Both sides of a relation, in the unit of its cells. */
  readonly left?: number;
  readonly right?: number;
  /** Figures and ids that the message names. */
  readonly params: Readonly<Record<string, string | number | readonly (string | number)[]>>;
}
