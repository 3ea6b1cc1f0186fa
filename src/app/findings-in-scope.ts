import type { Finding } from '../check/finding';

/** The findings that concern what is exported: where the text stays behind, nothing is said about the text. */
export const findingsInScope = (findings: readonly Finding[], hasText: boolean): readonly Finding[] =>
  hasText ? findings : findings.filter(({ words }) => words === undefined);
