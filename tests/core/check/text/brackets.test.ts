import { expect, it } from 'vitest';
import { bracketsOf, depthsOf } from '../../../../src/core/check/text/brackets';

it.each([
  ['甲(乙)丙', [[1, 3]]],
  ['（1）', [[0, 2]]],
  [
    '〔1〕[2]',
    [
      [0, 2],
      [3, 5],
    ],
  ],
  // In the order in which they open, not close.
  [
    '(甲(乙)丙)',
    [
      [0, 6],
      [2, 4],
    ],
  ],
  ['甲)乙(丙', []],
  ['((甲)', [[1, 3]]],
  ['', []],
])('the brackets of %j', (text, pairs) => {
  expect(bracketsOf(text).map(({ start, end }) => [start, end])).toEqual(pairs);
});

it.each([
  ['甲(乙(丙)丁)戊', [0, 0, 1, 1, 2, 1, 1, 0, 0]],
  ['(甲)(乙)', [0, 1, 0, 0, 1, 0]],
  ['()', [0, 0]],
])('the depths of %j', (text, depths) => {
  expect(depthsOf(bracketsOf(text), text.length).slice(0, text.length)).toEqual(depths);
});
