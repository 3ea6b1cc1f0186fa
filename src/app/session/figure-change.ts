import { cellIndexOf } from '../../core/report/cells';
import type { CellState, Report } from '../../core/report/report';
import { editions } from '../../core/statute/editions';
import type { CellId } from '../../core/statute/types';
import type { CellWrite } from '../../workbook/port';
import type { CellPlaces } from './cell-places';
import { formulaOf } from '../layout/total-repair';

/** One cell of a correction: what it holds, and what it shall hold. */
export interface FigureChange {
  readonly cell: CellId;
  readonly from: CellState;
  readonly to: CellState;
}

/**
 * How a figure is put into its cell; null where it cannot be. A formula that adds up the wrong cells gets the sum of the form in
 * its place, so that it stays a formula.
 */
export function writeOf({ cell, to }: FigureChange, report: Report, places: CellPlaces): CellWrite | null {
  const place = places.get(cell);
  if (place === undefined) return null;
  if (report.formulas?.includes(cell) !== true) return { ...place, content: contentOf(to) };
  const form = cellIndexOf(editions[report.edition]).get(cell);
  const content = form === undefined ? null : formulaOf(form, places);
  return content === null ? null : { ...place, content };
}

const contentOf = (state: CellState): CellWrite['content'] =>
  state.kind === 'number' ? state.value : state.kind === 'invalid' ? state.raw : null;
