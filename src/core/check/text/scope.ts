import { bodiesIn, isGovernment, ownNameStart } from './agency-name';

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
const otherRule =
  /累计|历年(?!.{0,2}[新最])|近[两三四五几]年|[两三四五六七八九十]年来|上半年|下半年|季度|截至目前|抽查|评查|典型/u;

/** Cases reported by other bodies. */
const filed = /备案|报备/u;

/** Comparisons with something else. */
const comparison = /同比|环比|较|比|增长|增加|增幅|减少|下降|上升|多于|少于|降幅|持平|提高|降低/u;

/** A part of what the table counts. */
const part =
  /本级|名义|系统|直属|下属|所属|各科|镇街|上级|外省|日均|月均|平均|[省市县区州](?:级各?(?:部门|单位)|直)|区县|县区|县市区|各市|各地/u;
/** Bodies below a government, each of which is a part; 各级, 各区各部门 are all that its report covers. */
const bodiesBelow = /各镇|各乡|各街道|各部门|各县|各区|各单位|各级/u;
const allBodies = /各级|各.*各/u;

const wholeAreas = /全([省市区县州盟旗镇乡])/gu;

const years = /(?:19|20)\d{2}年|上年|去年|上一年|往年|前年|本年|今年|当年|该年|全年/gu;

/** 上年结转, 结转2025年: columns of this year's table, whatever year they name. */
const carried =
  /(?:上一?年度?|去年度?|\d{4}年度?)(?:转|的)?(?:结转|接转|转[结接入来]|结存|未办[结完]|遗留)|(?:结转|接转|转[结接]?|结存|顺延|延续?|留待)[自至到入在的]?(?:上一?年度?|\d{4}年度?)/gu;

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
const wholeYear = /1月(?:1日)?.{0,12}12月|截[至止].{0,8}12月/u;

/** 今年以来, 2024年以来: since the beginning of the report's year. */
const sinceNewYear = (year: number | null): RegExp =>
  new RegExp(`(?:今年|本年度?|年初|一年|${year ?? ''}年)(?:初|1月1?日?)?以来`, 'gu');

/** Whether a clause is about another body, or about a part of what the tables count. */
export const isOfOthers = (clause: string, scope: Scope): boolean =>
  part.test(clause) ||
  (bodiesBelow.test(clause) && !(scope.isGovernment && allBodies.test(clause))) ||
  namesOtherBody(clause, scope);

/** Whether the numbers of a clause count what the tables count. If in doubt, they do not. */
export function isComparable({ before, clause, sentence }: YearReference, scope: Scope): boolean {
  if (otherRule.test(sentence) || comparison.test(clause) || isOfOthers(clause, scope)) return false;
  if (filed.test(before + clause)) return false;
  if (isSinceEarlier(sentence, scope.year)) return false;
  if (yearReferredTo(before, scope.year) === 'other') return false;
  if (months.test(clause) && !wholeYear.test(clause)) return false;
  for (const [, area = ''] of before.matchAll(wholeAreas))
    if (!scope.isGovernment || scope.agency?.includes(area) !== true) return false;
  return true;
}

/** 成立以来, 至今: counted over several years. */
export const isSinceEarlier = (words: string, year: number | null): boolean =>
  /以来|至今/u.test(words) && /以来|至今/u.test(words.replace(sinceNewYear(year), ''));

/** A body other than the reporting one: 县教育局收到. 我局, 本机关 and the agency's name do not count as others. */
const namesOtherBody = (clause: string, { agency }: Scope): boolean =>
  bodiesIn(clause).some((words) => {
    if (isWithPronoun(words)) return false;
    if (/(?:法院|检察院)$/u.test(words)) return false;
    if (/(?:^|[^\u4e00-\u9fff]|人民|[市县区省州镇乡])政府$/u.test(words)) return false;
    return agency === null || ownNameStart(words, agency) === null;
  });

/** 我局, 本中心, 向局. */
const isWithPronoun = (words: string): boolean =>
  /[我本全该向各由](?:委员会|办公室|管理局|分局|局|厅|街道|镇|乡|中心)$/u.test(words);

export const scopeOf = (report: {
  readonly year: number | null;
  readonly agency: string | null;
  readonly profile?: { readonly kind?: string };
}): Scope => ({
  year: report.year,
  agency: report.agency,
  isGovernment: report.profile?.kind === 'government' || isGovernment(report.agency),
});
