import type { CellId, ValueType } from '../statute/types';
import { formatNumber, fromStoredNumber, parseNumber } from '../report/parse-number';
import type { CellState } from '../report/report';
import { blank } from '../report/report';
import type { LineCell } from './lines';
import type { Zone } from './zones';

/** Where a document shows a cell. */
export interface GridAddress {
  /** The index of the grid in the document. */
  readonly grid: number;
  readonly row: number;
  readonly column: number;
}

/** The state of a cell with the steps taken to read it. */
interface Reading {
  readonly state: CellState;
  /** The text was not a plain number, or a spreadsheet stores the number as text. */
  readonly normalised?: string | undefined;
  /** The text in 元 that was converted to 万元. */
  readonly converted?: string | undefined;
  /** The worksheet formula, and whether the file has its result. */
  readonly formula?: 'calculated' | 'uncalculated' | undefined;
}

/** A cell of the form as a document shows it. */
export interface ReadCell extends Reading {
  readonly id: CellId;
  /** Unknown for a blank cell in a row that was assigned by order. */
  readonly address?: GridAddress | undefined;
  /** The content of the cell, and the row it was found in. */
  readonly text?: string | undefined;
  readonly zone?: Zone;
  /** The same row again with another figure for this cell. */
  readonly duplicateRow?: Zone | undefined;
}

/** The context needed to read a cell. */
interface CellInput {
  readonly type: ValueType;
  /** The source stores numbers as numbers. */
  readonly isTyped: boolean;
  /** The unit named by the heading if it is not the official one. */
  readonly unit: HeadingUnit;
}

/** The unit named by a heading: undefined is the official one. */
type HeadingUnit = '元' | 'unclear' | undefined;

/**
 * 元 if the heading or the row label states that amounts are in yuan: 本年收费金额（单位：元）, 行政事业性收费（元）. Unclear if the two
 * differ, for 千元 or 亿元, and for （单位元）, which may be a remnant of （单位：万元）: ten thousand times as much.
 */
export function unitOf(heading: string | undefined, label: string | undefined): HeadingUnit {
  const [ofColumn, ofRow] = [heading, label].map(unitIn);
  if (ofColumn === undefined || ofRow === undefined || ofColumn === ofRow) {
    const unit = ofColumn ?? ofRow;
    return unit === '万元' ? undefined : unit;
  }
  return 'unclear';
}

function unitIn(text: string | undefined): '元' | '万元' | 'unclear' | undefined {
  const [, sign, unit] =
    /(单位[:：]?|[(（[【/／:：])([十百千万亿]*元)/u.exec(text?.replace(/\s/gu, '') ?? '') ?? [];
  if (unit === undefined || unit === '万元') return unit;
  return sign === '单位' || unit !== '元' ? 'unclear' : unit;
}

const nothing: Reading = { state: blank };

/** Reads the content of a data cell; an empty one is blank. */
export function readCell(place: LineCell | undefined, { type, isTyped, unit }: CellInput): Reading {
  if (place === undefined) return nothing;
  const { content, formula: text } = place.cell;
  const formula = text === undefined ? undefined : 'calculated';
  if (place.text.startsWith('='))
    return { state: { kind: 'invalid', raw: place.text }, formula: 'uncalculated' };
  const isBare = type === 'amount' && !place.text.endsWith('元');
  if (isBare && unit === 'unclear' && /[1-9１-９]/u.test(place.text))
    return { state: { kind: 'invalid', raw: place.text }, formula };
  const isYuan = isBare && unit === '元';
  if (typeof content === 'number' && !isYuan) return { state: fromStoredNumber(content, type), formula };
  const raw = isYuan ? `${place.text}元` : place.text;
  const { state, normalised, converted } = parseNumber(raw, type);
  const isNumber = state.kind === 'number';
  return {
    state,
    normalised: isNumber && (normalised || isTyped) ? place.text : undefined,
    converted: isNumber && converted ? raw : undefined,
    formula,
  };
}

/** The figure of a state, for use in a note. */
export const figureOf = (state: CellState): string =>
  state.kind === 'number' ? formatNumber(state.value) : '';
