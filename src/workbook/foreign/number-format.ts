/** Quoted words, escaped characters, sections in brackets, gaps and fillers: what a format shows around the digits. */
const ornaments = /"[^"]*"|\[[^[\]]*\]|[\\!_*]./gu;

/** A number format in which every escape is a backslash. The grid does not know the other one that Excel writes, `!`. */
export const withCommonEscapes = (format: string): string =>
  format.replace(/"[^"]*"|[\\_*].|!(.)/gu, (piece, escaped?: string) =>
    escaped === undefined ? piece : `\\${escaped}`,
  );

/** A point that is only printed: 0!.0000 shows 77302800 as 7730.2800. */
const printedPoint = /[0#?](?:[\\!]\.|"\.")[0#?]/u;

/**
 * Whether a number format shows a number other than the stored one: percent, scaling by thousands (`0,`), a literal
 * point among the digits, which offices use to show 元 as 万元.
 */
export function showsAnotherNumber(format: string): boolean {
  if (printedPoint.test(format)) return true;
  const digits = format.replace(ornaments, '');
  return digits.includes('%') || /[0#?],+(?![0#?,])/u.test(digits);
}

/** Such a number as a text, not a figure: which of the two was meant is unknown. */
export function textOfNumber(value: number, format: string): string {
  const percent = format.replace(ornaments, '').includes('%');
  return percent ? `${Number((value * 100).toPrecision(15))}%` : `${value}（${format}）`;
}

/** A stored number as it is shown: a text if its format shows another one. */
export const shownNumber = (value: number, format: string): number | string =>
  value !== 0 && showsAnotherNumber(format) ? textOfNumber(value, format) : value;
