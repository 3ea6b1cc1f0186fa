import { describe, expect, it } from 'vitest';
import { findingsOf, statementsOf, textReport } from '../text-report';
import type { Texts } from '../text-report';

const fired = (rule: string, texts: Texts, cells = {}) => statementsOf(rule, textReport(texts, cells));

describe('X-FEE', () => {
  it.each<readonly [string, string | null]>([
    ...[
      '信息处理费',
      '信息公开处理费',
      '信息公开收费',
      '信息公开费用',
      '依申请公开收费',
      '依申请公开费用',
    ].flatMap((fee): (readonly [string, string | null])[] => [
      [`未收取${fee}。`, null],
      [`依法收取${fee}。`, fee],
    ]),
    ['无。', ''],
    ['信息处理费：没有收取。', null],
    ['信息处理费为零。', null],
    ['不收信息处理费。', null],
    ['免收信息处理费。', null],
    ['收取信息处理费3元。', null],
    ['收取信息处理费0.3万元。', null],
    ['发出信息处理费通知3件。', null],
    ['发出信息处理费通知3份。', null],
    ['收取信息处理费3次。', null],
    ['收取信息处理费3项。', '信息处理费'],
    ['收取信息处理费。没有其他事项。', null],
    ['没有其他事项。收取信息处理费。', '信息处理费'],
    ['收取信息处理费。依法。没有其他事项。', '信息处理费'],
    ['执行《没有信息处理费办法》。', '信息处理费'],
    ['执行信息处理费《没有办法》。', '信息处理费'],
    [`执行信息处理费《没有${'甲'.repeat(78)}》。`, '信息处理费'],
    [`执行信息处理费《没有${'甲'.repeat(79)}》。`, null],
    ['执行信息处理费2020年3件', null],
    ['执行2020年信息处理费规定。', '信息处理费'],
    ['执行信息处理费〔2020〕109号。', '信息处理费'],
    ['未发生收费情况。', null],
    ['未向公众收取任何费用。', null],
    ['本年度无收费情况。', null],
    ['依申请公开未收费。', null],
    ['收费0元。', null],
    ['免费提供。', null],
    ['没有产生费用。', null],
    ['没有其他事项，按规定收取费用。', ''],
    ['没有增加三公经费。', ''],
    ['收费10项。', ''],
  ])('about %s points to %j', (text, words) => {
    const found = fired('X-FEE', { 一: '公开。', 六: text });
    if (words === null) expect(found).toEqual([]);
    else expect(found).toMatchObject([{ words, params: { mentioned: words !== '', empty: false } }]);
  });

  it('looks in every section, and points into section 六', () => {
    expect(fired('X-FEE', { 一: '未收取信息处理费。', 六: '无。' })).toEqual([]);
    expect(fired('X-FEE', { 一: '收到申请3件，未收取任何费用。', 六: '无。' })).toEqual([]);
    expect(fired('X-FEE', { 一: '公报免费赠阅。', 六: '无。' })).toHaveLength(1);
    expect(fired('X-FEE', { 一: '信息处理费依法。', 六: '无。' })).toMatchObject([
      {
        words: '',
        ranges: [{ section: '六', paragraph: 0, start: 0, end: 0 }],
        params: { mentioned: false },
      },
    ]);
  });

  it('needs section 六, and reports whether it is empty', () => {
    expect(fired('X-FEE', { 一: '公开。' })).toEqual([]);
    const report = textReport({ 一: '公开。' });
    const sections = [
      ...(report.narrative?.sections ?? []),
      { id: '六' as const, heading: '', paragraphs: [] },
    ];
    expect(findingsOf('X-FEE', { ...report, narrative: { sections } })).toMatchObject([
      { params: { mentioned: false, empty: true } },
    ]);
  });
});

