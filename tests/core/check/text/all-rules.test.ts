import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../../../src/core/check/text/check-texts';
import type { Severity } from '../../../../src/core/statute/types';
import { uniformReport } from '../../../fixtures/reports';
import { textPart } from '../../../fixtures/text-parts';
import { findingsOf, textReport } from './text-report';

const part = textPart('2021');
const report = textReport(
  { 一: '收到申请2件。收到申请2件。', 五: '收到申请2件。', 六: '公开XX条。' },
  { 't3.r1.tot': 3 },
);

describe('the findings of all rules', () => {
  it('are in the order of the catalogue', () => {
    const order = part.text.rules.map(({ id }) => id);
    const found = checkTexts(report, part).map(({ ruleId }) => order.indexOf(ruleId));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(new Set(found).size).toBeGreaterThan(3);
  });

  it('are one for the same words about the same cells in one section', () => {
    expect(findingsOf('X-APPL', report).map(({ words }) => words?.length)).toEqual([2, 1]);
    const other = textReport({ 一: '收到申请2件。收到申请4件。' }, { 't3.r1.tot': 3 });
    expect(findingsOf('X-APPL', other)).toHaveLength(2);
  });

  it.each<[Severity, string, Severity]>([
    ['error', 'X-PLACE', 'error'],
    ['warning', 'X-PLACE', 'warning'],
    ['info', 'X-PLACE', 'info'],
    ['error', 'X-APPL', 'error'],
  ])('are as severe as in the edition: %s for %s', (severity, id, expected) => {
    const rules = part.text.rules.map((rule) => (rule.id === id ? { ...rule, severity } : rule));
    const found = checkTexts(report, { ...part, text: { ...part.text, rules } });
    expect(found.find(({ ruleId }) => ruleId === id)?.severity).toBe(expected);
  });

  it('stay milder where the rule itself is in doubt', () => {
    const rules = part.text.rules.map((rule) => ({ ...rule, severity: 'error' as const }));
    const quoted = textReport({ 一: '写作“张XX”。' });
    const found = checkTexts(quoted, { ...part, text: { ...part.text, rules } });
    expect(found.find(({ ruleId }) => ruleId === 'X-PLACE')?.severity).toBe('warning');
  });

  it('are only those of rules that the edition has', () => {
    const rules = part.text.rules.filter(({ id }) => id !== 'X-APPL');
    const found = checkTexts(report, { ...part, text: { ...part.text, rules } });
    expect(found.map(({ ruleId }) => ruleId)).not.toContain('X-APPL');
  });

  it.each([
    ['a lead', { 引言: '公开XX条。' }, 1],
    ['a section', { 六: '公开XX条。' }, 1],
    ['a second paragraph', { 六: ' \n公开XX条。' }, 1],
    ['spaces only', { 引言: ' ', 六: ' ' }, 0],
  ])('need text: %s', (_, texts, times) => {
    expect(findingsOf('X-PLACE', textReport(texts))).toHaveLength(times);
    if (times === 0) expect(checkTexts(textReport(texts), part)).toEqual([]);
  });

  it('are none for a report without a text part', () => {
    expect(checkTexts(uniformReport(0), part)).toEqual([]);
  });
});
