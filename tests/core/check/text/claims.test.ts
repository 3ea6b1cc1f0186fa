import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/core/report/report';
import { findingsOf, textReport, wordsOf } from './text-report';

/** Every figure is different, so that the right numbers tell what a claim was understood to count. */
const cells = {
  't3.r1.tot': 100,
  't3.r2.tot': 200,
  't3.r3.1.tot': 301,
  't3.r3.2.tot': 302,
  't3.r3.3.1.tot': 303,
  't3.r3.4.1.tot': 304,
  't3.r3.5.1.tot': 305,
  't3.r3.6.3.tot': 306,
  't3.r3.7.tot': 400,
  't3.r4.tot': 500,
  't3.r1.np': 11,
  't3.r2.np': 22,
  't3.r3.1.np': 31,
  't3.r3.7.np': 44,
  't3.r4.np': 55,
  't3.r1.biz': 12,
  't3.r1.sci': 13,
  't4.rev.total': 60,
  't4.rev.upheld': 61,
  't4.rev.corrected': 62,
  't4.rev.other': 63,
  't4.rev.pending': 64,
  't4.dir.total': 70,
  't4.dir.upheld': 71,
  't4.post.total': 80,
  't4.post.upheld': 81,
  't2.gz.issued': 91,
  't2.wj.issued': 92,
  't2.wj.repealed': 93,
  't2.wj.inforce': 94,
};
const claims = (text: string, more: Partial<Report> = {}, section = '一') => {
  const report = textReport({ [section]: text }, cells, more);
  return ['X-APPL', 'T4-TXT', 'T2-TXT'].flatMap((rule) =>
    findingsOf(rule, report).map((finding) => {
      const { expected } = finding.params as { expected: readonly number[] };
      return `${expected.join('/')}: ${wordsOf(finding, report).join('|')}`;
    }),
  );
};
/** The right numbers of each claim. */
const right = (text: string, more: Partial<Report> = {}, section = '一') =>
  claims(text, more, section).map((claim) => claim.split(':')[0]);

