/** A pattern for any of these words, longest first, wherever they occur. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .join('|'),
    'gu',
  );

/** Words that do not indicate what is counted. */
const fillers: readonly string[] = (
  '、 和 及 与 或 以及 其中 目前 现 有 另 另有 还有 共 共计 总计 合计 累积 ' +
  '总共 累计 分 为 数量 数 总数 总量 件数 量 的 对 将 已 全年 年度 本年 本年度 当年 年内 ' +
  '今年 今年以来 年初以来 本年以来 一年来 “ ” 政府信息公开 政务公开 信息公开 政府信息 政务信息 公开 工作 方面 情况 案件 案 相关 ' +
  '有关 涉及 涉 因 由 被 引起 引发 产生 导致 发生 提起 提出 申请 申请件 ' +
  '依申请公开 该 所 中 我局 我委 我办 我厅 我镇 我乡 我街道 我县 我市 我区 我单位 ' +
  '我机关 本机关 本局 本单位 了 是 均 都 达 达到 计 书面 各类 一是 二是 三是 并 ' +
  '且 同时 向'
).split(' ');

const fillerPattern = anyOf(fillers);

/** The rest of a text without fillers, years and the given words. */
export const withoutFillers = (text: string, others: RegExp | null = null): string =>
  (others === null ? text : text.replace(others, '')).replace(/\d{4}年度?/gu, '').replace(fillerPattern, '');
