import { fold } from '../grid/fold-label';
import type { Area } from './frame';
import type { SheetTexts } from './sheet-texts';

/** So many rows above a head may hold its title and its unit. */
const rowsAbove = 6;
/** 单位：万元. */
const printed = /单 ?位 ?: ?([^ ;:()]{1,16})/gu;
/** Who fills in a form is a unit of another kind: 填报单位：水利局. */
const otherKind = /(?:填报|填表|报送|上报|编制|制表|主管|汇总|报告|建设|责任|牵头)$/u;
const units =
  /^(?:人民币)?(?:[十百千万亿]{0,3}(?:元|美元|人|人次|户|件|个|家|次|条|项|吨|公斤|千克|克|亩|公顷|平方米|平方公里|立方米|公里|千米|米|千瓦时|千瓦|度|份|宗|起|册|头|只|台|辆|套|座|所|处|天|小时|%)|[十百千万亿]{1,3})(?:[,/、和].*)?$/u;

/**
 * The unit that is printed above the figures of a table, such as 万元; null if there is none.
 *
 * @param headRows the rows of column heads at the top of the area
 */
export function unitAbove(texts: SheetTexts, { top, left, right }: Area, headRows: number): string | null {
  for (let row = top + headRows - 1; row >= Math.max(0, top - rowsAbove); row -= 1)
    for (let column = Math.max(0, left - 1); column <= right + 1; column += 1) {
      const text = texts.at(row, column);
      const unit = text === undefined ? null : unitIn(text);
      if (unit !== null) return unit;
    }
  return null;
}

function unitIn(text: string): string | null {
  if (text.length > 200 || !text.includes('单')) return null;
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ');
  for (const { 1: unit = '', index } of plain.matchAll(printed))
    if (!otherKind.test(plain.slice(0, index).trimEnd()) && units.test(unit)) return fold(unit);
  return null;
}

const bracketed = /\(([^()]{1,8})\)/gu;

/** A label without the unit in its brackets, and that unit: 收入（万元）; null if it names none. */
export function unitInLabel(label: string): { readonly rest: string; readonly unit: string } | null {
  const folded = fold(label);
  for (const { 0: whole, 1: unit = '', index } of folded.matchAll(bracketed))
    if (units.test(unit)) return { rest: folded.slice(0, index) + folded.slice(index + whole.length), unit };
  return null;
}
