import type { BrokenFinding, TableFinding, UndecidedFinding } from '../../core/check/finding';
import { isQuotedFinding } from '../../core/check/finding';
import type { Subject } from '../../core/check/tables/relations';
import type { TableRuleId } from '../../core/statute/table-rules';
import type { Edition } from '../../core/statute/types';
import { cellName, columnName, groupName, tableName } from '../../core/report/cell-names';
import {
  differenceOf,
  isRowText,
  namedSubject,
  rowOf,
  ruleOf,
  sentence,
  outdatedForm,
  unknownFigures,
} from '../sentence-parts';
import { lineOf, listOf } from './phrases';

/** The sentence of each rule about the tables, made from its params. */
export type TableSentences = {
  readonly [R in TableRuleId]: (finding: BrokenFinding<R>, edition: Edition) => string;
};

const subjectKinds = { row: '行', column: '列', item: '' } as const;

const bySubject = (edition: Edition, about: Subject): string => {
  const subject = namedSubject(edition, about);
  return subject === null ? '' : `「${subject.name}」${subjectKinds[subject.kind]}`;
};

const disputeTotal =
  (group: string) => (finding: BrokenFinding<'T4-REV' | 'T4-DIR' | 'T4-POST'>, edition: Edition) =>
    sentence`「${groupName(edition, group)}」：四项结果合计 ${finding.right}，总计填了 ${finding.left}，相差 ${differenceOf(finding)}。`;

