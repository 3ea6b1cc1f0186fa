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

/** Traditional characters of official labels and headings, each followed by its simplified form. */
const traditional =
  '萬万業业為为舉举於于會会體体關关況况減减務务動动區区單单發发額额購购費费處处復复複复對对屬属開开強强當当總总執执護护報报據据數数無无條条構构機机權权審审現现確确祕秘穩稳類类係系糾纠納纳組组織织' +
  '經经結结繼继續续維维繳缴罰罚範范獲获補补規规計计認认議议許许訟讼訪访訴诉詢询請请轉转過过這这進进採采問问題题項项製制決决國国後后內内辦办廢废沒没';
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
  return { whole, number, core, bare: withoutRemark(core) };
}

/** The text before the brackets at its end, which may have others inside; all of it if there are none. */
function withoutRemark(text: string): string {
  if (!text.endsWith(')')) return text;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    depth += text[at] === ')' ? 1 : text[at] === '(' ? -1 : 0;
    if (depth === 0) return text.slice(0, at);
  }
  return text;
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
