import { describe, expect, it } from 'vitest';
import { coverageOf, partsByAspect } from '../../../src/core/report/aspect-coverage';
import type { Aspect } from '../../../src/core/statute/edition-text';

const disclosure: Aspect = {
  id: 'disclosure',
  heading: '主动公开',
  inHeadings: '主动公开|公开内容',
  words: [{ pattern: '公示', support: 3 }],
};
const requests: Aspect = {
  id: 'requests',
  heading: '依申请公开',
  inHeadings: '申请',
  words: [{ pattern: '申请', support: 3 }],
};
const aspects = [disclosure, requests];
const partsOf = (...lines: readonly string[]) => partsByAspect(lines, aspects);

describe('the parts of a text', () => {
  it.each(['一、主动公开', '(一) 主动公开', '（十二）主动公开', '**（一）** 主 动 公 开', '一)主动公开'])(
    'begin with a numbered line such as %s',
    (line) => {
      expect(partsOf(line)).toEqual([
        { aspects: [disclosure], start: 0, end: 1, hasText: false, isSentence: false },
      ]);
    },
  );

  it.each(['主动公开', '1、主动公开', '一主动公开', '一二三、主动公开', '做好（一）主动公开'])(
    'do not begin with %s',
    (line) => {
      expect(partsOf(line)).toEqual([]);
    },
  );

  it('end with their last line that has text', () => {
    expect(partsOf('前言', '（一）主动公开', '', '公开3条。', ' ', '（二）依申请公开', '')).toEqual([
      { aspects: [disclosure], start: 1, end: 4, hasText: true, isSentence: false },
      { aspects: [requests], start: 5, end: 6, hasText: false, isSentence: false },
    ]);
  });

  it('have all aspects that their heading names, whatever follows it', () => {
    const named = (line: string) => partsOf(line)[0]?.aspects.map(({ id }) => id);
    expect(named('（一）公开内容和申请情况')).toEqual(['disclosure', 'requests']);
    expect(named('（一）工作情况。收到申请')).toEqual([]);
    expect(named('（一）工作情况：收到申请')).toEqual([]);
    expect(named('（一）工作情况:收到申请')).toEqual([]);
  });

  it.each([
    ['（一）主动公开', false],
    ['（一）主动公开。', false],
    ['（一）主动公开：全年', true],
    ['（一）主动公开3条', true],
    ['（一）主动公开，全年', true],
    ['（一）主动公开,全年', true],
    ['（一）主动公开；全年', true],
  ])('have text in their first line: %s is %s', (line, hasText) => {
    expect(partsOf(line)[0]?.hasText).toBe(hasText);
  });

  it('begin with a sentence if their first line is longer than a heading', () => {
    const line = (length: number, end = '') => `（一）主动公开${'情'.repeat(length - 7)}${end}`;
    expect(partsOf(line(30))[0]).toMatchObject({ isSentence: false, hasText: false });
    expect(partsOf(line(31))[0]).toMatchObject({ isSentence: true, hasText: true });
    // Only the beginning of a sentence tells what it is about.
    expect(partsOf(line(28, '申请'))[0]?.aspects).toEqual([disclosure, requests]);
    expect(partsOf(line(29, '申请'))[0]?.aspects).toEqual([disclosure]);
  });
});

describe('the coverage of an aspect', () => {
  it.each<[string, readonly string[], string]>([
    ['text below its heading', ['（一）主动公开', '3条。', '（二）其他'], 'covered'],
    ['text below one of its headings', ['（一）主动公开', '（二）公开内容', '3条。'], 'covered'],
    ['headings alone', ['（一）主动公开', '（二）公开内容'], 'headed'],
    ['no heading, but its name', ['（一）甲', '（二）乙', '做好主动公开。'], 'covered'],
    ['its name broken by spaces', ['（一）甲', '（二）乙', '做好主 动 公 开。'], 'covered'],
    ['other headings and words for it', ['（一）甲', '公示3条。', '（二）乙'], 'covered'],
    ['words below other headings of few', ['（一）依申请公开', '公示3条。'], 'covered'],
    ['one heading and words for it', ['（一）甲', '公示3条。'], 'covered'],
    ['words for it', ['公示3条。'], 'covered'],
    ['words for it broken by spaces', ['公 示3条。'], 'covered'],
    ['words for it across two lines', ['公', '示3条。'], 'missing'],
    ['nothing', ['收到申请3件。'], 'missing'],
  ])('with %s is as expected', (_, lines, coverage) => {
    expect(coverageOf(lines, disclosure, aspects)).toBe(coverage);
  });
});
