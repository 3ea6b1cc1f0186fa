import { describe, expect, it } from 'vitest';
import { checkTexts } from '../../../fixtures/text-parts';
import { textReport } from './text-report';

describe('checkTexts', () => {
  it.each([
    ['digits and brackets', '1(2(3)4)5'.repeat(23_000)],
    ['open brackets', '('.repeat(200_000)],
    ['items', '其中收到申请1件、'.repeat(22_000)],
    ['sentences', '1件。'.repeat(66_000)],
    ['shares', '1件占1%，'.repeat(33_000)],
    ['shares by sentence', '1件占1%。'.repeat(33_000)],
    ['negations', '无申请'.repeat(66_000)],
    ['spaces', ' '.repeat(200_000)],
    ['one word', '共主动公开'.repeat(40_000)],
  ])('terminates for a paragraph of 200 kB of %s', (_, text) => {
    expect(Array.isArray(checkTexts(textReport({ 引言: text, 一: text, 六: text })))).toBe(true);
  });
});