describe('a number of applications', () => {
  it.each([
    ['新收申请1件。', ['100']],
    ['收到申请1件。', ['100/300']],
    ['收到和处理申请1件。', ['400/100/300']],
    ['上年结转申请1件。', ['200']],
    ['2023年结转申请1件。', ['200']],
    ['结转下年申请1件。', ['500']],
    ['结转至2025年申请1件。', ['500']],
    ['办结申请1件。', ['400/94']],
    ['予以公开申请1件。', ['301']],
    ['申请1件，部分公开1件。', ['302']],
    ['申请不予公开1件。', ['303']],
    ['申请无法提供1件。', ['304']],
    ['申请不予处理1件。', ['305']],
    ['申请其他处理1件。', ['306']],
    ['办理申请，其中予以公开1件、不予公开1件。', ['301', '303']],
    // Several quantities in one number.
    ['申请予以公开和部分公开1件。', ['603']],
    ['申请予以公开、部分公开和不予公开1件。', ['906']],
    ['申请予以公开及部分公开1件。', ['603']],
    ['申请予以公开与部分公开1件。', ['603']],
    ['申请予以公开或部分公开1件。', ['603']],
    ['申请予以公开部分公开1件。', ['302']],
    ['申请予以公开的和部分公开1件。', ['603']],
    ['申请予以公开甲和部分公开1件。', ['302']],
    ['收到并办结申请1件。', ['100/300/400']],
    ['收到后办结申请1件。', ['100/300/400']],
    ['收到且办结申请1件。', ['100/300/400']],
    // What is done afterwards counts nothing else.
    ['申请结转下年继续办理1件。', ['500']],
    ['申请不予公开答复1件。', ['303']],
    // Named after the number.
    ['申请1件予以公开。', ['301']],
    ['收到申请，1件予以公开和部分公开。', ['603']],
    ['收到申请，1件予以公开甲部分公开。', []],
    ['收到申请，1件甲予以公开。', []],
    ['收到申请，1件办理。', []],
    // In general words.
    ['政府信息公开申请1件。', ['400/100/300']],
    ['依申请公开1件。', ['400/100/300']],
    ['有信息公开申请1件。', ['400/100/300']],
    ['申请1件。', []],
    ['信息公开申请中1件。', []],
    ['信息公开申请里1件。', []],
    ['信息公开申请有1件。', []],
    ['其中信息公开申请1件。', []],
    ['信息公开申请甲乙丙丁1件。', ['400/100/300']],
    ['信息公开申请甲乙丙丁戊己庚1件。', []],
    ['许可申请1件。', []],
  ])('of %s is one of %j', (text, numbers) => {
    expect(right(text)).toEqual(numbers);
  });

  it.each([
    ...[
      '未答复',
      '未办',
      '正在',
      '逾期',
      '超期',
      '延期',
      '撤回',
      '撤销',
      '撤诉',
      '转办',
      '补正',
      '征求',
      '告知',
    ],
    ...[
      '收费',
      '查询',
      '不存在',
      '不掌握',
      '不属于',
      '当场',
      '重复',
      '信访',
      '满意',
      '投诉',
      '举报',
      '培训',
      '文书',
    ],
    ...['协查', '会商', '电话', '次数', '涉及教育', '主要', '较为', '内容', '类型', '该类', '此类', '这类'],
    ...[
      '各',
      '分别',
      '每',
      '网站',
      '网络',
      '网上',
      '线上',
      '线下',
      '邮寄',
      '信函',
      '邮件',
      '邮箱',
      '当面',
      '现场',
    ],
    ...['窗口', '传真', '平台', '在线', '系统', '信箱'],
  ])('is not judged with the word %s', (word) => {
    expect(right(`${word}办结申请1件。`).concat(word === '各' ? right('办结申请各1件。') : [])).toEqual(
      word === '各' ? ['400/94'] : [],
    );
  });

  it('is not narrowed by a reason, or by the channels of all of them', () => {
    expect(right('因不掌握等原因办结申请1件。')).toEqual(['400/94']);
    expect(right('因不掌握为由办结申请1件。')).toEqual(['400/94']);
    expect(right('通过网站、信函共收到申请1件。')).toEqual(['100/300']);
    expect(right('通过网站、信函总收到申请1件。')).toEqual(['100/300']);
    expect(right('通过网站等收到申请1件。')).toEqual(['100/300']);
  });

  it.each(['件', '份', '宗', '起', '例', '条', '个', '项', '部'])('may be counted in %s', (unit) => {
    expect(right(`新收申请1${unit}。`)).toEqual(['100']);
  });

  it.each(['次', '人', '篇', '元'])('is not counted in %s', (unit) => {
    expect(right(`新收申请1${unit}。`)).toEqual([]);
  });

  it('is compared with the precision it has', () => {
    expect(right('新收申请100件。')).toEqual([]);
    expect(right('新收申请约1件。')).toEqual([]);
    expect(right('新收申请0.01万件。')).toEqual([]);
    expect(right('新收申请0.03万件。')).toEqual(['100']);
  });

  it('is broken down into parts, of which only a leading total can be compared', () => {
    expect(right('新收申请9件，新收申请4件，新收申请5件。')).toEqual(['100']);
    expect(right('新收申请4件，新收申请9件。')).toEqual([]);
    expect(right('信息公开行政复议4件，其中网上行政复议9件。')).toEqual(['60']);
    expect(right('办结申请4件，其中收到申请1件。')).toEqual(['400/94']);
    expect(right('新收申请9件，新收申请4件，新收申请9件。')).toEqual(['100']);
    expect(right('收到申请4件，其中收到甲申请9件。')).toEqual(['100/300']);
    expect(claims('新收申请9件。新收申请4件。')).toEqual(['100: 新收申请9件', '100: 新收申请4件']);
    expect(right('新收申请1件。累计公开。')).toEqual(['100']);
    expect(right('新收申请9件，新收申请9件。')).toEqual(['100']);
    expect(right('新收申请9件。新收申请4件。')).toEqual(['100', '100']);
    expect(right('收到申请9件，其中收到信函申请4件。')).toEqual(['100/300']);
  });
});

describe('a number of applications by applicant', () => {
  it.each([
    ['收到自然人申请1件。', ['11/33']],
    ['收到个人申请1件。', ['11/33']],
    ['新收自然人申请1件。', ['11/33']],
    ['受理自然人申请1件。', ['11/33']],
    ['收到商业企业申请1件。', ['12']],
    ['收到科研机构申请1件。', ['13']],
    ['收到法人或其他组织申请1件。', ['25']],
    ['收到法人申请1件。', ['25']],
    ['收到来自自然人的申请1件。', ['11/33']],
    ['收到申请，其中自然人1件。', ['11/33/44']],
    ['收到申请，其中1件来自自然人。', ['11/33/44']],
    ['收到申请，其中申请人属于自然人1件。', ['11/33/44']],
    ['收到公民申请1件。', []],
    ['收到公民、法人申请1件。', []],
    ['收到自然人和法人申请1件。', []],
    ['自然人申请1件。', []],
    ['予以公开自然人申请1件。', []],
    ['信息公开收到自然人行政复议1件。', ['60']],
    ['收到教育自然人申请1件。', []],
  ])('of %s is one of %j', (text, numbers) => {
    const found = right(text).filter((one) => one !== '100/300' && one !== '400/100/300');
    expect(found).toEqual(numbers);
  });
});

