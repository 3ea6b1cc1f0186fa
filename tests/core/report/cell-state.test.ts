import { describe, expect, it } from 'vitest';
import { fromMillionths, isSameState, stateText, toMillionths } from '../../../src/core/report/cell-state';
import type { CellState } from '../../../src/core/report/report';
import { blank, numberState } from '../../../src/core/report/report';

const invalid = (raw: string): CellState => ({ kind: 'invalid', raw });

describe('isSameState', () => {
  it.each<[CellState | undefined, CellState | undefined, boolean]>([
    [numberState(3), numberState(3), true],
    [numberState(3), numberState(4), false],
    [numberState(0), blank, false],
    [blank, { kind: 'blank' }, true],
    [invalid('约3'), invalid('约3'), true],
    [invalid('约3'), invalid('约4'), false],
    [invalid('3'), numberState(3), false],
    [numberState(3), undefined, false],
    [invalid('3'), undefined, false],
    [invalid('3'), blank, false],
    [undefined, undefined, true],
    [undefined, blank, false],
    [blank, undefined, false],
  ])('of %j and %j is %j', (one, other, same) => {
    expect(isSameState(one, other)).toBe(same);
  });
});

describe('stateText', () => {
  it.each<[CellState | undefined, string]>([
    [numberState(0), '0'],
    [numberState(0.000001), '0.000001'],
    [invalid('约3'), '约3'],
    [blank, '—'],
    [undefined, '—'],
  ])('of %j is %j', (state, text) => {
    expect(stateText(state, '—')).toBe(text);
  });

  it('has nothing for a blank by default', () => {
    expect(stateText(blank)).toBe('');
  });
});

describe('millionths', () => {
  it('are exact where a product of decimals is not', () => {
    expect(toMillionths(1.1)).toBe(1_100_000);
    expect(toMillionths(0.29)).toBe(290_000);
    expect(fromMillionths(290_000)).toBe(0.29);
  });
});
