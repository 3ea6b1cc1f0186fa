import { describe, expect, it } from 'vitest';
import { wordFinderOf } from '../../../../src/core/check/text/word-finder';
import { textPart } from '../../../fixtures/text-parts';

const { text } = textPart('2021');
const finder = wordFinderOf(text);

describe('the words of an edition', () => {
  it('are prepared once', () => {
    expect(wordFinderOf(text)).toBe(wordFinderOf(text));
    expect(finder.text).toBe(text);
  });

  it('show what a text is about, and where', () => {
    expect(finder.topicsIn('行政复议、培训和政府规章')).toEqual([
      { of: 'review', start: 0, end: 4 },
      { of: null, start: 5, end: 7 },
      { of: 'regulation', start: 8, end: 12 },
    ]);
    expect(finder.topicsIn('公开')).toEqual([]);
  });

  it('of requests may name the years around the report’s, the longest first', () => {
    const ids = (words: string, year: number | null = 2024) =>
      finder.requestsIn(words, year).map(({ of, start, end }) => [of.id, start, end]);
    expect(ids('2023年结转，新收到')).toEqual([
      ['carriedOver', 0, 7],
      ['new', 8, 11],
    ]);
    expect(ids('结转2025年')).toEqual([['carriedForward', 0, 7]]);
    expect(ids('2022年结转')).toEqual([]);
    expect(ids('2023年结转', 2023)).toEqual([]);
    expect(ids('2023年结转', null)).toEqual([]);
    expect(ids('-1年结转{上年}年结转', null)).toEqual([]);
    expect(ids('上年结转', null)).toEqual([['carriedOver', 0, 4]]);
  });

  it('of documents are those of one kind', () => {
    const ids = (topic: 'document' | 'regulation') =>
      finder.documentsIn('制定出台', topic).map(({ of }) => of.id);
    expect(ids('document')).toEqual(['document.issued']);
    expect(ids('regulation')).toEqual(['regulation.issued']);
  });

  it('name outcomes and applicants', () => {
    expect(finder.outcomesIn('结果维持、被纠错')).toEqual([
      { of: 'upheld', start: 0, end: 4 },
      { of: 'corrected', start: 5, end: 8 },
    ]);
    expect(finder.applicantsIn('法人或其他组织')).toEqual([{ of: 'organisation', start: 0, end: 7 }]);
    expect(finder.quantity('granted')?.figures).toEqual([['granted']]);
    expect(finder.quantity('unknown')).toBeUndefined();
  });
});
