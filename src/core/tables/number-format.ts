/** How a table writes its numbers. */
export interface NumberFormat {
  readonly decimal: '.' | ',';
  /** The mark between groups of digits other than spaces and apostrophes; null if there is none. */
  readonly group: ',' | '.' | null;
}

/** A number as it is printed. */
export interface PrintedNumber {
  /** All digits without sign, point and leading zeros: 1,234.50 is 123450. */
  readonly digits: string;
  readonly decimals: number;
  readonly isNegative: boolean;
  readonly isPercent: boolean;
}

const commaGroups = /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$|^\d{1,4}(?:,\d{4}){2,}$/u;
const pointGroups = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/u;
const commaDecimal =
  /^(?:0|\d{4,}|\d{1,3}(?: \d{3})+),\d+$|^\d+,(?:\d{1,2}|\d{4,})$|^\d{1,3}(?:\.\d{3})+,\d+$/u;
const pointDecimal = /^(?:0|\d{4,}|\d{1,3}(?: \d{3})+|\d{1,3}(?:,\d{3})+)\.\d+$|^\d+\.(?:\d{1,2}|\d{4,})$/u;

/**
 * Decides from all numbers of a table together, because 1,234 alone may be either. What only one reading allows counts;
 * where nothing decides, the point is the decimal mark.
 */
export function numberFormatOf(texts: Iterable<string>): NumberFormat {
  let comma = 0;
  let point = 0;
  for (const text of texts) {
    const bare = bareOf(text).replace(/^[-+(]|[)%]$/gu, '');
    if (commaDecimal.test(bare)) comma += 1;
    if (commaGroups.test(bare)) point += 2;
    if (pointGroups.test(bare)) comma += 2;
    if (pointDecimal.test(bare)) point += 1;
  }
  return comma > point ? { decimal: ',', group: '.' } : { decimal: '.', group: ',' };
}

/** Full-width forms become plain, spaces of any kind one space, signs a hyphen. */
function bareOf(text: string): string {
  return text
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/gu, '-')
    .replace(/[\s\u00a0\u2009\u202f\u3000\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** Only after a number: a footnote mark, or a letter that statistical offices print for provisional or estimated. */
const trailingMarks = /(?:\s?[*†‡^①-⑳]{1,3}|\s?\[\d{1,2}\]|\s[a-z]{1,2}|[EerpRP])$/u;
const unitMarks = /\s?(?:亿元|万元|元|万人|人次|人|件|个|户|家|次|吨|公顷|亩|条|项)$/u;
const currency = /^(-?)\s?(?:us\$|[$€£¥￥]|kr\.?|rmb)\s?/iu;

/** The number in a text, or null if it is no number by the table's format. */
export function readPrinted(text: string, format: NumberFormat): PrintedNumber | null {
  let bare = bareOf(text);
  if (!/\d/u.test(bare) || bare.length > 40) return null;
  let isNegative = false;
  const bracketed = /^\((.+)\)$/u.exec(bare);
  if (bracketed?.[1] !== undefined) {
    isNegative = true;
    bare = bracketed[1].trim();
  }
  bare = bare.replace(currency, '$1').replace(unitMarks, '');
  const isPercent = /\s?[%‰]$/u.test(bare);
  bare = bare.replace(/\s?[%‰]$/u, '').replace(trailingMarks, '');
  const signed = /^([+-]?)\s?(.*)$/u.exec(bare);
  if (signed?.[1] === '-') isNegative = true;
  const body = (signed?.[2] ?? '').replace(/(?<=\d)['’](?=\d{3})/gu, format.group ?? '');
  const number = numberPattern(format).exec(body);
  if (number === null) return null;
  const whole = (number[1] ?? '').replace(/\D/gu, '');
  const fraction = number[2] ?? number[3] ?? '';
  if (whole === '' && fraction === '') return null;
  // 0175 is a code.
  if (whole.length > 1 && whole.startsWith('0')) return null;
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/u, '');
  return digits.length > 18 ? null : { digits, decimals: fraction.length, isNegative, isPercent };
}

const plainDecimal = /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,3}(?: \d{3})+)?(?:\.(\d+))?$/u;
const commaAsDecimal = /^([1-9]\d{0,2}(?:\.\d{3})+|\d+|\d{1,3}(?: \d{3})+)?(?:,(\d+)|\.(\d+))?$/u;

const numberPattern = ({ decimal }: NumberFormat): RegExp =>
  decimal === '.' ? plainDecimal : commaAsDecimal;
