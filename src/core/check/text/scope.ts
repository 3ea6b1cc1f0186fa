import { isGovernment } from './agency-name';

/** The words of a sentence before a number, for judging whether its scope is that of the table. */
export interface YearReference {
  /** The sentence up to the number, without the words that carry figures from year to year. */
  readonly before: string;
  /** The clause of the number, in both directions. */
  readonly clause: string;
  readonly sentence: string;
}

export interface Scope {
  readonly year: number | null;
  readonly agency: string | null;
  readonly isGovernment: boolean;
}

/** Counts by another rule than the tables. */
const otherRule = /备案|报备|累计|历年|近[两三四五几]年|上半年|下半年|季度|截至目前|抽查|评查|典型/u;

/** Comparisons with something else. */
const comparison = /同比|环比|较|比|增长|增加|增幅|减少|下降|上升|多于|少于|降幅|持平|提高|降低/u;

/** A part of what the table counts. */
const part =
  /本级|名义|系统|直属|下属|所属|各镇|各乡|各街道|各部门|各县|各区|各科|各单位|镇街|上级|外省|日均|月均|平均|各级/u;

const wholeAreas = /全([省市区县州盟旗镇乡])/gu;

const years = /(?:19|20)\d{2}年|上年|去年|上一年|往年|前年|本年|今年|当年|该年|全年/gu;

/** 上年结转, 结转2025年: columns of this year's table, whatever year they name. */
const carried =
  /(?:上一?年度?|去年度?|\d{4}年度?)(?:转|的)?结转|(?:结转|转)[至到入]?(?:上一?年度?|\d{4}年度?)/gu;

/** The year a sentence refers to at its end: the report's, another, or unspecified. */
export function yearReferredTo(before: string, year: number | null): 'own' | 'other' | null {
  let said: 'own' | 'other' | null = null;
  for (const clause of before.replace(carried, '结转').split(/[，；：,;:]/u)) {
    if (comparison.test(clause)) continue;
    for (const [word] of clause.matchAll(years)) {
      const number = /^\d{4}/u.exec(word)?.[0];
      if (number === undefined)
        said = /^[本今当该全]/u.test(word) ? (word === '全年' ? said : 'own') : 'other';
      else said = year === null || Number(number) === year ? 'own' : 'other';
    }
  }
  return said;
}

const months = /\d{1,2}月/u;
const wholeYear = /1月1日.{0,12}12月31日/u;

/** Whether the numbers of a clause count what the tables count. If in doubt, they do not. */
export function isComparable({ before, clause, sentence }: YearReference, scope: Scope): boolean {
  if (otherRule.test(sentence) || part.test(clause) || comparison.test(clause)) return false;
  if (/以来|至今/u.test(sentence.replace(`${scope.year ?? ''}年以来`, ''))) return false;
  if (yearReferredTo(before, scope.year) === 'other') return false;
  if (months.test(clause) && !wholeYear.test(clause)) return false;
  for (const [, area = ''] of before.matchAll(wholeAreas))
    if (!scope.isGovernment || scope.agency?.includes(area) !== true) return false;
  return !namesOtherBody(clause, scope);
}

/** A body other than the reporting one: 县教育局收到. 我局, 本机关 and the agency's name do not count as others. */
function namesOtherBody(clause: string, { agency }: Scope): boolean {
  for (const match of clause.matchAll(
    /([\u4e00-\u9fff]{1,3})(?:委员会|办公室|管理局|分局|局|(?<!大)厅|街道|镇|乡|中心|法院|检察院|政府(?!信息|网|门户|公报|规章))/gu,
  )) {
    const [name, head = ''] = match;
    if (/[我本全该向各由]$/u.test(head) || /^(?:人民|市|县|区|省|州)?(?:人民)?政府$/u.test(name)) continue;
    if (/法院|检察院/u.test(name)) continue;
    if (agency === null || !agency.includes(name.slice(-3))) return true;
  }
  return false;
}

export const scopeOf = (report: {
  readonly year: number | null;
  readonly agency: string | null;
  readonly profile?: { readonly kind?: string };
}): Scope => ({
  year: report.year,
  agency: report.agency,
  isGovernment: report.profile?.kind === 'government' || isGovernment(report.agency),
});
