import { describe, expect, it } from 'vitest';
import { requests } from '../example';
import { findingsOf, textReport, wordsOf } from '../text-report';

type Cells = Parameters<typeof textReport>[1];

const found = (text: string, cells: Cells = {}, previous?: Cells) => {
  const report = textReport({ 一: text }, cells);
  const context = previous === undefined ? {} : { previous: textReport({}, previous) };
  return findingsOf('X-PCT', report, context).map((finding) => {
    const params = Object.entries(finding.params).filter(([name]) => name !== 'quote');
    const stated = params.map(([, value]) => String(value)).join(' ');
    return `${stated}: ${finding.left} ${finding.right}: ${wordsOf(finding, report).join('|')}`;
  });
};

describe('a share of a whole', () => {
  it.each<readonly [string, readonly string[]]>([
    ['共7件，其中甲3件，占42%。', ['share 3 7: 42 43: 3件，占42%']],
    ['共7件，其中甲3件，占43%。', []],
    ['共7件，其中甲3件，占42.8%。', ['share 3 7: 42.8 42.9: 3件，占42.8%']],
    ['共7件，其中甲3件，占42.86%。', []],
    ['共7件，其中甲3件，占比42%。', ['share 3 7: 42 43: 3件，占比42%']],
    ['共7件，其中甲3件，比例为42%。', ['share 3 7: 42 43: 3件，比例为42%']],
    ['共7件，其中甲3件，占全部的42%。', ['share 3 7: 42 43: 3件，占全部的42%']],
    // The nearest whole is the one to name.
    ['共9件，又8件，又7件，其中甲3件，占42%。', ['share 3 7: 42 43: 3件，占42%']],
    ['共9件，又7件，其中甲3件，占42%。', ['share 3 7: 42 43: 3件，占42%']],
    ['其中甲3件，占42%，共7件。', ['share 3 7: 42 43: 3件，占42%']],
    ['其中甲3件，占42%，乙4件，丙8件，丁9件。', ['share 3 8: 42 38: 3件，占42%']],
    // Of another kind, or not a share.
    ['共7人，其中甲3件，占42%。', []],
    ['共7%，其中甲3件，占42%。', []],
    ['共7件，其中甲3件，有42%。', []],
    ['共7件，其中甲3件。占42%。', []],
    ['共7件，其中甲3件；占42%。', []],
    ['共7件，其中甲3件，占，42%。', []],
    ['共7件，其中甲约3件，占42%。', []],
    ['共7件，其中甲3件，占约42%。', []],
    ['共7万件，其中甲3万件，占42%。', []],
    ['共约7件，其中甲3件，占42%。', []],
    ['共70000件，其中甲3万件，占42%。', []],
    ['共7万件，其中甲30000件，占42%。', []],
    ['共3件，其中甲3件，占42%。', ['share 3 3: 42 100: 3件，占42%']],
    ['共7件，其中甲3件，占比为5件。', []],
    ['共2件，其中甲3件，占42%。', []],
    ['共7件，其中甲3件，占142%。', []],
    ['共7件，其中甲3件，占100%。', ['share 3 7: 100 43: 3件，占100%']],
    ['甲3件，占42%。', []],
    ['占42%。', []],
    ...[
      '率',
      '参与',
      '满意',
      '覆盖',
      '完成',
      '较',
      '同比',
      '提高',
      '全市',
      '全省',
      '全县',
      '全区',
      '全国',
    ].map((word) => [`共7件，其中甲3件，${word}占42%。`, []] as const),
    ...['合计', '共计', '总计', '之和'].map((word) => [`共7件，其中甲3件，${word}占42%。`, []] as const),
    [
      `共7件，其中甲3件，${'甲'.repeat(22)}占42%。`,
      ['share 3 7: 42 43: 3件，'.concat('甲'.repeat(22), '占42%')],
    ],
    [`共7件，其中甲3件，${'甲'.repeat(23)}占42%。`, []],
    [
      `共7件，其中甲3件，占${'甲'.repeat(20)}42%。`,
      ['share 3 7: 42 43: 3件，占'.concat('甲'.repeat(20), '42%')],
    ],
    [`共7件，其中甲3件，占${'甲'.repeat(21)}42%。`, []],
    // All parts of a sentence have their shares: their sum may be the whole.
    ['甲3件，占43%，乙4件，占57%。', []],
    ['甲3件，占43%，乙4件，占58%。', ['share 4 7: 58 57: 4件，占58%']],
    ['甲3件，占43%。乙4件，占57%。', ['share 3 4: 43 75: 3件，占43%']],
  ])('in %s: %j', (text, findings) => {
    expect(found(text).filter((one) => one.startsWith('share'))).toEqual(findings);
  });

  it('may be one of the requests of the table', () => {
    const text = '收到申请3件，其中自然人2件，占25%。';
    expect(found(text, requests(6, 2))).toEqual([]);
    expect(found(text, requests(8, 1))).toEqual([]);
    expect(found(text, { ...requests(5, 1), 't3.r3.7.tot': 8 })).toEqual([]);
    expect(found(text, requests(5, 1))).toEqual(['share 2 3: 25 67: 2件，占25%']);
    const apart = '收到申请3件。\n公开3件，其中公报2件，占25%。';
    expect(found(apart, requests(8))).toEqual(['share 2 3: 25 67: 2件，占25%']);
    const cases = '信息公开行政复议3件，其中维持2件，占25%。';
    expect(found(cases, requests(8))).toEqual(['share 2 3: 25 67: 2件，占25%']);
    expect(found('公开3件，其中公报2件，占25%。', requests(8))).toEqual(['share 2 3: 25 67: 2件，占25%']);
  });
});

