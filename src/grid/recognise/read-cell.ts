import type { CellId, ValueType } from '../../statute/types';
import { formatNumber, fromStoredNumber, parseNumber } from '../../report/parse-number';
import type { CellState } from '../../report/report';
import { blank } from '../../report/report';
import type { Place } from './lines';
import type { Zone } from './zones';

/** Where a document shows a cell. */
export interface CellPlace {
  /** Which of the document's grids. */
  readonly grid: number;
  readonly row: number;
  readonly column: number;
}

/** A cell with what reading it took. */
export interface ReadCell {
  readonly id: CellId;
  readonly state: CellState;
  /** Not known for a blank cell in a row that was placed by its order. */
  readonly place?: CellPlace;
  /** What stands in the cell, and the row it was found in. */
  readonly text?: string;
  readonly zone?: Zone;
  /** The same row once more with another figure for this cell. */
  readonly rival?: Zone;
  /** The text was no plain number, or a spreadsheet stores a number as text. */
  readonly normalised?: string;
  /** 元 was converted to 万元: the text. */
  readonly converted?: string;
  /** The worksheet formula, and whether the file has its result. */
  readonly formula?: 'calculated' | 'uncalculated';
}

/** What reading a cell needs to know. */
export interface CellInput {
  readonly id: CellId;
  /** Undefined: nothing stands there. */
  readonly place: Place | undefined;
  readonly type: ValueType;
  /** The source stores numbers as numbers. */
  readonly isTyped: boolean;
  /** The unit that the heading names where it is not the official one. */
  readonly unit: '元' | undefined;
}

/** 元 when a heading says that amounts are in yuan: 本年收费金额（单位：元）. */
export const unitOf = (heading: string | undefined): '元' | undefined =>
  heading !== undefined && /单位[:：]?\s*元/u.test(heading) ? '元' : undefined;

/** Reads what stands in a data cell; nothing there is blank. */
export function readCell({ id, place, type, isTyped, unit }: CellInput): ReadCell {
  if (place === undefined) return { id, state: blank };
  const { content, formula } = place.cell;
  const calculated = formula === undefined ? {} : { formula: 'calculated' as const };
  if (place.text.startsWith('='))
    return { id, state: { kind: 'invalid', raw: place.text }, formula: 'uncalculated' };
  const isYuan = type === 'amount' && unit === '元' && !place.text.endsWith('元');
  if (typeof content === 'number' && !isYuan)
    return { id, state: fromStoredNumber(content, type), ...calculated };
  const parsed = parseNumber(isYuan ? `${place.text}元` : place.text, type);
  const isNumber = parsed.state.kind === 'number';
  return {
    id,
    state: parsed.state,
    ...calculated,
    ...(isNumber && (parsed.normalised || isTyped) ? { normalised: place.text } : {}),
    ...(isNumber && parsed.converted ? { converted: isYuan ? `${place.text}元` : place.text } : {}),
  };
}

/** The figure of a state for a note. */
export const figureOf = (state: CellState): string =>
  state.kind === 'number' ? formatNumber(state.value) : '';
