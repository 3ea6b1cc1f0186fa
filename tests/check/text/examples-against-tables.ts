import type { Examples } from './example';
import { requests } from './example';

export const againstTables: Examples = {
  'X-APPL': [
    {
      name: 'two in the text, three in the table',
      texts: { 一: '（二）依申请公开。本年度我局收到政府信息公开申请 2 件，都在期限内办理。' },
      cells: requests(3),
      words: '收到政府信息公开申请 2 件',
    },
    {
      name: 'both meanings of 收到',
      texts: { 一: '2024年，本机关共收到政府信息公开申请3607件。' },
      cells: requests(3511, 96, 3486, 121),
      words: null,
    },
    {
      name: '新收 has one meaning only',
      texts: { 一: '2024年，本机关新收政府信息公开申请3607件。' },
      cells: requests(3511, 96, 3486, 121),
      words: '新收政府信息公开申请3607件',
    },
    {
      name: 'all four numbers of a balanced table',
      texts: { 一: '全年新收政府信息公开申请 308 件，上年结转 1 件，办结 306 件，结转下年度继续办理 3 件。' },
      cells: requests(308, 1, 306, 3),
      words: null,
    },
    {
      name: 'applicants named behind the number',
      texts: { 一: '全年收到 42 件政府信息公开申请，其中 40 件来自自然人。' },
      cells: { ...requests(42), 't3.r1.np': 41 },
      words: '40 件来自自然人',
    },
    {
      name: 'a rounded number',
      texts: { 一: '全年收到政府信息公开申请 80 余件。' },
      cells: requests(120),
      words: null,
    },
    {
      name: 'a number behind its words',
      texts: { 一: '收到依申请公开件 7 件，其中 3 件予以公开。' },
      cells: { ...requests(7), 't3.r3.1.tot': 4 },
      words: '3 件予以公开',
    },
  ],
  'X-NEG': [
    {
      name: 'nothing received, and nothing in the table',
      texts: {
        一: '2024 年我局没有收到公民、法人及其他组织提出的政府信息公开申请，也未发生因政府信息公开引起的行政复议、行政诉讼。',
      },
      words: null,
    },
    {
      name: 'nothing received, but one in the table',
      texts: { 一: '2024 年我局没有收到公民、法人及其他组织提出的政府信息公开申请。' },
      cells: requests(1),
      words: '没有收到公民、法人及其他组织提出的政府信息公开申请',
      severity: 'error',
    },
    {
      name: 'no lawsuit, but one in the table',
      texts: { 一: '本年度无行政复议、行政诉讼案件。' },
      cells: { 't4.post.total': 1 },
      words: '无行政复议、行政诉讼案件',
      severity: 'error',
    },
    {
      name: 'only a kind of lawsuit is denied',
      texts: { 一: '本年度无行政诉讼败诉案件。' },
      cells: { 't4.post.total': 1 },
      words: null,
    },
    {
      name: 'only a channel is denied',
      texts: { 一: '本年度未收到通过信函提出的政府信息公开申请。' },
      cells: requests(4),
      words: null,
    },
    {
      name: 'only one kind of applicant is denied',
      texts: { 一: '本年度未收到法人或者其他组织提出的政府信息公开申请。' },
      cells: requests(4),
      words: null,
    },
    {
      name: 'last year is denied',
      texts: { 一: '2023年我局未收到政府信息公开申请。' },
      cells: requests(4),
      words: null,
    },
    {
      name: 'only what does not belong to a field',
      texts: { 一: '除市场监管领域外，未收到政府信息公开申请。' },
      cells: requests(4),
      words: null,
    },
    {
      name: 'only one field',
      texts: { 一: '在食品安全方面，未收到政府信息公开申请。' },
      cells: requests(4),
      words: null,
    },
    {
      name: 'only those that were spoken of before',
      texts: { 一: '对答复不服的，先告知救济途径，均未申请行政复议。' },
      cells: { 't4.rev.total': 1 },
      words: null,
    },
    {
      name: 'only of some of the cases',
      texts: { 一: '办结的4件申请中，无行政诉讼案件。' },
      cells: { 't4.dir.total': 1 },
      words: null,
    },
    {
      name: 'none at all, by the name of the field',
      texts: { 一: '在依申请公开方面，我局未收到政府信息公开申请。' },
      cells: requests(1),
      words: '未收到政府信息公开申请',
    },
    {
      name: 'none at all, with the agency before',
      texts: { 一: '2024年，我局，均未收到政府信息公开申请。' },
      cells: requests(1),
      words: '未收到政府信息公开申请',
    },
    {
      name: 'nothing carried forward',
      texts: { 一: '全年收到申请 4 件，均已答复，无结转下年度办理的申请。' },
      cells: requests(4, 0, 3, 1),
      words: '无结转下年度办理的申请',
    },
    {
      name: 'no document made',
      texts: { 一: '本年度未制定行政规范性文件。' },
      cells: { 't2.wj.issued': 2 },
      words: '未制定行政规范性文件',
    },
    {
      name: 'all zero',
      texts: { 一: '2024年度政府信息公开行政复议、行政诉讼均为 0。' },
      cells: { 't4.rev.total': 2 },
      words: '行政复议、行政诉讼均',
    },
  ],
  'T2-TXT': [
    {
      name: '6 made and 6 repealed as in the table',
      texts: { 一: '全年制发行政规范性文件 6 件，废止 6 件，现行有效 49 件。' },
      cells: { 't2.wj.issued': 6, 't2.wj.repealed': 6, 't2.wj.inforce': 49 },
      words: null,
    },
    {
      name: '393 in force, 470 in the table',
      texts: { 一: '全区制发规范性文件 77 件，现行有效规范性文件 393 件。' },
      cells: { 't2.wj.issued': 77, 't2.wj.repealed': 132, 't2.wj.inforce': 470 },
      more: { agency: '示例综合实验区' },
      words: '现行有效规范性文件 393 件',
      severity: 'warning',
    },
    {
      name: 'lapsed and amended ones have no column',
      texts: { 一: '清理后，规范性文件继续有效 20 件、失效 2 件、修改 3 件、废止 4 件。' },
      cells: { 't2.wj.inforce': 20, 't2.wj.repealed': 4 },
      words: null,
    },
  ],
  'T2-PUB': [
    {
      name: '55 published of 423',
      texts: { 一: '公开行政许可信息 55 条。' },
      cells: { 't2.xk.decided': 423 },
      words: null,
    },
    {
      name: '55 published of 42',
      texts: { 一: '公开行政许可信息 55 条。' },
      cells: { 't2.xk.decided': 42 },
      words: '公开行政许可信息 55 条',
      severity: 'warning',
    },
  ],
  'T2-FEE': [
    {
      name: '380 yuan in fees of 1.2 万元',
      texts: { 六: '对 1 件申请收取信息处理费 380 元。' },
      cells: { 't2.sf.amount': 1.2 },
      words: null,
    },
    {
      name: '380 yuan where the table has none',
      texts: { 六: '对 1 件申请收取信息处理费 380 元。' },
      words: '380 元',
      severity: 'info',
    },
  ],
  'T3-FEE': [
    {
      name: '203 unpaid and no word of notices',
      texts: { 六: '全年收取信息处理费 400 元。' },
      cells: { 't3.r3.6.2.tot': 203, 't2.sf.amount': 9 },
      words: '信息处理费',
      severity: 'warning',
    },
    {
      name: '203 unpaid and 210 notices',
      texts: { 六: '全年发出信息处理费收费通知 210 件，收取 400 元。' },
      cells: { 't3.r3.6.2.tot': 203, 't2.sf.amount': 9 },
      words: null,
    },
  ],
  'T4-TXT': [
    {
      name: 'all cases of an agency, with those over disclosure among them',
      texts: { 一: '被申请行政复议 21 件，其中涉及政府信息公开 3 件。' },
      cells: { 't4.rev.upheld': 3, 't4.rev.total': 3 },
      words: null,
    },
    {
      name: 'all over disclosure, with those over replies among them',
      texts: { 一: '因政府信息公开被申请行政复议 21 件，其中涉及依申请公开 3 件。' },
      cells: { 't4.rev.upheld': 3, 't4.rev.total': 3 },
      words: '行政复议 21 件',
    },
    {
      name: 'three reviews with their outcomes',
      texts: { 一: '因政府信息公开被申请行政复议 3 件，其中维持 1 件、纠正 2 件。' },
      cells: { 't4.rev.upheld': 1, 't4.rev.corrected': 2, 't4.rev.total': 3 },
      words: null,
    },
    {
      name: 'an outcome that differs',
      texts: { 一: '因政府信息公开被申请行政复议 3 件，其中维持 1 件、纠正 2 件。' },
      cells: { 't4.rev.upheld': 2, 't4.rev.corrected': 1, 't4.rev.total': 3 },
      words: '维持 1 件',
      severity: 'warning',
    },
    {
      name: 'cases filed are counted by another rule',
      texts: { 一: '全市备案的政府信息公开行政复议案件 134 件、行政诉讼案件 57 件。' },
      cells: { 't4.rev.total': 170, 't4.dir.total': 40, 't4.post.total': 37 },
      more: { agency: '示例市' },
      words: null,
    },
    {
      name: 'lawsuits are those of both kinds',
      texts: { 一: '政府信息公开引发行政复议 2 件、行政诉讼 7 件。' },
      cells: { 't4.rev.total': 2, 't4.dir.total': 3, 't4.post.total': 4 },
      words: null,
    },
    {
      name: 'one lawsuit too many',
      texts: { 一: '政府信息公开引发行政复议 2 件、行政诉讼 8 件。' },
      cells: { 't4.rev.total': 2, 't4.dir.total': 3, 't4.post.total': 4 },
      words: '行政诉讼 8 件',
    },
  ],
};
