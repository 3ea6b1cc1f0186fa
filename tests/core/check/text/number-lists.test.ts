import { describe, expect, it } from 'vitest';
import { numberLists } from '../../../../src/core/check/text/number-lists';
import { paragraphsOf } from '../../../../src/core/check/text/paragraphs';

/** Lists as 10 = 3 + 7, with how far they reach and whether they are nested. */
const lists = (text: string) =>
  paragraphsOf({ preamble: [text], sections: [] }).flatMap((paragraph) =>
    numberLists(paragraph).map(
      ({ whole, parts, extent, isNested }) =>
        `${whole.value} = ${parts.map(({ value }) => value).join(' + ')} ${extent}${isNested ? ' nested' : ''}`,
    ),
  );

describe('the lists of a paragraph', () => {
  it.each([
    // After 其中.
    ['收到10件，其中甲3件、乙7件。', ['10 = 3 + 7 all']],
    ['收到10件。其中甲3件、乙7件。', ['10 = 3 + 7 all']],
    ['收到10件，20条。其中甲3件、乙7件。', []],
    ['其中甲3件、乙7件。', []],
    ['。收到。其中甲3件。', []],
    ['收到10件；其中甲3件、乙7件。', []],
    ['收到10件;其中甲3件、乙7件。', []],
    ['收到10件，占50%，其中甲3件、乙7件。', ['10 = 3 + 7 all']],
    ['收到10件，其中甲3件，占30%，乙7件。', ['10 = 3 + 7 all']],
    ['收到20件(甲10件)，其中乙3件、丙7件。', ['20 = 10 all nested', '20 = 3 + 7 all']],
    ['收到10件，其中甲3件(乙2件)、丙7件。', ['3 = 2 all nested', '10 = 3 + 7 all']],
    ['收到(乙10件，其中甲3件、乙7件)。', []],
    ['收到10件，其中甲3件；乙7件；丙1件。', ['10 = 3 + 7 + 1 all']],
    ['收到10件，其中甲3件、乙7件；丙1件。', ['10 = 3 + 7 all']],
    ['收到10件，其中甲3件(丁；1件)、乙7件；丙1件。', ['3 = 1 all nested', '10 = 3 + 7 all']],
    ['收到10件，其中甲3件。乙7件。', ['10 = 3 all']],
    // In brackets.
    ['收到10件(甲3件、乙7件)。', ['10 = 3 + 7 all nested']],
    ['收到10件(其中甲3件、乙7件)。', ['10 = 3 + 7 all']],
    ['收到10件 (其中甲3件、乙7件)，其中丙10件。', ['10 = 3 + 7 all', '10 = 10 all']],
    ['其中收到10件(其中甲3件、乙7件)。', ['10 = 3 + 7 all nested']],
    ['(收到10件(其中甲3件、乙7件))。', ['10 = 3 + 7 all nested']],
    ['收到10件申请(甲3件、乙7件)。', []],
    ['占10%(甲3件、乙7件)。', []],
    ['收到10件(甲3件(丙1件、丁2件)、乙7件)。', ['10 = 3 + 7 all nested', '3 = 1 + 2 all nested']],
  ])('of %s', (text, found) => {
    expect(lists(text)).toEqual(found);
  });

  it.each([
    ...['同比', '环比', '较', '增长', '增加', '减少', '下降', '阅读', '浏览', '点击', '访问', '粉丝', '关注'],
    ...['平均', '超', '共计', '合计', '总计', '其中', '同时', '此外', '另外', '累计'],
  ])('are cut where something else begins: %s', (word) => {
    expect(lists(`收到10件，其中甲3件、乙7件，${word}4件。`)[0]).toBe('10 = 3 + 7 cut');
  });

  it.each(['办结', '答复', '结转', '维持'])('are complete before the statement %s', (word) => {
    expect(lists(`收到10件，其中甲3件、乙7件，${word}4件。`)).toEqual(['10 = 3 + 7 all']);
  });

  it.each([
    '其中甲3件、乙7件等。',
    '其中甲3件、乙7件甲乙丙等。',
    '其中主要甲3件、乙7件。',
    '其中：主要甲3件、乙7件。',
    '其中包括甲3件、乙7件。',
    '其中包含甲3件、乙7件。',
    '其中重点甲3件、乙7件。',
    '其中仅甲3件、乙7件。',
    '其中甲3余件、乙7件。',
  ])('are open if their words show it: %s', (text) => {
    expect(lists(`收到10件，${text}`)).toEqual(['10 = 3 + 7 some']);
  });

  it('are open after a cumulative number', () => {
    expect(lists('累计收到10件，其中甲3件、乙7件。')).toEqual(['10 = 3 + 7 some']);
    expect(lists('累计收到10件，其中甲3件、乙7件，同比4件。')).toEqual(['10 = 3 + 7 cut']);
    expect(lists('累计。收到10件，其中甲3件、乙7件。')).toEqual(['10 = 3 + 7 all']);
  });

  it.each(['其中甲3件、乙7件甲乙丙丁等。', '其中甲主要3件、乙7件。', '其中甲等3件、乙7件。'])(
    'are not open otherwise: %s',
    (text) => {
      expect(lists(`收到10件，${text}`)).toEqual(['10 = 3 + 7 all']);
    },
  );

  it('are no longer than 1500 characters', () => {
    expect(lists(`收到10件(${'甲'.repeat(1497)}3件)。`)).toEqual(['10 = 3 all nested']);
    expect(lists(`收到10件(${'甲'.repeat(1498)}3件)。`)).toEqual([]);
    expect(lists(`收到10件，其中${'甲'.repeat(1496)}3件。`)).toEqual(['10 = 3 all']);
    expect(lists(`收到10件，其中${'甲'.repeat(1497)}3件。`)).toEqual(['10 =  all']);
  });
});
