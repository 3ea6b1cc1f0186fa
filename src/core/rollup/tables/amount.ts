import type { PrintedNumber } from '../../tables/number-format';

/** More decimals than a cell has room for: whatever is printed is a whole number of 10^-scale. */
const scale = 40;

/** A printed number as a whole number of one unit, so that any sum is exact. */
export function amountOf({ digits, decimals, isNegative }: PrintedNumber): bigint {
  const amount = BigInt(digits) * 10n ** BigInt(scale - decimals);
  return isNegative ? -amount : amount;
}

/** As a decimal number without noughts at its end. */
export function amountText(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(scale + 1, '0');
  const whole = digits.slice(0, -scale);
  let fraction = digits.slice(-scale);
  while (fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${amount < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** How many decimals it has. */
export const decimalsIn = (amount: bigint): number => (amountText(amount).split('.')[1] ?? '').length;

/** A number of units in the last of some decimals. */
export const amountOfUnits = (units: number, decimals: number): bigint =>
  BigInt(Math.floor(units)) * 10n ** BigInt(scale - decimals);
