import { describe, expect, it } from 'vitest';
import { memberLines } from '../../src/core/rollup/members';
import { editions } from '../../src/core/statute/editions';
import { rollupRules } from '../../src/core/statute/rules/roll-up';
import { rollupMessagesOf } from '../../src/messages/load';
import { rollupWords } from '../../src/messages/zh-CN/rollup';
import { rollUpCounty } from '../fixtures/county';
import { rollupCases } from '../fixtures/rollup-cases';

const edition = editions['2021'];
const chinese = await rollupMessagesOf('zh-CN');
const english = await rollupMessagesOf('en-US');

const figuresOf = (text: string): readonly string[] => [...new Set(text.match(/-?\d+(?:\.\d+)?/gu))].sort();

describe.each(rollupRules.map(({ id }) => id))('the sentence of %s', (id) => {
  const findings = rollupCases[id].broken().findings.filter(({ ruleId }) => ruleId === id);

  it('is whole in both languages, with the same figures', () => {
    for (const finding of findings) {
      const [zh, en] = [chinese, english].map((one) => one.rollupFindingText(finding, edition)) as [
        string,
        string,
      ];
      for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|NaN|null|「」|“”|\[object/u);
      expect(zh).toMatch(/。$/u);
      expect(en).toMatch(/^[A-Z“「].*[^\s.]\.$/u);
      // Chinese is quoted.
      expect(en.replace(/「[^」]*」|“[^”]*”|国办公开办函〔\d+〕\d+号/gu, '')).not.toMatch(/\p{Script=Han}/u);
      expect(figuresOf(en)).toEqual(figuresOf(zh));
    }
  });
});

it('names who has to be reminded, in one text to copy', () => {
  const missing = memberLines(rollUpCounty(), 2025, new Map())
    .filter(({ state }) => state === 'missing')
    .map(({ agency }) => agency.name);
  expect(rollupWords.reminder(missing, 2025, '2026-01-31')).toBe(
    '以下 1 个单位尚未报送 2025 年政府信息公开工作年度报告：测试县水利局。请于 2026-01-31 前报送。',
  );
  expect(rollupWords.reminder([], 2025, null)).toBe('');
});

it('has a name for every state in both languages', () => {
  expect(Object.keys(english.rollupTexts.memberStates)).toEqual(
    Object.keys(chinese.rollupTexts.memberStates),
  );
  expect(chinese.rollupTexts.incomplete(5, 6)).toContain('不完整 5/6');
  expect(english.rollupTexts.incomplete(5, 6)).toContain('Incomplete, 5/6: 1 agency is');
});
