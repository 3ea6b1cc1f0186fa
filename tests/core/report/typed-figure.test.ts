import { describe, expect, it } from 'vitest';
import { typedFigure } from '../../../src/core/report/typed-figure';

describe('what is typed into a cell of the form', () => {
  it.each([
    ['12', 12],
    ['0', 0],
    ['１２', 12],
    ['1,234', 1234],
    ['+7', 7],
    ['5件', 5],
  ])('is a count: %s', (text, expected) => {
    expect(typedFigure(text, 'count')).toBe(expected);
  });

  it.each([
    '1/2',
    '3-5',
    '2-3',
    '2024-1-1',
    '12:30',
    '50%',
    '300%',
    '1e3',
    '1,23',
    '-5',
    '1.5',
    '无',
    '/',
    '',
    ' ',
  ])('is no count: %s', (text) => {
    expect(typedFigure(text, 'count')).toBeNull();
  });

  it('may be negative for a change, and have decimals for an amount', () => {
    expect(typedFigure('-5', 'change')).toBe(-5);
    expect(typedFigure('1.5', 'change')).toBeNull();
    expect(typedFigure('1.5', 'amount')).toBe(1.5);
    expect(typedFigure('-1.5', 'amount')).toBeNull();
    expect(typedFigure('0.1234567', 'amount')).toBeNull();
  });

  it('is neither converted nor guessed, unlike what a document says', () => {
    expect(typedFigure('5元', 'amount')).toBeNull();
    expect(typedFigure('0/3', 'change')).toBeNull();
    expect(typedFigure('减4', 'change')).toBeNull();
  });
});
