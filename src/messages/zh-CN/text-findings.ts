import type { Finding } from '../../core/check/finding';
import type { CellId, Edition } from '../../core/statute/types';
import { listOf } from './phrases';
import type { Told } from '../told';
import { told } from '../told';

const tablesSay = (edition: Edition, cells: readonly CellId[]): string =>
  `${listOf(edition, cells)}${cells.length > 1 ? '合计' : ''}`;

/** Only the first number is that of the cells; the text may mean others, such as with what was carried over. */
const againstTable = ({ finding, edition, say }: Told): string => {
  const [first = '', ...others] = say('expected').split(' / ');
  const more = others.length === 0 ? '' : `（按其他口径为 ${others.join(' 或 ')}）`;
  return `正文写“${say('quote')}”，${tablesSay(edition, finding.cells)}为 ${first}${more}。请核对，改正其中一处；口径不同的，请写明口径。`;
};

/** One sentence for each rule about the text: what is written, what the table says, what to do. */
const broken: Readonly<Record<string, (told: Told) => string>> = {
  'X-NEG': ({ finding, edition, say, right }) =>
    `正文写“${say('quote')}”，${tablesSay(edition, finding.cells)}却为 ${right}。请改正正文或表格。`,
  'X-PLACE': ({ say }) =>
    ({
      gap: `“${say('quote')}”缺少数字。请补上。`,
      mark: `正文留有占位符“${say('quote')}”。请换成实际内容。`,
      instruction: `正文留有填写说明“${say('quote')}”。请删去。`,
      page: `正文中有一段只是页码“${say('quote')}”。请删去。`,
    })[say('kind')] ?? '',
  'X-APPL': againstTable,
  'X-TXTBAL': ({ say, left, right }) =>
    `正文“${say('quote')}”一段：新收 ${say('new')} + 上年结转 ${say('carriedOver')} = ${left}，办结 ${say('results')} + 结转下年度 ${say('carriedForward')} = ${right}，两边不等。请核对这四个数。`,
  'T2-TXT': againstTable,
  'T2-PUB': ({ finding, edition, say, left }) =>
    `正文写“${say('quote')}”，多于${tablesSay(edition, finding.cells)} ${left}。表中应计入全部决定，请核对；公开了往年决定的，请写明。`,
  'T2-FEE': ({ finding, edition, say, left, right }) =>
    `正文写“${say('quote')}”，即 ${left} 万元，多于${listOf(edition, finding.cells)} ${right}。信息处理费属于行政事业性收费，请核对是否计入。`,
  'T3-FEE': ({ finding, edition, say, left, right }) =>
    say('notices') === '0'
      ? `${listOf(edition, finding.cells)}为 ${left}，第六部分没有写明发出收费通知的件数。请补上。`
      : `${listOf(edition, finding.cells)}为 ${left}，第六部分写明的收费通知只有 ${right} 件。请核对。`,
  'T4-TXT': againstTable,
  'X-BREAK': ({ say, left, right }) =>
    say('open') === '1'
      ? `“${say('quote')}”为 ${left}，所列各项之和 ${say('parts')} = ${right}。没有列全或计量单位不同的可以不等，请核对。`
      : `“${say('quote')}”为 ${left}，所列各项之和 ${say('parts')} = ${right}。请核对；没有列全的，请写“等”。`,
  'X-NEST': ({ say, left, right }) =>
    `“${say('quote')}”为 ${left}，括号中各项之和 ${say('parts')} = ${right}。请核对。`,
  'X-SAME': ({ say }) => `正文一处写“${say('quote')}”，另一处写“${say('other')}”。请统一。`,
  'X-PCT': ({ say, left, right }) =>
    ({
      share: `“${say('quote')}”：${say('part')} 占 ${say('whole')} 的比例应为 ${right}%，写的是 ${left}%。请核对。`,
      sum: `“${say('quote')}”各项比例之和为 ${left}%，超过 ${right}%。请核对。`,
      growth: `“${say('quote')}”：按上年年报计算，变化应为 ${right}%，写的是 ${left}%。请核对。`,
    })[say('about')] ?? '',
  'X-APPROX': ({ finding, edition, say, right }) =>
    `正文写“${say('quote')}”，${
      finding.cells.length === 0 ? '别处' : tablesSay(edition, finding.cells)
    }写明为 ${right}。请写准确的数。`,
  'X-FEE': ({ say }) =>
    say('mentioned') === '1'
      ? '第六部分提到信息处理费，但没有写明收取情况。请写明金额，没有收取的写“未收取”。'
      : '没有说明信息处理费收取情况。请在第六部分写明金额，没有收取的写“未收取”。',
  'X-YEAR': ({ say, left, right }) =>
    `${
      { period: '统计期限', title: '报告名称' }[say('kind')] ?? '正文'
    }“${say('quote')}”是 ${left} 年，本报告为 ${right} 年。请核对是否为往年遗留。`,
  'X-BASIS': ({ say }) =>
    `引用的格式文件“${say('quote')}”已被取代。${say('from')} 年起请引用${say('notice')}。`,
  'X-PARTS': ({ say, left, right }) =>
    `引言写“${say('quote')}”（${left} 个部分），列出 ${right} 个，报告应为六个部分${
      say('missing') === '' ? '' : `，没有列出：${say('missing')}`
    }。请改正。`,
  'X-FIVE': ({ say }) =>
    say('headed') === ''
      ? `第一部分没有写到：${say('missing')}。请补充。`
      : `第一部分只有标题、没有内容：${say('headed')}。请写上内容；没有可写的，请删去标题。`,
  'X-ASSESS': ({ say }) => `政府的年报没有写到：${say('missing')}。请补充，没有的也请写明。`,
  'X-LEN': ({ left, right }) =>
    `第一部分有 ${left} 字，超过 ${right} 字。请精简；当地另有限额的，以当地为准。`,
  'X-GENERIC': ({ say, left }) =>
    say('kind') === 'same'
      ? `第一部分的文字有 ${left}% 与上年年报相同。请写本年的情况。`
      : '第一部分没有一个数字。请写明本年公开、受理的件数等。',
};

/** A finding about the text as a sentence; null for a rule that is not about the text. */
export const textFindingText = (finding: Finding, edition: Edition): string | null =>
  broken[finding.ruleId]?.(told(finding, edition)) ?? null;
