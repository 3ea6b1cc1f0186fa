import { describe, expect, it } from 'vitest';
import { foldText, originalRange } from '../../../../src/core/check/text/fold-text';

const folded = (raw: string) => foldText(raw).text;

describe('a folded text', () => {
  it.each([
    ['收 到\u00a0申\u3000请\t１２ 件', '收到申请12件'],
    ['**收到**\u200b申\ufeff请', '收到申请'],
    ['（１）Ａｂ％［２］｛３｝．＋－', '(1)Ab%[2]{3}.+-'],
    ['12﹪', '12%'],
    ['＂＝～！', '＂＝～！'],
    ['甲,乙;丙:丁', '甲，乙；丙：丁'],
    ['甲，乙；丙：丁', '甲，乙；丙：丁'],
    ['1,204件', '1,204件'],
    ['1,204,305件', '1,204,305件'],
    ['1,20件', '1，20件'],
    ['1,2045件', '1，2045件'],
    ['甲,204件', '甲，204件'],
    ['１，２０４件', '1，204件'],
    ['http://a', 'http://a'],
    ['12:30', '12:30'],
    ['甲:乙', '甲：乙'],
    ['1 204件', '1204件'],
    ['12 345 678件', '12345 678件'],
    ['1  204件', '1 204件'],
    ['1 20件', '1 20件'],
    ['1 2045件', '1 2045件'],
    ['2024 124件', '2024 124件'],
    ['1.5 204件', '1.5 204件'],
    ['共1 204件', '共1204件'],
    ['甲 204件', '甲204件'],
    ['1 件', '1件'],
    [' 1', '1'],
    ['1 ', '1'],
    ['', ''],
  ])('of %j is %j', (raw, text) => {
    expect(folded(raw)).toBe(text);
  });

  it('ends after 8000 units', () => {
    expect(folded('甲'.repeat(8001))).toHaveLength(8000);
  });

  it('knows where its units come from', () => {
    const text = foldText(' 甲 乙 1  2件');
    expect(text).toEqual({ text: '甲乙1 2件', at: Uint16Array.of(1, 3, 5, 6, 8, 9) });
    expect(originalRange(text, 0, 2)).toEqual({ start: 1, end: 4 });
    expect(originalRange(text, 4, 6)).toEqual({ start: 8, end: 10 });
    expect(originalRange(text, 1, 1)).toEqual({ start: 3, end: 3 });
    expect(originalRange(text, 2, 1)).toEqual({ start: 5, end: 5 });
    expect(originalRange(text, 9, 9)).toEqual({ start: 0, end: 0 });
  });
});