describe('a number of reviews or lawsuits', () => {
  it.each([
    ['信息公开行政复议1件。', ['60']],
    ['信息公开行政诉讼1件。', ['150']],
    ['信息公开未经复议直接起诉1件。', ['70']],
    ['信息公开复议后起诉1件。', ['80']],
    ['信息公开行政复议、行政诉讼1件。', ['210']],
    ['信息公开行政复议和行政诉讼共1件。', ['210']],
    ['信息公开行政复议及被提起行政诉讼1件。', ['210']],
    ['信息公开行政复议以及行政诉讼1件。', ['210']],
    ['信息公开行政复议或者行政诉讼1件。', ['210']],
    ['信息公开行政复议、以及行政诉讼1件。', ['210']],
    ['信息公开行政复议的行政诉讼1件。', []],
    ['信息公开行政复议维持1件。', ['61']],
    ['信息公开行政复议结果维持1件。', ['61']],
    ['信息公开行政复议纠正1件。', ['62']],
    ['信息公开行政复议其他结果1件。', ['63']],
    ['信息公开行政复议尚未审结1件。', ['64']],
    ['信息公开行政诉讼维持1件。', ['152']],
    ['信息公开行政复议法院判决维持1件。', ['61']],
    ['信息公开行政复议1件，维持1件、纠正1件。', ['60', '61', '62']],
    ['信息公开行政复议1件，其中维持1件。', ['60', '61']],
    ['信息公开行政复议，1件维持。', ['61']],
    ['信息公开行政复议维持、纠正1件。', []],
    ['信息公开行政复议、行政诉讼维持1件。', []],
    ['信息公开行政复议教育维持1件。', []],
    ['信息公开，其中行政复议1件。', ['60']],
    ['信息公开，其中行政复议和诉讼1件。', []],
    ['信息公开行政复议1件，其中直接起诉1件。', ['60', '70']],
    // Whose cases they are.
    ['行政复议1件。', []],
    ['被申请行政复议1件。', ['60']],
    ['被申请行政复议办理1件。', []],
    ['依申请公开行政复议1件。', ['60']],
    ['政务公开行政复议1件。', ['60']],
    ['行政复议9件，其中涉及信息公开行政复议1件。', ['60']],
    ['行政复议9件，其中涉及政务公开1件。', []],
    ['信息公开行政复议9件，其中涉及信息公开1件。', ['60']],
  ])('of %s is one of %j', (text, numbers) => {
    expect(right(text)).toEqual(numbers);
  });

  it('is about disclosure in the section on disputes, or below such a heading', () => {
    expect(right('行政复议1件。', {}, '四')).toEqual(['60']);
    expect(right('行政复议1件。', {}, '五')).toEqual([]);
    expect(right('（一）信息公开。\n行政复议1件，诉讼2件。')).toEqual(['60', '150']);
  });

  it.each([
    ...[
      '撤',
      '驳回',
      '终止',
      '调解',
      '审结',
      '胜诉',
      '败诉',
      '参加',
      '出庭',
      '率',
      '答复',
      '案卷',
      '化解',
      '责令',
    ],
    ...['听证', '案例', '开庭', '旁听', '指导', '意见', '文书', '确认违法', '履行', '当事人', '不予受理'],
    ...['一审', '二审', '再审', '占'],
  ])('is not judged with the word %s', (word) => {
    expect(right(`信息公开行政复议${word}1件。`)).toEqual([]);
  });

  it.each(['办理', '受理', '审理', '收到', '接到'])('is not that of a body deciding them: %s', (word) => {
    expect(right(`${word}被申请行政复议1件。`)).toEqual([]);
  });
});

