const digits = '〇一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** Numbers up to 9999 as counted in Chinese: 十, 十一, 二十, 一百零五. */
function counted(number: number): string {
  const text = String(number);
  let written = '';
  let isGap = false;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charAt(index);
    const unit = units[text.length - 1 - index] ?? '';
    if (digit === '0') {
      isGap = true;
      continue;
    }
    written += (isGap && written !== '' ? '零' : '') + (digits[Number(digit)] ?? '') + unit;
    isGap = false;
  }
  return written.replace(/^一十/u, '十');
}

const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let written = '';
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) written += sign;
  return written;
}

/** A number as Word writes it in the named format (ST_NumberFormat); digits for formats that no report uses. */
export function numeral(number: number, format: string): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) return String(number);
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case 'decimalFullWidth':
      return String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'ideographDigital':
      return String(number).replace(/\d/gu, (digit) => digits[Number(digit)] ?? '');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}
