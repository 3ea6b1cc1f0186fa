import { form2021 } from '../2021/form';
import { cellRules } from '../rules/cells';
import { disputeRules } from '../rules/disputes';
import { requestRules } from '../rules/requests';
import type { Rule } from '../types';

/** Tables 3 and 4 obey the same relations as in 2021; table 2 counts other things and has no relations. */
export const rules = [
  ...cellRules(form2021),
  ...requestRules,
  ...disputeRules,
] as const satisfies readonly Rule[];
