import type { cellRules } from './2021/rules/cells';
import type { disclosureRules } from './2021/rules/disclosure';
import type { disputeRules } from './2021/rules/disputes';
import type { otherHandlingRules, requestRules } from './2021/rules/requests';

/** The rules about the tables of all editions, each by its literal data: what a finding holds follows from it. */
export type TableRule = (
  | typeof cellRules
  | typeof disclosureRules
  | typeof requestRules
  | typeof otherHandlingRules
  | typeof disputeRules
)[number];

export type TableRuleId = TableRule['id'];
