import { describe, expect, it } from 'vitest';
import { movedFormula } from '../../../src/workbook/foreign/formula-text';

describe('movedFormula', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'C2+$A2+C$1+$A$1'],
    ['SUM(D6:I6)', 'SUM(F7:K7)'],
    ['Z9&AZ9', 'AB10&BB10'],
    ['"A1"&""""&A1', '"A1"&""""&C2'],
    ["'A1'!A1+表三!B2", "'A1'!C2+表三!D3"],
    ['LOG10(A1)+SA1LES', 'LOG10(C2)+SA1LES'],
  ])('shifts %s one row down and two columns to the right', (formula, moved) => {
    expect(movedFormula(formula, 1, 2)).toBe(moved);
  });

  it('stays within the sheet', () => {
    expect(movedFormula('B2', -5, -5)).toBe('A1');
  });
});
