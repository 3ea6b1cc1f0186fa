import type { Finding } from '../../core/check/finding';
import type { CellId, Edition, TableId } from '../../core/statute/types';
import { cellName, columnName, groupName, tableName } from '../../core/report/cell-names';
import { lineOf, listOf } from './phrases';
import type { Told } from '../told';
import { ruleOf, subjectOf, text, told } from '../told';

const subjectKinds = { row: '行', column: '列', item: '' } as const;

const bySubject = (edition: Edition, params: Finding['params']): string => {
  const subject = subjectOf(edition, params);
  return subject === null ? '' : `「${subject.name}」${subjectKinds[subject.kind]}`;
};

const disputeTotal =
  (group: string) =>
  ({ edition, left, right, difference }: Told): string =>
    `「${groupName(edition, group)}」：四项结果合计 ${right}，总计填了 ${left}，相差 ${difference}。`;

/** One sentence for each rule, made from the figures of the finding. */
const broken: Readonly<Record<string, (told: Told) => string>> = {
  'V-INT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)}填的是“${say('found')}”，${
      { text: '不是数字', negative: '小于 0', fraction: '不是整数' }[say('problem')] ?? '不能用作件数'
    }。请改为${say('type') === 'change' ? '整数，减少填负数' : '不小于 0 的整数'}。`,
  'V-AMT': ({ finding, edition, say }) =>
    `${listOf(edition, finding.cells)}填的是“${say('found')}”，${
      say('problem') === 'negative' ? '小于 0' : '不是数字，或小数超过六位，或单位不是万元'
    }。请改为以万元为单位、不小于 0 的数。`,
  'V-BLANK': ({ finding, edition }) => {
    const { table, blanks, marked, marks } = finding.params;
    const parts = [
      ...(blanks === 0 ? [] : [`${text(blanks)} 格未填`]),
      ...(marked === 0 ? [] : [`${text(marked)} 格用“${text(marks)}”代替数字`]),
    ];
    return `${tableName(edition, text(table) as TableId)}有 ${parts.join('，')}。没有发生的请填 0。`;
  },
  'V-NUMTXT': ({ finding, edition, say }) =>
    say('note') === 'number.converted'
      ? `${listOf(edition, finding.cells)}印的是“${say('raw')}”，已换算为 ${say('value')} 万元，请核对。`
      : `${listOf(edition, finding.cells)}以文字形式书写（如“${say('example')}”），已按数字读取。`,
  'V-LABEL': ({ say, finding, edition }) => {
    const more = Number(finding.params['notes']) - 1;
    const others = more > 0 ? `，另有 ${more} 处名称与规定表样不同` : '';
    switch (say('note')) {
      case 'label.order':
        return `“${say('found')}”的次序与规定表样不同${others}。`;
      case 'header.unclear':
        return `${tableName(edition, say('table') as TableId)}的表头中没有找到“${say('missing')}”${others}。`;
      default:
        return `名称“${say('found')}”应为“${say('expected')}”${others}。`;
    }
  },
  'V-OLDFMT': ({ say }) =>
    `使用了 2019 年试行表样的栏目：${say('labels')}。2021 年起应使用国办公开办函〔2021〕30号的表样。`,
  'V-EXTRA': ({ finding, edition, say }) => {
    if (say('note') === 'cell.extra') return `「${say('row')}」多出数据：“${say('text')}”。`;
    if (say('note') === 'row.extra')
      return `${lineOf(say('row'))}不属于规定表样，其中的数字：“${say('text')}”。`;
    return `${tableName(edition, say('table') as TableId)}${
      finding.params['all'] === 1
        ? '没有找到'
        : `缺少 ${say('missing')} 格：${listOf(edition, finding.cells)}`
    }。`;
  },
  'V-SECT': ({ say }) =>
    say('note') === 'section.order'
      ? `“${say('section')}”的位置不对，六个部分应依次排列。`
      : `缺少“${say('section')}”部分。`,
  'V-TITLE': ({ say }) => `标题缺少${say('missing')}。`,
  'V-FORMULA': ({ finding, edition }) =>
    `${listOf(edition, finding.cells)}原为公式合计，现为手填的数字，不再随明细变化。`,
  'V-UNIT': ({ say }) =>
    `收费金额 ${say('now')} 万元，超过上年（${say('before')} 万元）的 1000 倍，可能误按元填写。`,
  'T2-GZ0': ({ say }) =>
    `本机关没有规章制定权，「规章」应为 0，现填制发 ${say('issued')}、废止 ${say('repealed')}、现行有效 ${say('inforce')}。`,
  'T2-CAP': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：本年废止 ${say('repealed')}，多于上年现行有效 ${say('before')} + 本年制发 ${say('issued')}。`,
  'T2-STOCK': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：上年现行有效 ${say('before')} + 制发 ${say('issued')} − 废止 ${say('repealed')} = ${right}，现行有效填了 ${left}，相差 ${difference}。`,
  'T2-ISS': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：本年制发 ${say('issued')}，多于现行有效 ${say('now')} + 本年废止 ${say('repealed')}。`,
  'T2-YOY': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：本年 ${say('now')}，上年 ${say('before')}，变化较大，请核对。`,
  'T3-ROW': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：六类申请人合计 ${right}，总计填了 ${left}，相差 ${difference}。`,
  'T3-SUM': ({ edition, finding, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：各办理结果合计 ${right}，“（七）总计”填了 ${left}，相差 ${difference}。`,
  'T3-BAL': ({ edition, finding, say, left, right, difference }) =>
    `${bySubject(edition, finding.params)}：新收 ${say('new')} + 上年结转 ${say('carriedOver')} = ${left}，办理 ${say('results')} + 结转下年 ${say('carriedForward')} = ${right}，相差 ${difference}。`,
  'T3-ONECOL': ({ edition, say }) =>
    `「${columnName(edition, say('over'))}」列多出 ${say('by')}、「${columnName(edition, say('under'))}」列少了 ${say('by')}，可能有 ${say('by')} 件申请的收与办记在了不同的申请人类型。`,
  'T3-CARRYTOT': ({ say, difference }) =>
    `上年结转总计填了 ${say('now')}，上年年报的结转下年度总计为 ${say('before')}，相差 ${difference}。`,
  'T3-CARRY': ({ edition, finding, say, difference }) =>
    `${bySubject(edition, finding.params)}：上年结转填了 ${say('now')}，上年年报的结转下年度为 ${say('before')}，相差 ${difference}。`,
  'T3-LATE': ({ say }) =>
    `结转下年度 ${say('carriedForward')} 件，超过本年新收 ${say('new')} 件的五分之一，请核对有无逾期未答复。`,
  'T3-OTHER': ({ say }) =>
    `“其他处理 3.其他” ${say('other')} 件，超过办理总计 ${say('results')} 件的 30%，应在正文说明。`,
  'T3-SECRET': ({ say }) => `“属于国家秘密”填了 ${say('now')} 件；乡镇、街道等一般不产生国家秘密，请核对。`,
  'T3-YOY': ({ say }) => `本年新收 ${say('now')} 件，上年 ${say('before')} 件，变化较大，请核对。`,
  'T4-REV': disputeTotal('rev'),
  'T4-DIR': disputeTotal('dir'),
  'T4-POST': disputeTotal('post'),
  'T4-PRE': ({ say }) =>
    `“未经复议直接起诉”有 ${say('now')} 件；2024 年起不服不予公开须先申请复议，请确认这些案件属于其他争议。`,
  'T4-ORIGIN': ({ say, right }) =>
    `“复议后起诉”有 ${say('now')} 件，多于本年已审结复议与上年复议之和 ${right} 件。`,
  'T4-RATIO': ({ left, right }) => `复议与直接起诉共 ${left} 件，多于两年办理的申请 ${right} 件，请核对。`,
  'T4-NOREQ': ({ left }) => `表三没有收到和办理申请，表四却有 ${left} 件复议或诉讼，请核对。`,
  'T4-PEND': ({ edition, finding, say }) =>
    `${bySubject(edition, finding.params)}：总计 ${say('now')} 件，少于上年尚未审结的 ${say('before')} 件，请核对统计口径。`,
};

/** A finding as one sentence: what is wrong, where, and by how much. */
export function findingText(finding: Finding, edition: Edition): string {
  const title = ruleOf(finding, edition)?.title ?? finding.ruleId;
  const { message, before } = finding.params;
  if (message !== undefined) return text(message);
  if (finding.status === 'undecided') {
    const unknown =
      before === undefined
        ? listOf(edition, finding.cells)
        : `上年年报的「${cellName(edition, text(before) as CellId)}」`;
    return `${bySubject(edition, finding.params)}未能判定“${title}”：${unknown}未填或不是有效数字。`;
  }
  return broken[finding.ruleId]?.(told(finding, edition)) ?? `${title}。`;
}

export const severityNames = { error: '错误', warning: '警告', info: '提示' } as const;
export const statusNames = { broken: '不成立', undecided: '未能判定' } as const;
