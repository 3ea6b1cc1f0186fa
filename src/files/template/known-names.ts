import { likeness } from '../../core/grid/fold-label';
import { appendixPrefix } from '../../core/report/appendix';
import { cellReferencesOf, cellsOfReference } from '../../core/report/cell-references';
import { tableSectionsOf } from '../../core/report/cell-names';
import type { CellId, Edition, TableId } from '../../core/statute/types';

/** Placeholders for short texts. */
export const textNames = ['机关全称', '年度', '标题'] as const;
type TextName = (typeof textNames)[number];

/** The text between the title and the first section. */
export const leadName = '引言';

/** The report in pictures. */
export const pictureName = '图解';

/** The remarks, the only list. */
export const listName = '说明';

/** The meaning of a placeholder. */
export type Meaning =
  | { readonly kind: 'text'; readonly name: TextName }
  | { readonly kind: 'figure'; readonly cells: readonly CellId[] }
  /**
   * Takes the whole of its paragraph: a table, and the text of a section by its numeral, or the one before all sections;
   * or the report in pictures.
   */
  | {
      readonly kind: 'block';
      readonly table: TableId | null;
      readonly text: string | null;
      /** A table of the workbook that is not of the form, by its name as `foldedName` spells it. */
      readonly appendix?: string;
      readonly isPicture?: true;
    }
  /** All remarks in one text. */
  | { readonly kind: 'list' }
  | { readonly kind: 'open' | 'close' | 'item' };

/** 附表:名称, after folding. */
const appendixName = new RegExp(`^${appendixPrefix}:(.+)$`, 'u');

/** 第一部分 */
export const sectionName = (numeral: string): string => `第${numeral}部分`;

/** A name normalised for comparison: without spaces, full-width characters as half-width ones. */
export const foldedName = (written: string): string => written.replace(/\s+/gu, '').normalize('NFKC');

const known = new WeakMap<Edition, ReadonlyMap<string, Meaning>>();

/** Placeholders that are not figures, in the order of a report. */
export function namesOf(edition: Edition): ReadonlyMap<string, Meaning> {
  let names = known.get(edition);
  if (names === undefined) {
    names = new Map<string, Meaning>([
      ...textNames.map((name) => [name, { kind: 'text', name }] as const),
      [leadName, { kind: 'block', table: null, text: leadName }],
      ...tableSectionsOf(edition).map(
        ({ table, name }) => [name, { kind: 'block', table, text: null }] as const,
      ),
      ...edition.sections.map(
        ({ numeral, table }) =>
          [sectionName(numeral), { kind: 'block', table: table ?? null, text: numeral }] as const,
      ),
      [pictureName, { kind: 'block', table: null, text: null, isPicture: true }],
      [listName, { kind: 'list' }],
    ]);
    known.set(edition, names);
  }
  return names;
}

/**
 * What a placeholder means; null if nothing has that name. An @ before a name, which tables once required, is ignored.
 */
export function meaningOf(edition: Edition, written: string): Meaning | null {
  const name = foldedName(written);
  if (name === '.') return { kind: 'item' };
  if (name === `#${listName}`) return { kind: 'open' };
  if (name === `/${listName}`) return { kind: 'close' };
  const bare = name.replace(/^@/u, '');
  const meaning = namesOf(edition).get(bare);
  if (meaning !== undefined) return meaning;
  const appendix = appendixName.exec(bare)?.[1];
  if (appendix !== undefined) return { kind: 'block', table: null, text: null, appendix };
  const cells =
    cellsOfReference(edition, written.trim().replace(/^[@＠]/u, '')) ?? cellsOfReference(edition, bare);
  return cells === null ? null : { kind: 'figure', cells };
}

/** Common substitutes for a name that an edit distance would not find. */
const otherNames: Readonly<Record<string, string>> = {
  机关: '机关全称',
  单位名称: '机关全称',
  单位全称: '机关全称',
  机构名称: '机关全称',
  部门名称: '机关全称',
  年: '年度',
  年份: '年度',
  报告标题: '标题',
  前言: leadName,
  备注: listName,
};

const numerals = '〇一二三四五六七八九';
const alike = 0.6;

/** The known name that was probably meant, with its list marks; null if none is close. */
export function nearestName(edition: Edition, written: string): string | null {
  const folded = foldedName(written);
  const mark = /^[#/]/u.exec(folded)?.[0] ?? '';
  const name = folded
    .replace(/^[@#/]+/u, '')
    .replace(/\d/gu, (digit) => numerals.charAt(Number(digit)))
    .replace(/[。．·・,，、/]/gu, '.');
  const other = namesOf(edition).has(name) ? name : otherNames[name];
  if (other !== undefined) return other === listName ? `${mark}${other}` : other;
  // Figures, and only figures, have dotted names.
  const names = name.includes('.') ? cellReferencesOf(edition).keys() : namesOf(edition).keys();
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const candidate of names) {
    if (numeralsIn(candidate) !== numeralsIn(name)) continue;
    const score = likeness(name, candidate);
    if (score >= alike && score > (best?.score ?? 0)) best = { name: candidate, score };
  }
  if (best === null) return null;
  return best.name === listName ? `${mark}${best.name}` : best.name;
}

/** 表五 is not a table of the form, however few letters it differs in. */
const numeralsIn = (name: string): string => (name.match(/[一二三四五六七八九]/gu) ?? []).join('');
