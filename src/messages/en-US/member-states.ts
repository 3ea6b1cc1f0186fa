import type { memberStates as chinese } from '../zh-CN/member-states';

export const memberStates: typeof chinese = {
  missing: 'Missing',
  openVersion: 'Choose a version',
  errors: 'Errors',
  warnings: 'To be explained',
  passed: 'Passed',
  exempt: 'Exempt',
  outside: 'Out of scope',
  doubled: 'Counted below',
};
