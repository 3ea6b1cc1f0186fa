import { describe, expect, it } from 'vitest';
import { wordAround } from '../../../../src/core/check/text/word-edges';

const cutAt = (text: string, at: number) => {
  const { start, end } = wordAround(text, at);
  return [text.slice(0, start), text.slice(end)];
};

describe('the word around a position', () => {
  it.each<[string, number, readonly [string, string]]>([
    ['主动公开政府信息', 5, ['主动公开', '信息']],
    ['主动公开政府信息', 4, ['主动公开', '政府信息']],
    ['主动公开信息1460条', 8, ['主动公开信息', '条']],
    ['，信息', 1, ['，', '信息']],
    ['信息。', 2, ['信息', '。']],
    ['信息', 0, ['', '信息']],
    ['信息', 2, ['信息', '']],
  ])('in %s at %d leaves %j', (text, at, rest) => {
    expect(cutAt(text, at)).toEqual(rest);
  });
});
