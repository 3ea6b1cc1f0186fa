import { plainIdeographs } from './plain-ideographs';

/** A label, normalised for comparison. */
export interface FoldedLabel {
  /** The whole label, folded; its number in one notation. */
  readonly whole: string;
  /** The leading number in its original notation, such as 三 or (七) or 3; empty if there is none. */
  readonly number: string;
  /** What follows the number, without a year. */
  readonly core: string;
  /** The core without a trailing remark in brackets, such as a unit. */
  readonly bare: string;
}

/** Traditional characters of official labels, each followed by its simplified form. */
const traditional =
  '規规廢废製制發发現现數数許许處处決决額额單单萬万項项類类請请結结轉转辦办開开區区機机關关國国祕秘屬属於于護护權权務务' +
  '過过執执詢询無无確确認认內内業业構构織织會会總总計计維维糾纠審审複复復复議议訴诉訟讼經经後后費费';
const simplified = new Map<string, string>();
for (let i = 0; i + 1 < traditional.length; i += 2)
  simplified.set(traditional.charAt(i), traditional.charAt(i + 1));

const numbering = /^(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+(?=[,.])|\d+(?=[,.]))[,.]?/u;

/**
 * Compatibility forms (full width, radicals) become plain, white space is removed, quotes and marks are unified.
 */
export function fold(text: string): string {
  return plainIdeographs(text)
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[“”„‟"'‘’＂]/gu, '"')
    .replace(/[、，]/gu, ',')
    .replace(/[．。·]/gu, '.')
    .replace(/[〔【[]/gu, '(')
    .replace(/[〕】\]]/gu, ')')
    .replace(/钩稽|鉤稽|勾嵇/gu, '勾稽')
    .replace(/[\u4e00-\u9fff]/gu, (character) => simplified.get(character) ?? character);
}

export function foldLabel(text: string): FoldedLabel {
  const folded = fold(text);
  const match = numbering.exec(folded);
  const number = match?.[1] ?? '';
  const rest = folded.slice(match?.[0].length ?? 0);
  const core = withoutYear(rest);
  // 1、 and 1. are the same number.
  const whole = match === null ? folded : `${number}.${rest}`;
  return { whole, number, core, bare: core.replace(/\([^()]*\)$/u, '') };
}

/** Offices write the year into headers: 本年（2023）制发件数. */
const withoutYear = (text: string): string => text.replace(/\(?20\d\d年?\)?/gu, '');

/** How alike two folded texts are, from 0 to 1: one minus the edit distance over the longer length. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (Math.abs(a.length - b.length) > longer / 2) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1)
      current.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (current[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    previous = current;
  }
  return 1 - (previous[b.length] ?? longer) / longer;
}
