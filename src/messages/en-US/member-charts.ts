import { grouped, percentText } from '../numbers';
import { memberStates } from './member-states';
import { plural } from './plural';
import type { MemberChartTexts } from '../zh-CN/member-charts';

export const memberChartTexts: MemberChartTexts = {
  titles: {
    members: 'Reporting',
    ranking: (cell, count) => `${cell}, the first ${count}`,
    memberYears: (cell) => `${cell}, members by year`,
  },
  names: { members: 'Reporting', ranking: 'Largest members', memberYears: 'Members by year' },
  states: memberStates,
  due: (count) => `Due ${count}`,
  state: (state, count) => `${state}: ${plural(count, 'member')}`,
  counts: ({ due, received, missing, withErrors }) =>
    `${plural(due, 'report')} due, ${received} received, ${missing} missing, ${withErrors} with errors.`,
  dueOn: (date) => `Deadline: ${date}.`,
  stateColumn: 'State',
  numberColumn: 'Members',
  nameColumn: 'Member',
  changeColumn: 'Change',
  shareColumn: 'Share',
  value: (name, year, value, unit, change) =>
    `${name}, ${year}: ${grouped(value)} ${unit}${change === null ? '' : `, ${change} since the year before`}`,
  ranking: (year, { sum, unit, members }, largest) =>
    `${year}: ${plural(members, 'member')} with ${grouped(sum)} ${unit} in total${
      largest === null
        ? ''
        : `; ${largest.name} has most, ${grouped(largest.value)} ${unit}${
            largest.share === null ? '' : ` (${percentText(largest.share * 100)})`
          }`
    }.`,
  notRanked: 'The total is below 5: nothing is ranked and nothing is a share; the order is that of the list.',
  blank: (count) =>
    `${plural(count, 'member')} without a number in this cell: not drawn, since that is not 0.`,
  changeSince: (year) => `The change since ${year} is in brackets.`,
  memberYears: (count, first, last) =>
    `Figures of ${plural(count, 'member')}, ${first === last ? first : `${first}–${last}`}; the larger, the darker.`,
  others: (count) => `The table has ${count} more.`,
  incomplete: (counted, due) => ` (incomplete, ${counted}/${due})`,
};