const broken: TableSentences = {
  'V-INT': ({ cells, params: { found, problem, type } }, edition) =>
    isRowText(cells, found)
      ? `${rowOf(edition, cells)}的数字没有分到各列，原文是“${found}”。请对照原件，把这一行的 ${cells.length} 格逐格填上。`
      : sentence`${listOf(edition, cells)}填的是“${found}”，${
          { text: '不是数字', negative: '小于 0', fraction: '不是整数' }[problem]
        }。请改为${type === 'change' ? '整数，减少填负数' : '不小于 0 的整数'}。`,
  'V-AMT': ({ cells, params: { found, problem } }, edition) =>
    sentence`${listOf(edition, cells)}填的是“${found}”，${
      problem === 'negative' ? '小于 0' : '不是数字，或小数超过六位，或单位不是万元'
    }。请改为以万元为单位、不小于 0 的数。`,
  'V-BLANK': ({ params: { table, blanks, marked, marks } }, edition) => {
    const parts = [
      ...(blanks === 0 ? [] : [`${blanks} 格未填`]),
      ...(marked === 0 ? [] : [`${marked} 格用“${marks.join(' ')}”代替数字`]),
    ];
    return `${tableName(edition, table)}有 ${parts.join('，')}。没有发生的请填 0。`;
  },
  'V-NUMTXT': ({ cells, params }, edition) =>
    params.note === 'number.converted'
      ? `${listOf(edition, cells)}原文为“${params.raw}”，已换算为 ${params.value} 万元，请核对。`
      : `${listOf(edition, cells)}以文字形式书写（如“${params.example}”），已按数字读取。`,
  'V-LABEL': ({ params }, edition) => {
    const more = params.notes - 1;
    const others = more > 0 ? `，另有 ${more} 处名称与规定表样不同` : '';
    switch (params.note) {
      case 'label.order':
        return `“${params.found.join('、')}”的次序与规定表样不同${others}。`;
      case 'header.unclear':
        return `${tableName(edition, params.table)}的表头中没有找到“${params.missing.join('、')}”${others}。`;
      case 'label.variant':
        return `名称“${params.found}”应为“${params.expected}”${others}。`;
    }
  },
  'V-OLDFMT': ({ params: { edition: id, labels } }) => {
    const form = outdatedForm(id);
    return form === null
      ? `使用了旧表样的栏目：${labels.join('、')}。`
      : `使用了 ${form.old.name}的栏目：${labels.join('、')}。${form.next.validFrom} 年起应使用${form.next.notice}的表样。`;
  },
  'V-EXTRA': ({ cells, params }, edition) => {
    if (params.note === 'cell.extra') return `「${params.row}」多出数据：“${params.text}”。`;
    if (params.note === 'row.extra')
      return `${lineOf(params.row)}不属于规定表样，其中的数字：“${params.text}”。`;
    if (params.note === 'row.repeated')
      return `${lineOf(params.row)}出现了两次，数字不同：“${params.first}”和“${params.second}”。`;
    return `${tableName(edition, params.table)}${
      params.all ? '没有找到' : `缺少 ${params.missing} 格：${listOf(edition, cells)}`
    }。`;
  },
  'V-SECT': ({ params: { note, section } }) =>
    note === 'section.order' ? `“${section}”的位置不对，六个部分应依次排列。` : `缺少“${section}”部分。`,
  'V-TITLE': ({ params }) =>
    params.note === 'title.template'
      ? `标题末尾留有模板的字样“${params.words}”。请删去。`
      : `标题缺少${params.missing.join('、')}。`,
  'V-FORMULA': ({ cells }, edition) =>
    `${listOf(edition, cells)}原为公式合计，现为手填的数字，不再随明细变化。`,
  'V-UNIT': ({ params: { now, before } }) =>
    sentence`收费金额 ${now} 万元，超过上年（${before} 万元）的 1000 倍，可能误按元填写。`,
  'T2-GZ0': ({ params: { issued, repealed, inforce } }) =>
    sentence`本机关没有规章制定权，「规章」应为 0，现填制发 ${issued}、废止 ${repealed}、现行有效 ${inforce}。`,
  'T2-CAP': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}：本年废止 ${params.repealed}，多于上年现行有效 ${params.before} + 本年制发 ${params.issued}。`,
  'T2-STOCK': (finding, edition) => {
    const { params, left, right } = finding;
    return sentence`${bySubject(edition, params)}：上年现行有效 ${params.before} + 制发 ${params.issued} − 废止 ${params.repealed} = ${right}，现行有效填了 ${left}，相差 ${differenceOf(finding)}。`;
  },
  'T2-ISS': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}：本年制发 ${params.issued}，多于现行有效 ${params.now} + 本年废止 ${params.repealed}。`,
  'T2-YOY': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}：本年 ${params.now}，上年 ${params.before}，变化较大，请核对。`,
  'T3-ROW': (finding, edition) =>
    sentence`${bySubject(edition, finding.params)}：六类申请人合计 ${finding.right}，总计填了 ${finding.left}，相差 ${differenceOf(finding)}。`,
  'T3-SUM': (finding, edition) =>
    sentence`${bySubject(edition, finding.params)}：各办理结果合计 ${finding.right}，“（七）总计”填了 ${finding.left}，相差 ${differenceOf(finding)}。`,
  'T3-BAL': (finding, edition) => {
    const { params, left, right } = finding;
    return sentence`${bySubject(edition, params)}：新收 ${params.new} + 上年结转 ${params.carriedOver} = ${left}，办理 ${params.results} + 结转下年 ${params.carriedForward} = ${right}，相差 ${differenceOf(finding)}。`;
  },
  'T3-ONECOL': ({ params: { over, under, by } }, edition) =>
    sentence`「${columnName(edition, over)}」列多出 ${by}、「${columnName(edition, under)}」列少了 ${by}，可能有 ${by} 件申请的收到和办理记入了不同的申请人类型。`,
  'T3-CARRYTOT': (finding) =>
    sentence`上年结转总计填了 ${finding.params.now}，上年年报的结转下年度总计为 ${finding.params.before}，相差 ${differenceOf(finding)}。`,
  'T3-CARRY': (finding, edition) =>
    sentence`${bySubject(edition, finding.params)}：上年结转填了 ${finding.params.now}，上年年报的结转下年度为 ${finding.params.before}，相差 ${differenceOf(finding)}。`,
  'T3-LATE': ({ params }) =>
    sentence`结转下年度 ${params.carriedForward} 件，超过本年新收 ${params.new} 件的五分之一，请核对有无逾期未答复。`,
  'T3-OTHER': ({ params: { other, results } }) =>
    sentence`“其他处理 3.其他” ${other} 件，超过办理总计 ${results} 件的 30%，应在正文说明。`,
  'T3-SECRET': ({ params: { now } }) =>
    sentence`“属于国家秘密”填了 ${now} 件；乡镇、街道等一般不产生国家秘密，请核对。`,
  'T3-YOY': ({ params: { now, before } }) =>
    sentence`本年新收 ${now} 件，上年 ${before} 件，变化较大，请核对。`,
  'T4-REV': disputeTotal('rev'),
  'T4-DIR': disputeTotal('dir'),
  'T4-POST': disputeTotal('post'),
  'T4-PRE': ({ params: { now } }) =>
    sentence`“未经复议直接起诉”有 ${now} 件；2024 年起不服不予公开须先申请复议，请确认这些案件属于其他争议。`,
  'T4-ORIGIN': ({ params: { now }, right }) =>
    sentence`“复议后起诉”有 ${now} 件，多于本年已审结复议与上年复议之和 ${right} 件。`,
  'T4-RATIO': ({ left, right }) =>
    sentence`复议与直接起诉共 ${left} 件，多于两年办理的申请 ${right} 件，请核对。`,
  'T4-NOREQ': ({ left }) => sentence`表三没有收到和办理申请，表四却有 ${left} 件复议或诉讼，请核对。`,
  'T4-PEND': ({ params }, edition) =>
    sentence`${bySubject(edition, params)}：总计 ${params.now} 件，少于上年尚未审结的 ${params.before} 件，请核对统计口径。`,
};

function undecidedText(finding: UndecidedFinding, edition: Edition): string {
  const { cells, params } = finding;
  const unknown =
    params.before === undefined
      ? listOf(edition, cells)
      : `上年年报的「${cellName(edition, params.before)}」`;
  return `${bySubject(edition, params)}无法核对“${ruleOf(finding, edition)?.title ?? finding.ruleId}”：${unknown}未填或不是有效数字。`;
}

/**
 * Several relations of one table that cannot be decided, as one sentence: the cells are what the reader has to fill.
 */
export function undecidedTogether(findings: readonly UndecidedFinding[], edition: Edition): string {
  const [only] = findings;
  if (only !== undefined && findings.length === 1) return undecidedText(only, edition);
  const { cells, before } = unknownFigures(findings);
  const unknown = [
    ...(cells.length === 0 ? [] : [listOf(edition, cells)]),
    ...(before.length === 0 ? [] : [`上年年报的${listOf(edition, before)}`]),
  ];
  return `${findings.length} 条勾稽关系无法核对：${unknown.join('和')}未填或不是有效数字。请填好后再校核。`;
}

const brokenText = <R extends TableRuleId>(finding: BrokenFinding<R>, edition: Edition): string =>
  broken[finding.ruleId](finding, edition);

/** A finding about the tables as one sentence: what is wrong, where, and by how much. */
export function findingText(finding: TableFinding, edition: Edition): string {
  if (finding.status === 'undecided') return undecidedText(finding, edition);
  return isQuotedFinding(finding) ? finding.params.message : brokenText(finding, edition);
}

export const severityNames = { error: '错误', warning: '警告', info: '提示' } as const;
export const statusNames = { broken: '不成立', undecided: '无法核对' } as const;
