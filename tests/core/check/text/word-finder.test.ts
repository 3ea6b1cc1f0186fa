import { describe, expect, it } from 'vitest';
import { anyOf, withoutFillers } from '../../../../src/core/check/text/literal-words';
import { wordFinderOf } from '../../../../src/core/check/text/word-finder';
import { textPart } from '../../../fixtures/text-parts';

const { text } = textPart('2021');
const finder = wordFinderOf(text);

describe('the words of an edition', () => {
  it('are prepared once', () => {
    expect(wordFinderOf(text)).toBe(finder);
    expect(finder.text).toBe(text);
  });

  it('show what a text is about, and where', () => {
    expect(finder.topicsIn('行政复议、培训和政府规章')).toEqual([
      { of: 'review', start: 0, end: 4 },
      { of: null, start: 5, end: 7 },
      { of: 'regulation', start: 8, end: 12 },
    ]);
    expect(finder.topicsIn('公开')).toEqual([]);
  });

  it('of requests may name the years around the report’s, the longest first', () => {
    const ids = (words: string, year: number | null = 2024) =>
      finder.requestsIn(words, year).map(({ of, start, end }) => [of.id, start, end]);
    expect(ids('2023年结转，新收到')).toEqual([
      ['carriedOver', 0, 7],
      ['new', 8, 11],
    ]);
    expect(ids('结转2025年')).toEqual([['carriedForward', 0, 7]]);
    expect(ids('2022年结转')).toEqual([]);
    expect(ids('2023年结转', 2023)).toEqual([]);
    expect(ids('2023年结转', null)).toEqual([]);
    expect(ids('-1年结转{上年}年结转', null)).toEqual([]);
    expect(ids('上年结转', null)).toEqual([['carriedOver', 0, 4]]);
  });

  it('of documents are those of one kind', () => {
    const ids = (topic: 'document' | 'regulation') =>
      finder.documentsIn('制定出台', topic).map(({ of }) => of.id);
    expect(ids('document')).toEqual(['document.issued']);
    expect(ids('regulation')).toEqual(['regulation.issued']);
  });

  it('name outcomes and applicants', () => {
    expect(finder.outcomesIn('结果维持、被纠错')).toEqual([
      { of: 'upheld', start: 0, end: 4 },
      { of: 'corrected', start: 5, end: 8 },
    ]);
    expect(finder.applicantsIn('法人或其他组织')).toEqual([{ of: 'organisation', start: 0, end: 7 }]);
    expect(finder.quantity('granted')?.figures).toEqual([['granted']]);
    expect(finder.quantity('unknown')).toBeUndefined();
  });
});

describe('any of some words', () => {
  it('is the longest, whatever signs it has', () => {
    const found = (words: readonly string[], in_: string) => in_.match(anyOf(words));
    expect(found(['甲', '甲乙'], '甲乙甲')).toEqual(['甲乙', '甲']);
    for (const sign of '.*+?^${}()|[]\\')
      expect(found([`甲${sign}`], `甲乙甲${sign}`)).toEqual([`甲${sign}`]);
  });
});

describe('a text without fillers', () => {
  it.each([
    ['2024年度全年共收到', '收到'],
    ['2024年收到', '收到'],
    ['24年收到', '24年收到'],
    ['', ''],
  ])('of %s is %j', (words, rest) => {
    expect(withoutFillers(words)).toBe(rest);
  });

  it.each([
    ...['、', '和', '及', '与', '或', '以及', '其中', '目前', '现', '有', '另', '另有', '还有', '共', '共计'],
    ...[
      '总计',
      '合计',
      '累积',
      '总共',
      '分',
      '为',
      '数量',
      '数',
      '总数',
      '件数',
      '的',
      '对',
      '将',
      '已',
      '全年',
    ],
    ...[
      '年度',
      '本年',
      '本年度',
      '当年',
      '年内',
      '今年',
      '政府信息公开',
      '政务公开',
      '信息公开',
      '政府信息',
      '公开',
    ],
    ...[
      '工作',
      '方面',
      '情况',
      '案件',
      '案',
      '相关',
      '有关',
      '涉及',
      '涉',
      '因',
      '由',
      '被',
      '引起',
      '引发',
      '产生',
    ],
    ...[
      '导致',
      '发生',
      '提起',
      '提出',
      '申请',
      '申请件',
      '依申请公开',
      '该',
      '所',
      '中',
      '我局',
      '我委',
      '我办',
    ],
    ...[
      '我厅',
      '我镇',
      '我乡',
      '我街道',
      '我县',
      '我市',
      '我区',
      '我单位',
      '我机关',
      '本机关',
      '本局',
      '本单位',
      '了',
    ],
    ...[
      '是',
      '均',
      '都',
      '达',
      '达到',
      '计',
      '书面',
      '各类',
      '一是',
      '二是',
      '三是',
      '并',
      '且',
      '同时',
      '向',
    ],
  ])('lacks %s', (filler) => {
    expect(withoutFillers(`甲${filler}乙`)).toBe('甲乙');
  });

  it('is also without the given words', () => {
    expect(withoutFillers('收到甲的乙', /甲/gu)).toBe('收到乙');
  });
});
