import type { CellId, ValueType } from '../../statute/types';
import { formatNumber, fromStoredNumber, parseNumber } from '../../report/parse-number';
import type { CellState } from '../../report/report';
import { blank } from '../../report/report';
import type { Place } from './lines';

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
  /** The text was no plain number, or a spreadsheet stores a number as text. */
  readonly normalised?: string;
  /** 元 was converted to 万元: the text. */
  readonly converted?: string;
  /** The worksheet formula, and whether the file has its result. */
  readonly formula?: 'calculated' | 'uncalculated';
}

/** Reads what stands in a data cell; nothing there is blank. */
export function readCell(id: CellId, place: Place | undefined, type: ValueType, typed: boolean): ReadCell {
  if (place === undefined) return { id, state: blank };
  const { content, formula } = place.cell;
  const calculated = formula === undefined ? {} : { formula: 'calculated' as const };
  if (typeof content === 'number') return { id, state: fromStoredNumber(content, type), ...calculated };
  if (place.text.startsWith('='))
    return { id, state: { kind: 'invalid', raw: place.text }, formula: 'uncalculated' };
  const parsed = parseNumber(place.text, type);
  const isNumber = parsed.state.kind === 'number';
  return {
    id,
    state: parsed.state,
    ...calculated,
    ...(isNumber && (parsed.normalised || typed) ? { normalised: place.text } : {}),
    ...(isNumber && parsed.converted ? { converted: place.text } : {}),
  };
}

/** The figure of a state for a note. */
export const figureOf = (state: CellState): string =>
  state.kind === 'number' ? formatNumber(state.value) : '';
