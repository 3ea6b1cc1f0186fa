import { describe, expect, it } from 'vitest';
import { statementsOf, textReport } from '../text-report';
import type { Texts } from '../text-report';

const fired = (rule: string, texts: Texts, more = {}, context = {}) =>
  statementsOf(rule, textReport(texts, {}, more), context);

describe('X-BASIS', () => {
  it('names the notice in force', () => {
    expect(fired('X-BASIS', { 引言: '依据国办公开办函〔2019〕60号编制。' })).toMatchObject([
      {
        words: '公开办函〔2019〕60号',
        params: { quote: '公开办函〔2019〕60号', notice: '国办公开办函〔2021〕30号', from: 2021 },
      },
    ]);
  });

  it.each(['[2019]60号', '【2019】第60号', '(2019)60号', '（2019）60号', '〔2019〕60号'])(
    'knows a notice by its number in any brackets: %s',
    (number) => {
      expect(fired('X-BASIS', { 一: `公开办函${number}` })).toHaveLength(1);
    },
  );

  it.each([
    ['another number', { 引言: '公开办函〔2019〕61号' }, {}],
    ['the right one next to it', { 引言: '公开办函〔2019〕60号', 一: '公开办函〔2021〕30号' }, {}],
    ['a report of an unknown year', { 引言: '公开办函〔2019〕60号' }, { year: null }],
    ['a report from before any form', { 引言: '公开办函〔2019〕60号' }, { year: 1999 }],
  ])('is silent about %s', (_, texts, more) => {
    expect(fired('X-BASIS', texts, more)).toEqual([]);
  });
});

const six =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';

describe('X-PARTS', () => {
  it('counts the listed parts and names the missing', () => {
    expect(
      fired('X-PARTS', { 引言: '甲。报告由总体情况、主动公开、申请情况、其他事项4个部分组成。' }),
    ).toMatchObject([
      {
        words: '4个部分',
        left: 4,
        right: 4,
        params: {
          quote: '4个部分',
          missing: ['政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况'],
        },
      },
    ]);
  });

  it.each([
    ['三部分', 3],
    ['四个部分', 4],
    ['五大部分', 5],
    ['七个方面', 7],
    ['八个章节', 8],
    ['3部分', 3],
    ['5部分', 5],
    ['8个部分', 8],
  ])('compares the number stated by %s', (stated, count) => {
    expect(fired('X-PARTS', { 引言: `报告包括${six}${stated}。` })).toMatchObject([
      { left: count, right: 6, params: { missing: [] } },
    ]);
  });

  it.each(['由', '包括', '分为', '包含', '组成', '构成', '共'])('needs a word such as %s', (word) => {
    expect(fired('X-PARTS', { 引言: `报告${word}${six}五个部分。` })).toHaveLength(1);
    expect(fired('X-PARTS', { 引言: `报告有${six}五个部分。` })).toEqual([]);
  });

  it.each([
    ['all six', { 引言: `报告包括${six}六个部分。` }],
    ['all six in digits', { 引言: `报告包括${six}6部分。` }],
    ['two parts listed', { 引言: '报告包括总体情况、主动公开五个部分。' }],
    ['parts in a title', { 引言: '报告包括总体情况、主动公开、《申请的问题》五个部分。' }],
    ['no number', { 引言: `报告包括${six}几个部分。` }],
    ['nine parts', { 引言: `报告包括${six}九个部分。` }],
    ['another section', { 一: `报告包括${six}五个部分。` }],
    ['the end of a long sentence', { 引言: `报告包括${six}${'甲'.repeat(600)}五个部分。` }],
  ])('is silent about %s', (_, texts) => {
    expect(fired('X-PARTS', texts)).toEqual([]);
  });

  it('accepts three listed parts as a list', () => {
    expect(fired('X-PARTS', { 引言: '报告包括总体情况、主动公开、存在问题三个部分。' })).toHaveLength(1);
  });
});

describe('X-FIVE', () => {
  it('tells missing aspects from headings without text', () => {
    const 一 = '（一）主动公开\n公开3条。\n（二）依申请公开\n（三）监督保障\n培训1次。';
    expect(fired('X-FIVE', { 一 })).toMatchObject([
      {
        ranges: [{ section: '一', paragraph: 0, start: 0, end: 0 }],
        params: { missing: ['政府信息管理', '政府信息公开平台建设'], headed: ['依申请公开'] },
      },
    ]);
    expect(fired('X-FIVE', { 一 })).toHaveLength(1);
  });

  it.each(['公开信息3条。', '对外公示3条。', '网站公开3条。', '发布文件3件。'])(
    'knows 主动公开 by %s',
    (words) => {
      const [finding] = fired('X-FIVE', { 一: words });
      expect(finding?.params).toMatchObject({ missing: expect.not.arrayContaining(['主动公开']) as unknown });
    },
  );

  it('is for reports since the notice that names the aspects', () => {
    expect(fired('X-FIVE', { 一: '甲。' }, { year: 2021 })).toHaveLength(1);
    expect(fired('X-FIVE', { 一: '甲。' }, { year: null })).toHaveLength(1);
    expect(fired('X-FIVE', { 一: '甲。' }, { year: 2020 })).toEqual([]);
    expect(fired('X-FIVE', { 一: '甲。' }, { year: 2022, edition: '2019' })).toEqual([]);
  });

  it('is silent about a section without text', () => {
    expect(fired('X-FIVE', { 一: ' \n', 六: '无。' })).toEqual([]);
    expect(fired('X-FIVE', { 六: '无。' })).toEqual([]);
  });
});

describe('X-ASSESS', () => {
  const government = { profile: { kind: 'government' } };

  it('names what a government does not report', () => {
    expect(fired('X-ASSESS', { 一: '开展考核。' }, government)).toMatchObject([
      { ranges: [{ section: '一' }], params: { missing: ['社会评议', '责任追究结果'] } },
    ]);
  });

  it.each([
    ['all three, in any section', { 一: '开展考核。', 五: '开展评议，没有追责。' }, government],
    ['a department', { 一: '公开。' }, { profile: { kind: 'department' } }],
    ['an unknown agency', { 一: '公开。' }, {}],
    ['a report without section 一', { 六: '公开。' }, government],
  ])('is silent about %s', (_, texts, more) => {
    expect(fired('X-ASSESS', texts, more)).toEqual([]);
  });
});

describe('X-LEN', () => {
  it('points to the paragraph that exceeds the limit, without counting spaces', () => {
    expect(fired('X-LEN', { 一: '甲 乙\n丙丁　戊\n己' }, {}, { sectionLimit: 4 })).toMatchObject([
      { words: '丙丁　戊', left: 6, right: 4, params: {} },
    ]);
    expect(fired('X-LEN', { 一: '甲 乙\n丙丁' }, {}, { sectionLimit: 4 })).toEqual([]);
    expect(fired('X-LEN', { 五: '甲乙丙丁戊' }, {}, { sectionLimit: 4 })).toEqual([]);
  });

  it('has a limit of 1000 by default', () => {
    expect(fired('X-LEN', { 一: '甲'.repeat(1000) })).toEqual([]);
    expect(fired('X-LEN', { 一: '甲'.repeat(1001) })).toMatchObject([{ left: 1001, right: 1000 }]);
  });
});
