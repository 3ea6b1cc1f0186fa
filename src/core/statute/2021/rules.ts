import type { Rule } from '../types';
import { cellRules } from './rules/cells';
import { disclosureRules } from './rules/disclosure';
import { disputeRules } from './rules/disputes';
import { otherHandlingRules, requestRules } from './rules/requests';

/** The rule catalogue of the 2021 edition that needs no narrative text, in the order of the findings. */
export const rules: readonly Rule[] = [
  ...cellRules,
  ...disclosureRules,
  ...requestRules,
  ...otherHandlingRules,
  ...disputeRules,
];
