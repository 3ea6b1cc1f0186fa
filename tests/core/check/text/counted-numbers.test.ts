import { describe, expect, it } from 'vitest';
import type { CountedNumber } from '../../../../src/core/check/text/counted-numbers';
import {
  chineseNumber,
  countedNumbers,
  isFigure,
  isRoundOf,
  isSameKind,
} from '../../../../src/core/check/text/counted-numbers';

const found = (text: string) => countedNumbers(text).map(({ value, unit }) => `${value}${unit}`);
const first = (text: string): CountedNumber => {
  const [number] = countedNumbers(text);
  if (number === undefined) throw new Error(text);
  return number;
};

describe('a counted number', () => {
  it.each([
    ...['人次', '万元', '亿元', '件', '条', '份', '篇', '个', '项', '则', '次', '期', '场', '起', '宗'],
    ...['例', '部', '幅', '册', '元', '人', '%'],
  ])('is counted in %s', (unit) => {
    expect(found(`共3${unit}。`)).toEqual([`3${unit}`]);
  });

  it.each([
    ...['条例', '条款', '条规定', '条线', '条件'],
    ...['个工作日', '个自然日', '个月', '个方面', '个环节', '个部分', '个百分点', '个小时', '个百分'],
    ...['个层次', '个维度', '个季度', '个星期', '个大类'],
    ...['项规定', '项之和', '项措施', '项机制', '项制度'],
    ...['部门', '部分', '部委', '部署', '起至', '起施行', '起实施', '起执行', '起草'],
    ...['人大', '人民', '人员', '人社', '人事', '期间', '期限', '期末', '期初', '期内'],
    ...['次年', '次日', '次月', '次会议', '例如', '例外', '例会', '份额', '则应', '则可', '则会'],
  ])('is not part of another word: 3%s', (word) => {
    expect(found(`共3${word}`)).toEqual([]);
  });

  it.each([
    ['3件例外', ['3件']],
    ['3条新规定', ['3条']],
    ['3个新方面', ['3个']],
    ['3项新规定', ['3项']],
    ['3部新部门', ['3部']],
    ['3起自施行', ['3起']],
    ['3人为人大', ['3人']],
    ['3期为期间', ['3期']],
    ['3次为次年', ['3次']],
    ['3例为例如', ['3例']],
    ['3份为份额', ['3份']],
    ['3则为则应', ['3则']],
  ])('may be followed by such a word: %s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    ['第3条', []],
    ['A3件', []],
    ['z3件', []],
    ['-3件', []],
    ['〔2024〕3件', ['3件']],
    ['〔3件', []],
    ['[3件', []],
    ['1.2.3件', []],
    ['、3件', ['3件']],
    ['3', []],
    ['1,204件', ['1204件']],
    ['1,204,305件', ['1204305件']],
    ['1，204件', []],
    ['1，20件', ['20件']],
    ['1，2045件', ['2045件']],
    ['甲，204件', ['204件']],
    ['12.5%', ['12.5%']],
    ['《3件》4件', ['4件']],
    [`《${'长'.repeat(80)}》4件`, ['4件']],
    [`《${'长'.repeat(78)}3件长》4件`, ['3件', '4件']],
    ['3万件', ['30000件']],
    ['3万元', ['3万元']],
    ['3余万件', ['30000件']],
    ['3万余件', ['30000件']],
    ['3多件', ['3件']],
    ['1.001万件', ['10010件']],
    ['十二件', ['12件']],
    ['一二件', []],
    ['99999999999999999999件', []],
    ['3人次', ['3人次']],
    ['3亿元', ['3亿元']],
  ])('is recognised in %s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it('knows its range, the unit included', () => {
    expect(countedNumbers('《甲》4件')).toMatchObject([{ start: 3, end: 5 }]);
    expect(countedNumbers('共3余万件，4元')).toEqual([
      { value: 30_000, unit: '件', start: 1, end: 5, about: 'more', step: 10_000 },
      { value: 4, unit: '元', start: 6, end: 8, about: null, step: 1 },
    ]);
  });

  it.each<[string, CountedNumber['about']]>([
    ['3件', null],
    ['3余件', 'more'],
    ['3多件', 'more'],
    ['3万余件', 'more'],
    ['3件以上', 'more'],
    ['3件以下', 'more'],
    ['3件及以上', null],
    ['超过3件', 'more'],
    ['超3件', 'more'],
    ['超额3件', null],
    ['突破3件', 'more'],
    ['突破了3件', null],
    ['近3件', 'less'],
    ['将近3件', 'less'],
    ['接近3件', 'less'],
    ['近年3件', null],
    ['约3件', 'about'],
    ['约定3件', null],
    ['大概3件', 'about'],
    ['左右3件', 'about'],
    ['3件左右', 'about'],
    ['3件在左右', null],
    ['约收到申请3件', null],
  ])('%s is %s', (text, about) => {
    expect(first(text).about).toBe(about);
  });

  it.each([
    ['3件', 1],
    ['1.25元', 1],
    ['1.2万条', 1000],
    ['1.25万条', 100],
    ['3万条', 10_000],
    ['12%', 1],
    ['12.5%', 0.1],
    ['12.50%', 0.01],
  ])('%s has steps of %d', (text, step) => {
    expect(first(text).step).toBe(step);
  });
});

