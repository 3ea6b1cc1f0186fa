import { describe, expect, it } from 'vitest';
import type { RollupRuleId } from '../../../src/core/statute/rules/roll-up';
import { rollupRules } from '../../../src/core/statute/rules/roll-up';
import { rollupCases } from '../../fixtures/rollup-cases';

describe.each(rollupRules.map(({ id }) => id))('%s', (id: RollupRuleId) => {
  it('is found where it is broken', () => {
    const { findings } = rollupCases[id].broken();
    expect(findings.map(({ ruleId }) => ruleId)).toContain(id);
  });

  it('is silent where it is not', () => {
    const { findings } = rollupCases[id].kept();
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain(id);
  });
});

it('lists findings in the order of the rules', () => {
  const order = rollupRules.map(({ id }) => id);
  const found = rollupCases['A-CLEAN'].broken().findings.map(({ ruleId }) => order.indexOf(ruleId));
  expect(found).toEqual([...found].sort((a, b) => a - b));
});
