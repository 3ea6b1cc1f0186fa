import { describe, expect, it } from 'vitest';
import { LabelIndex } from '../../../src/core/recognise/labels';
import { editions } from '../../../src/core/statute/editions';

const index = new LabelIndex(editions['2021']);
const found = (text: string) => index.matches(text).map(({ label }) => label.official);
const score = (text: string) => Math.max(0, ...index.matches(text).map((match) => match.score));

describe('LabelIndex', () => {
  it('is certain about the official wording, and the less certain the further a wording deviates', () => {
    expect(score('2.重复申请')).toBe(1);
    const ranked = [
      '2.重复申请',
      '重复申请',
      '3.重复申请',
      '2.重复申请书',
      '重复申请书',
      '3.重复申请书',
      '重复受理书',
    ].map(score);
    expect(ranked).toEqual([...new Set(ranked)].sort((a, b) => b - a));
  });

  it.each(['现有有效件数', '规范性文件', '办理总计', '1.逾期不补正'])(
    'knows the faulty or short form %s',
    (text) => {
      expect(score(text)).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['结果', '属于', '重复', '本市现行规章', '三、本年度行政许可', '（三）部分公开'])(
    'does not mistake %s for a label with the same beginning or end',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('finds a label without its text in brackets', () => {
    expect(found('（二）部分公开')).toEqual(['（二）部分公开（区分处理的，只计这一情形，不计其他情形）']);
  });

  it('is not misled by a sentence', () => {
    expect(found(`本机关${'严格依照条例规定，'.repeat(8)}2.重复申请`)).toEqual([]);
  });
});
