import type { RollupRuleId } from '../../statute/rules/roll-up';
import { rollupRules } from '../../statute/rules/roll-up';
import type { RollupFinding } from '../finding';

const positions = new Map<RollupRuleId, number>(rollupRules.map(({ id }, index) => [id, index]));

/** Findings in the order of the rules; those of one rule stay in theirs. */
export const rulesInOrder = (findings: readonly RollupFinding[]): readonly RollupFinding[] =>
  [...findings].sort((a, b) => (positions.get(a.ruleId) ?? 0) - (positions.get(b.ruleId) ?? 0));
