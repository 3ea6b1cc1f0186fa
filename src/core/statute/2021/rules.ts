import { cellRules } from '../rules/cells';
import { disputeRules } from '../rules/disputes';
import { requestRules } from '../rules/requests';
import type { Rule } from '../types';
import { form2021 } from './form';
import { table2Rules } from './rules/table2';
import { table3Rules } from './rules/table3';

/**
 * The rules about the tables, in the order of the findings. Rules shared with other editions are in `statute/rules`;
 * those of this edition alone are in `rules/`, one file per table.
 */
export const rules = [
  ...cellRules(form2021),
  ...table2Rules,
  ...requestRules,
  ...table3Rules,
  ...disputeRules,
] as const satisfies readonly Rule[];
