import { expect, it } from 'vitest';
import { bySeverity } from '../../../src/core/check/by-severity';
import type { Finding } from '../../../src/core/check/finding';
import { isQuotedFinding, isTextFinding } from '../../../src/core/check/finding';

const finding = (severity: Finding['severity']): Finding => ({
  ruleId: 'T3-BAL',
  severity,
  status: 'undecided',
  cells: [],
  params: { each: 'np' },
});

it('findings are sorted by severity', () => {
  const sorted = [finding('info'), finding('error'), finding('warning'), finding('error')].sort(bySeverity);
  expect(sorted.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning', 'info']);
});

it('findings of quoted notes and about texts are distinguished from others', () => {
  const quoted: Finding = {
    ruleId: 'V-LABEL',
    severity: 'warning',
    status: 'broken',
    cells: [],
    params: { note: 'label.variant', notes: 1, message: 'Check the labels.' },
  };
  const text: Finding = {
    ruleId: 'X-LEN',
    severity: 'info',
    status: 'broken',
    cells: [],
    words: [],
    left: 2,
    right: 1,
    params: {},
  };
  expect([finding('error'), quoted, text].map(isQuotedFinding)).toEqual([false, true, false]);
  expect([finding('error'), quoted, text].map(isTextFinding)).toEqual([false, false, true]);
});
