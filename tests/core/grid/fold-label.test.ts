import { describe, expect, it } from 'vitest';
import { fold, foldLabel, likeness } from '../../../src/core/grid/fold-label';

describe('fold', () => {
  it.each([
    ['3·其他', '3.其他'],
    ['3。其他', '3.其他'],
    ['〔五〕【六】', '(五)(六)'],
    ['勾嵇', '勾稽'],
    ['钩稽', '勾稽'],
    ['結果糾正、尚未審結', '结果纠正,尚未审结'],
    ['複議後起訴', '复议后起诉'],
    ['法律服務機構', '法律服务机构'],
    ['現行有效件數', '现行有效件数'],
    ['本年收費金額（單位：萬元）', '本年收费金额(单位:万元)'],
  ])('turns %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('foldLabel', () => {
  it.each([
    ['（七）总计', '(七)', '总计'],
    ['三、本年度办理结果', '三', '本年度办理结果'],
    ['十一、其他', '十一', '其他'],
    ['3、其他', '3', '其他'],
    ['3其他', '', '3其他'],
    ['其他', '', '其他'],
  ])('splits %j into number %j and %j', (text, number, core) => {
    expect(foldLabel(text)).toMatchObject({ number, core });
  });

  it.each(['本年（2023）制发件数', '本年（2023年）制发件数', '2023年本年制发件数', '本年2023制发件数'])(
    'drops the year from %j and finds no number in it',
    (text) => {
      expect(foldLabel(text)).toMatchObject({ number: '', core: '本年制发件数' });
    },
  );
});

describe('likeness', () => {
  it.each([
    ['结果维持', '结果维持', 1],
    ['结果维持', '结果纠持', 0.75],
    ['结果维持', '结果维', 0.75],
    ['结果维持', '结果', 0.5],
    ['结果维持', '甲乙丙丁', 0],
    ['', '', 1],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
    expect(likeness(b, a)).toBe(expected);
  });
});