describe('T2-FEE', () => {
  const found = (text: string, amount: number | null = 0.03) =>
    fired('T2-FEE', { 六: text }, { 't2.sf.amount': amount });

  it('compares to the yuan', () => {
    expect(found('收取信息处理费400元。')).toMatchObject([
      {
        words: '400元',
        cells: ['t2.sf.amount'],
        left: 0.04,
        right: 0.03,
        params: { quote: '400元' },
      },
    ]);
  });

  it.each<readonly [string, number]>([
    ['收取信息处理费300元。', 0],
    ['收取信息处理费301元。', 1],
    ['收取信息处理费0.03万元。', 0],
    ['收取信息处理费0.04万元。', 1],
    ['收取信息处理费0.00001亿元。', 1],
    ['收取信息处理费400件。', 0],
    ['收取信息处理费约400元。', 0],
    ['信息处理费收入。共400元。', 1],
    ['共400元。信息处理费收入。', 0],
    ['信息处理费收入。甲。共收400元。', 0],
    // Only the first amount is what was collected.
    ['收取信息处理费300元，共收400元。', 0],
    ['信息处理费400元。', 1],
    [`信息处理费收${'甲'.repeat(29)}400元。`, 1],
    [`信息处理费收${'甲'.repeat(30)}400元。`, 0],
    ['收400元，是信息处理费。', 1],
    [`收400元，是${'甲'.repeat(28)}信息处理费。`, 1],
    [`收400元，是${'甲'.repeat(29)}信息处理费。`, 0],
    ...['应收', '通知', '标准', '每件', '减免', '退', '超过', '较', '上年', '去年'].map(
      (word) => [`收取信息处理费，${word}400元。`, 0] as const,
    ),
  ])('%s: %d', (text, times) => {
    expect(found(text)).toHaveLength(times);
  });

  it('needs the amount of the table', () => {
    expect(found('收取信息处理费400元。', null)).toEqual([]);
  });
});

describe('T3-FEE', () => {
  const found = (texts: Texts, unpaid: number | null = 2) =>
    fired('T3-FEE', texts, { 't3.r3.6.2.tot': unpaid });

  it('counts the notices', () => {
    expect(found({ 六: '发出信息处理费通知1件。' })).toMatchObject([
      { words: '信息处理费', cells: ['t3.r3.6.2.tot'], left: 2, right: 1, params: { notices: true } },
    ]);
    expect(found({ 六: '无。' })).toMatchObject([
      {
        words: '',
        ranges: [{ section: '六', start: 0, end: 0 }],
        left: 2,
        right: 0,
        params: { notices: false },
      },
    ]);
  });

  it.each<readonly [string, number]>([
    ['发出信息处理费通知2件。', 0],
    ['发出信息处理费通知1件、2件。', 0],
    ['发出信息处理费通知2件、1件。', 0],
    ...['通知', '发出', '开具', '送达', '下达', '告知'].map((word) => [`${word}信息处理费2件。`, 0] as const),
    ...['份', '次', '条', '宗'].map((unit) => [`信息处理费通知2${unit}。`, 0] as const),
    ['信息处理费通知2人。', 1],
    ['信息处理费通知2人次。', 1],
    ['信息处理费2件。', 1],
    ['信息处理费2件，均已通知。', 0],
    [`信息处理费2件${'甲'.repeat(14)}通知。`, 0],
    [`信息处理费2件${'甲'.repeat(15)}通知。`, 1],
    [`信息处理费通知${'甲'.repeat(28)}2件。`, 0],
    [`信息处理费通知${'甲'.repeat(29)}2件。`, 1],
    ['通知2件。信息处理费。', 1],
    ['信息处理费。通知2件。', 0],
    ['信息处理费。甲。通知2件。', 1],
  ])('%s: %d', (text, times) => {
    expect(found({ 六: text })).toHaveLength(times);
  });

  it.each([0, null])('needs unpaid fees in the table, not %j', (unpaid) => {
    expect(found({ 六: '无。' }, unpaid)).toEqual([]);
  });

  it('needs section 六', () => {
    expect(found({ 一: '公开。' })).toEqual([]);
  });
});
