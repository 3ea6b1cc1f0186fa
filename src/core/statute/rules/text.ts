import type { FormInForce, Rule } from '../types';

/** 〔2019〕60号: the number of a notice without its kind. */
const numberOf = (notice: string): string => notice.slice(notice.indexOf('〔'));

/**
 * The rules about the text around the tables, in the order of the findings: the same in every edition so far, except
 * for the prescribed form. Only X-NEG and X-PLACE block; the text may have another scope than the table, which no rule
 * can know.
 */
export const textRules = ({ notice, validFrom, replaces }: FormInForce): readonly Rule[] => [
  {
    id: 'X-NEG',
    severity: 'error',
    title: '正文写明没有发生的（未收到申请，无行政复议、行政诉讼，无结转等），表中应为 0',
    basis: { text: '正文与表格应当一致', confidence: 'inferred' },
    test: { kind: 'text' },
    blindSpots:
      '含“正文称未收到申请，则本年新收为 0”。只认整句都是否定的写法；限定渠道、时间、范围的否定不比对。',
  },
  {
    id: 'X-PLACE',
    severity: 'error',
    title: '正文不得留有空缺的数字、占位符（XX、{…}、＿＿）和填写说明',
    basis: { text: '已公布年报中的差错', confidence: 'practice' },
    test: { kind: 'text' },
  },
  {
    id: 'X-APPL',
    severity: 'warning',
    title: '正文中申请的收到、上年结转、办结、结转下年度及各类办理结果件数，应与表三一致',
    basis: { text: '现有校核工具；正文与表格应当一致', confidence: 'tool' },
    test: { kind: 'text' },
    blindSpots:
      '“收到”可指新收，也可指新收加上年结转，两种都算一致；“答复”可不含其他处理。备案、累计、本级、往年、部分渠道等口径不同的数字不比对。',
  },
  {
    id: 'X-TXTBAL',
    severity: 'warning',
    title: '同一段正文中：新收 + 上年结转 = 办结 + 结转下年度',
    basis: { text: '表样注记的勾稽关系', confidence: 'notice' },
    test: { kind: 'text' },
    blindSpots: '四个数字都写在同一段里才比对。',
  },
  {
    id: 'T2-TXT',
    severity: 'warning',
    title: '正文中规章、规范性文件的制发、废止、现行有效件数，应与表二一致',
    basis: { text: '武政办发〔2025〕54号；已公布年报', confidence: 'local' },
    test: { kind: 'text' },
    blindSpots: '失效、修改在表中没有栏目，不比对。',
  },
  {
    id: 'T2-PUB',
    severity: 'warning',
    title: '表二的处理决定数量不少于正文所写已公开的件数',
    basis: { text: '武政办发〔2025〕54号：公开与依法不公开的都计入', confidence: 'local' },
    test: { kind: 'text' },
    blindSpots: '公开的可以包括往年作出的决定，写明情况即可。',
  },
  {
    id: 'T2-FEE',
    severity: 'info',
    title: '正文所写收取的信息处理费不超过表二的行政事业性收费金额',
    basis: { text: '各地规定信息处理费属于行政事业性收费', confidence: 'local' },
    test: { kind: 'text' },
  },
  {
    id: 'T3-FEE',
    severity: 'warning',
    title: '表三有逾期未缴费不再处理的申请，正文应写明不少于此数的收费通知件数',
    basis: { text: '国办函〔2020〕109号', confidence: 'inferred' },
    test: { kind: 'text', sections: ['六'] },
  },
  {
    id: 'T4-TXT',
    severity: 'warning',
    title: '正文中行政复议、行政诉讼的件数和各类结果，应与表四一致',
    basis: { text: '现有校核工具；已公布年报', confidence: 'tool' },
    test: { kind: 'text' },
    blindSpots:
      '行政诉讼按“未经复议直接起诉”与“复议后起诉”之和比对。备案数、往年数、作为复议机关办理的案件不比对。',
  },
  {
    id: 'X-BREAK',
    severity: 'warning',
    title: '“N 条，其中……”列全的，各项之和等于 N；没有列全的，不大于 N',
    basis: { text: '已公布年报中的差错', confidence: 'practice' },
    test: { kind: 'text' },
    blindSpots: '写有“等”“主要”“累计”或计量单位不同的，不相等仅作提示。只列一项的不查。',
  },
  {
    id: 'X-NEST',
    severity: 'info',
    title: '括号中列出的各项之和等于括号前的数',
    basis: { text: '已公布年报', confidence: 'practice' },
    test: { kind: 'text' },
  },
  {
    id: 'X-SAME',
    severity: 'warning',
    title: '同一件事在正文中写了不同的数',
    basis: { text: '正文前后应当一致', confidence: 'inferred' },
    test: { kind: 'text' },
    blindSpots: '只比对渠道、范围写法相同的主动公开条数，以及表中没有数字可比的申请、复议、诉讼件数。',
  },
  {
    id: 'X-PCT',
    severity: 'info',
    title: '所占百分比与件数相符，各项相加不超过 100%；同比增减与上年年报相符',
    basis: { text: '已公布年报中的差错', confidence: 'practice' },
    test: { kind: 'text' },
    blindSpots: '总数可以是同段已写的任何一个较大的数，有一个相符即可。',
  },
  {
    id: 'X-APPROX',
    severity: 'info',
    title: '同一数字别处写明确数的，不写“余”“多”“近”“约”',
    basis: { text: '已公布年报', confidence: 'practice' },
    test: { kind: 'text' },
  },
  {
    id: 'X-FEE',
    severity: 'warning',
    title: '第六部分应说明信息处理费收取情况；没有收取的也要写明',
    basis: { text: '河南等地通知；几乎所有已公布年报', confidence: 'local' },
    test: { kind: 'text', sections: ['六'] },
    blindSpots: '写在其他部分的也算。',
  },
  {
    id: 'X-YEAR',
    severity: 'warning',
    title: '标题、统计期限和正文的年度一致，没有遗留往年的年份',
    basis: { text: '由年度推断', confidence: 'inferred' },
    test: { kind: 'text' },
    blindSpots: '与往年比较、文件名称和日期、下一年打算中的年份不查。',
  },
  {
    id: 'X-BASIS',
    severity: 'warning',
    title: `${validFrom} 年及以后的年报引用格式文件的，应为${notice}，不是${numberOf(replaces.notice)}`,
    basis: { text: notice, confidence: 'notice' },
    test: { kind: 'text', when: [{ kind: 'yearFrom', year: validFrom }] },
  },
  {
    id: 'X-PARTS',
    severity: 'info',
    title: '引言列出报告组成的，应为六个部分',
    basis: { text: '已公布年报', confidence: 'practice' },
    test: { kind: 'text', sections: ['引言'] },
  },
  {
    id: 'X-FIVE',
    severity: 'info',
    title: '第一部分应写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面',
    basis: { text: notice, confidence: 'notice' },
    // A report from before the notice followed other prescriptions.
    test: { kind: 'text', sections: ['一'], when: [{ kind: 'yearFrom', year: validFrom }] },
    blindSpots: '不看标题的写法，写到有关事项即可。',
  },
  {
    id: 'X-ASSESS',
    severity: 'warning',
    title: '政府的年报应写工作考核、社会评议和责任追究结果',
    basis: { text: '《条例》第五十条第（四）项', confidence: 'law' },
    test: { kind: 'text', when: [{ kind: 'agencyKind', kinds: ['government'] }] },
    blindSpots: '只有选择了机关类型“政府”才查。',
  },
  {
    id: 'X-LEN',
    severity: 'info',
    title: '第一部分不超过规定的字数（默认 1000 字）',
    basis: { text: '武政办发〔2025〕54号', confidence: 'local' },
    test: { kind: 'text', sections: ['一'] },
  },
  {
    id: 'X-GENERIC',
    severity: 'info',
    title: '第一部分应有数字，且与上年年报的文字不应九成以上相同',
    basis: { text: `${notice}：不得内容雷同`, confidence: 'notice' },
    test: { kind: 'text', sections: ['一'] },
    blindSpots: '没有上年年报的文字时只查有无数字。',
  },
];
