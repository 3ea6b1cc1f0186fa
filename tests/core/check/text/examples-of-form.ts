import type { Examples } from './example';
import { textReport } from './text-report';

const five =
  '（一）主动公开。全年公开信息 30 条。\n（二）依申请公开。没有变化。\n（三）政府信息管理。严格审查。\n（四）平台建设。改版栏目。\n（五）监督保障。开展培训。';

export const ofForm: Examples = {
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
      name: 'what last year’s report said',
      texts: { 五: '2023年报提出的 3 个问题已全部整改到位。' },
      words: null,
    },
    {
      name: 'last year at the beginning of a sentence',
      texts: { 五: '2023年报送信息不及时的问题仍然存在。' },
      words: '2023年',
    },
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
      severity: 'info',
    },
    { name: 'five aspects', texts: { 一: five }, words: null },
    {
      name: 'a heading without text',
      texts: {
        一: '（一）主动公开\n公开 30 条。\n（二）依申请公开\n收到 0 件。\n（三）政府信息管理\n（四）平台建设\n网站 1 个。\n（五）监督保障\n培训 1 次。',
      },
      words: '',
      severity: 'info',
    },
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
      name: 'crosses that the text speaks of',
      texts: { 一: '清理了以“XX 公司”代替当事人名称的旧公告。' },
      words: 'XX',
      severity: 'warning',
    },
    {
      name: 'crosses next to what is quoted',
      texts: { 一: '开展“公开日”活动 XX 次，“问政”3 次。' },
      words: 'XX',
      severity: 'error',
    },
    {
      name: 'a page number among the paragraphs',
      texts: { 一: '公开信息 3 条。\n— 12 —\n举办培训 1 次。' },
      words: '— 12 —',
      severity: 'error',
    },
    {
      name: 'a page that a sentence names',
      texts: { 一: '详见公报第 3 页，共 5 页。' },
      words: null,
    },
    {
      name: 'a button that the text speaks of',
      texts: { 一: '网站增加“点击此处填写申请”按钮。' },
      words: '此处填写',
      severity: 'warning',
    },
    {
      name: 'nothing left',
      texts: {
        一: '认真落实公开条例，公开信息条目清晰，答复件规范，联系邮箱 xxgk@xx.gov.cn，网址 https://xx.gov.cn/xx/。',
      },
      words: null,
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
};
