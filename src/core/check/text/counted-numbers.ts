/** A number with its unit. */
export interface CountedNumber {
  readonly value: number;
  /** 件, 条, 元, % …; never empty. */
  readonly unit: string;
  /** In the folded text; the end is after the unit. */
  readonly start: number;
  readonly end: number;
  /** 余, 多: more than this; 近: less; 约, 左右: about. */
  readonly about: 'more' | 'less' | 'about' | null;
  /** The value of one step of the last printed digit: 1000 for 1.2万, 0.1 for 12.3%. */
  readonly step: number;
}

/** Longest first. */
const units = [
  '人次',
  '万元',
  '亿元',
  '件',
  '条',
  '份',
  '篇',
  '个',
  '项',
  '则',
  '次',
  '期',
  '场',
  '起',
  '宗',
  '例',
  '部',
  '幅',
  '册',
  '元',
  '人',
  '%',
];

/** Units in which the same thing may be counted within one text. */
const kinds: readonly (readonly string[])[] = [
  ['件', '条', '份', '篇', '个', '项', '则', '起', '宗', '例', '部', '幅', '册'],
  ['元', '万元', '亿元'],
];

/** Whether figures in these units may be parts of one sum. */
export const isSameKind = (one: string, other: string): boolean =>
  one === other || kinds.some((kind) => kind.includes(one) && kind.includes(other));

/** Neighbours that make a measure word part of another word. */
const wordsOn: Readonly<Record<string, RegExp>> = {
  条: /^(?:例|款|规定|线|件)/u,
  个: /^(?:工作日|自然日|月|方面|环节|部分|百分点|小时|百分|层次|维度|季度|星期|大类)/u,
  项: /^(?:规定|之和|措施|机制|制度)/u,
  部: /^(?:门|分|委|署)/u,
  起: /^(?:至|施行|实施|执行|草)/u,
  人: /^(?:大|民|员|社|事)/u,
  期: /^(?:间|限|末|初|内)/u,
  次: /^(?:年|日|月|会议)/u,
  例: /^(?:如|外|会)/u,
  份: /^(?:额)/u,
  则: /^(?:应|可|会)/u,
};

const digitsOf: Readonly<Record<string, number>> = Object.fromEntries([
  ...Array.from('零一二三四五六七八九', (sign, value) => [sign, value] as const),
  ['〇', 0],
  ['两', 2],
]);
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十二, 一百零五, 两 …; null if it is not a number in words. */
export function chineseNumber(words: string): number | null {
  if (/^[零〇].|[一二三四五六七八九两][零〇一二三四五六七八九两]|[百千]{2}|^[百千]/u.test(words)) return null;
  let value = 0;
  let digit: number | null = null;
  for (const sign of words) {
    const power = powers[sign];
    if (power === undefined) digit = digitsOf[sign] ?? null;
    else {
      value += (digit ?? 1) * power;
      digit = null;
    }
  }
  return value + (digit ?? 0);
}

const numeral = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|[零〇一二三四五六七八九十百千两]+/gu;

/** All numbers of a folded text that are counts, amounts or shares; skips clause numbers, dates, titles and names. */
export function countedNumbers(whole: string): readonly CountedNumber[] {
  const found: CountedNumber[] = [];
  const text = whole.replace(/《[^《》]{0,80}》/gu, (title) => '《'.repeat(title.length));
  for (const match of text.matchAll(numeral)) {
    const [written] = match;
    const start = match.index;
    const before = text.charAt(start - 1);
    // A Chinese comma may be a thousands mark, in which case neither side is the number.
    if (before === '，' && /^\d{3}$/u.test(written) && /\d/u.test(text.charAt(start - 2))) continue;
    if (/[第A-Za-z\-〔[.]/u.test(before)) continue;
    const value = /\d/u.test(written) ? Number(written.replace(/,/gu, '')) : chineseNumber(written);
    if (value === null || !Number.isSafeInteger(Math.round(value))) continue;
    const after = text.slice(start + written.length, start + written.length + 12);
    const [tail = '', over = '', tenThousand = '', more = ''] =
      /([余多]?)(万?)(?!元)([余多]?)/u.exec(after) ?? [];
    const rest = after.slice(tail.length);
    const unit = units.find((candidate) => rest.startsWith(candidate));
    if (unit === undefined) continue;
    const behind = rest.slice(unit.length);
    if (wordsOn[unit]?.test(behind) === true) continue;
    const decimals = written.split('.')[1]?.length ?? 0;
    const factor = tenThousand === '' ? 1 : 10_000;
    found.push({
      value: Number((value * factor).toPrecision(15)),
      unit,
      start,
      end: start + written.length + tail.length + unit.length,
      about: aboutOf(over + more, text.slice(Math.max(0, start - 3), start), behind),
      step: factor === 1 && unit !== '%' ? 1 : factor / 10 ** decimals,
    });
  }
  return found;
}

function aboutOf(more: string, before: string, behind: string): CountedNumber['about'] {
  if (more !== '' || /^(?:以上|以下)/u.test(behind) || /超过$|超$|突破$/u.test(before)) return 'more';
  if (/近$/u.test(before)) return 'less';
  return /约$|大概$|左右$/u.test(before) || /^左右/u.test(behind) ? 'about' : null;
}

/** Whether a printed number can be this figure: exactly, or to the precision printed with 万. */
export const isFigure = ({ value, step }: CountedNumber, figure: number): boolean =>
  step <= 1 ? value === figure : Math.abs(value - figure) < step;

/** Whether a rounded number (140余, 近150, 约140) can represent this exact one without equalling it. */
export function isRoundOf({ value, about }: CountedNumber, exact: number): boolean {
  if (value <= 0) return false;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  switch (about) {
    case 'more':
      return exact > value && exact < value + Math.max(step, 10);
    case 'less':
      return exact < value && exact >= value - Math.max(step, 10);
    case 'about':
      return exact !== value && Math.abs(exact - value) <= value / 10;
    case null:
      return false;
  }
}
