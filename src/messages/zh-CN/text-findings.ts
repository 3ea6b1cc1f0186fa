import type { BrokenFinding } from '../../core/check/finding';
import type { TextRuleId } from '../../core/check/finding-params';
import type { CellId, Edition } from '../../core/statute/types';
import { formatNumber } from '../../core/report/parse-number';
import { sentence, sumOf } from '../sentence-parts';
import { listOf } from './phrases';

/** The sentence of each rule about the text: the wording of the text, the figure in the table, and what to do. */
export type TextSentences = {
  readonly [R in TextRuleId]: (finding: BrokenFinding<R>, edition: Edition) => string;
};

const tablesSay = (edition: Edition, cells: readonly CellId[]): string =>
  `${listOf(edition, cells)}${cells.length > 1 ? '合计' : ''}`;

/** Only the first number belongs to the cells; the text may mean others, such as including what was carried over. */
const againstTable = (
  { cells, params: { quote, expected } }: BrokenFinding<'X-APPL' | 'T2-TXT' | 'T4-TXT'>,
  edition: Edition,
): string => {
  const [first = '', ...others] = expected.map(formatNumber);
  const more = others.length === 0 ? '' : `（按其他口径为 ${others.join(' 或 ')}）`;
  return `正文写“${quote}”，${tablesSay(edition, cells)}为 ${first}${more}。请核对，改正其中一处；口径不同的，请写明口径。`;
};

const broken: TextSentences = {
  'X-NEG': ({ cells, params: { quote }, right }, edition) =>
    sentence`正文写“${quote}”，${tablesSay(edition, cells)}却为 ${right}。请改正正文或表格。`,
  'X-PLACE': ({ params: { kind, quote } }) => {
    switch (kind) {
      case 'gap':
        return `“${quote}”缺少数字。请补上。`;
      case 'mark':
        return `正文留有占位符“${quote}”。请换成实际内容。`;
      case 'instruction':
        return `正文留有填写说明“${quote}”。请删去。`;
      case 'page':
        return `正文中有一段只是页码“${quote}”。请删去。`;
    }
  },
  'X-APPL': againstTable,
  'X-TXTBAL': ({ params, left, right }) =>
    sentence`正文“${params.quote}”一段：新收 ${params.new} + 上年结转 ${params.carriedOver} = ${left}，办结 ${params.results} + 结转下年度 ${params.carriedForward} = ${right}，两者不等。请核对这四个数字。`,
  'T2-TXT': againstTable,
  'T2-PUB': ({ cells, params: { quote }, left }, edition) =>
    sentence`正文写“${quote}”，多于${tablesSay(edition, cells)} ${left}。表中应计入全部决定，请核对；公开了往年决定的，请写明。`,
  'T2-FEE': ({ cells, params: { quote }, left, right }, edition) =>
    sentence`正文写“${quote}”，即 ${left} 万元，多于${listOf(edition, cells)} ${right}。信息处理费属于行政事业性收费，请核对是否计入。`,
  'T3-FEE': ({ cells, params: { notices }, left, right }, edition) =>
    notices
      ? sentence`${listOf(edition, cells)}为 ${left}，第六部分写明的收费通知只有 ${right} 件。请核对。`
      : sentence`${listOf(edition, cells)}为 ${left}，第六部分没有写明发出收费通知的件数。请补上。`,
  'T4-TXT': againstTable,
  'X-BREAK': ({ params: { quote, parts, open }, left, right }) =>
    open
      ? sentence`“${quote}”为 ${left}，所列各项之和 ${sumOf(parts)} = ${right}。没有列全或计量单位不同的可以不等，请核对。`
      : sentence`“${quote}”为 ${left}，所列各项之和 ${sumOf(parts)} = ${right}。请核对；没有列全的，请写“等”。`,
  'X-NEST': ({ params: { quote, parts }, left, right }) =>
    sentence`“${quote}”为 ${left}，括号中各项之和 ${sumOf(parts)} = ${right}。请核对。`,
  'X-SAME': ({ params: { quote, other } }) => `正文一处写“${quote}”，另一处写“${other}”。请统一。`,
  'X-PCT': ({ params, left, right }) => {
    switch (params.about) {
      case 'share':
        return sentence`“${params.quote}”：${params.part} 占 ${params.whole} 的比例应为 ${right}%，写的是 ${left}%。请核对。`;
      case 'sum':
        return sentence`“${params.quote}”各项比例之和为 ${left}%，超过 ${right}%。请核对。`;
      case 'growth':
        return sentence`“${params.quote}”：按上年年报计算，变化应为 ${right}%，写的是 ${left}%。请核对。`;
    }
  },
  'X-APPROX': ({ cells, params: { quote }, right }, edition) =>
    sentence`正文写“${quote}”，${
      cells.length === 0 ? '别处' : tablesSay(edition, cells)
    }写明为 ${right}。请写准确的数。`,
  'X-FEE': ({ params: { mentioned } }) =>
    mentioned
      ? '第六部分提到信息处理费，但没有写明收取情况。请写明金额，没有收取的写“未收取”。'
      : '没有说明信息处理费收取情况。请在第六部分写明金额，没有收取的写“未收取”。',
  'X-YEAR': ({ params: { kind, quote }, left, right }) =>
    sentence`${
      { period: '统计期限', title: '报告名称', body: '正文' }[kind]
    }“${quote}”是 ${left} 年，本报告为 ${right} 年。请核对是否为往年遗留。`,
  'X-BASIS': ({ params: { quote, notice, from } }) =>
    `引用的格式文件“${quote}”已被取代。${from} 年起请引用${notice}。`,
  'X-PARTS': ({ params: { quote, missing }, left, right }) =>
    sentence`引言写“${quote}”（${left} 个部分），列出 ${right} 个，报告应为六个部分${
      missing.length === 0 ? '' : `，没有列出：${missing.join('；')}`
    }。请改正。`,
  'X-FIVE': ({ params: { missing, headed } }) =>
    [
      ...(missing.length === 0 ? [] : [`第一部分没有写到：${missing.join('、')}。请补充。`]),
      ...(headed.length === 0
        ? []
        : [`第一部分只有标题、没有内容：${headed.join('、')}。请写上内容；没有可写的，请删去标题。`]),
    ].join(''),
  'X-ASSESS': ({ params: { missing } }) =>
    `政府的年报没有写到：${missing.join('、')}。请补充，没有的也请写明。`,
  'X-LEN': ({ left, right }) =>
    sentence`第一部分有 ${left} 字，超过 ${right} 字。请精简；当地另有限额的，以当地为准。`,
  'X-GENERIC': ({ params, left = 0 }) =>
    params.kind === 'same'
      ? sentence`第一部分的文字有 ${left}% 与上年年报相同。请写本年的情况。`
      : '第一部分没有任何数字。请写明本年公开、受理的件数等。',
};

/** A finding about the text as a sentence. */
export const textFindingText = <R extends TextRuleId>(finding: BrokenFinding<R>, edition: Edition): string =>
  broken[finding.ruleId](finding, edition);
