import { format as formatted } from 'numfmt';

/** Quoted words, escaped characters, sections in brackets, gaps and fillers: what a format shows around the digits. */
const ornaments = /"[^"]*"|\[[^[\]]*\]|[\\!_*]./gu;

/** A number format in which every escape is a backslash. The grid does not know the other one that Excel writes, `!`. */
export const withCommonEscapes = (format: string): string =>
  format.replace(/"[^"]*"|[\\_*].|!(.)/gu, (piece, escaped?: string) =>
    escaped === undefined ? piece : `\\${escaped}`,
  );

/** A point that is only printed: 0!.0000 shows 77302800 as 7730.2800. */
const printedPoint = /[0#?](?:[\\!]\.|"\.")[0#?]/u;

/** Digits, a slash, and the digits or the number below it. */
const fraction = /[0#?] {0,3}\/ {0,3}[\d#?]/u;

/** Excel's limit in characters. */
const longestFormat = 255;

/** What a format shows of a number; undefined for a format that is none. */
export function formattedText(value: number, format: string): string | undefined {
  if (format.length > longestFormat) return undefined;
  try {
    return formatted(format, value).trim();
  } catch {
    return undefined;
  }
}

/**
 * Whether a number format shows a number other than the stored one: percent, fractions, scaling by thousands (`0,`), a
 * literal point among the digits, which offices use to show 元 as 万元.
 */
export function showsAnotherNumber(format: string): boolean {
  if (printedPoint.test(format)) return true;
  const digits = format.replace(ornaments, '');
  return digits.includes('%') || fraction.test(digits) || /[0#?],+(?![0#?,])/u.test(digits);
}

/** Such a number as a text, not a figure: which of the two was meant is unknown. */
export function textOfNumber(value: number, format: string): string {
  const digits = format.replace(ornaments, '');
  if (digits.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  const shown = fraction.test(digits) ? formattedText(value, format) : undefined;
  return shown ?? `${value}（${format}）`;
}

/** A stored number as it is shown: a text if its format shows another one. A whole number is no fraction: 3, not 3/1. */
export function shownNumber(value: number, format: string): number | string {
  if (value === 0 || !showsAnotherNumber(format)) return value;
  const text = textOfNumber(value, format);
  return text === String(value) ? value : text;
}
