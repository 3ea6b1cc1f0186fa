import { expect, it } from 'vitest';
import { inStoredOrder } from '../../../src/core/report/hidden-characters';

it('all texts of plain data are in the order in which they are stored', () => {
  const data = (text: string) => ({
    text,
    list: [text, 1, null, undefined],
    cells: new Map([['t3.r1.np', { kind: 'invalid', raw: text }]]),
    origins: new Map<string, unknown>(),
  });
  expect(inStoredOrder(data('\u202e甲\u2069\u200f乙\u061c'))).toEqual(data('甲乙'));
  const error = new Error('甲');
  expect(inStoredOrder({ error }).error).toBe(error);
});
