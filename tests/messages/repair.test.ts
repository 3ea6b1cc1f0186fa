import { describe, expect, it } from 'vitest';
import type { Cause } from '../../src/core/locate/solver/causes';
import { causeCosts } from '../../src/core/locate/solver/causes';
import type { Repair } from '../../src/core/locate/report/repair';
import { repairTextsOf } from '../../src/messages/load';
import { blank, numberState } from '../../src/core/report/report';
import { editions } from '../../src/core/statute/editions';

const edition = editions['2021'];
const causes = Object.keys(causeCosts) as Cause[];
const languages = ['zh-CN', 'en-US'] as const;
const chinese = await repairTextsOf('zh-CN');
const english = await repairTextsOf('en-US');

const repair = (cause: Cause, more: Partial<Repair> = {}): Repair => ({
  changes: [{ cell: 't3.r3.3.2.np', from: numberState(21), to: 12, cause, slip: 0 }],
  cures: ['T3-ROW r3.3.2', 'T3-SUM np', 'T3-BAL np'],
  confidence: 'certain',
  alternatives: 0,
  ...more,
});
const moved: Repair['changes'] = [
  { cell: 't3.r3.1.np', from: numberState(0), to: 7, cause: 'neighbourColumn', slip: 0 },
  { cell: 't3.r3.1.biz', from: numberState(7), to: 0, cause: 'neighbourColumn', slip: 0 },
];

describe('repairText', () => {
  it('names the cell, its value, what happened, the right value and what that cures', () => {
    expect(chinese.repairText(repair('exchangedDigits'), edition)).toBe(
      '「表三 · 其他法律行政法规禁止公开 · 自然人」填的 21 像是 12 写反了；改为 12 后 3 条勾稽关系全部成立。',
    );
    expect(english.repairText(repair('exchangedDigits'), edition)).toBe(
      '「表三 · 其他法律行政法规禁止公开 · 自然人」: 21 looks like 12 with two digits swapped; with 12, 3 relations would hold again.',
    );
  });

  it('names where a figure is and where it belongs', () => {
    expect(chinese.repairText(repair('neighbourColumn', { changes: moved }), edition)).toBe(
      '「表三 · 予以公开 · 商业企业」的 7 像是应填在「表三 · 予以公开 · 自然人」；这样改正 2 格后 3 条勾稽关系全部成立。',
    );
  });

  it('names each slip of several', () => {
    const both = [...moved, { cell: 't3.r4.np', from: blank, to: 3, cause: 'missing', slip: 1 } as const];
    const sentence = chinese.repairText(repair('neighbourColumn', { changes: both }), edition);
    expect(sentence).toContain('「表三 · 结转下年度 · 自然人」空着，按勾稽关系应为 3；这样改正 3 格后');
  });

  it('states how certain it is', () => {
    const text = (confidence: Repair['confidence'], alternatives: number) =>
      chinese.repairText(repair('wrongDigit', { confidence, alternatives }), edition);
    expect(text('likely', 2)).toMatch(/另有 2 种可能，请对照原始材料。$/u);
    expect(text('oneOf', 4)).toMatch(/5 种可能之一，请对照原始材料。$/u);
    expect(
      english.repairText(repair('wrongDigit', { confidence: 'oneOf', alternatives: 1 }), edition),
    ).toMatch(/one of 2 possibilities\. Compare with the source documents\.$/u);
  });

  it.each(languages.flatMap((language) => causes.map((cause) => [language, cause] as const)))(
    'has a complete sentence in %s for %s',
    async (language, cause) => {
      const { repairText } = await repairTextsOf(language);
      const sentence = repairText(
        repair(
          cause,
          cause.startsWith('neighbour') ? { changes: moved.map((change) => ({ ...change, cause })) } : {},
        ),
        edition,
      );
      expect(sentence).not.toMatch(/undefined|NaN/u);
      expect(sentence).toContain('自然人');
      expect(sentence).toMatch(language === 'zh-CN' ? /全部成立。$/u : /would hold again\.$/u);
    },
  );
});

describe('candidatesText', () => {
  it('states how many candidates there are and what to look up', () => {
    const located = {
      errors: [],
      candidates: { count: 24, isCapped: false },
      ask: ['t3.r1.tot', 't3.r3.7.tot'] as const,
    };
    expect(chinese.candidatesText(located, edition)).toBe(
      '合计由公式算出，从数字上看有 24 种改法，无法断定是哪一格。请从登记台账查出「表三 · 新收 · 总计」和「表三 · 办理总计 · 总计」，填入后可以缩小范围。',
    );
    expect(english.candidatesText(located, edition)).toContain('24 ways');
    expect(chinese.candidatesText({ ...located, candidates: null }, edition)).toBe('');
  });
});
