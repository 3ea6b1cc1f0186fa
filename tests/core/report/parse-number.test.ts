import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMillionths } from '../../../src/core/report/cell-state';
import {
  formatNumber,
  fromStoredNumber,
  nothingMarks,
  parseNumber,
} from '../../../src/core/report/parse-number';
import { numberState } from '../../../src/core/report/report';

const count = (text: string) => parseNumber(text, 'count').state;
const amount = (text: string) => parseNumber(text, 'amount').state;

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['1，234，567', 1_234_567],
    ['12 345 678', 12_345_678],
    [' \u00a03\u3000', 3],
    ['3件', 3],
    ['3 件', 3],
    ['3\u3000\u00a0件', 3],
    ['3 条', 3],
    ['124条', 124],
    ['零', 0],
    ['零件', 0],
    ['+7', 7],
    ['-4', -4],
    ['－4', -4],
    ['−4', -4],
    ['- 4', -4],
    ['-0', 0],
    ['＋7', 7],
    ['12．0', 12],
    ['\u200b12', 12],
    ['12.0', 12],
    ['99999999', 99_999_999],
  ])('reads %j as the count %d', (text, value) => {
    expect(count(text)).toEqual(numberState(value));
  });

  it.each([
    ['2.02', 2.02],
    ['35.65万元', 35.65],
    ['35.65 万元', 35.65],
    ['356500 元', 35.65],
    ['10元', 0.001],
    ['100000元', 10],
    ['12.50', 12.5],
    ['316441', 316_441],
    ['72,701.2578', 72_701.2578],
    ['0.000001', 0.000001],
    ['5949.088667', 5949.088667],
  ])('reads %j as the amount %d', (text, value) => {
    expect(amount(text)).toEqual(numberState(value));
  });

  it('reads two lines as two figures, not as one with a thousands space', () => {
    expect(count('1\n036')).toEqual({ kind: 'invalid', raw: '1\n036' });
    expect(count('1 036\n')).toEqual(numberState(1036));
    expect(count('1 \n 036').kind).toBe('invalid');
    expect(count('1\r036').kind).toBe('invalid');
  });

  it('converts 元 to 万元 exactly and reports it', () => {
    expect(parseNumber('251000元', 'amount')).toEqual({
      state: numberState(25.1),
      normalised: true,
      converted: true,
    });
    expect(parseNumber('380元', 'amount').state).toEqual(numberState(0.038));
    expect(parseNumber('0.01元', 'amount').state).toEqual(numberState(0.000001));
    expect(parseNumber('0.001元', 'amount').state).toEqual({ kind: 'invalid', raw: '0.001元' });
  });

  it.each(['', ' ', '\u00a0', '\u3000\n'])('reads %j as blank', (text) => {
    expect(count(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    ...nothingMarks,
    '不 详',
    '1,23',
    '12,34',
    '2 0 0',
    '1234 567',
    '1234,567',
    '007',
    '00',
    '1.5万',
    '12%',
    '(3)',
    '3-4',
    '约3件',
    '减4',
    '1e3',
    '0x10',
    'Infinity',
    '--3',
    '3..2',
    '3零',
    '1，23',
    '1＋2',
    '1+2',
    '3 件件',
    '3 元元',
    '3 万元元',
    '3 条条',
    '3- 4',
    '1-,234',
    '1234567890123',
    '=SUM(A1:A2)',
  ])('never reads %j as a number', (text) => {
    expect(count(text).kind).toBe('invalid');
    expect(amount(text).kind).toBe('invalid');
  });

  it('keeps the text it cannot read', () => {
    expect(count(' 约 3 件 ')).toEqual({ kind: 'invalid', raw: '约 3 件' });
  });

  it('reads 减4 and 增2 where changes are counted, and only there', () => {
    expect(parseNumber('减4', 'change')).toEqual({
      state: numberState(-4),
      normalised: true,
      converted: false,
    });
    expect(parseNumber('减 4', 'change').state).toEqual(numberState(-4));
    expect(parseNumber('增 2', 'change')).toEqual({
      state: numberState(2),
      normalised: true,
      converted: false,
    });
    expect(parseNumber('增2', 'change').state).toEqual(numberState(2));
    expect(count('减4').kind).toBe('invalid');
    expect(parseNumber('减少4', 'change').state).toEqual(numberState(-4));
    expect(parseNumber('增加 4', 'change').state).toEqual(numberState(4));
    expect(count('增加4').kind).toBe('invalid');
    for (const text of ['净减4', '净增4', '1减4', '1增4', '减', '增', '减少', '增多4', '加4'])
      expect(parseNumber(text, 'change').state).toEqual({ kind: 'invalid', raw: text });
  });

  it.each([
    ['0/0', 0],
    ['5/0', 5],
    ['0/5', -5],
    ['增3/减0', 3],
    ['+0 / -12', -12],
    ['增加0/减少0', 0],
  ])('reads the two halves of 增/减 if one of them is zero: %s', (text, value) => {
    expect(parseNumber(text, 'change')).toMatchObject({ state: numberState(value), normalised: true });
    expect(count(text).kind).toBe('invalid');
  });

  it.each(['5/3', '增5/减3', '0/0/0', '/0', '0/', '减3/增0', '1/-'])(
    'does not net or guess the halves of 增/减: %s',
    (text) => {
      expect(parseNumber(text, 'change').state.kind).toBe('invalid');
    },
  );

  it('refuses a unit that does not belong to the cell', () => {
    expect(count('3元').kind).toBe('invalid');
    expect(count('3万元').kind).toBe('invalid');
    expect(amount('3件').kind).toBe('invalid');
  });

  it('refuses more decimal places than 万元 has', () => {
    expect(amount('1.1234567').kind).toBe('invalid');
    expect(amount('1.1234560000').kind).toBe('number');
  });

  it('refuses more digits than any real figure has', () => {
    expect(count('999999999999').kind).toBe('number');
    expect(count('1000000000000').kind).toBe('invalid');
    expect(amount('999999999').kind).toBe('number');
    expect(amount('1000000000').kind).toBe('invalid');
  });

  it('neither normalises nor converts what is no number', () => {
    for (const text of ['', '约3', '无', '3元'])
      expect(parseNumber(text, 'count')).toMatchObject({ normalised: false, converted: false });
  });

  it('distinguishes a plain number from a normalised one', () => {
    expect(parseNumber('12', 'count').normalised).toBe(false);
    expect(parseNumber(' 12 ', 'count').normalised).toBe(false);
    for (const text of ['１２', '1,234', '3件', '零', '零件', '+7', '1 234'])
      expect(parseNumber(text, 'count').normalised).toBe(true);
  });

  it('reads back every count that it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 999_999_999_999 }), (value) => {
        expect(count(formatNumber(value))).toEqual(numberState(value));
      }),
    );
  });

  it('reads back every amount that it prints, exactly to the millionth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (millionths) => {
        const text = `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`;
        const state = amount(text);
        if (state.kind !== 'number') throw new Error(`${text} is not read`);
        expect(toMillionths(state.value)).toBe(millionths);
        expect(amount(formatNumber(state.value))).toEqual(state);
      }),
    );
  });

  it('reads the same figure in every notation', () => {
    const dresses: ((digits: string) => string)[] = [
      (digits) => digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ','),
      (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, '，'),
      (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ' '),
      (digits) => `\u00a0${digits}\u3000`,
      (digits) => `${digits} 件`,
      (digits) => `+${digits}`,
    ];
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom(...dresses), (value, dress) => {
        expect(count(dress(String(value)))).toEqual(numberState(value));
      }),
    );
  });

  it('never makes a number of a text without a digit or 零', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Nd}零]/u.test(text));
        expect(count(text).kind).not.toBe('number');
        expect(amount(text).kind).not.toBe('number');
      }),
    );
  });
});