describe('a number of documents', () => {
  it.each<readonly [string, readonly string[]]>([
    ['制发规范性文件1件。', ['92']],
    ['制定规章1件。', ['91']],
    ['废止规范性文件1件。', ['93']],
    ['现行有效规范性文件1件。', ['94']],
    ['规范性文件1件制发。', []],
    ['规范性文件，1件废止。', ['93']],
    ['规范性文件1件。', []],
    ['制发、废止规范性文件1件。', []],
    ['制发规章、规范性文件1件。', []],
    ['制发规范性文件1件，废止1件。', ['92', '93']],
    ['信息公开制发规范性文件1件。', ['92']],
    ['政府公开制发规范性文件1件。', ['92']],
    ...[
      '修改',
      '修订',
      '失效',
      '审查',
      '审核',
      '清理',
      '解读',
      '公开',
      '公布',
      '发布',
      '征求',
      '草案',
      '评估',
    ].map((word) => [`${word}制发规范性文件1件。`, []] as const),
    ...['起草', '党', '转发', '其他', '配套', '梳理', '上传', '归集', '集中', '合法性'].map(
      (word) => [`${word}制发规范性文件1件。`, []] as const,
    ),
  ])('of %s is one of %j', (text, numbers) => {
    expect(right(text)).toEqual(numbers);
  });
});

describe('the words of a claim', () => {
  it.each([
    ['公开。新收申请1件。', '新收申请1件'],
    ['公开，新收申请1件。', '新收申请1件'],
    ['公开3次新收申请1件。', '新收申请1件'],
    ['新收申请，共1件。', '新收申请，共1件'],
    ['公开，新收申请：1件。', '新收申请：1件'],
    ['收到申请，1件予以公开，甲。', '1件予以公开'],
    ['收到申请，1件予以公开、甲。', '1件予以公开'],
    ['申请：(1件予以公开)。', '1件予以公开'],
  ])('in %s are %s', (text, words) => {
    expect(claims(text).map((claim) => claim.split(': ')[1])).toContain(words);
  });

  it.each([
    ['新收申请；共1件。', []],
    ['新收申请(共1件)。', []],
    ['新收申请，其中1件。', []],
    ['新收申请，9件，共1件。', ['100']],
    ['新收申请，1件予以公开。', ['301']],
    [`新收申请${'的'.repeat(76)}1件。`, ['100']],
    [`新收申请${'的'.repeat(77)}1件。`, []],
  ])('may reach back over a comma: %s', (text, numbers) => {
    expect(right(text)).toEqual(numbers);
  });

  it('take their subject from the text before, if that was applications', () => {
    expect(right('收到申请。办结1件。')).toEqual(['400/94']);
    expect(right('信息公开行政复议。维持1件。')).toEqual([]);
    expect(right('（一）依申请公开。\n全年办结1件，公开信息。')).toEqual(['400/94']);
    expect(right('（一）行政复议。\n信息公开维持1件，纠正2件。')).toEqual([]);
    expect(right('办结1件。')).toEqual([]);
    expect(right(`收到申请。${'甲'.repeat(394)}。办结1件。`)).toEqual(['400/94']);
    expect(right(`收到申请。${'甲'.repeat(400)}。办结1件。`)).toEqual([]);
  });
});

describe('the balance of a paragraph', () => {
  const balance = (text: string) =>
    findingsOf('X-TXTBAL', textReport({ 一: text })).map(({ left, right: other, params }) => ({
      left,
      right: other,
      ...params,
    }));

  it.each([
    ['新收申请8件，上年结转2件，办结7件，结转下年3件。', 0],
    ['新收申请8件，上年结转2件，办结7件，结转下年4件。', 1],
    ['新收申请8件。上年结转2件。办结7件。结转下年4件。', 1],
    ['新收申请8件，上年结转2件，办结7件。', 0],
    ['新收申请8件，上年结转2件，办结7件，结转下年4件。办结7件。', 0],
    ['新收申请约8件，上年结转2件，办结7件，结转下年4件。', 0],
    ['新收申请8万件，上年结转2件，办结7件，结转下年4件。', 0],
    ['新收申请8件，上年结转2件，办结7件。\n结转下年4件。', 0],
    // 收到 may include those carried over.
    ['收到申请10件，上年结转2件，办结7件，结转下年3件。', 0],
    ['收到申请8件，上年结转2件，办结7件，结转下年3件。', 0],
    ['收到申请9件，上年结转2件，办结7件，结转下年3件。', 1],
    ['新收申请10件，上年结转2件，办结7件，结转下年3件。', 1],
  ])('%s: %d', (text, times) => {
    expect(balance(text)).toHaveLength(times);
  });

  it('names the four numbers', () => {
    expect(balance('新收申请8件，上年结转2件，办结7件，结转下年4件。')).toEqual([
      { left: 10, right: 11, quote: '新收申请8件', new: 8, carriedOver: 2, results: 7, carriedForward: 4 },
    ]);
  });
});
