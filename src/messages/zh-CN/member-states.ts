import type { MemberState } from '../../core/rollup/members';

/** The states of the members of a roll-up. */
export const memberStates: Readonly<Record<MemberState, string>> = {
  missing: '未报',
  openVersion: '待选版本',
  errors: '有错误',
  warnings: '需说明',
  passed: '通过',
  exempt: '免报',
  outside: '不在范围',
  doubled: '由下级计入',
};