describe('fromStoredNumber', () => {
  it('leaves integers and amounts unchanged', () => {
    expect(fromStoredNumber(3525, 'count')).toEqual(numberState(3525));
    expect(fromStoredNumber(72_701.2578, 'amount')).toEqual(numberState(72_701.2578));
  });

  it('removes binary rounding noise but rounds nothing else', () => {
    expect(fromStoredNumber(0.1 + 0.2, 'amount')).toEqual(numberState(0.3));
    expect(fromStoredNumber(1 / 3, 'amount').kind).toBe('invalid');
  });

  it('reads every integer exactly as written, up to the maximum of a cell', () => {
    for (const type of ['count', 'amount', 'change'] as const)
      for (const value of [0, -0, 1, -1, 999_999_999, -999_999_999, 1e9, -1e9, 999_999_999_999, 1e12]) {
        const { state } = parseNumber(String(value), type);
        expect([type, value, fromStoredNumber(value, type)]).toEqual([type, value, state]);
      }
  });

  it('keeps a fraction of a 件 for the check to find', () => {
    expect(fromStoredNumber(3.5, 'count')).toEqual(numberState(3.5));
  });

  it('makes no figure of anything else', () => {
    expect(fromStoredNumber(Number.NaN, 'count')).toEqual({ kind: 'invalid', raw: 'NaN' });
    expect(fromStoredNumber(-Infinity, 'count')).toEqual({ kind: 'invalid', raw: '-Infinity' });
    expect(fromStoredNumber(1e300, 'count')).toEqual({ kind: 'invalid', raw: '1e+300' });
    expect(fromStoredNumber(2.5e-7, 'amount')).toEqual({ kind: 'invalid', raw: '0.00000025' });
  });
});
