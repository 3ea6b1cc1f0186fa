import { describe, expect, it } from 'vitest';
import { findingsOf, textReport, wordsOf } from '../text-report';

const found = (text: string) => {
  const report = textReport({ 一: text });
  return findingsOf('X-PLACE', report).map((finding) => {
    const { kind } = finding.params as { kind: string };
    return `${finding.severity === 'error' ? '' : `${finding.severity} `}${kind} ${wordsOf(finding, report).join('|')}`;
  });
};

describe('X-PLACE', () => {
  it.each([
    ...['共计', '共', '合计', '累计', '总计'].map((word) => `${word}主动公开条`),
    ...['公开', '发布', '收到', '受理', '接收', '办理', '办结', '答复', '信息', '申请'].map(
      (verb) => `共${verb}件`,
    ),
    ...['召开', '开展', '组织'].map((verb) => `共${verb}次`),
    ...['篇', '期', '份', '条信息', '条政府信息'].map((unit) => `共公开${unit}`),
    `共${'甲'.repeat(12)}公开条`,
  ])('finds the missing number of %s', (words) => {
    expect(found(`本年${words}。`)).toEqual([`gap ${words}`]);
    for (const end of ['，', '；', '、', ')', '']) expect(found(`本年${words}${end}`)).toHaveLength(1);
  });

  it.each([
    '共公开3条',
    '共公开条例',
    '共公开三条',
    '主动公开条',
    `共${'甲'.repeat(13)}公开条`,
    '共，公开条',
    '共处理件',
    '公开政府信息条目',
  ])('finds none in %s', (words) => {
    expect(found(`本年${words}。`)).toEqual([]);
  });

  it.each([
    ['主动公开信息条', 'gap'],
    ['公开信息条', 'gap'],
    ['公开政务信息条', 'gap'],
    ['收到信息公开申请件', 'gap'],
    ['受理政府信息公开申请件', 'gap'],
    ['接收信息公开申请件', 'gap'],
  ])('finds %s', (words, kind) => {
    for (const end of ['', '。', '，', '；', ')'])
      expect(found(`本年${words}${end}`)).toEqual([`${kind} ${words}`]);
    expect(found(`本年${words}的`)).toEqual([]);
  });

  it.each(['XX', 'xx', 'XXX', '××', '✕╳', '＊＊', '○○', '●●'])('finds the mark %s', (mark) => {
    expect(found(`本年公开${mark}条。`)).toEqual([`mark ${mark}`]);
  });

  it.each([
    'aXXb',
    '3XX',
    'XX3',
    '@XX',
    '.XX',
    '_XX',
    '/XX',
    'XX@',
    'XX.',
    'XX_甲',
    'XX/',
    'X甲',
    '○甲',
    'Xx1',
  ])('takes %s for a part of something else', (words) => {
    expect(found(`甲${words}`).filter((one) => one.includes('X') || one.includes('○'))).toEqual([]);
  });

  it.each(['X年', '×月', 'X日', 'X条', 'X件', 'X份', 'X次', 'X篇', 'X期', 'X万元'])(
    'finds the sign in %s',
    (words) => {
      expect(found(`公开${words}`)).toEqual([`mark ${words.charAt(0)}`]);
      for (const before of ['A', '3', '@', '.', '_', '/']) expect(found(`公开${before}${words}`)).toEqual([]);
    },
  );

  it.each([
    ['公开{数量}条', ['mark {数量}']],
    ['公开｛数量｝条', ['mark ｛数量｝']],
    ['公开{}条', ['mark {}']],
    [`公开{${'甲'.repeat(60)}}条`, [`mark {${'甲'.repeat(60)}}`]],
    [`公开{${'甲'.repeat(61)}}条`, []],
    ['公开__条', ['mark __']],
    ['公开＿＿＿条', ['mark ＿＿＿']],
    ['公开_条', []],
    ['—12—', ['page —12—']],
    ['- 3 -', ['page - 3 -']],
    ['·3·', ['page ·3·']],
    ['~~1234~~', ['page ~~1234~~']],
    ['—12345—', []],
    ['公开—12—', []],
    ['—12—公开', []],
    ['第3页', ['page 第3页']],
    ['第3页，共12页', ['page 第3页，共12页']],
    ['第3页/共12页', ['page 第3页/共12页']],
    ['第3页共12页', ['page 第3页共12页']],
    ['见第3页', []],
    ['第3页起', []],
    ['第12345页', []],
  ])('in %s finds %j', (text, all) => {
    expect(found(text)).toEqual(all);
  });

  it.each([
    ...['该部分以表格形式报告', '本部分内容以表格形式填报', '此部分以表格形式填写', '本部分以表格形式公开'],
    ...['单击此处输入', '点击这里添加', '单击此处编辑', '此处填写', '在此填入', '这里请补充', '此处请插入'],
    ...[
      '(待补充)',
      '（待填写）',
      '【待核实】',
      '(待定)',
      '(请填写名称)',
      '【示例】',
      '(填写说明)',
      '(填写说明略)',
    ],
    ...[`(请填写${'甲'.repeat(30)})`, `(填写说明${'甲'.repeat(40)})`],
  ])('finds the instruction %s', (words) => {
    expect(
      found(`甲${words}乙`).map((one) => one.replace(/[（）]/gu, (sign) => (sign === '（' ? '(' : ')'))),
    ).toEqual([`instruction ${words.replace(/[（）]/gu, (sign) => (sign === '（' ? '(' : ')'))}`]);
  });

  it.each([
    ...[
      '具体网址',
      '文字描述',
      '单位名称',
      '网址',
      '简要说明',
      '请填写具体数字',
      '根据实际情况填写',
      '如有请补充',
    ],
    ...['用文字说明', '机关全称', '具体情况', '可根据实际增减', '实际件数', '待补'],
  ])('finds what is asked for in brackets: %s', (words) => {
    for (const [open, close] of ['（）', '()', '【】', '〔〕', '[]'])
      expect(found(`甲${open ?? ''}${words}${close ?? ''}乙`)).toHaveLength(1);
    expect(found(`甲${words}乙`)).toEqual([]);
    expect(found(`甲（其中${words}等）乙`)).toEqual([]);
  });

  it.each([
    '（以下简称《条例》）',
    '（含数据）',
    '（数据）',
    '（试行）',
    '（略）',
    '（网址：www.xx.gov.cn）',
    '（国办）',
  ])('takes %s in brackets for text', (words) => {
    expect(found(`公开${words}工作。`)).toEqual([]);
  });

  it.each([
    ['公开（ ）条。', 'gap （ ）条'],
    ['公开（　　）条信息。', 'gap （　　）条'],
    ['收到()件。', 'gap ()件'],
    ['收费【 】万元。', 'gap 【 】万元'],
    ['〔 〕年', 'gap 〔 〕年'],
    ['公开条政府信息。', 'gap 公开条政府信息'],
    ['发布了条信息。', 'gap 发布了条信息'],
    ['主动公开  条', 'gap 公开  条'],
    ['公开  条政府信息', 'gap 公开  条政府信息'],
    ['公开　条，', 'gap 公开　条'],
    ['累计发布   条,其中', 'gap 累计发布   条'],
    ['收到  件申请', 'gap 收到  件'],
    ['截至  年  月  日', 'gap 至  年  月'],
  ])('finds the missing number of %j', (text, gap) => {
    expect(found(text)).toEqual([gap]);
  });

  it.each([
    '公开（2）条。',
    '（ ）',
    '公开条例，',
    '2024 年 1 月',
    '未收到政府信息公开申请件。',
    '没有受理信息公开申请件，',
  ])('finds no gap in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    '部分以表格形式报告',
    '单击输入',
    '待补充',
    '(待办)',
    `(请填写${'甲'.repeat(31)})`,
    `(填写说明${'甲'.repeat(41)})`,
  ])('takes %s for text', (words) => {
    expect(found(`甲${words}乙`)).toEqual([]);
  });

  it.each([
    ...['“', '‘', '「', '『'].map((open) => `姓名写作${open}张XX”`),
    ...['”', '’', '」', '』'].map((close) => `姓名写作“张XX${close}`),
    `“${'甲'.repeat(59)}XX${'甲'.repeat(59)}”`,
  ])('only warns about what is quoted: %s', (text) => {
    expect(found(text)).toEqual(['warning mark XX']);
  });

  it.each([
    '“甲。XX乙”',
    '“甲XX。乙”',
    '“甲”XX“乙”',
    '甲XX乙”',
    '“甲XX乙',
    `“${'甲'.repeat(60)}XX”`,
    `“XX${'甲'.repeat(60)}”`,
  ])('blocks what is not: %s', (text) => {
    expect(found(text)).toEqual(['mark XX']);
  });

  it('blocks placeholders even in quotation marks', () => {
    expect(found('“公开{数量}条”')).toEqual(['mark {数量}']);
  });

  it.each([
    ...['公开', '信息', '申请', '收到', '受理', '发布', '召开', '开展', '共', '计'].map(
      (word) => `${word}  件`,
    ),
    ...['条', '份', '次', '篇', '期', '元'].map((unit) => `公开  ${unit}`),
    '公开\u00a0\u3000件',
    `公开${' '.repeat(12)}件`,
  ])('finds blank space for a number: %j', (words) => {
    expect(found(`本年${words}，`)).toEqual([`gap ${words}`]);
    for (const end of ['。', '；', '、', ' 。']) expect(found(`本年${words}${end}`)).toHaveLength(1);
  });

  it.each(['公开 件，', `公开${' '.repeat(13)}件，`, '公开  件的', '处理  件，', '公开  个，'])(
    'finds no such space in %j',
    (text) => {
      expect(found(`本年${text}`)).toEqual([]);
    },
  );

  it('lists them in order, each range once, and at most twenty of a paragraph', () => {
    expect(found('甲{年}乙XX丙{XX}')).toEqual(['mark {年}', 'mark XX', 'mark {XX}']);
    expect(found('{年}，'.repeat(25))).toEqual(
      ['mark {年}|'.repeat(20).slice(0, -1)].map((one) => one.replaceAll('|mark ', '|')),
    );
  });
});
