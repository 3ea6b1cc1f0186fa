import { describe, expect, it } from 'vitest';
import { numberFormatOf, readPrinted } from '../../../src/core/tables/number-format';

const point = numberFormatOf([]);
const comma = numberFormatOf(['1 234,5', '0,25']);
const valueOf = (text: string, format = point): number | null => {
  const number = readPrinted(text, format);
  if (number === null) return null;
  return (Number(number.digits) / 10 ** number.decimals) * (number.isNegative ? -1 : 1);
};

describe('the number format of a table', () => {
  it('is decided by numbers that only one reading allows', () => {
    expect(numberFormatOf(['1,234', '12,5']).decimal).toBe(',');
    expect(numberFormatOf(['1,234', '1,234.5']).decimal).toBe('.');
    expect(numberFormatOf(['1.234,5', '2.345']).decimal).toBe(',');
    expect(numberFormatOf(['1,234', '12,345']).decimal).toBe('.');
  });

  it('reads the same text differently', () => {
    expect(valueOf('1,234')).toBe(1234);
    expect(valueOf('1,234', comma)).toBe(1.234);
    expect(valueOf('1.234', comma)).toBe(1234);
  });
});

describe('a printed number', () => {
  it('may have groups, signs, brackets, full-width digits and a unit', () => {
    expect(valueOf('1,2345,6789')).toBe(123_456_789);
    expect(valueOf('１２．５')).toBe(12.5);
    expect(valueOf('(1,200)')).toBe(-1200);
    expect(valueOf('−35')).toBe(-35);
    expect(valueOf('￥1,200.50')).toBe(1200.5);
    expect(valueOf('12万元')).toBe(12);
    expect(valueOf('12.5%')).toBe(12.5);
  });

  it('loses its footnote mark', () => {
    expect(valueOf('4,800E')).toBe(4800);
    expect(valueOf('0.1*')).toBe(0.1);
    expect(valueOf('128①')).toBe(128);
  });

  it('is no code, date or text', () => {
    for (const text of ['0175', '2024-01-05', '第3季度', '3A12', 'x', '-', ''])
      expect(valueOf(text), text).toBeNull();
  });
});
