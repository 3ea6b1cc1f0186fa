import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../src/core/check/text/scope';
import { isComparable, scopeOf, yearReferredTo } from '../../../../src/core/check/text/scope';

const bureau: Scope = { year: 2024, agency: '示例县教育局', isGovernment: false };
const county: Scope = { year: 2024, agency: '示例县人民政府', isGovernment: true };
const comparable = (text: string, scope = bureau) =>
  isComparable({ before: text, clause: text, sentence: text }, scope);

describe('the year a sentence refers to', () => {
  it.each([
    ['2024年', 'own'],
    ['2023年', 'other'],
    ['1998年', 'other'],
    ['3024年', null],
    ['本年', 'own'],
    ['今年', 'own'],
    ['当年', 'own'],
    ['该年', 'own'],
    ['全年', null],
    ['2023年全年', 'other'],
    ['2024年，全年', 'own'],
    ['上年', 'other'],
    ['去年', 'other'],
    ['上一年', 'other'],
    ['往年', 'other'],
    ['前年', 'other'],
    ['2023年，2024年', 'own'],
    ['2024年；2023年', 'other'],
    ['2024年，较2023年', 'own'],
    ['2024年；比2023年', 'own'],
    ['2024年：同比2023年', 'own'],
    ['2024年,环比2023年', 'own'],
    ['2024年;增长2023年', 'own'],
    ['2024年:减少2023年', 'own'],
    ['2024年比2023年', null],
    ['上年结转', null],
    ['上年度结转', null],
    ['上一年度转结转', null],
    ['上年的结转', null],
    ['去年结转', null],
    ['去年度结转', null],
    ['2023年度结转', null],
    ['2023年结转', null],
    ['结转2025年', null],
    ['结转至2025年度', null],
    ['结转到上年', null],
    ['转入2025年', null],
    ['收到', null],
    ['', null],
  ] as const)('in %s is %s', (before, year) => {
    expect(yearReferredTo(before, 2024)).toBe(year);
  });

  it('is any year if the report has none', () => {
    expect(yearReferredTo('2023年', null)).toBe('own');
    expect(yearReferredTo('去年', null)).toBe('other');
  });
});

describe('the numbers of a clause', () => {
  it.each([
    ...['备案', '报备', '累计', '历年', '近两年', '近三年', '近四年', '近五年', '近几年', '上半年', '下半年'],
    ...['季度', '截至目前', '抽查', '评查', '典型'],
    ...['同比', '环比', '较', '比', '增长', '增加', '增幅', '减少', '下降', '上升', '多于', '少于', '降幅'],
    ...['持平', '提高', '降低'],
    ...['本级', '名义', '系统', '直属', '下属', '所属', '各镇', '各乡', '各街道', '各部门', '各县', '各区'],
    ...['各科', '各单位', '镇街', '上级', '外省', '日均', '月均', '平均', '各级'],
    ...['自2008年以来', '2024年至今', '2023年', '3月', '12月', '全县', '全市', '省教育厅', '县委办公室'],
  ])('do not count what the tables count: %s收到申请', (words) => {
    expect(comparable(`${words}收到申请`)).toBe(false);
  });

  it.each([
    '收到申请',
    '2024年收到申请',
    '2024年以来收到申请',
    '2024年1月1日至12月31日收到申请',
    '我局收到申请',
    '本机关收到申请',
    '全局收到申请',
    '由教育局收到申请',
    '向教育局收到申请',
    '各局收到申请',
    '示例县教育局收到申请',
    '县政府收到申请',
    '市人民政府收到申请',
    '收到政府信息公开申请',
    '收到政府网站申请',
    '政府门户网站收到申请',
    '政府公报',
    '政府规章',
    '政务大厅收到申请',
    '人民法院收到申请',
    '检察院收到申请',
  ])('count it otherwise: %s', (text) => {
    expect(comparable(text)).toBe(true);
  });

  it.each([
    ['全县收到申请', true],
    ['全省收到申请', false],
    ['全镇收到申请', false],
    ['全县和全省收到申请', false],
  ])('of a whole area count for its government: %s is %s', (text, expected) => {
    expect(comparable(text, county)).toBe(expected);
    expect(comparable(text, { ...county, isGovernment: false })).toBe(false);
    expect(comparable(text, { ...county, agency: null })).toBe(false);
  });

  it.each([
    ['委员会', true],
    ['管理局', true],
    ['分局', true],
    ['厅', true],
    ['街道', true],
    ['镇', true],
    ['乡', true],
    ['中心', true],
    ['办公室', true],
    ['处', false],
  ])('of another %s are its own: %s', (kind, isOther) => {
    expect(comparable(`东城${kind}收到申请`)).toBe(!isOther);
    expect(comparable(`东城${kind}收到申请`, { ...bureau, agency: null })).toBe(!isOther);
  });

  it.each([
    ['今年以来收到申请', true],
    ['年初以来收到申请', true],
    ['一年来收到申请', true],
    ['成立以来收到申请', false],
    ['五年来收到申请', false],
    ['截至12月31日收到申请', true],
    ['1月至12月收到申请', true],
    ['县局收到申请', true],
    ['市局收到申请', false],
    ['创历年新高收到申请', true],
  ])('count it by the time and body of %s: %s', (text, expected) => {
    expect(comparable(text)).toBe(expected);
  });

  it.each([
    ['各级行政机关收到申请', true],
    ['各区各部门收到申请', true],
    ['各区收到申请', false],
    ['各部门收到申请', false],
  ])('of a government are those of all bodies below it: %s is %s', (text, expected) => {
    expect(comparable(text, county)).toBe(expected);
    expect(comparable(text)).toBe(false);
  });

  it('are judged by clause, sentence and the words before them, each for what it shows', () => {
    const of = (before: string, clause: string, sentence: string) =>
      isComparable({ before, clause, sentence }, bureau);
    expect(of('', '', '累计')).toBe(false);
    expect(of('累计', '累计', '')).toBe(true);
    expect(of('', '较', '')).toBe(false);
    expect(of('较', '', '较')).toBe(true);
    expect(of('', '系统', '')).toBe(false);
    expect(of('系统', '', '系统')).toBe(true);
    expect(of('2023年', '', '')).toBe(false);
    expect(of('', '2023年', '2023年')).toBe(true);
    expect(of('', '', '2024年以来')).toBe(true);
    expect(of('', '3月', '')).toBe(false);
    expect(of('3月', '', '3月')).toBe(true);
    expect(isComparable({ before: '', clause: '', sentence: '年以来' }, { ...bureau, year: null })).toBe(
      true,
    );
  });
});

describe('the scope of a report', () => {
  it.each([
    ['示例县人民政府', undefined, true],
    ['示例县教育局', undefined, false],
    ['示例县教育局', 'government', true],
    ['示例县教育局', 'department', false],
    [null, 'government', true],
    [null, undefined, false],
  ] as const)('of %s, by its profile %s, is that of a government: %s', (agency, kind, isGovernment) => {
    const profile = kind === undefined ? {} : { profile: { kind } };
    expect(scopeOf({ year: 2024, agency, ...profile })).toEqual({ year: 2024, agency, isGovernment });
  });
});
