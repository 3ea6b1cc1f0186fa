import type { Report } from '../../../src/report/report';
import type { withCells } from '../../fixtures/reports';
import type { Texts } from './text-report';
import { textReport } from './text-report';

type Cells = Parameters<typeof withCells>[1];

export interface Example {
  readonly name: string;
  readonly texts: Texts;
  readonly cells?: Cells;
  readonly more?: Partial<Report>;
  readonly previous?: Report;
  /** What the finding points to (part of it); null: the rule holds. */
  readonly words: string | null;
  readonly severity?: 'error' | 'warning' | 'info';
}

const requests = (received: number, over = 0, results = received + over, forward = 0): Cells => ({
  't3.r1.tot': received,
  't3.r2.tot': over,
  't3.r3.7.tot': results,
  't3.r4.tot': forward,
});

const five =
  '（一）主动公开。全年公开信息 30 条。\n（二）依申请公开。没有变化。\n（三）政府信息管理。严格审查。\n（四）平台建设。改版栏目。\n（五）监督保障。开展培训。';

/** The examples of the catalogue, each told in words of our own; figures and official labels are theirs. */
export const catalogue: Readonly<Record<string, readonly Example[]>> = {
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
      name: 'a number behind its words',
      texts: { 一: '收到依申请公开件 7 件，其中 3 件予以公开。' },
      cells: { ...requests(7), 't3.r3.1.tot': 4 },
      words: '3 件予以公开',
    },
  ],
  'X-TXTBAL': [
    {
      name: '16 + 1 = 16 + 1',
      texts: { 一: '新收申请 16 件，上年结转 1 件；当年办结 16 件，结转下年度 1 件。' },
      cells: requests(16, 1, 16, 1),
      words: null,
    },
    {
      name: 'off by one',
      texts: { 一: '新收信息公开申请 16 件，上年结转 1 件；当年办结 15 件，结转下年度 1 件。' },
      words: '新收信息公开申请 16 件',
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
  'X-BREAK': [
    {
      name: 'a closed list that falls short',
      texts: { 一: '我局今年主动公开信息 276 条，其中门户网站 216 条，微信公众号 50 条。' },
      words: '276 条，其中门户网站 216 条，微信公众号 50 条',
      severity: 'warning',
    },
    {
      name: 'an open list that falls short',
      texts: { 一: '县政府网站累计发布信息 10300 条，其中发布要闻 7000 条、公告 443 条。' },
      words: '10300 条',
      severity: 'info',
    },
    {
      name: 'an open list that goes beyond',
      texts: { 一: '发布信息 100 条，其中要闻 80 条、公告 43 条等。' },
      words: '100 条',
      severity: 'warning',
    },
    {
      name: 'the seed: eight items of several units',
      texts: {
        一: '全年在网站和公众号上公开信息 124 条，其中：年报 1 件，职能 4 件，预决算 2 件，公告 4 件，专题 3 件，开放日 1 件，动态 19 件，另由公众号发布活动、培训等信息 90 条。',
      },
      words: null,
    },
    {
      name: 'the seed with one item more',
      texts: {
        一: '全年在网站和公众号上公开信息 124 条，其中：年报 1 条，职能 4 条，预决算 2 条，公告 4 条，专题 3 条，开放日 1 条，动态 20 条，另由公众号发布活动、培训等信息 90 条。',
      },
      words: '124 条',
      severity: 'warning',
    },
    {
      name: 'eleven classes that add up to less',
      texts: {
        一: '全区主动公开信息 2599 条，其中：甲类 300 条、乙类 300 条、丙类 300 条、丁类 300 条、戊类 300 条、己类 300 条、庚类 300 条、辛类 300 条、壬类 100 条、癸类 30 条、子类 3 条。',
      },
      words: '2599 条',
      severity: 'warning',
    },
    {
      name: 'other units',
      texts: { 一: '公开政务动态 60 条，其中公报 2 期、简讯 20 条、图文 30 条。' },
      words: '60 条',
      severity: 'info',
    },
    {
      name: 'a single item',
      texts: { 一: '公开信息 60 条，其中财政信息 20 条。' },
      words: null,
    },
  ],
  'X-NEST': [
    {
      name: 'outer and inner sums hold',
      texts: { 一: '公开信息 698 条，其中网站 407 条（文件 200 条、动态 207 条），公众号 291 条。' },
      words: null,
    },
    {
      name: 'the inner sum fails',
      texts: { 一: '公开信息 698 条，其中网站 407 条（文件 200 条、动态 206 条），公众号 291 条。' },
      words: '407 条（文件 200 条、动态 206 条',
      severity: 'info',
    },
  ],
  'X-SAME': [
    {
      name: 'twenty here, sixteen there',
      texts: { 一: '（一）全年主动公开政府信息 20 条。\n（四）我局全年主动公开政府信息 16 条。' },
      words: '主动公开政府信息 20 条',
      severity: 'warning',
    },
    {
      name: 'twenty in all, sixteen on one channel',
      texts: { 一: '（一）全年主动公开政府信息 20 条。\n（四）通过门户网站主动公开政府信息 16 条。' },
      words: null,
    },
  ],
  'X-PCT': [
    {
      name: '3 of 7 printed as 42 %',
      texts: { 一: '共办理政府信息公开申请 7 件，其中其他处理 3 件，占 42%。' },
      cells: { ...requests(7), 't3.r3.6.3.tot': 3 },
      words: '3 件，占 42%',
      severity: 'info',
    },
    {
      name: '3 of 7 printed as 42.9 %',
      texts: { 一: '共办理政府信息公开申请 7 件，其中其他处理 3 件，占 42.9%。' },
      cells: { ...requests(7), 't3.r3.6.3.tot': 3 },
      words: null,
    },
    {
      name: 'shares of more than all',
      texts: { 一: '申请人中，自然人占 80%，企业占 15.5%，其他占 14.5%。' },
      words: '80%，企业占 15.5%，其他占 14.5%',
    },
    {
      name: 'thirds',
      texts: { 一: '申请人中，自然人占 33.4%，企业占 33.3%，其他占 33.4%。' },
      words: null,
    },
    {
      name: 'a change that last year does not bear out',
      texts: { 一: '2024年共收到政府信息公开申请 3646 件，同比增长 1.05%。' },
      cells: requests(3525, 121, 3521, 125),
      previous: textReport({}, requests(3511, 96, 3486, 121)),
      words: '3646 件，同比增长 1.05%',
    },
    {
      name: 'a change that last year bears out',
      texts: { 一: '2024年共收到政府信息公开申请 3646 件，同比增长 1.08%。' },
      cells: requests(3525, 121, 3521, 125),
      previous: textReport({}, requests(3511, 96, 3486, 121)),
      words: null,
    },
  ],
  'X-FEE': [
    { name: 'nothing said', texts: { 一: five, 六: '无。' }, words: '' },
    {
      name: 'none charged',
      texts: { 一: five, 六: '（二）2024年办理申请没有收取信息处理费。' },
      words: null,
    },
    { name: 'an amount', texts: { 一: five, 六: '本年度收取信息处理费 400 元。' }, words: null },
    {
      name: 'only the regulation is named',
      texts: { 一: five, 六: '本单位执行《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。' },
      words: '信息处理费',
    },
  ],
  'X-YEAR': [
    {
      name: 'the period of last year',
      texts: { 引言: '所列数据的统计期限为2023年1月1日至2023年12月31日。', 一: five },
      words: '2023年1月1日至2023年12月31日',
      severity: 'warning',
    },
    {
      name: 'the period of this year',
      texts: { 引言: '所列数据的统计期限为 2024 年 1 月 1 日至 12 月 31 日。', 一: five },
      words: null,
    },
    {
      name: 'the name of last year’s report',
      texts: { 引言: '现公布本局2023年政府信息公开工作年度报告。', 一: five },
      words: '2023年政府信息公开工作年度报告',
    },
    {
      name: 'a sentence of last year',
      texts: { 一: '2023年，我局召开会议 2 次，研究公开工作。' },
      words: '2023年',
    },
    {
      name: 'a comparison, a document and a plan',
      texts: {
        一: '2024年召开会议 2 次，较2023年增加 1 次。2019年修订的条例施行以来，公开逐步规范。',
        五: '2025年，我局将加强培训。',
      },
      words: null,
    },
  ],
  'X-BASIS': [
    {
      name: 'the notice of 2019',
      texts: { 引言: '按照国办公开办函〔2019〕60号文件的格式编制。' },
      words: '公开办函〔2019〕60号',
      severity: 'warning',
    },
    {
      name: 'the notice of 2021',
      texts: { 引言: '按照国办公开办函〔2021〕30号文件的格式编制。' },
      words: null,
    },
    { name: 'no number', texts: { 引言: '按照年度报告格式的通知编制。' }, words: null },
    {
      name: 'the notice of 2019 in a report for 2020',
      texts: { 引言: '按照国办公开办函〔2019〕60号文件的格式编制。' },
      more: { year: 2020, edition: '2019' },
      words: null,
    },
  ],
  'X-PARTS': [
    {
      name: 'says six, lists five',
      texts: {
        引言: '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题六个部分组成。',
      },
      words: '六个部分',
      severity: 'info',
    },
    {
      name: 'lists five and says so',
      texts: { 引言: '报告包括总体情况、主动公开情况、申请情况、复议诉讼情况、存在问题等五个部分。' },
      words: '五个部分',
    },
    {
      name: 'six',
      texts: {
        引言: '全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
      },
      words: null,
    },
  ],
  'X-FIVE': [
    {
      name: 'two aspects',
      texts: { 一: '（一）主动公开情况。公开 30 条。\n（二）依申请公开情况。收到 0 件。' },
      words: '',
      severity: 'warning',
    },
    { name: 'five aspects', texts: { 一: five }, words: null },
  ],
  'X-ASSESS': [
    {
      name: 'a government without',
      texts: { 一: five },
      more: { profile: { kind: 'government' } },
      words: '',
    },
    {
      name: 'a department without',
      texts: { 一: five },
      more: { profile: { kind: 'department' } },
      words: null,
    },
    {
      name: 'a government with',
      texts: { 一: `${five}本年开展了工作考核和社会评议，没有发生责任追究。` },
      more: { profile: { kind: 'government' } },
      words: null,
    },
  ],
  'X-LEN': [
    { name: 'longer than 1000', texts: { 一: '规范公开。'.repeat(201) }, words: '规范公开。' },
    { name: 'exactly 1000', texts: { 一: '规范公开。'.repeat(200) }, words: null },
  ],
  'X-PLACE': [
    {
      name: 'a missing number',
      texts: { 一: '园区全年共主动公开条，更新及时。' },
      words: '共主动公开条',
      severity: 'error',
    },
    {
      name: 'an instruction of the form',
      texts: { 一: '该部分以表格形式报告。' },
      words: '该部分以表格形式报告',
      severity: 'error',
    },
    { name: 'crosses', texts: { 一: 'XX 局全年公开信息 3 条。' }, words: 'XX' },
    {
      name: 'braces',
      texts: { 六: '本年度收取信息处理费 {表三.新手.总计} 元。' },
      words: '{表三.新手.总计}',
    },
    {
      name: 'a gap of a blank figure',
      texts: { 一: '收到政府信息公开申请 ＿＿＿＿ 件。' },
      words: '＿＿＿＿',
    },
    {
      name: 'nothing left',
      texts: {
        一: '认真落实公开条例，公开信息条目清晰，答复件规范，联系邮箱 xxgk@xx.gov.cn，网址 https://xx.gov.cn/xx/。',
      },
      words: null,
    },
  ],
  'X-APPROX': [
    {
      name: '140余 where 146 is stated',
      texts: { 一: '全年公开政府信息 140 余条。\n截至年末，公开政府信息 146 条。' },
      words: '公开政府信息 140 余条',
      severity: 'info',
    },
    { name: '80余 with no exact number', texts: { 一: '全年公开政府信息 80 余条。' }, words: null },
    {
      name: '近 where the table is exact',
      texts: { 一: '全年收到政府信息公开申请近 90 件。' },
      cells: requests(87),
      words: '收到政府信息公开申请近 90 件',
    },
  ],
  'X-GENERIC': [
    {
      name: 'no number at all',
      texts: { 一: '我局高度重视公开工作，按照条例要求，依法、及时、准确公开信息。' },
      words: '',
      severity: 'info',
    },
    { name: 'numbers', texts: { 一: '我局公开信息 3 条。' }, words: null },
    {
      name: 'last year’s text with other figures',
      texts: {
        一: `2024年公开 31 条。${'我局坚持依法公开，健全制度，规范流程，回应关切，提升服务水平。'.repeat(5)}`,
      },
      previous: textReport({
        一: `2023年公开 27 条。${'我局坚持依法公开，健全制度，规范流程，回应关切，提升服务水平。'.repeat(5)}`,
      }),
      words: '',
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
