import { describe, expect, it } from 'vitest';
import { requests } from '../example';
import { statementsOf, textReport } from '../text-report';

type Cells = Parameters<typeof textReport>[1];

const found = (rule: string, text: string, cells: Cells = {}) =>
  statementsOf(rule, textReport({ 一: text }, cells));
const times = (text: string, rule = 'X-SAME') => found(rule, text).length;

describe('X-SAME', () => {
  it('quotes both', () => {
    expect(found('X-SAME', '主动公开信息20条。\n主动公开信息16条。')).toEqual([
      {
        words: '主动公开信息20条|主动公开信息16条',
        ranges: [0, 1].map((paragraph) => ({ section: '一', paragraph, start: 0, end: 9 })),
        left: 20,
        right: 16,
        cells: [],
        params: { quote: '主动公开信息20条', other: '主动公开信息16条' },
      },
    ]);
  });

  it.each<readonly [string, number]>([
    ['公开信息20条。\n公开信息20条。', 0],
    // One paragraph may be about several things.
    ['公开信息20条。公开信息16条。', 0],
    ['公开信息20条。公开信息16条。\n公开信息16条。', 1],
    ['公开信息20余条。\n公开信息16条。', 0],
    ['公开信息2万条。\n公开信息16条。', 0],
    ['公开信息20条。\n公开信息16件。', 1],
    ['公开信息20条。\n公开信息16次。', 0],
    ...['主动公开', '公布', '公示', '推送'].map(
      (verb) => [`公开信息20条。\n${verb}信息16条。`, verb === '主动公开' ? 1 : 0] as const,
    ),
    ...['公布', '公示', '推送'].map((verb) => [`发布信息20条。\n${verb}信息16条。`, 1] as const),
    ['公开信息20条。\n公开政府信息16条。', 0],
    ...['政府', '政务', '公共'].map((kind) => [`公开${kind}信息20条。\n公开${kind}信息16条。`, 1] as const),
    ...['了', '各类', '各项', '相关', '有关'].map(
      (word) => [`公开信息20条。\n公开${word}信息16条。`, 1] as const,
    ),
    ...['共', '共计', '总计', '合计', '总量', '总数', '数量', '达', '达到', '已', '为', '计', '共计为'].map(
      (word) => [`公开信息20条。\n公开信息${word}16条。`, 1] as const,
    ),
    ['公开信息20条。\n公开新信息16条。', 0],
    ['公开信息20条。\n公开信息的16条。', 0],
    // Where it was published makes a difference.
    ...[
      '政府网站',
      '微信',
      '公众号',
      '微博',
      '抖音',
      '新媒体',
      '政务大厅',
      '公开栏',
      '公示栏',
      '报纸',
      '电视',
    ].flatMap((channel) => [
      [`公开信息20条。\n${channel}公开信息16条。`, 0] as const,
      [`${channel}公开信息20条。\n${channel}公开信息16条。`, 1] as const,
    ]),
    ['网站、微信公开信息20条。\n微信、网站公开信息16条。', 1],
    ['门户网站公开信息20条。\n政府网站公开信息16条。', 1],
    ...[
      '领域',
      '方面',
      '类',
      '栏目',
      '专栏',
      '解读',
      '重点',
      '其中',
      '民生',
      '科室',
      '每',
      '部门',
      '单位',
    ].map((word) => [`甲${word}公开信息20条。\n甲${word}公开信息16条。`, 0] as const),
    ['（一）重点，公开信息20条。\n公开信息16条。', 1],
    ['重点工作：公开信息20条。\n公开信息16条。', 1],
    ['转发公开信息20条。\n公开信息16条。', 0],
    ['转发公开信息20条。\n转发公开信息16条。', 1],
    ['2023年公开信息20条。\n公开信息16条。', 0],
    ['累计公开信息20条。\n公开信息16条。', 0],
  ])('%j: %d', (text, number) => {
    expect(times(text)).toBe(number);
  });

  it('includes claims only if the tables do not have the figure', () => {
    const text = '收到申请20件。\n收到申请16件。';
    expect(found('X-SAME', text, requests(20))).toEqual([]);
    expect(found('X-SAME', text, { 't3.r1.tot': null })).toMatchObject([{ left: 20, right: 16 }]);
    const byApplicant = '收到申请20件，其中自然人申请20件。\n其中自然人申请16件。';
    expect(found('X-SAME', byApplicant, { 't3.r1.tot': null, 't3.r1.np': null })).toEqual([]);
  });
});

describe('X-APPROX', () => {
  it('names the exact number of the text or the table', () => {
    expect(found('X-APPROX', '公开信息140余条。\n公开信息146条。')).toEqual([
      {
        words: '公开信息140余条',
        ranges: [{ section: '一', paragraph: 0, start: 0, end: 9 }],
        left: 140,
        right: 146,
        cells: [],
        params: { quote: '公开信息140余条' },
      },
    ]);
    expect(found('X-APPROX', '收到申请近90件。', requests(87))).toMatchObject([
      { words: '收到申请近90件', left: 90, right: 87, cells: ['t3.r1.tot'] },
    ]);
  });

  it.each([
    ['公开信息140余条。\n公开信息160条。', 0],
    ['公开信息140余条。\n公开信息146余条。', 0],
    ['公开信息140条。\n公开信息146条。', 0],
    ['收到申请近90件。', 0],
  ])('%j: %d', (text, number) => {
    expect(times(text, 'X-APPROX')).toBe(number);
  });

  it('is silent about what the table has exactly', () => {
    expect(found('X-APPROX', '收到申请90件。', requests(87))).toEqual([]);
  });
});
