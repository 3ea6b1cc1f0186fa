import { expect, it } from 'vitest';
import { rangeOfWords } from '../../../src/app/narrative/section-text';

const text = '第一段。\n\n 新收 {表三.新收.总计} 件，办结 5 件。';
const at = (paragraph: number, words: string) => {
  const range = rangeOfWords(text, paragraph, words);
  return range === null ? null : text.slice(range.start, range.end);
};

it('finds words of a printed paragraph in its source text', () => {
  expect(at(1, '办结 5 件')).toBe('办结 5 件');
  expect(at(0, '第一段')).toBe('第一段');
});

it('returns the whole line if a reference prints the words, and nothing for a missing paragraph', () => {
  expect(at(1, '新收 3525 件')).toBe(' 新收 {表三.新收.总计} 件，办结 5 件。');
  expect(at(1, '')).toBe(' 新收 {表三.新收.总计} 件，办结 5 件。');
  expect(at(2, '办结')).toBeNull();
});