describe('a number in words', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['九', 9],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百', 100],
    ['一百一十', 110],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['零五', null],
    ['〇〇', null],
    ['一二', null],
    ['二零', null],
    ['百', null],
    ['千五', null],
    ['一百千', null],
    ['两两', null],
  ])('%s is %s', (words, value) => {
    expect(chineseNumber(words)).toBe(value);
  });
});

describe('units', () => {
  it.each<readonly [string, string, boolean]>([
    ['件', '件', true],
    ['人', '人', true],
    ['件', '条', true],
    ['册', '部', true],
    ['元', '万元', true],
    ['亿元', '元', true],
    ['件', '元', false],
    ['人', '件', false],
    ['次', '场', false],
    ...['份', '篇', '个', '项', '则', '起', '宗', '例', '幅'].map((unit) => ['件', unit, true] as const),
  ])('%s and %s may be parts of one sum: %s', (one, other, same) => {
    expect(isSameKind(one, other)).toBe(same);
  });
});

describe('a printed number', () => {
  it.each([
    ['3件', 3, true],
    ['3件', 4, false],
    ['1元', 1.5, false],
    ['1.2万条', 12_000, true],
    ['1.2万条', 12_999, true],
    ['1.2万条', 11_001, true],
    ['1.2万条', 13_000, false],
    ['1.2万条', 11_000, false],
    ['12.5%', 12.5, true],
    ['12.5%', 12.55, false],
  ])('%s can be %d: %s', (text, figure, can) => {
    expect(isFigure(first(text), figure)).toBe(can);
  });

  it.each([
    ['140余件', 140, false],
    ['140余件', 141, true],
    ['140余件', 149, true],
    ['140余件', 150, false],
    ['100余件', 199, true],
    ['100余件', 200, false],
    ['143余件', 152, true],
    ['143余件', 153, false],
    ['近150件', 150, false],
    ['近150件', 149, true],
    ['近150件', 140, true],
    ['近150件', 139, false],
    ['近155件', 145, true],
    ['近155件', 144, false],
    ['约140件', 140, false],
    ['约140件', 141, true],
    ['约140件', 154, true],
    ['约140件', 155, false],
    ['约140件', 126, true],
    ['约140件', 125, false],
    ['140件', 141, false],
    ['0余件', 3, false],
  ])('%s can stand for %d: %s', (text, exact, can) => {
    expect(isRoundOf(first(text), exact)).toBe(can);
  });
});
