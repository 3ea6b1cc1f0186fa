import { describe, expect, it } from 'vitest';
import { paragraphsOf, quoteOf, rangeIn, sentenceAt } from '../../../../src/core/check/text/paragraphs';

const paragraphs = (...lines: readonly string[]) =>
  paragraphsOf({ sections: [{ id: '一', heading: '', paragraphs: lines }] });
const only = (text: string) => {
  const [paragraph] = paragraphs(text);
  if (paragraph === undefined) throw new Error(text);
  return paragraph;
};

describe('the paragraphs of a text', () => {
  it('are those of the lead and of every section', () => {
    const all = paragraphsOf({
      preamble: ['甲'],
      sections: [
        { id: '一', heading: '一、', paragraphs: ['乙', '丙'] },
        { id: '六', heading: '六、', paragraphs: ['丁'] },
      ],
    });
    expect(all.map(({ section, paragraph, raw }) => [section, paragraph, raw])).toEqual([
      ['', 0, '甲'],
      ['一', 0, '乙'],
      ['一', 1, '丙'],
      ['六', 0, '丁'],
    ]);
    expect(paragraphsOf({ sections: [] })).toEqual([]);
  });

  it.each([
    ['甲。乙！丙？丁!戊?己', ['甲', '乙', '丙', '丁', '戊', '己']],
    ['甲。', ['甲']],
    ['。。甲', ['甲']],
    ['', []],
  ])('have the sentences of %s', (text, sentences) => {
    expect(only(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  it('have a sentence for each of their words', () => {
    const paragraph = only('甲。乙丙！丁');
    const at = (index: number) => paragraph.sentences.indexOf(sentenceAt(paragraph, index));
    expect([0, 2, 3, 5].map(at)).toEqual([0, 1, 1, 2]);
  });

  it.each<[readonly string[], readonly string[]]>([
    [
      ['（一）依申请公开。收到3件。', '办结3件，答复3件。'],
      ['(一)依申请公开', '(一)依申请公开'],
    ],
    [
      ['依申请公开情况', '办结3件，答复3件。'],
      ['依申请公开情况', '依申请公开情况'],
    ],
    [
      ['一、甲', '二)乙', '12.丙', '3、丁'],
      ['一、甲', '二)乙', '12.丙', '3、丁'],
    ],
    [['本年（一）甲，乙'], ['']],
    [['一甲，乙'], ['']],
    [['甲，乙'], ['']],
    [['甲；乙'], ['']],
    [['甲。乙。'], ['']],
    [['甲'.repeat(30)], ['甲'.repeat(30)]],
    [['甲'.repeat(31)], ['']],
    [[`一、${'甲'.repeat(31)}`], [`一、${'甲'.repeat(28)}`]],
    [
      ['', '甲'],
      ['', '甲'],
    ],
  ])('have the headings of %j', (lines, headings) => {
    expect(paragraphs(...lines).map(({ heading }) => heading)).toEqual(headings);
  });

  it('do not take their heading from another section', () => {
    const all = paragraphsOf({
      sections: [
        { id: '一', heading: '', paragraphs: ['甲'] },
        { id: '五', heading: '', paragraphs: ['乙，丙。'] },
      ],
    });
    expect(all.map(({ heading }) => heading)).toEqual(['甲', '']);
  });
});

describe('words of a paragraph', () => {
  it('are pointed to in the original', () => {
    expect(rangeIn(only(' 甲 乙丙'), 1, 2)).toEqual({ section: '一', paragraph: 0, start: 3, end: 4 });
  });

  it.each([
    ['收到  申\t请３件', 0, 6, '收到 申 请３件'],
    ['甲'.repeat(40), 0, 40, '甲'.repeat(40)],
    [`乙，${'甲'.repeat(40)}`, 0, 42, `…${'甲'.repeat(40)}`],
    [
      '全年围绕群众关心的教育医疗就业住房等重点领域通过门户网站和政务新媒体主动公开政府信息1460条',
      0,
      47,
      '…的教育医疗就业住房等重点领域通过门户网站和政务新媒体主动公开政府信息1460条',
    ],
  ])('are quoted from %j', (text, start, end, quote) => {
    expect(quoteOf(only(text), start, end)).toBe(quote);
  });
});