describe('the shares of one whole', () => {
  it.each([
    ['自然人占80%，企业占25%。', ['sum: 105 100: 80%，企业占25%']],
    ['自然人占80%，企业占20%。', []],
    ['自然人占80.4%，企业占19.7%。', []],
    ['自然人占80.4%，企业占19.8%。', ['sum: 100.2 100: 80.4%，企业占19.8%']],
    ['自然人占50.5%，企业占50%。', []],
    ['自然人占51%，企业占50%。', []],
    ['自然人占51%，企业占51%。', ['sum: 102 100: 51%，企业占51%']],
    ['自然人占80%，企业25%。', []],
    ['自然人80%，企业占25%。', []],
    ['自然人占80%。企业占25%。', []],
    ['自然人占80%，其中企业占25%。', []],
    ['其中自然人占80%，企业占25%。', ['sum: 105 100: 80%，企业占25%']],
    ['自然人占80%；企业占25%。', []],
    ['自然人占80%，满意占25%。', []],
    ['自然人占80%，3件，企业占25%。', []],
    ['自然人占180%。', []],
  ])('in %s: %j', (text, findings) => {
    expect(found(text).filter((one) => one.startsWith('sum'))).toEqual(findings);
  });
});

describe('a change from last year', () => {
  const before = requests(10, 5, 8, 7);

  it.each<readonly [string, readonly string[]]>([
    ['新收申请12件，同比增长20%。', []],
    ['新收申请12件，同比增长21%。', ['growth: 21 20: 12件，同比增长21%']],
    ['新收申请8件，同比下降20%。', []],
    ['新收申请8件，同比下降21%。', ['growth: 21 20: 8件，同比下降21%']],
    ['新收申请8件，同比减少21%。', ['growth: 21 20: 8件，同比减少21%']],
    ['新收申请8件，同比增长20%。', ['growth: 20 -20: 8件，同比增长20%']],
    // 收到 may include those carried over; the nearer meaning is named.
    ['收到申请18件，同比增长20%。', []],
    ['收到申请18件，同比增长80%。', []],
    ['收到申请18件，同比增长79%。', ['growth: 79 80: 18件，同比增长79%']],
    ['收到申请18件，同比增长21%。', ['growth: 21 20: 18件，同比增长21%']],
    ...['较上年', '比上年', '较去年', '比去年', '较上年同期', '同比同期'].map(
      (words) => [`新收申请12件，${words}增加21%。`, [`growth: 21 20: 12件，${words}增加21%`]] as const,
    ),
    ...['上升了', '增长率为'].map(
      (words) => [`新收申请12件，同比${words}21%。`, [`growth: 21 20: 12件，同比${words}21%`]] as const,
    ),
    ...['环比增长', '增长', '同比', '同比增长到', '同比增长率', '同比增长约'].map(
      (words) => [`新收申请12件，${words}21%。`, []] as const,
    ),
    ['新收申请12件（同比增长21%）。', ['growth: 21 20: 12件（同比增长21%']],
    ['新收申请12件、同比增长21%。', ['growth: 21 20: 12件、同比增长21%']],
    ['新收申请12件，其中同比增长21%。', ['growth: 21 20: 12件，其中同比增长21%']],
    [
      `新收申请12件，${'甲'.repeat(10)}同比增长21%。`,
      ['growth: 21 20: 12件，'.concat('甲'.repeat(10), '同比增长21%')],
    ],
    [`新收申请12件，${'甲'.repeat(11)}同比增长21%。`, []],
    ['新收申请12件，甲，同比增长21%。', []],
    ['新收申请12余件，同比增长21%。', []],
    ['公开12件，同比增长21%。', []],
    ['行政复议12件，涉及信息公开，同比增长21%。', []],
  ])('in %s: %j', (text, findings) => {
    expect(found(text, {}, before)).toEqual(findings);
  });

  it('is that of the last number before it, in its paragraph', () => {
    expect(found('新收申请12件。\n公开9件，同比增长21%。', {}, before)).toEqual([]);
    expect(found('公开9件，同比增长21%。新收申请12件。', {}, before)).toEqual([]);
    const cases = { ...before, 't4.rev.total': 10 };
    expect(found('信息公开行政复议12件，同比增长21%。', {}, cases)).toEqual([]);
  });

  it('is not judged without last year’s figure, or from zero', () => {
    expect(found('收到申请12件，同比增长21%。', {}, { ...before, 't3.r2.tot': null })).toEqual([]);
    const text = '新收申请12件，同比增长21%。';
    expect(found(text)).toEqual([]);
    expect(found(text, {}, requests(0))).toEqual([]);
    expect(found(text, {}, { 't3.r1.tot': null })).toEqual([]);
  });
});
