import { cellRules } from '../2021/rules/cells';
import { disputeRules } from '../2021/rules/disputes';
import { requestRules } from '../2021/rules/requests';
import type { Rule } from '../types';

/** Tables 3 and 4 obey the same relations as in 2021; table 2 counts other things and has no relations. */
export const rules: readonly Rule[] = [...cellRules, ...requestRules, ...disputeRules];
