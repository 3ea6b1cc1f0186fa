import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../../src/core/report/report';
import { requests } from '../example';
import { findingsOf, textReport, wordsOf } from '../text-report';

/** Every figure that a text may deny is 1. */
const cells = {
  ...requests(1, 1, 1, 1),
  't4.rev.total': 1,
  't4.dir.total': 1,
  't4.post.total': 1,
  't2.gz.issued': 1,
  't2.gz.repealed': 1,
  't2.gz.inforce': 1,
  't2.wj.issued': 1,
  't2.wj.repealed': 1,
  't2.wj.inforce': 1,
};
const found = (text: string, more: Partial<Report> = {}) => {
  const report = textReport({ 一: text }, cells, more);
  return findingsOf('X-NEG', report).map(
    (finding) =>
      `${wordsOf(finding, report).join('|')}: ${finding.cells.join(' ')} ${finding.left} ${finding.right}`,
  );
};
const denies = (text: string, more: Partial<Report> = {}) => found(text, more).length;

describe('X-NEG', () => {
  it.each([
    ['未收到信息公开申请。', ['未收到信息公开申请: t3.r1.tot 0 1']],
    ['无行政复议。', ['无行政复议: t4.rev.total 0 1']],
    ['无行政诉讼。', ['无行政诉讼: t4.dir.total t4.post.total 0 2']],
    ['无行政复议、行政诉讼。', ['无行政复议、行政诉讼: t4.rev.total t4.dir.total t4.post.total 0 3']],
    ['无复议后起诉案件。', ['无复议后起诉案件: t4.post.total 0 1']],
    ['无上年结转，无结转下年。', ['无上年结转: t3.r2.tot 0 1', '无结转下年: t3.r4.tot 0 1']],
    ['未制定规章。', ['未制定规章: t2.gz.issued 0 1']],
    ['未废止规范性文件。', ['未废止规范性文件: t2.wj.repealed 0 1']],
    ['无现行有效规章、规范性文件。', ['无现行有效规章、规范性文件: t2.gz.inforce t2.wj.inforce 0 2']],
    ['行政复议均为0。', ['行政复议均为0: t4.rev.total 0 1']],
  ])('about %s: %j', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  it.each([
    ...['没有', '无', '未曾收到', '未新收到', '没有接到', '无接收', '未接收到', '未受理'].map(
      (verb) => `${verb}信息公开申请`,
    ),
    ...[
      '零',
      '未有',
      '暂无',
      '无新',
      '未发生',
      '未出现',
      '未产生',
      '未涉及',
      '不存在'.replace('不', '未'),
      '未被',
    ].map((verb) => `${verb}行政复议`),
    ...['未制定', '未制发', '未出台', '未印发', '未废止', '没有废止'].map((verb) => `${verb}规范性文件`),
    ...[
      '行政复议均为零',
      '行政复议都为0',
      '行政复议皆为0',
      '行政复议为0',
      '行政复议数量为0',
      '行政复议数均为0',
    ],
    '行政复议均为0，',
    ...['公民、法人和其他组织向行政机关提出', '任何公民、法人', '一件'].map(
      (words) => `未收到${words}信息公开申请`,
    ),
  ])('understands %s', (text) => {
    expect(denies(`${text}。`)).toBe(1);
  });

  it.each([
    ...['2024年', '2024年度，', '本年度我局', '全县', '截至2024年12月31日，', '2024年1月1日至12月31日期间'],
    ...[
      '截止年底，',
      '一年来，',
      '此外，',
      '据统计，'.replace('据', ''),
      '我单位',
      '本局',
      '示例县档案局',
      '我档案局',
    ],
    ...['依申请公开方面，', '在信息公开工作中，', '行政复议方面，'],
  ])('is not narrowed by %s', (words) => {
    expect(denies(`${words}未收到信息公开申请。`)).toBe(1);
  });

  it.each([
    ...[
      '2023年',
      '上年',
      '上半年',
      '下半年',
      '一季度',
      '2020年以来',
      '累计',
      '备案',
      '3月',
      '1月1日至6月30日',
    ],
    ...[
      '除教育外，',
      '针对教育，',
      '对教育，',
      '教育方面，',
      '教育领域，',
      '教育环节，',
      '教育期间，',
      '来访的，',
    ],
    ...['教育外，', '许可申请方面，', '依申请公开3件中，', '教育局', '各镇'],
  ])('is narrowed by %s', (words) => {
    expect(denies(`${words}未收到信息公开申请。`)).toBe(0);
  });

  it.each([
    '针对性强，未收到信息公开申请',
    '对外公开，未收到信息公开申请',
    '对照要求，未收到信息公开申请',
    '对标要求，未收到信息公开申请',
    '对比情况，未收到信息公开申请'.replace('对比', '对'),
    '2024年信息公开方面，未收到信息公开申请',
    '教育，未收到信息公开申请',
  ])('about %s', (text) => {
    expect(denies(`${text}。`)).toBe(text.startsWith('对情况') ? 0 : 1);
  });

  it.each([
    ...['其他', '通过网络提交的', '等', '其余', '有效', '合理', '重大', '因此'].map(
      (word) => `未收到${word}信息公开申请`,
    ),
    ...['法人的信息公开申请', '公民的信息公开申请', '许可申请', '申请', '培训', '教育信息公开申请', ''].map(
      (words) => (words === '申请' ? '无申请' : `未收到${words}`),
    ),
    ...['行政复议败诉', '行政复议和信访', '行政复议和规范性文件'].map((words) => `无${words}`),
    '未收到情况',
    '未制定行政复议',
    '未印发行政诉讼',
    '未出台行政复议',
    '未废止行政复议',
    '未规章',
    '未制定规章和申请',
    '未制定教育规章',
    '未发生信息公开申请',
    '行政复议为03',
    '行政复议为0件',
    '教育行政复议为0',
    '无行政复议均为0',
    '无超期未结转的申请',
    '无超期、未收到信息公开申请',
  ])('does not understand %s', (text) => {
    expect(denies(`${text}。`)).toBe(0);
  });

  it.each([
    '县档案局未收到信息公开申请',
    '档案局未收到信息公开申请',
    '局机关没有收到过信息公开申请',
    '今年以来未收到信息公开申请',
    '我局线上、线下均未收到信息公开申请',
    '未收到任何单位和个人提出的信息公开申请',
    '没有收到来自社会各界的信息公开申请',
    '未接收受理过信息公开申请',
    '从未收到信息公开申请',
    '无人提出信息公开申请',
    '信息公开申请受理数为零',
    '无信息公开类行政复议',
    '不存在行政复议情形',
    '未发生行政诉讼，也无行政复议',
    '本镇全年未收到信息公开申请',
  ])('understands that %s', (text) => {
    expect(denies(`${text}。`)).toBeGreaterThan(0);
  });

  it('takes joined negations together', () => {
    expect(found('未制定、未废止规范性文件。').map((one) => one.split(': ')[1])).toEqual([
      't2.wj.issued 0 1',
      't2.wj.repealed 0 1',
    ]);
  });

  it.each([
    '市档案局未收到信息公开申请',
    '没有未答复的信息公开申请',
    '没有按时答复的信息公开申请',
    '未收到企业提出的信息公开申请',
    '无人因信息公开申请行政复议后起诉失败',
    '信息不存在的信息公开申请',
    '未收到、登记、答复信息公开申请',
  ])('does not take for a denial: %s', (text) => {
    expect(denies(`${text}。`)).toBe(0);
  });

  it('does not take the government alone for its whole area', () => {
    expect(denies('市政府未收到信息公开申请。', { agency: '某市人民政府' })).toBe(0);
    expect(denies('镇政府未收到信息公开申请。', { agency: '某县清河镇人民政府' })).toBe(1);
  });

  it('accepts 申请 alone if something is done with it', () => {
    expect(denies('未受理申请。')).toBe(1);
    expect(denies('未接到申请。')).toBe(1);
    expect(denies('收到申请等情况，未收到申请。')).toBe(1);
    expect(denies('未收到信息公开申请等情况。')).toBe(1);
    expect(denies('未收到信息公开申请等案件。')).toBe(1);
    expect(denies('未收到公民、法人或者其他组织的信息公开申请。')).toBe(1);
  });

  it('reads clauses of up to 120 characters', () => {
    const agency = `示例${'甲'.repeat(109)}局`;
    expect(denies(`${agency}无行政复议案件。`, { agency })).toBe(1);
    expect(denies(`${agency}无行政复议的案件。`, { agency })).toBe(1);
    expect(denies(`${agency}无行政复议的案件情况。`, { agency })).toBe(0);
  });

  it.each([
    ...['上年结转', '上一年结转', '上年度结转', '去年结转', '2023年结转', '结转上年'].map((words) => [
      `无${words}申请。`,
      't3.r2.tot',
    ]),
    ...[
      '结转下年',
      '结转至下年度',
      '结转到下一年',
      '转下年',
      '转至下年',
      '转入下年',
      '结转2025年',
      '结转至2025年',
    ].map((words) => [`无${words}继续办理。`, 't3.r4.tot']),
  ])('%s is about %s', (text, cell) => {
    expect(found(text).map((one) => one.split(': ')[1])).toEqual([`${cell} 0 1`]);
  });

  it.each(['无上年教育结转', '无2022年结转', '无2026年结转', '无结转', '无教育上年结转'])(
    'does not guess at %s',
    (text) => {
      expect(denies(`${text}。`)).toBe(0);
    },
  );

  it('about disputes over some of the applications denies no others', () => {
    expect(denies('3件申请已撤回，未发生行政诉讼。')).toBe(0);
    expect(denies('1件申请已撤回，未发生行政诉讼。')).toBe(1);
    expect(denies('3人申请已撤回，未发生行政诉讼。')).toBe(1);
    expect(denies('3件申请已撤回。未发生行政诉讼。')).toBe(1);
    for (const unit of ['起', '宗', '例']) expect(denies(`3${unit}申请已撤回，未发生行政诉讼。`)).toBe(0);
    expect(denies('3件申请，均未发生行政诉讼。')).toBe(0);
    expect(denies('信息公开申请，均未发生行政诉讼。')).toBe(1);
    expect(denies('未发生行政诉讼，3件申请已撤回。')).toBe(1);
  });

  it('names only the figures that are not zero', () => {
    const report = textReport({ 一: '无行政复议、行政诉讼。' }, { 't4.rev.total': 2, 't4.dir.total': null });
    expect(findingsOf('X-NEG', report)).toMatchObject([
      { cells: ['t4.rev.total'], left: 0, right: 2, params: { quote: '无行政复议、行政诉讼' } },
    ]);
    expect(findingsOf('X-NEG', textReport({ 一: '无行政复议。' }))).toEqual([]);
  });
});
