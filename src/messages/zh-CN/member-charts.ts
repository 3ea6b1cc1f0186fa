import type { MemberCounts } from '../../core/rollup/members';
import { grouped, percentText } from '../numbers';
import { memberStates } from './member-states';

/** Pictures of the members of a roll-up. */
export const memberChartTexts = {
  titles: {
    members: '报送情况',
    /** @param count the number of members that are shown */
    ranking: (cell: string, count: number) => `${cell}，前 ${count} 个单位`,
    memberYears: (cell: string) => `${cell}，各单位历年`,
  },
  names: { members: '报送情况', ranking: '单位排序', memberYears: '各单位历年' },
  states: memberStates,
  due: (count: number) => `应报 ${count}`,
  state: (state: string, count: number) => `${state} ${count} 个单位`,
  counts: ({ due, received, missing, withErrors }: MemberCounts) =>
    `应报 ${due} 个单位，已报 ${received} 个，未报 ${missing} 个，有错误 ${withErrors} 个。`,
  dueOn: (date: string) => `报送期限：${date}。`,
  stateColumn: '状态',
  numberColumn: '单位数',
  nameColumn: '单位',
  changeColumn: '比上年',
  shareColumn: '占比',
  /** What a screen reader hears for a bar. @param change since the year before, with its sign */
  value: (name: string, year: number, value: number, unit: string, change: string | null) =>
    `${name} ${year} 年 ${grouped(value)} ${unit}${change === null ? '' : `，比上年 ${change}`}`,
  ranking: (
    year: number,
    all: { readonly sum: number; readonly unit: string; readonly members: number },
    largest: { readonly name: string; readonly value: number; readonly share: number | null } | null,
  ) =>
    `${year} 年 ${all.members} 个单位合计 ${grouped(all.sum)} ${all.unit}${
      largest === null
        ? ''
        : `，${largest.name}最多，${grouped(largest.value)} ${all.unit}${
            largest.share === null ? '' : `（占 ${percentText(largest.share * 100)}）`
          }`
    }。`,
  notRanked: '合计不足 5，不排序，也不计算占比，按名单的顺序列出。',
  blank: (count: number) => `${count} 个单位这一格空白或不是数字，没有画出，不当作 0。`,
  changeSince: (year: number) => `括号内是比 ${year} 年的变化。`,
  memberYears: (count: number, first: number, last: number) =>
    `${count} 个单位${first === last ? ` ${first} 年` : ` ${first}—${last} 年`}的数字，颜色越深数字越大。`,
  others: (count: number) => `其余 ${count} 个单位见数据表。`,
  incomplete: (counted: number, due: number) => `（不完整 ${counted}/${due}）`,
};
export type MemberChartTexts = typeof memberChartTexts;
