import { describe, expect, it } from 'vitest';
import { uniformReport } from '../../../../fixtures/reports';
import { findingsOf, textReport } from '../text-report';

/** Chinese characters that all differ. */
const distinct = (count: number, from = 0x4e00) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(from + index)).join('');
const kinds = (now: string, before?: string, more = {}) => {
  const previous = before === undefined ? {} : { previous: textReport({ 一: before }) };
  return findingsOf('X-GENERIC', textReport({ 一: now, ...more }), previous).map(
    ({ left, right, params }) => ({
      ...params,
      ...(left === undefined ? {} : { left, right }),
    }),
  );
};

describe('X-GENERIC', () => {
  it.each([
    ['公开信息3条。', []],
    ['召开会议3次，\n公开。', []],
    ['认真公开信息。', [{ kind: 'numbers' }]],
    // 三个方面 and the like do not describe the year.
    ['建设3个网站。', [{ kind: 'numbers' }]],
    ['', []],
  ])('about %j is %j', (text, found) => {
    expect(kinds(text, undefined, { 六: '无。' })).toEqual(found);
  });

  const same = distinct(120);

  it('finds last year’s text with other figures and punctuation', () => {
    expect(kinds(`3条。${same}`, same)).toEqual([{ kind: 'same', left: 99, right: 90 }]);
    expect(kinds(`3%${same}`, same)).toEqual([{ kind: 'same', left: 100, right: 90 }]);
    expect(
      kinds(`3%${same.slice(0, 60)}\n${same.slice(60)}`, `${same.slice(0, 50)}\n ${same.slice(50)}`),
    ).toEqual([{ kind: 'same', left: 100, right: 90 }]);
  });

  it('needs a text longer than prescribed phrases', () => {
    expect(kinds(`3%${same.slice(1)}`, same)).toEqual([]);
  });

  it('allows for a tenth of new text', () => {
    // 145 characters make 140 groups of six; new ones at the end change as many groups.
    const text = distinct(145);
    const changed = (count: number) => text.slice(0, 145 - count) + distinct(count, 0x6e00);
    expect(kinds(`3%${changed(14)}`, text)).toEqual([]);
    expect(kinds(`3%${changed(13)}`, text)).toEqual([{ kind: 'same', left: 90, right: 90 }]);
  });

  it('needs section 一 of last year', () => {
    const text = `3%${same}`;
    expect(kinds(text)).toEqual([]);
    expect(findingsOf('X-GENERIC', textReport({ 一: text }), { previous: textReport({ 五: same }) })).toEqual(
      [],
    );
    expect(findingsOf('X-GENERIC', textReport({ 一: text }), { previous: uniformReport(0) })).toEqual([]);
  });

  it('points to the start of the section', () => {
    const [finding] = findingsOf('X-GENERIC', textReport({ 一: '认真公开信息。' }));
    expect(finding?.words).toEqual([{ section: '一', paragraph: 0, start: 0, end: 0 }]);
  });
});
