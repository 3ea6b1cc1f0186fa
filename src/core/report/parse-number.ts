import type { ValueType } from '../statute/types';
import type { CellState } from './report';
import { blank } from './report';

export interface ParsedNumber {
  readonly state: CellState;
  /** The text was not plain digits: full width, thousands marks, a plus sign, a unit, a word. */
  readonly normalised: boolean;
  /** 元 was printed in a cell of 万元 and converted. */
  readonly converted: boolean;
}

/** Text that offices write in a number cell when nothing happened. Never a zero. */
export const nothingMarks: readonly string[] = [
  '/',
  '／',
  '-',
  '－',
  '—',
  '——',
  '–',
  '无',
  '不适用',
  '\\',
  '*',
];

/**
 * The maximum number of digits before the decimal point: more than any real figure, few enough that all sums stay
 * exact.
 */
const integerDigits: Record<ValueType, number> = { count: 12, change: 12, amount: 9 };

/** Integers below this are valid in every type of cell. */
const smallWhole = 10 ** Math.min(...Object.values(integerDigits));

/** Decimal places for 万元, so that every 分 is exact. */
export const amountDecimals = 6;

const spaces = /[\s\u00a0\u3000\u200b\ufeff]+/gu;
const numeral = /^([+-]?) ?(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d+))? ?(万元|元|件|条)?$/u;

/** Full-width digits, signs and points become plain; spaces of any kind become one plain space. */
function toPlain(raw: string): string {
  return raw
    .replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[，]/gu, ',')
    .replace(/[．]/gu, '.')
    .replace(/[＋]/gu, '+')
    .replace(/[－−]/gu, '-')
    .replace(spaces, ' ')
    .trim();
}

/**
 * Reads the text of a data cell. Accepts full-width digits, thousands marks (`,` `，` space) at every third digit, a
 * sign, a trailing 件, 条 (counts) or 元, 万元 (amounts) and 零. A text without visible characters is blank; everything else
 * is invalid and keeps its text. Amounts are in 万元; one printed in 元 is converted exactly or is invalid.
 */
export function parseNumber(raw: string, type: ValueType): ParsedNumber {
  // 本年增/减 is often written in words: 减4, 增2.
  const plain =
    type === 'change'
      ? toPlain(raw)
          .replace(/^减 ?(?=\d)/u, '-')
          .replace(/^增 ?(?=\d)/u, '')
      : toPlain(raw);
  if (plain === '') return { state: blank, normalised: false, converted: false };
  const invalid: ParsedNumber = {
    state: { kind: 'invalid', raw: raw.trim() },
    normalised: false,
    converted: false,
  };
  // Two lines of a cell are two figures, even if the second has three digits.
  if (nothingMarks.includes(plain) || /\d[^\S\r\n]*[\r\n]\s*\d/u.test(raw)) return invalid;

  const match = numeral.exec(plain.replace(/^零/u, '0'));
  if (match === null) return invalid;
  const [, sign = '', grouped = '', decimals = '', unit = ''] = match;
  if (unit !== '' && (type === 'amount') !== unit.endsWith('元')) return invalid;
  const whole = grouped.replace(/[, ]/gu, '');
  // A leading zero is a broken figure or two figures run together.
  if (whole.length > 1 && whole.startsWith('0')) return invalid;

  const converted = unit === '元';
  const digits = converted ? shiftPoint(whole, decimals, 4) : { whole, decimals };
  const fraction = digits.decimals.replace(/(?<!0)0+$/u, '');
  if (digits.whole.length > integerDigits[type] || fraction.length > amountDecimals) return invalid;
  const value = Number(`${digits.whole}.${fraction}`);
  return {
    state: { kind: 'number', value: sign === '-' && value !== 0 ? -value : value },
    normalised:
      plain !== raw.trim() || sign === '+' || unit !== '' || grouped !== whole || plain.startsWith('零'),
    converted,
  };
}

function shiftPoint(whole: string, decimals: string, places: number): { whole: string; decimals: string } {
  const padded = whole.padStart(places + 1, '0');
  return { whole: padded.slice(0, -places), decimals: padded.slice(-places) + decimals };
}

/**
 * Reads a number as a spreadsheet stores it. Uses fifteen significant digits, as the programs themselves show; more
 * decimal places than the cell type allows are not rounded away but make the cell invalid.
 */
export function fromStoredNumber(value: number, type: ValueType): CellState {
  // Nearly every figure is a small integer and needs no work.
  if (Number.isInteger(value) && Math.abs(value) < smallWhole) return { kind: 'number', value: value + 0 };
  return parseNumber(plainDecimal(Number(value.toPrecision(15))), type).state;
}

/** Decimal notation without an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  // From 1e21 on numbers only have exponent notation; no figure is that large.
  return /e-/u.test(text)
    ? value
        .toFixed(20)
        .replace(/(?<!0)0+$/u, '')
        .replace(/\.$/u, '')
    : text;
}

/** The number as printed in tables and messages: no exponent, no thousands marks, only the decimals it has. */
export const formatNumber = (value: number): string => plainDecimal(value);
