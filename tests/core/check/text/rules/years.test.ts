import { describe, expect, it } from 'vitest';
import { findingsOf, textReport, wordsOf } from '../text-report';

const kinds = (section: string, text: string, year: number | null = 2024) => {
  const report = textReport({ [section]: text }, {}, { year });
  return findingsOf('X-YEAR', report).map(
    (finding) => `${(finding.params as { kind: string }).kind} ${wordsOf(finding, report).join()}`,
  );
};

describe('X-YEAR', () => {
  it('names both years', () => {
    const [finding] = findingsOf('X-YEAR', textReport({ 一: '2023年，召开会议2次。' }));
    expect(finding).toMatchObject({ left: 2023, right: 2024, params: { kind: 'body', quote: '2023年' } });
  });

  it('needs the year of the report', () => {
    expect(kinds('一', '2023年，召开会议2次。', null)).toEqual([]);
  });

  it.each([
    ...['2023年1月1日至2023年12月31日', '2023年1月1日起至12月31日', '2023年1月1日开始到12月31日'],
    ...['2023年1月1日—12月31日', '2023年1月1日-12月31日', '1999年1月1日－12月31日', '2023年1月1日~12月31日'],
    ...['2023年1月1日～12月31日', '2023年1月1日——12月31日', '2023年1月1日至1999年12月31日'],
  ])('finds the period %s', (period) => {
    expect(kinds('引言', `本报告的统计期限为${period}。`)).toEqual([`period ${period}`]);
  });

  it.each([
    ['引言', '执行计划，2023年1月1日至12月31日。', 1],
    ['一', '执行计划，2023年1月1日至12月31日。', 0],
    ['一', '数据自2023年1月1日至12月31日。', 1],
    ['一', '按2023年1月1日至12月31日统计。', 1],
    ['一', '按2023年1月1日至12月31日的期限。', 1],
    ['一', '按2023年1月1日至12月31日报告。', 1],
    ['一', `统计${'甲'.repeat(38)}2023年1月1日至12月31日。`, 1],
    ['一', `统计${'甲'.repeat(39)}2023年1月1日至12月31日。`, 0],
    ['一', `自2023年1月1日至12月31日${'甲'.repeat(18)}统计`, 1],
    ['一', `自2023年1月1日至12月31日${'甲'.repeat(19)}统计`, 0],
    ['引言', '2023年1月1日至11月30日。', 0],
    ['引言', '2023年1月1日12月31日。', 0],
  ])('in section %s: %s: %d periods', (section, text, times) => {
    expect(kinds(section, text)).toHaveLength(times);
  });

  it.each([
    ...[
      '2023年政府信息公开工作年度报告',
      '2023年度政府信息公开年度报告',
      '1999年政府信息公开工作年度工作报告',
    ],
  ])('finds the title %s', (title) => {
    expect(kinds('引言', `现公布${title}`)).toEqual([`title ${title}`]);
    expect(kinds('一', `现公布${title}`)).toEqual([]);
  });

  it.each(['上年', '上一年', '往年', '印发', '转发', '关于'])('accepts an earlier title after %s', (word) => {
    const title = '2023年政府信息公开工作年度报告';
    expect(kinds('引言', `${word}的${title}`)).toEqual([]);
    expect(kinds('引言', `${word}${'甲'.repeat(40 - word.length)}${title}`)).toEqual([]);
    expect(kinds('引言', `${word}${'甲'.repeat(41 - word.length)}${title}`)).toEqual([`title ${title}`]);
  });

  it.each([
    ['2023年，召开会议。', '2023年'],
    ['2023年度召开会议。', '2023年度'],
    ['一、2023年召开会议。', '2023年'],
    ['（十二）2023年召开会议。', '2023年'],
    ['1.2023年召开会议。', '2023年'],
    ['截至2023年12月31日，召开会议。', '2023年'],
    ['截止到2023年12月31日，召开会议。', '2023年'],
    ['1999年召开会议。', '1999年'],
    ['召开会议。2023年召开会议。', '2023年'],
    ['2025年召开会议。', '2025年'],
  ])('finds the year in %s', (text, words) => {
    expect(kinds('一', text)).toEqual([`body ${words}`]);
    expect(kinds('引言', text)).toEqual([]);
  });

  it.each([
    '我局2023年召开会议。',
    '2023年至今召开会议。',
    '2023年—今召开会议。',
    '2023年-今召开会议。',
    '20231年召开会议。',
    '3023年召开会议。',
    '2023年3月，召开会议。',
    '2023年12月31日，召开会议。',
    '截至2023年11月30日，召开会议。',
    '截至2023年末，召开会议。',
    '2023年召开会议，2024年又召开。',
    ...[
      '较',
      '比',
      '同期',
      '上年',
      '去年',
      '上一年',
      '往年',
      '以来',
      '起',
      '至今',
      '开始',
      '印发',
      '修订',
    ].map((word) => `2023年${word}召开会议。`),
    ...['施行', '实施', '制定', '成立', '开通', '累计', '近', '结转', '以前', '此前', '前身', '机构改革'].map(
      (word) => `2023年${word}召开会议。`,
    ),
    ...['考核', '评估', '通报', '获', '荣', '度计划', '工作要点', '指标'].map(
      (word) => `2023年${word}召开会议。`,
    ),
    ...[
      '年报中',
      '年度报告里',
      '年度政府信息公开工作年度报告所列',
      '年工作报告提出',
      '年报反映',
      '年度工作报告指出',
    ].map((words) => `2023${words}问题。`),
    ...['年报列', '年报查', '年年度报告提', '年报告提'].map((words) => `2023${words}问题。`),
    ...['将', '下一步', '计划', '拟', '打算', '力争', '继续', '要', '进一步', '努力', '着力', '预计'].map(
      (word) => `2025年${word}召开会议。`,
    ),
    ...['推动', '做好', '加强'].map((word) => `2025年${word}召开会议。`),
  ])('is silent about %s', (text) => {
    expect(kinds('一', text)).toEqual([]);
  });

  it.each(['落实', '按照', '围绕', '对照'])('is not silent about what was done %s a document', (verb) => {
    expect(kinds('一', `2023年，我局${verb}政务公开工作要点，召开会议。`)).toEqual(['body 2023年']);
    expect(kinds('一', `2023年我局${verb}工作要点，召开会议。`)).toEqual(['body 2023年']);
    expect(kinds('一', `2023年政务公开工作要点${verb}到位。`)).toEqual([]);
  });

  it.each(['今年', '本年'])('takes a year next to %s for a comparison', (word) => {
    expect(kinds('一', `2023年召开3次，${word}召开4次。`)).toEqual([]);
  });

  it('takes a coming year in another section for a plan', () => {
    expect(kinds('五', '2025年召开会议。')).toEqual([]);
    expect(kinds('五', '2023年将召开会议。')).toEqual(['body 2023年']);
  });

  it('reads the first 400 characters of a sentence', () => {
    expect(kinds('一', `2023年${'甲'.repeat(394)}较`)).toEqual([]);
    expect(kinds('一', `2023年${'甲'.repeat(395)}较`)).toEqual(['body 2023年']);
  });
});
