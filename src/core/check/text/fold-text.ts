/**
 * A text as the rules read it: without spaces, with digits and brackets in one width; `at` maps every unit back to the
 * original.
 */
export interface FoldedText {
  readonly text: string;
  /** The position of each unit in the original. */
  readonly at: Uint16Array;
}

/** Longer paragraphs are not prose of a report; the rest is not read, so that the work stays bounded. */
const longestParagraph = 8000;

const isSpace = (unit: string): boolean => /[\s\u00a0\u3000\u200b\ufeff*]/u.test(unit);
const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';

const punctuation: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

/** Full-width digits, letters, brackets and per cent signs become plain; punctuation becomes Chinese. */
function plainUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (unit === '﹪') return '%';
  if (code < 0xff01 || code > 0xff5e) return unit;
  const plain = String.fromCharCode(code - 0xfee0);
  return /[0-9A-Za-z%().{}+\-[\]]/u.test(plain) ? plain : unit;
}

/** A comma between thousands, or a colon in an address or a time, is not punctuation. */
const isMark = (unit: string, before: string, raw: string, index: number): boolean =>
  unit === ','
    ? isDigit(before.at(-1)) && /^\d{3}(?!\d)/u.test(raw.slice(index + 1, index + 5))
    : unit === ':' && /^(?:\/|\d)/u.test(raw.slice(index + 1, index + 2));

/** Digits on both sides of a space form one number only if the space is a thousands mark. */
function isThousandsMark(before: string, raw: string, next: number): boolean {
  const head = /(?:^|[^\d.])(\d{1,3})$/u.exec(before.slice(-4));
  return head !== null && /^\d{3}(?!\d)/u.test(raw.slice(next, next + 4));
}

/** Documents break words with spaces anywhere and emphasise them with asterisks; neither has meaning. */
export function foldText(raw: string): FoldedText {
  const bounded = raw.slice(0, longestParagraph);
  // All paragraphs of a report stay until it is checked.
  const at = new Uint16Array(bounded.length);
  let length = 0;
  let text = '';
  for (let index = 0; index < bounded.length; index += 1) {
    const unit = plainUnit(bounded.charAt(index));
    if (!isSpace(unit)) {
      text += isMark(unit, text, bounded, index) ? unit : (punctuation[unit] ?? unit);
      at[length++] = index;
      continue;
    }
    let next = index + 1;
    while (next < bounded.length && isSpace(bounded.charAt(next))) next += 1;
    const joins = isDigit(text.at(-1)) && isDigit(plainUnit(bounded.charAt(next)));
    if (joins && !(next === index + 1 && isThousandsMark(text, bounded, next))) {
      text += ' ';
      at[length++] = index;
    }
    index = next - 1;
  }
  return { text, at: at.subarray(0, length) };
}

/** The original text of a range in a folded text. */
export const originalRange = (
  { at }: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } =>
  end <= start
    ? { start: at[start] ?? 0, end: at[start] ?? 0 }
    : { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 };
