/** A whole number of 10^-decimals as it is printed, without noughts at its end. */
export function printedFigure(value: number, decimals: number): string {
  const digits = String(Math.abs(Math.round(value))).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  let fraction = digits.slice(digits.length - decimals);
  while (fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
