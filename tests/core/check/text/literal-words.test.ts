import { describe, expect, it } from 'vitest';
import { anyOf, withoutFillers } from '../../../../src/core/check/text/literal-words';

describe('any of some words', () => {
  it('is the longest, whatever signs it has', () => {
    const found = (words: readonly string[], in_: string) => in_.match(anyOf(words));
    expect(found(['甲', '甲乙'], '甲乙甲')).toEqual(['甲乙', '甲']);
    for (const sign of '.*+?^${}()|[]\\')
      expect(found([`甲${sign}`], `甲乙甲${sign}`)).toEqual([`甲${sign}`]);
  });
});

describe('a text without fillers', () => {
  it.each([
    ['2024年度全年共收到', '收到'],
    ['2024年收到', '收到'],
    ['24年收到', '24年收到'],
    ['', ''],
  ])('of %s is %j', (words, rest) => {
    expect(withoutFillers(words)).toBe(rest);
  });

  it.each(
    (
      '、 和 及 与 或 以及 其中 目前 现 有 另 另有 还有 共 共计 总计 合计 累积 ' +
      '总共 分 为 数量 数 总数 件数 的 对 将 已 全年 年度 本年 本年度 当年 年内 ' +
      '今年 政府信息公开 政务公开 信息公开 政府信息 公开 工作 方面 情况 案件 案 相关 ' +
      '有关 涉及 涉 因 由 被 引起 引发 产生 导致 发生 提起 提出 申请 申请件 ' +
      '依申请公开 该 所 中 我局 我委 我办 我厅 我镇 我乡 我街道 我县 我市 我区 我单位 ' +
      '我机关 本机关 本局 本单位 了 是 均 都 达 达到 计 书面 各类 一是 二是 三是 并 ' +
      '且 同时 向'
    ).split(' '),
  )('lacks %s', (filler) => {
    expect(withoutFillers(`甲${filler}乙`)).toBe('甲乙');
  });

  it('is also without the given words', () => {
    expect(withoutFillers('收到甲的乙', /甲/gu)).toBe('收到乙');
  });
});
